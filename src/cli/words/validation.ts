/** What `validate` says. */
import type { Text } from "../../output/words/text.ts";

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
    en: "Of {of} published figures that were known when the model was made, {inside} lie inside their tolerance.",
    zh: "建模时已知的 {of} 项公布数据中，{inside} 项吻合。",
  },
  tallyHoldout: {
    en: "Of {of} that were held out, {inside}.",
    zh: "留出的 {of} 项中，{inside} 项吻合。",
  },
  tallyGiven: {
    en: "Of {of} that the scenarios put in themselves, {inside}: that tests only that promises were kept.",
    zh: "情景自身给定的 {of} 项中，{inside} 项兑现（仅检验承诺是否兑现）。",
  },
  title: { en: "Simulated beside published", zh: "模拟与公布数据对照" },
  made: { en: "Made by `{command}` with {n} seeds.", zh: "由 `{command}` 生成，{n} 个种子。" },
  rule: {
    en: "A figure is inside when the mean over seeds lies within the tolerance of it. Nine in ten seeds lie between low and high: that is luck, not doubt about the mean; a star says that some of them reach the tolerance though the mean does not. A given figure is put in by the scenario itself (a rent, the size of a park), so that it tests only that what was promised was kept; to a holdout figure nothing was fitted.",
    zh: "种子均值落在公布值容差之内即为吻合。low 与 high 之间为九成种子，反映运气而非均值的不确定；星号表示均值不吻合但部分种子触及容差。“给定”的数据由情景自身给出（租金、园区规模），只检验承诺是否兑现；“留出”的数据未用于任何拟合。",
  },
} as const satisfies Record<string, Text>;
