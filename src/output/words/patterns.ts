/** What the six patterns are called, what each claims, and the words of their statistics and figures. */
import type { PatternId } from "../../experiments/patterns/pattern.ts";
import type { Text } from "./text.ts";

export const PATTERNS: Readonly<Record<PatternId, { readonly title: Text; readonly claim: Text }>> = {
  concentration: {
    title: {
      en: "Concentration: more in normal years, less in a bad one",
      zh: "集中化：常年增收，灾年加重损失",
    },
    claim: {
      en: "The larger the share of land under one crop, the higher the income of normal years and the lower that of bad ones; for who fears bad years the best share lies inside.",
      zh: "单一作物占比越大，常年收入越高、灾年收入越低；对规避风险者而言最优占比在中间。",
    },
  },
  perennialBoom: {
    title: { en: "Boom of a perennial, and its bust", zh: "多年生作物的热潮与崩跌" },
    claim: {
      en: "Two years of a threefold price: many plant, the price holds until the trees bear, then falls far below where it was.",
      zh: "两年高价引来大量种植，投产前价格尚可，投产后远低于原价。",
    },
  },
  riskTransfer: {
    title: { en: "Fixed rent moves risk, until the chain breaks", zh: "固定租金转移风险，直至资金链断裂" },
    claim: {
      en: "While the cooperative lives, rent is paid whatever its surplus; when it fails, the rent stops at once.",
      zh: "合作社存续期间无论盈亏租金照付，一旦倒闭租金立即中断。",
    },
  },
  brokenContracts: {
    title: { en: "Contracts broken from both sides", zh: "订单的双向违约" },
    claim: {
      en: "Growers sell beside the contract when the market is above what was expected; buyers renege when it is below.",
      zh: "市价高于预期时农户私卖，低于预期时企业违约。",
    },
  },
  waysOut: {
    title: { en: "What those who left poverty lived on", zh: "脱贫户的收入来源" },
    claim: {
      en: "Households with labour leave through work and farming, those without through shares and transfers.",
      zh: "有劳动力户靠务工务农脱贫，无劳动力户靠入股分红和转移收入脱贫。",
    },
  },
  relapse: {
    title: { en: "Who falls back", zh: "谁会返贫" },
    claim: {
      en: "Of those who left poverty, the ones with the least cash at the time fall back most.",
      zh: "脱贫者中，脱贫时现金最少的返贫最多。",
    },
  },
};

export const STATISTICS: Readonly<Record<string, Text>> = {
  normalGain: { en: "Normal income, one crop less a mixed place, yuan", zh: "常年收入：单一作物减混种，元" },
  badLoss: {
    en: "Worst tenth of years, one crop less a mixed place, yuan",
    zh: "最差一成年份收入：单一作物减混种，元",
  },
  innerOptimum: {
    en: "Worth to who fears bad years, one crop less mixed, yuan",
    zh: "规避风险者估值：单一作物减混种，元",
  },
  planted: { en: "Largest area over that of the first year", zh: "最大面积与首年之比" },
  stillHigh: { en: "Price over base before the trees bear", zh: "投产前价格与基准之比" },
  trough: { en: "Lowest price over base", zh: "最低价格与基准之比" },
  lag: { en: "Years from the high price to the lowest", zh: "从高价到最低价的年数" },
  steadyRent: { en: "Spread of rent over spread of surplus", zh: "租金波动与盈余波动之比" },
  lossAtFailure: { en: "Rent in the year of failure over the usual", zh: "倒闭当年租金与平常之比" },
  sideSelling: { en: "Side-sold share, prices above expected", zh: "价格高于预期时的私卖比例" },
  noSideSelling: { en: "Side-sold share, prices below expected", zh: "价格低于预期时的私卖比例" },
  reneging: { en: "Years with reneging, prices below expected", zh: "价格低于预期时企业违约年份比例" },
  noReneging: { en: "Years with reneging, prices above expected", zh: "价格高于预期时企业违约年份比例" },
  ableWork: { en: "Work and farming in income, exits with labour", zh: "有劳动力脱贫户的劳动收入占比" },
  unableWork: { en: "Work and farming in income, exits without labour", zh: "无劳动力脱贫户的劳动收入占比" },
  someFallBack: { en: "Share of exits that fall back", zh: "返贫比例" },
  poorerFallBackMore: { en: "Falling back, least cash less most cash", zh: "返贫比例：现金最少组减最多组" },
};

