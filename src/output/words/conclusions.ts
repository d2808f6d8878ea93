/** What the kinds of result are called that a report's conclusions belong to. */
import type { Conclusion } from "../../experiments/grounds.ts";
import type { Text } from "./text.ts";

export const CONCLUSIONS: Readonly<Record<Conclusion, Text>> = {
  poverty: { en: "Poverty, exits, falling back", zh: "贫困、脱贫与返贫" },
  income: { en: "Incomes and their distribution", zh: "收入及其分配" },
  products: { en: "Products, concentration, prices", zh: "产品、集中度与价格" },
  organisers: { en: "Organisers and their failures", zh: "经营主体及其倒闭" },
  linkages: { en: "Land, jobs, shares, contracts", zh: "土地、就业、入股与订单" },
  cost: { en: "Public cost", zh: "财政成本" },
  losses: { en: "Losses to shocks", zh: "冲击损失" },
};
