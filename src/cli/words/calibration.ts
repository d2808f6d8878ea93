/** What `calibrate` says. */
import type { Text } from "../../output/words/text.ts";

export const CALIBRATION_WORDS = {
  trials: { en: "{n} trials …", zh: "已试 {n} 组参数……" },
  fitted: {
    en: "Misfit {misfit} (before: {begun}) after {evaluations} trials of {seeds} seeds each; 1 is one figure off by all that counts as near.",
    zh: "{evaluations} 组参数（各 {seeds} 个种子）后失配 {misfit}（开始时 {begun}）；1 相当于一个数据恰好偏离其容差。",
  },
  parameter: { en: "Free parameter", zh: "自由参数" },
  best: { en: "Best", zh: "最优值" },
  compatible: { en: "Compatible", zh: "相容范围" },
  identified: { en: "Identified", zh: "可识别" },
  yes: { en: "yes", zh: "是" },
  oneSide: { en: "on one side", zh: "仅一侧" },
  no: { en: "no", zh: "否" },
  targets: { en: "Fitted to", zh: "拟合目标" },
  heldOut: { en: "Held out", zh: "留出检验" },
  published: { en: "Published", zh: "公布值" },
  simulated: { en: "Simulated", zh: "模拟值" },
  verdict: { en: "Verdict", zh: "结论" },
  inside: { en: "inside", zh: "在容差内" },
  outside: { en: "outside", zh: "未达到" },
  note: {
    en: "Compatible: with this parameter held there and the others fitted again, the misfit grows by at most 1. What is compatible over its whole range these figures do not identify.",
    zh: "相容范围：固定该参数、重新拟合其余参数后，失配增加不超过 1。若整个范围都相容，则这些数据无法识别该参数。",
  },
} as const satisfies Record<string, Text>;
