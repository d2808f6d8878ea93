/** Heads and remarks of the tables that commands print. */
import type { Text } from "../../output/words/text.ts";

export const TABLE_WORDS = {
  metric: { en: "Metric", zh: "指标" },
  base: { en: "Base", zh: "基准" },
  alternative: { en: "Alternative", zh: "替代" },
  difference: { en: "Difference", zh: "差异" },
  interval: { en: "95% interval", zh: "95% 区间" },
  mean: { en: "Mean", zh: "均值" },
  luck: { en: "90% of seeds", zh: "90% 的种子" },
  against: { en: "{alternative}  against  {base}", zh: "{alternative}  对比  {base}" },
  inYear: { en: "{year}, {n|paired seed|paired seeds}", zh: "{year} 年，{n} 个配对种子" },
  whole: { en: "all years", zh: "全部年份" },
  star: {
    en: "* cannot be told from zero with these seeds",
    zh: "* 以现有种子无法与零区分",
  },
  deciles: {
    en: "Who gains and who loses in {year}, by decile of income in the base's first year",
    zh: "{year} 年谁受益，谁受损（按基准情景第一年收入十等分）",
  },
  decile: { en: "Decile", zh: "十等分" },
  poorest: { en: "1 (poorest then)", zh: "1（当年最低）" },
  everyone: { en: "everyone", zh: "全体" },
  change: { en: "Yuan a person", zh: "元/人" },
  gain: { en: "Gain", zh: "受益" },
  lose: { en: "Lose", zh: "受损" },
  payment: { en: "Payment", zh: "支付" },
  sum: { en: "Sum", zh: "合计" },
  cashChange: { en: "Change in cash (sign turned)", zh: "现金变化（取反）" },
  books: {
    en: "Who paid whom in {year}, seed {seed}, {unit}; received is positive, paid is negative",
    zh: "{year} 年资金流量，种子 {seed}，单位：{unit}；收入为正，支出为负",
  },
  pairing: {
    en: "Pairing: the difference in {metric} ({year}) varies {gain} times less than between unpaired runs; those would take {unpaired} runs a scenario, not {n}, for as narrow an interval.",
    zh: "配对的收益：{year} 年{metric}之差的方差仅为不配对时的 1/{gain}；若不配对，每个情景需 {unpaired} 次而非 {n} 次模拟，区间才同样窄。",
  },
  pairingNone: {
    en: "Pairing: the difference in {metric} ({year}) varies no less than between unpaired runs (ratio {gain}).",
    zh: "配对的收益：{year} 年{metric}之差的方差不小于不配对时（比值 {gain}）。",
  },
  reach: {
    en: "--until: half width {now} of {metric} in {year} with {n|seed|seeds}, wanted {wanted}",
    zh: "--until：{n} 个种子时 {year} 年 {metric} 区间半宽 {now}，目标 {wanted}",
  },
} as const satisfies Record<string, Text>;

/** Sectors in as few columns as they can be read in. */
export const SHORT_SECTORS: Readonly<Record<string, Text>> = {
  household: { en: "Househ.", zh: "农户" },
  cooperative: { en: "Co-ops", zh: "合作社" },
  enterprise: { en: "Enterpr.", zh: "企业" },
  collective: { en: "Collect.", zh: "集体" },
  government: { en: "Govern.", zh: "政府" },
  bank: { en: "Bank", zh: "银行" },
  insurer: { en: "Insurer", zh: "保险" },
  outside: { en: "Outside", zh: "外部" },
};
