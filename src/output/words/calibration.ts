/** What `calibrate` says, on a terminal and in its report. */
import type { Text } from "./text.ts";

export const CALIBRATION_WORDS = {
  trials: { en: "{n|trial|trials} …", zh: "已试 {n} 组参数……" },
  fitted: {
    en: "Misfit {misfit} (before: {begun}) after {evaluations} trials of {seeds|seed|seeds} each; 1 is one figure off by all that counts as near.",
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
  note: {
    en: "Compatible: with this parameter held there and the others fitted again, the misfit grows by at most 1. What is compatible over its whole range these figures do not identify.",
    zh: "相容范围：固定该参数、重新拟合其余参数后，失配增加不超过 1。若整个范围都相容，则这些数据无法识别该参数。",
  },
  kind: { en: "Calibration", zh: "校准" },
  lesson: {
    en: "{free|free parameter|free parameters} fitted to {targets|published figure|published figures}.",
    zh: "以 {targets} 项公布数据拟合 {free} 个自由参数。",
  },
  meets: {
    en: "Met within their tolerance after the fit: {inside} of {of|figure|figures}. The misfit is {misfit}, from {begun} at the best of the first {points} trials.",
    zh: "拟合后 {of} 项数据中有 {inside} 项吻合；失配为 {misfit}，最初 {points} 组参数中最好的为 {begun}。",
  },
  heldOutTally: {
    en: "Of those held out, to which nothing was fitted: {inside} of {of}.",
    zh: "留出、未用于拟合的 {of} 项数据中，{inside} 项吻合。",
  },
  noHoldout: {
    en: "No figure was held out, so nothing here tests what was fitted.",
    zh: "没有留出任何数据，因此拟合结果未经检验。",
  },
  named: { en: "“{lever}”", zh: "“{lever}”" },
  told: { en: "The figures identify {names}.", zh: "这些数据可识别{names}。" },
  toldOneSide: {
    en: "They bound {names} on one side only.",
    zh: "{names}仅有一侧受到限制。",
  },
  untold: {
    en: "They do not identify {names}: any value of the range fits as well, so the best value is no finding.",
    zh: "这些数据无法识别{names}：范围内任何取值都同样吻合，其最优值不足为据。",
  },
  misfitCard: {
    en: "Misfit, 1 is one figure off by all that counts as near",
    zh: "失配（1 相当于一个数据恰好偏离其容差）",
  },
  before: { en: "{begun} where the search began", zh: "搜索开始时 {begun}" },
  compatibleCard: { en: "compatible: {range}", zh: "相容范围：{range}" },
  allCompatible: { en: "not identified: all of {range} fits", zh: "无法识别：{range} 都相容" },
  parameters: { en: "What was fitted, and how far it is known", zh: "拟合了什么，可知到什么程度" },
  bestValues: { en: "Best values, and what is compatible", zh: "最优值与相容范围" },
  rangeTried: { en: "Range tried", zh: "尝试范围" },
  targetsHeading: { en: "The figures fitted to", zh: "拟合所用数据" },
  heldOutHeading: { en: "The figures held out", zh: "留出的数据" },
  heldOutNote: {
    en: "Nothing was fitted to these: they alone say whether the fit predicts.",
    zh: "这些数据未用于任何拟合，只有它们能说明拟合是否具有预测力。",
  },
  givenHeading: { en: "The figures that the scenario puts in", zh: "情景自身给定的数据" },
  profileTitle: { en: "{parameter}: misfit when it is held", zh: "{parameter}：固定取值时的失配" },
  profileSubtitle: {
    en: "The others fitted again. Large point: best; band: compatible, the misfit at most 1 above the best (dashed)",
    zh: "其余参数重新拟合。大点为最优值；色带为相容范围，失配比最优值最多高 1（虚线）",
  },
  misfitAxis: { en: "Misfit (square-root scale)", zh: "失配（平方根轴）" },
  methodFit: {
    en: "The misfit is the sum over figures of the squared distance, simulated less published, in units of what counts as near. Every trial runs the same {seeds}, so that trials differ by the parameters alone. First {points} points of a hypercube, then the simplex of Nelder and Mead (1965) from the best of them, at most {steps} steps: {evaluations} trials in all.",
    zh: "失配为各数据（模拟减公布）以容差为单位的平方和。每组参数使用相同的{seeds}，差异只来自参数。先取超立方的 {points} 点，再从其中最好的一点起用 Nelder 与 Mead（1965）单纯形法，至多 {steps} 步：共 {evaluations} 组参数。",
  },
  methodProfile: {
    en: "Each parameter was held at {held} values over its range while the others were fitted again. The steps are few: where the search stopped early, a profile is an upper bound.",
    zh: "每个参数在其范围内固定 {held} 个取值，其余参数重新拟合。步数有限：若搜索提前停止，剖面只是上界。",
  },
} as const satisfies Record<string, Text>;
