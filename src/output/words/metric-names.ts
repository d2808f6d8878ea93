/** The names of all metrics, in English and Chinese, with the unit in which people read them. */
import type { Text } from "./text.ts";
import type { Unit } from "./units.ts";

export interface MetricWords extends Text {
  readonly unit: Unit;
  /** Whether more of it is what policy wants; absent where it depends. */
  readonly better?: "more" | "less";
}

const named = (en: string, zh: string, unit: Unit, better?: "more" | "less"): MetricWords => ({
  en,
  zh,
  unit,
  ...(better === undefined ? {} : { better }),
});

export const METRICS: Readonly<Record<string, MetricWords>> = {
  headcountRate: named("People below the poverty line", "贫困发生率", "share", "less"),
  povertyGap: named("Poverty gap", "贫困差距指数", "share", "less"),
  povertySeverity: named("Poverty severity", "贫困强度指数", "share", "less"),
  povertyLine: named("Poverty line", "贫困线", "yuanPerPerson"),
  registeredPoorHouseholds: named("Households registered as poor", "建档立卡贫困户", "households", "less"),
  exits: named("People who left poverty this year", "当年脱贫人数", "persons", "more"),
  exitHouseholds: named("Households that left poverty this year", "当年脱贫户数", "households", "more"),
  programmeExits: named(
    "People tied to an organiser who left poverty this year",
    "当年带动脱贫人数",
    "persons",
    "more",
  ),
  fallenBack: named("People who fell back into poverty", "返贫人数", "persons", "less"),
  durableExits: named("People out of poverty for three years", "稳定脱贫三年人数", "persons", "more"),
  poorIncomePerCapitaYuan: named(
    "Net income of the registered poor, per person",
    "建档立卡户人均纯收入",
    "yuanPerPerson",
    "more",
  ),
  meanIncomePerCapitaYuan: named("Net income per person", "人均纯收入", "yuanPerPerson", "more"),
  medianIncomePerCapitaYuan: named(
    "Median net income per person",
    "人均纯收入中位数",
    "yuanPerPerson",
    "more",
  ),
  wageIncomePerCapitaYuan: named("Income from wages", "人均工资性收入", "yuanPerPerson"),
  businessIncomePerCapitaYuan: named("Income from own farming", "人均经营净收入", "yuanPerPerson"),
  propertyIncomePerCapitaYuan: named(
    "Income from rent, dividends, refunds",
    "人均财产净收入",
    "yuanPerPerson",
  ),
  transferIncomePerCapitaYuan: named("Income from transfers", "人均转移净收入", "yuanPerPerson"),
  linkedIncomePerCapitaYuan: named(
    "Income that linkages brought",
    "人均利益联结收入",
    "yuanPerPerson",
    "more",
  ),
  linkedIncomeShare: named("Share of income that linkages brought", "利益联结收入占比", "share"),
  gini: named("Gini coefficient of income", "收入基尼系数", "plain", "less"),
  theil: named("Theil index of income", "收入泰尔指数", "plain", "less"),
  theilBetweenVillages: named("Theil index between villages", "村间收入泰尔指数", "plain", "less"),
  migrantsPerHousehold: named("Migrants a household", "户均外出务工人数", "plain"),
  hardshipYuan: named("Unmet basic consumption", "未满足的基本消费", "yuan", "less"),
  hardshipHouseholds: named("Households in hardship", "困难户数", "households", "less"),
  weatherLossYuan: named("Harvest lost to weather", "农户灾害损失", "yuan", "less"),
  cooperativesAlive: named("Cooperatives alive", "存续合作社", "count", "more"),
  organisersFailed: named("Organisers that failed this year", "当年倒闭经营主体", "count", "less"),
  organisedMu: named("Land worked by cooperatives", "合作社经营面积", "mu"),
  organisersAbove500Mu: named("Cooperatives with more than 500 mu", "五百亩以上合作社", "count"),
  awardedOrganisers: named("Organisers that got an award", "获奖补经营主体", "count"),
  jobs: named("Households with a job at an organiser", "经营主体吸纳就业户", "count", "more"),
  poorJobs: named("Of these, registered poor", "其中建档立卡户", "count", "more"),
  jobWageYuan: named("Yearly wage at a cooperative", "合作社务工年工资", "yuan", "more"),
  landTransferredMu: named("Land transferred", "流转土地面积", "mu"),
  rentPerMu: named("Land rent", "土地流转租金", "yuanPerMu"),
  arrearsYuan: named("Promises that organisers broke", "经营主体拖欠金额", "yuan", "less"),
  lostCapitalYuan: named("Share capital lost in failures", "倒闭损失股金", "yuan", "less"),
  bankLossYuan: named("Bank loans lost in failures", "倒闭损失贷款", "yuan", "less"),
  collectiveIncomeYuan: named("Income of a village collective", "村集体平均收入", "yuan", "more"),
  villagesAbove20000Share: named(
    "Village collectives above 20,000 yuan",
    "集体收入超两万元的村",
    "share",
    "more",
  ),
  linkedShare: named("Households linked to an organiser", "利益联结农户比例", "share", "more"),
  landTransferHouseholds: named("Households that transfer land", "流转土地农户", "households"),
  employmentHouseholds: named("Households with a linked job", "务工联结农户", "households"),
  capitalSharesHouseholds: named("Households with capital shares", "资金入股农户", "households"),
  contractHouseholds: named("Households under contract", "订单农业农户", "households"),
  industrialAssistanceHouseholds: named("Households helped with animals", "产业帮扶农户", "households"),
  dividendPerPersonYuan: named(
    "Dividend per person of households with shares",
    "入股户人均分红",
    "yuanPerPerson",
    "more",
  ),
  productHhi: named("Concentration on few crops (HHI)", "作物集中度（HHI）", "plain", "less"),
  effectiveProducts: named("Effective number of crops", "有效作物数", "plain", "more"),
  villageHhi: named("Concentration within villages (HHI)", "村内作物集中度", "plain", "less"),
  villageSimilarity: named("Similarity of villages' crops", "村间作物相似度", "plain", "less"),
  priceIndex: named("Prices over base prices", "价格指数", "plain"),
  awardYuan: named("Awards paid", "按亩奖补支出", "yuan"),
  industrialFundYuan: named("Household industrial funds", "到户产业扶持资金", "yuan"),
  collectiveFundYuan: named("Collective-income funds", "村集体扶持资金", "yuan"),
  publicCostYuan: named("Programme cost", "项目财政支出", "yuan", "less"),
  costPerExitYuan: named(
    "Programme cost per person who left poverty",
    "人均脱贫财政成本",
    "yuanPerPerson",
    "less",
  ),
};
