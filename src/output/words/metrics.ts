/**
 * What each metric is called and measured in. A metric that is not listed, such as a formula of a scenario file,
 * is called by its own name spelt out, and measured as the end of that name says.
 */

import { spellOut, type Lang, type Text } from "./text.ts";
import type { Unit } from "./units.ts";

interface MetricWords extends Text {
  readonly unit: Unit;
  /** Whether more of it is what policy wants; absent where it depends. */
  readonly better?: "more" | "less";
}

const METRICS: Readonly<Record<string, MetricWords>> = {
  headcountRate: { en: "People below the poverty line", zh: "贫困发生率", unit: "share", better: "less" },
  povertyGap: { en: "Poverty gap", zh: "贫困差距指数", unit: "share", better: "less" },
  povertySeverity: { en: "Poverty severity", zh: "贫困强度指数", unit: "share", better: "less" },
  exits: { en: "People who left poverty this year", zh: "当年脱贫人数", unit: "persons", better: "more" },
  fallenBack: { en: "People who fell back into poverty", zh: "返贫人数", unit: "persons", better: "less" },
  durableExits: { en: "Lasting exits from poverty", zh: "稳定脱贫人数", unit: "persons", better: "more" },
  gini: { en: "Gini coefficient of income", zh: "收入基尼系数", unit: "plain", better: "less" },
  theil: { en: "Theil index of income", zh: "收入泰尔指数", unit: "plain", better: "less" },
  meanIncomePerCapitaYuan: {
    en: "Net income per person",
    zh: "人均纯收入",
    unit: "yuanPerPerson",
    better: "more",
  },
  medianIncomePerCapitaYuan: {
    en: "Median net income per person",
    zh: "人均纯收入中位数",
    unit: "yuanPerPerson",
    better: "more",
  },
  wageIncomePerCapitaYuan: { en: "Income from wages", zh: "人均工资性收入", unit: "yuanPerPerson" },
  businessIncomePerCapitaYuan: { en: "Income from own farming", zh: "人均经营净收入", unit: "yuanPerPerson" },
  propertyIncomePerCapitaYuan: {
    en: "Income from rent, dividends, refunds",
    zh: "人均财产净收入",
    unit: "yuanPerPerson",
  },
  transferIncomePerCapitaYuan: { en: "Income from transfers", zh: "人均转移净收入", unit: "yuanPerPerson" },
  linkedShare: { en: "Households linked to an organiser", zh: "利益联结农户比例", unit: "share" },
  productHhi: { en: "Concentration on few products (HHI)", zh: "产品集中度（HHI）", unit: "plain" },
  effectiveProducts: { en: "Effective number of products", zh: "有效产品数", unit: "plain" },
  incomeCorrelation: { en: "Correlation of household incomes", zh: "农户收入相关性", unit: "plain" },
  costPerExitYuan: { en: "Public cost per exit", zh: "人均脱贫财政成本", unit: "yuan", better: "less" },
  publicCostFen: { en: "Public cost", zh: "财政支出", unit: "fen" },
  publicCostYuan: { en: "Public cost", zh: "财政支出", unit: "yuan" },
  hardshipYuan: { en: "Unmet basic consumption", zh: "未满足的基本消费", unit: "yuan", better: "less" },
  rentPerMu: { en: "Land rent", zh: "土地流转租金", unit: "yuanPerMu" },
  landTransferredMu: { en: "Land transferred", zh: "流转土地面积", unit: "mu" },
  jobs: { en: "Local jobs", zh: "本地就业岗位", unit: "count", better: "more" },
};

/** The metrics that net income per person is made of. */
export const INCOME_METRICS = {
  wages: "wageIncomePerCapitaYuan",
  business: "businessIncomePerCapitaYuan",
  property: "propertyIncomePerCapitaYuan",
  transfers: "transferIncomePerCapitaYuan",
} as const;

function wordsOf(metric: string): MetricWords | undefined {
  return Object.hasOwn(METRICS, metric) ? METRICS[metric] : undefined;
}

export function metricLabel(metric: string, lang: Lang): string {
  return wordsOf(metric)?.[lang] ?? spellOut(metric.replace(/(Yuan|Fen)$/, ""));
}

export function metricUnit(metric: string): Unit {
  const known = wordsOf(metric);
  if (known !== undefined) return known.unit;
  const endings: readonly (readonly [RegExp, Unit])[] = [
    [/(Rate|Share|share)$/, "share"],
    [/PerCapitaYuan$/, "yuanPerPerson"],
    [/PerMu(Yuan)?$/, "yuanPerMu"],
    [/Yuan$/, "yuan"],
    [/(^f|F)en$/, "fen"],
    [/Mu$/, "mu"],
    [/^households|Households$/, "households"],
    [/^persons|Persons$/, "persons"],
  ];
  return endings.find(([ending]) => ending.test(metric))?.[1] ?? "plain";
}

/** Which way a metric should move; undefined where it depends. */
export function betterWay(metric: string): "more" | "less" | undefined {
  return wordsOf(metric)?.better;
}
