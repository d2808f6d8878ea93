/** Every word of the lab's frame. Names of metrics, things and charts are the report's own. */
import type { Text } from "../../output/words/text.ts";

export const CHART_DESK = {
  svg: { en: "Keep as a picture that scales (SVG)", zh: "保存为矢量图（SVG）" },
  png: { en: "Keep as a picture (PNG)", zh: "保存为图片（PNG）" },
  json: { en: "Keep as a Vega-Lite specification with its data", zh: "保存为含数据的 Vega-Lite 规范" },
} as const satisfies Record<string, Text>;

export const FRAME = {
  lab: { en: "the lab", zh: "实验室" },
  start: { en: "All scenarios", zh: "全部情景" },
  language: { en: "中文", zh: "English" },
  toDark: { en: "Dark", zh: "深色" },
  toLight: { en: "Light", zh: "浅色" },
  share: { en: "Share", zh: "分享" },
  skip: { en: "Skip to what happens", zh: "跳到结果" },
  close: { en: "Close", zh: "关闭" },
} as const satisfies Record<string, Text>;

export const START = {
  heading: { en: "Try a rural policy before a village has to.", zh: "让政策先在这里试一试。" },
  about: {
    en: "Pick a story. Move a lever. See who gains, what it costs and who is left with the loss. The whole simulator runs in this page; nothing leaves it.",
    zh: "选一个情景，调一项政策，看谁受益、花多少钱、谁承担损失。整个模拟器就在本页中运行，不向外传送任何内容。",
  },
  classroom: { en: "In a classroom", zh: "课堂" },
  classroomNote: { en: "One village, an answer at once", zh: "一个村，立刻有结果" },
  county: { en: "Whole counties", zh: "整县" },
  countyNote: { en: "Published cases and counties made up after them", zh: "有据可查的案例与据此构建的县" },
  own: { en: "Your own file", zh: "自己的文件" },
  drop: { en: "Drop a scenario file here, or", zh: "将情景文件拖到这里，或" },
  choose: { en: "choose one", zh: "选择文件" },
  dropNote: {
    en: "YAML; it may extend the scenarios of the library. Drop several files at once if one builds on another.",
    zh: "YAML 格式，可以继承库中情景；若文件之间有继承关系，请一并拖入。",
  },
  mistakes: { en: "{n} mistakes in {file}", zh: "{file} 有 {n} 处错误" },
  oneMistake: { en: "One mistake in {file}", zh: "{file} 有 1 处错误" },
  households: { en: "{n} households", zh: "{n} 户" },
  against: { en: "beside “{title}”", zh: "对照“{title}”" },
} as const satisfies Record<string, Text>;

export const STATUS = {
  reading: { en: "Reading the scenario", zh: "正在读取情景" },
  first: {
    en: "First answer from {few} of {all} households; all of them follow",
    zh: "先由 {all} 户中的 {few} 户得出初步结果，完整结果随后给出",
  },
  full: { en: "All {all} households, {seeds}", zh: "全部 {all} 户，{seeds}" },
  oneSeed: { en: "one seed", zh: "一个随机种子" },
  seeds: { en: "{n} seeds", zh: "{n} 个随机种子" },
  working: { en: "simulating", zh: "模拟中" },
  stop: { en: "Stop", zh: "停止" },
  stopped: { en: "Stopped", zh: "已停止" },
  goOn: { en: "Go on", zh: "继续" },
  failed: { en: "The run failed: {message}", zh: "运行失败：{message}" },
  mistakes: { en: "This setting is not allowed", zh: "此设定不被允许" },
} as const satisfies Record<string, Text>;

export const DESK = {
  levers: { en: "Levers", zh: "调节" },
  linkages: { en: "Linkages", zh: "联结机制" },
  instruments: { en: "Programmes", zh: "政策工具" },
  shocks: { en: "Shocks", zh: "冲击" },
  place: { en: "Place", zh: "地方" },
  find: { en: "Find a lever", zh: "查找" },
  undo: { en: "Undo", zh: "撤销" },
  redo: { en: "Redo", zh: "重做" },
  reset: { en: "Put all back", zh: "全部还原" },
  back: { en: "Put back", zh: "还原" },
  changed: { en: "changed", zh: "已改动" },
  changes: { en: "{n} changed", zh: "改动 {n} 项" },
  on: { en: "on", zh: "开" },
  off: { en: "off", zh: "关" },
  range: { en: "{low} to {high}", zh: "{low} 至 {high}" },
  atLeast: { en: "{low} or more", zh: "不小于 {low}" },
  atMost: { en: "{high} or less", zh: "不大于 {high}" },
  usually: { en: "{value} unless changed", zh: "默认 {value}" },
  none: { en: "No lever is called that.", zh: "没有找到这一项。" },
  notInForce: { en: "Not in use", zh: "未启用" },
  differs: { en: "A ≠ B", zh: "A ≠ B" },
  swap: { en: "Swap A and B", zh: "A、B 互换" },
  same: { en: "Make A like B", zh: "令 A 与 B 相同" },
  sideA: { en: "A · baseline", zh: "A · 基准" },
  sideB: { en: "B · alternative", zh: "B · 方案" },
} as const satisfies Record<string, Text>;

/** How good a value is. */
export const GRADES = {
  S: { en: "stated in a published source", zh: "公布数据" },
  D: { en: "derived from published figures", zh: "由公布数据推算" },
  E: { en: "a rough estimate", zh: "粗略估计" },
} as const satisfies Record<string, Text>;

export const RESULTS = {
  keyFigures: { en: "In {year}", zh: "{year} 年" },
  metric: { en: "Figure", zh: "指标" },
  difference: { en: "B less A", zh: "B 减 A" },
  star: { en: "* cannot be told from chance with these seeds", zh: "* 用这些种子无法与偶然区分" },
  pickMetric: { en: "Click a figure to see its course.", zh: "点击指标名称可查看其逐年变化。" },
  none: { en: "Nothing differs between A and B in {year}.", zh: "{year} 年 A 与 B 没有差别。" },
  sum: { en: "all years", zh: "各年合计" },
  same: {
    en: "A and B are the same so far. Move a lever of B and watch what changes.",
    zh: "目前 A 与 B 相同。调节 B 的任意一项，看看会发生什么变化。",
  },
  poverty: { en: "Poverty", zh: "贫困" },
  incomes: { en: "Incomes", zh: "收入" },
  winners: { en: "Winners and losers", zh: "谁得谁失" },
  products: { en: "Crops and prices", zh: "种植与价格" },
  risk: { en: "One product or many", zh: "单一与多样" },
  cost: { en: "Cost", zh: "成本" },
  year: { en: "Year", zh: "年份" },
  play: { en: "Play the years", zh: "逐年播放" },
  pause: { en: "Pause", zh: "暂停" },
} as const satisfies Record<string, Text>;
