/** What sweep, sensitivity and discover say and print. */
import type { Text } from "../../output/words/text.ts";

export const SWEEP_WORDS = {
  settling: {
    en: "Checking {points|point|points} before the first of {runs|run|runs} …",
    zh: "在 {runs} 次模拟开始前检查 {points} 个设计点……",
  },
  powerOfTwo: {
    en: "{n} is no power of two; Sobol's points are most even with {next}.",
    zh: "{n} 不是 2 的幂；Sobol 序列取 {next} 个点时最均匀。",
  },
  respond: {
    en: "Response to {factor}, {points|point|points} x {seeds|seed|seeds}",
    zh: "对 {factor} 的响应，{points} 个点 × {seeds} 个种子",
  },
  alone: { en: "{seeds|seed|seeds}, nothing varied", zh: "{seeds} 个种子，未改变任何参数" },
  value: { en: "Value", zh: "取值" },
  points: { en: "Points", zh: "点数" },
  folder: { en: "Results: {dir}", zh: "结果：{dir}" },
  morris: {
    en: "Morris: {outcome}, {rows|trajectory|trajectories}, {seeds|seed|seeds}; effect of a move over the whole range",
    zh: "Morris 筛选：{outcome}，{rows} 条轨迹，{seeds} 个种子；参数走完全程的效应",
  },
  sobol: {
    en: "Sobol: {outcome}, {rows|block|blocks}, {seeds|seed|seeds}; share of the variance over the design",
    zh: "Sobol 指数：{outcome}，{rows} 组，{seeds} 个种子；占设计范围内方差的份额",
  },
  factor: { en: "Factor", zh: "因素" },
  first: { en: "First", zh: "一阶" },
  total: { en: "Total", zh: "总" },
  second: { en: "Second order", zh: "二阶" },
  interval: { en: "95% interval", zh: "95% 区间" },
  star: {
    en: "* cannot be told from zero with these runs",
    zh: "* 以现有模拟无法与零区分",
  },
  oneSeed: {
    en: "One seed: an effect may be the luck of that seed. Give --seeds for more.",
    zh: "仅一个种子：效应可能出自该种子的偶然。可用 --seeds 增加。",
  },
  more: { en: "… {count} more in {table}.parquet", zh: "……另有 {count} 项，见 {table}.parquet" },
  dropped: {
    en: "{count} of {rows} left out: the outcome has no value at one of their points.",
    zh: "{rows} 组中有 {count} 组因某点无结果值而略去。",
  },
  estimates: {
    en: "{count} estimated parameters (grade E) are varied; {left} have no width to vary over.",
    zh: "自动纳入 {count} 个估计参数（E 级）；另有 {left} 个没有可变范围。",
  },
  cases: {
    en: "{hits} of {cases} points are of interest: {where} in {year}, in at least {share} of their seeds.",
    zh: "{cases} 个点中有 {hits} 个满足条件：{year} 年 {where}，且至少在 {share} 的种子中成立。",
  },
  noBox: {
    en: "No box is denser in them than the whole.",
    zh: "没有找到比整体更集中的区域。",
  },
  box: {
    en: "Box {box}: coverage {coverage}, density {density}, mass {mass}",
    zh: "区域 {box}：覆盖率 {coverage}，密度 {density}，占比 {mass}",
  },
  from: { en: "From", zh: "下限" },
  to: { en: "To", zh: "上限" },
  quasiP: { en: "quasi-p", zh: "准 p 值" },
  again: { en: "Found again", zh: "重现率" },
  againNote: {
    en: "Found again: in how many of 20 random halves a box of the same coverage / density restricts it too.",
    zh: "重现率：20 次随机对半抽样中，相同覆盖率／密度的区域也限制该因素的比例。",
  },
  allYears: { en: "all years", zh: "全部年份" },
  share: { en: "Share", zh: "份额" },
  mean: { en: "Mean ± 95%", zh: "均值 ± 95%" },
} as const satisfies Record<string, Text>;
