/** What `ablate` says. */
import type { Text } from "../../output/words/text.ts";

export const ABLATION_WORDS = {
  without: { en: "Without", zh: "去除" },
  full: { en: "the full model", zh: "完整模型" },
  star: {
    en: "* cannot be told from zero with these seeds. First row: the full model; others: difference from it.",
    zh: "* 以现有种子无法与零区分。首行为完整模型，其余为与其之差。",
  },
  heads: {
    headcountRate: { en: "Below line, %", zh: "贫困率，%" },
    exits: { en: "Exits", zh: "脱贫人次" },
    meanIncomePerCapitaYuan: { en: "Income, yuan", zh: "人均收入，元" },
    productHhi: { en: "HHI", zh: "集中度" },
    organisersFailed: { en: "Failed", zh: "倒闭" },
  },
  shock: { en: "Shock", zh: "冲击" },
  borne: {
    en: "Who bore what each shock took: with it less without it over all years, million yuan, losses positive",
    zh: "各冲击的损失由谁承担：全部年份有无冲击之差，百万元，损失为正",
  },
  bearers: {
    households: { en: "Househ.", zh: "农户" },
    organisers: { en: "Organis.", zh: "经营主体" },
    collectives: { en: "Collect.", zh: "村集体" },
    insurer: { en: "Insurer", zh: "保险" },
    government: { en: "Govern.", zh: "政府" },
    bank: { en: "Bank", zh: "银行" },
  },
  leftOut: { en: "{id} is left out: {why}", zh: "跳过 {id}：{why}" },
  title: { en: "Ablations: {title}", zh: "逐项去除：{title}" },
  borneTitle: { en: "Who bears the losses: {title}", zh: "损失由谁承担：{title}" },
  made: {
    en: "Made by `{command}` with {seeds|paired seed|paired seeds}.",
    zh: "由 `{command}` 生成，{seeds} 个配对种子。",
  },
  reading: {
    en: "Without the mechanism minus the full model under the same luck, mean over seeds with the 95% interval of that mean; exits and failures are summed over all years, the others are of the last one. A star: cannot be told from zero with these seeds.",
    zh: "同样运气下去除该机制减完整模型，种子均值及其 95% 区间；脱贫与倒闭为全部年份之和，其余为末年。星号：无法与零区分。",
  },
  borneReading: {
    en: "With the shock less without it, under the same luck, summed over all years, million yuan (yuan in the CSV); losses are positive, with the 95% interval of the mean. Households: net income; organisers: surplus after wear; collectives: income; insurer: premiums less indemnities; government: outlay of counties; bank: loans struck in failures. A shock that lifts prices can leave some better off.",
    zh: "同样运气下有冲击减无冲击，全部年份之和，百万元（CSV 为元）；损失为正，附均值的 95% 区间。农户：纯收入；经营主体：折旧后盈余；村集体：收入；保险：保费减赔付；政府：县级净支出；银行：倒闭核销贷款。抬高价格的冲击会使一部分人受益。",
  },
} as const satisfies Record<string, Text | Readonly<Record<string, Text>>>;