/** Axes, series and groups of the figures. */
export const PATTERN_FIGURES: Readonly<
  Record<PatternId, { readonly x: Text; readonly panels: Readonly<Record<string, Text>> }>
> = {
  concentration: {
    x: { en: "Share of land under one crop", zh: "单一作物面积占比" },
    panels: { income: { en: "Income, yuan per person", zh: "人均收入（元）" } },
  },
  perennialBoom: {
    x: { en: "Year", zh: "年份" },
    panels: {
      area: { en: "Share of land", zh: "面积占比" },
      price: { en: "Price over base", zh: "价格与基准之比" },
    },
  },
  riskTransfer: {
    x: { en: "Years from the failure", zh: "距倒闭年数" },
    panels: {
      rent: { en: "Rent that households get, yuan", zh: "农户所得租金（元）" },
      surplus: { en: "Surplus of the cooperative, yuan", zh: "合作社盈余（元）" },
    },
  },
  brokenContracts: {
    x: { en: "Market price against the expected one", zh: "市价与预期价之比" },
    panels: { broken: { en: "Share broken", zh: "违约比例" } },
  },
  waysOut: {
    x: { en: "Households that left poverty", zh: "脱贫户" },
    panels: { income: { en: "Share of income", zh: "收入占比" } },
  },
  relapse: {
    x: { en: "Cash a person at exit, by fifths", zh: "脱贫时人均现金（五等分）" },
    panels: { back: { en: "Share that fell back", zh: "返贫比例" } },
  },
};

export const PATTERN_NAMES: Readonly<Record<string, Text>> = {
  normal: { en: "Normal years", zh: "常年" },
  bad: { en: "Worst tenth of years", zh: "最差一成年份" },
  worth: { en: "Worth to who fears bad years", zh: "规避风险者的估值" },
  area: { en: "Area", zh: "面积" },
  price: { en: "Price", zh: "价格" },
  rent: { en: "Rent that households get", zh: "农户所得租金" },
  surplus: { en: "Surplus of the cooperative", zh: "合作社盈余" },
  growers: { en: "Harvest sold beside, by growers", zh: "农户私卖的产量" },
  buyers: { en: "Years in which the buyer reneges", zh: "企业违约的年份" },
  farBelow: { en: "under 80%", zh: "低于 80%" },
  below: { en: "80–95%", zh: "80–95%" },
  near: { en: "95–105%", zh: "95–105%" },
  above: { en: "105–125%", zh: "105–125%" },
  farAbove: { en: "over 125%", zh: "高于 125%" },
  work: { en: "Work and farming", zh: "务工与经营" },
  given: { en: "Shares, rent, transfers", zh: "分红、租金与转移" },
  withLabour: { en: "with labour", zh: "有劳动力" },
  withoutLabour: { en: "without labour", zh: "无劳动力" },
  back: { en: "Fell back", zh: "返贫" },
  least: { en: "least", zh: "最少" },
  less: { en: "less", zh: "较少" },
  middle: { en: "middle", zh: "中等" },
  more: { en: "more", zh: "较多" },
  most: { en: "most", zh: "最多" },
};

export const PATTERN_WORDS = {
  pattern: { en: "Pattern", zh: "规律" },
  statistic: { en: "Statistic", zh: "统计量" },
  wanted: { en: "Wanted", zh: "要求" },
  above: { en: "> {bound}", zh: "> {bound}" },
  below: { en: "< {bound}", zh: "< {bound}" },
  mean: { en: "Mean", zh: "均值" },
  interval: { en: "95% interval", zh: "95% 区间" },
  verdict: { en: "Verdict", zh: "结论" },
  holds: { en: "holds", zh: "成立" },
  fails: { en: "does not hold", zh: "不成立" },
  subtitle: { en: "Mean of {n|seed|seeds} with its 95% interval", zh: "{n} 个种子的均值及 95% 区间" },
  title: { en: "The six patterns", zh: "六种规律" },
  made: {
    en: "Made by `{command}` with {n|seed|seeds}, each in small worlds of its own; a statistic holds when its whole 95% interval lies on the wanted side. None of the patterns is stated in the model.",
    zh: "由 `{command}` 生成，{n} 个种子，各在小型世界中运行；95% 区间全部位于要求一侧即为成立。模型中并未写入任何一种规律。",
  },
} as const satisfies Record<string, Text>;
