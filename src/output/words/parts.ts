/** What the parts of a scenario are called that every run has, by the path that leads to them. */
import type { Spec } from "../../model/spec.ts";
import type { Text } from "./text.ts";

/** Paths of those parts. */
export type Part =
  | `households.${keyof Spec["households"]}`
  | "organisers.cooperatives"
  | "population"
  | "poverty"
  | "market"
  | "collectives"
  | "finance"
  | "regions";

export const PARTS: Readonly<Record<Part, Text>> = {
  population: { en: "People and land", zh: "人口与土地" },
  "households.choice": { en: "How households choose crops", zh: "农户如何选择产品" },
  "households.labour": { en: "Work and migration", zh: "就业与外出务工" },
  "households.livelihoods": { en: "Other livelihoods", zh: "其他生计" },
  "households.consumption": { en: "Spending and saving", zh: "消费与储蓄" },
  "households.publicTransfers": { en: "Pensions and subsidies", zh: "养老金与补贴" },
  "households.herds": { en: "Herds", zh: "畜群" },
  poverty: { en: "Poverty line", zh: "贫困线" },
  market: { en: "Markets", zh: "市场" },
  collectives: { en: "Village collectives", zh: "村集体" },
  finance: { en: "Credit and bankruptcy", zh: "信贷与破产" },
  regions: { en: "Kinds of county", zh: "地区类型" },
  "organisers.cooperatives": { en: "Cooperatives", zh: "合作社" },
};
