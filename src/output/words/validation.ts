/** Words of simulated figures beside published ones: tables, chart and report of `validate`, and of what `calibrate` fits. */
import type { Text } from "./text.ts";

export const VALIDATION_WORDS = {
  year: { en: "Year", zh: "年份" },
  published: { en: "Published", zh: "公布值" },
  tolerance: { en: "±", zh: "容差" },
  mean: { en: "Mean", zh: "均值" },
  range: { en: "90% of seeds", zh: "90% 的种子" },
  verdict: { en: "Verdict", zh: "结论" },
  inside: { en: "inside", zh: "吻合" },
  outside: { en: "outside", zh: "不吻合" },
  given: { en: "given", zh: "给定" },
  known: { en: "known", zh: "已知" },
  holdout: { en: "holdout", zh: "留出" },
  withRole: { en: "{verdict}, {role}", zh: "{verdict}，{role}" },
  star: {
    en: "* the mean lies outside, but some of nine in ten seeds reach the tolerance",
    zh: "* 均值不吻合，但九成种子中有部分触及容差",
  },
  none: { en: "None of these scenarios expects a published figure.", zh: "这些情景没有列出公布数据。" },
  tallyKnown: {
    en: "Met within their tolerance: {inside} of {of|published figure|published figures} known when the model was made.",
    zh: "建模时已知的 {of} 项公布数据中，{inside} 项吻合。",
  },
  tallyHoldout: {
    en: "Of those held out: {inside} of {of}.",
    zh: "留出的 {of} 项中，{inside} 项吻合。",
  },
  tallyGiven: {
    en: "Of those that the scenarios put in themselves: {inside} of {of}, which tests only that promises were kept.",
    zh: "情景自身给定的 {of} 项中，{inside} 项兑现（仅检验承诺是否兑现）。",
  },
  title: { en: "Simulated beside published", zh: "模拟与公布数据对照" },
  made: { en: "Made by `{command}` with {n|seed|seeds}.", zh: "由 `{command}` 生成，{n} 个种子。" },
  rule: {
    en: "A figure is inside when the mean over seeds lies within the tolerance of it. Nine in ten seeds lie in the range given: that is luck, not doubt about the mean; where some of them reach the tolerance though the mean does not, a mark says so. A given figure is put in by the scenario itself (a rent, the size of a park), so that it tests only that what was promised was kept; to a holdout figure nothing was fitted.",
    zh: "种子均值落在公布值容差之内即为吻合。所列范围包含九成种子，反映运气而非均值的不确定；均值不吻合但部分种子触及容差者另有标记。“给定”的数据由情景自身给出（租金、园区规模），只检验承诺是否兑现；“留出”的数据未用于任何拟合。",
  },
  kind: { en: "Validation", zh: "验证" },
  scenarios: { en: "{n|scenario|scenarios}", zh: "{n} 个情景" },
  lesson: {
    en: "{n|published figure|published figures}, each beside what the model gives: the mean over seeds, and the range that nine in ten seeds fall into.",
    zh: "{n} 项公布数据与模型结果逐一对照：各种子的均值，以及九成种子所在的范围。",
  },
  farthest: {
    en: "Farthest from what is published, counted in tolerances: “{figure}”, {mean} against {published}.",
    zh: "以容差计，离公布值最远的是“{figure}”：模拟 {mean}，公布 {published}。",
  },
  figureAt: { en: "{metric} in {year}", zh: "{year} 年{metric}" },
  figureIn: { en: "{figure} ({scenario})", zh: "{figure}（{scenario}）" },
  knownCard: { en: "Known figures inside their tolerance", zh: "已知数据中吻合的" },
  holdoutCard: { en: "Held-out figures inside their tolerance", zh: "留出数据中吻合的" },
  givenCard: { en: "Given figures kept", zh: "给定数据中兑现的" },
  typicalCard: { en: "Median distance from a known or held-out figure", zh: "与已知或留出数据的中位偏离" },
  seedsRange: { en: "90% of seeds: {range}", zh: "90% 的种子：{range}" },
  besidePublished: {
    en: "published {published} ±{tolerance}: {verdict}",
    zh: "公布值 {published} ±{tolerance}：{verdict}",
  },
  some: { en: "some seeds reach it", zh: "部分种子触及" },
  figure: { en: "Figure", zh: "数据" },
  simulated: { en: "Simulated, 90% of seeds", zh: "模拟值（90% 的种子）" },
  sources: { en: "Where each was published", zh: "各数据的出处" },
  note: { en: "Note", zh: "说明" },
  methodSeeds: {
    en: "Every scenario was run under the same {n} seeds ({first} to {last}) as far as its last published figure.",
    zh: "每个情景都在相同的 {n} 个种子（{first} 至 {last}）下模拟到最后一项公布数据的年份。",
  },
  methodOneSeed: {
    en: "Every scenario was run under one seed ({first}) as far as its last published figure, so that nothing is known of how far luck moves it.",
    zh: "每个情景只用一个种子（{first}）模拟到最后一项公布数据的年份，因此无从得知运气的影响。",
  },
  chartTitle: { en: "{scenario}: simulated as a share of published", zh: "{scenario}：模拟值占公布值的比例" },
  chartSubtitle: {
    en: "Grey bar: the tolerance. Point: mean over seeds; line: 90% of seeds",
    zh: "灰条为容差；点为种子均值，线为 90% 的种子",
  },
  chartAxis: { en: "Share of the published figure (logarithmic)", zh: "占公布值的比例（对数轴）" },
} as const satisfies Record<string, Text>;
