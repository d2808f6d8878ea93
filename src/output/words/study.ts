/** Words of the reports of sweeps, sensitivity analyses, discoveries, validations and calibrations. */
import type { Text } from "./text.ts";

export const STUDY_WORDS = {
  sweep: { en: "Sweep", zh: "参数扫描" },
  morris: { en: "Sensitivity analysis (Morris)", zh: "敏感性分析（Morris）" },
  saltelli: { en: "Sensitivity analysis (Sobol)", zh: "敏感性分析（Sobol）" },
  points: { en: "{n|point|points}", zh: "{n} 个设计点" },
  lesson: {
    en: "{n|thing|things} varied over {points|point|points}, every point under the same {seeds|seed|seeds}.",
    zh: "改变 {n} 项，{points} 个设计点，每点使用相同的 {seeds} 个种子。",
  },
  moves: {
    en: "{outcome} moves most with “{factor}”: from {low} at {from} to {high} at {to}.",
    zh: "{outcome}随“{factor}”变化最大：{from} 时为 {low}，{to} 时为 {high}。",
  },
  movesUntold: {
    en: "{outcome} moves with nothing that was varied beyond what luck does.",
    zh: "在改变的各项中，没有一项对{outcome}的影响超出偶然。",
  },
  strongest: {
    en: "“{factor}” moves {outcome} most: {value} over its whole range ({range}).",
    zh: "“{factor}”对{outcome}影响最大：走完全程的平均效应为 {value}（{range}）。",
  },
  share: {
    en: "“{factor}” accounts for most of the variance of {outcome}: {value} with all that it does together with others ({range}).",
    zh: "{outcome}的方差主要来自“{factor}”：含交互作用共 {value}（{range}）。",
  },
  noneTold: {
    en: "No factor's effect on {outcome} can be told from zero with these runs.",
    zh: "以现有模拟，没有任何因素对{outcome}的效应可与零区分。",
  },
  strongestTied: {
    en: "{factors} have the largest effects on {outcome}; their intervals meet, so these runs cannot tell which of them moves it most.",
    zh: "对{outcome}影响最大的是{factors}；区间相互重叠，以现有模拟无法分辨其中何者最大。",
  },
  shareTied: {
    en: "{factors} account for the largest shares of the variance of {outcome}; their intervals meet, so these runs cannot tell which of them for the most.",
    zh: "{outcome}的方差主要来自{factors}；区间相互重叠，以现有模拟无法分辨其中何者份额最大。",
  },
  factorWith: { en: "“{factor}” ({value})", zh: "“{factor}”（{value}）" },
  more: { en: "{n} more", zh: "另外 {n} 个" },
  next: { en: "After it come {factors}.", zh: "其次为{factors}。" },
  toldCount: {
    en: "{told} of {all} factors can be told from zero; the others may matter, but not so much that these runs would show it.",
    zh: "{all} 个因素中有 {told} 个可与零区分；其余或许有影响，但现有模拟看不出来。",
  },
  responses: { en: "What each factor does", zh: "各因素的影响" },
  responsesNote: {
    en: "Mean over all points that share a value (or a fifth of the range), with the 95% interval over seeds; the other factors weigh the same in every group of a balanced design.",
    zh: "取值相同（或处于同一五分之一区间）的各点的均值及种子间 95% 区间；在均衡设计中其他因素权重相同。",
  },
  indices: { en: "Which factors matter", zh: "哪些因素重要" },
  morrisNote: {
    en: "mu*: mean size of the effect of a move over the whole range; mu: its mean with sign; sigma: how much it depends on where the others stand. Intervals are bootstrapped from a seed over trajectories; a star cannot be told from zero.",
    zh: "mu* 为走完全程的平均效应大小，mu 为带符号的均值，sigma 表示效应随其他因素变化的程度。区间由按种子固定的轨迹重抽样得到，星号表示无法与零区分。",
  },
  sobolNote: {
    en: "First: the share of the outcome's variance that the factor accounts for alone; total: with all that it does together with others. Intervals are bootstrapped from a seed over blocks; a star cannot be told from zero.",
    zh: "一阶：该因素单独解释的方差份额；总：含其与其他因素的交互作用。区间由按种子固定的组重抽样得到，星号表示无法与零区分。",
  },
  allIndices: { en: "All factors: {outcome}", zh: "全部因素：{outcome}" },
  pairs: { en: "Pairs: {outcome}", zh: "成对交互：{outcome}" },
  design: { en: "What was varied", zh: "改变了什么" },
  designCaption: { en: "Factors and their ranges", zh: "因素及其范围" },
  factor: { en: "Factor", zh: "因素" },
  range: { en: "Range", zh: "范围" },
  overDesign: { en: "Over all points: {low} to {high}", zh: "各点之间：{low} 至 {high}" },
  factorsCard: { en: "Factors that can be told from zero", zh: "可与零区分的因素" },
  runsCard: { en: "Runs", zh: "模拟次数" },
  discovery: { en: "Where it happens", zh: "何处发生" },
  discoveryNote: {
    en: "{hits} of {cases} points are of interest: {where} in {year}, in at least {share} of their seeds. Boxes were found by PRIM: coverage is the share of all cases of interest in the box, density the share of its cases that are. quasi-p: how likely the restriction were by chance. Found again: in how many of 20 random halves a box of the same coverage or density restricts the factor too.",
    zh: "{cases} 个点中有 {hits} 个满足条件：{year} 年{where}，且至少在 {share} 的种子中成立。区域由 PRIM 找出：覆盖率为区域内目标情形占全部目标情形的份额，密度为区域内目标情形的比例；准 p 值表示该限制纯属偶然的可能；重现率为 20 次随机对半抽样中相同覆盖率或密度的区域也限制该因素的比例。",
  },
  boxSentence: {
    en: "“{where}” in {year} happens above all where {box}: {coverage} of its cases lie there, and {density} of the cases there are of it.",
    zh: "{year} 年“{where}”主要发生在{box}时：{coverage} 的目标情形在此区域内，区域内 {density} 的情形属于目标。",
  },
  above: { en: "“{factor}” is above {low}", zh: "“{factor}”高于 {low}" },
  below: { en: "“{factor}” is below {high}", zh: "“{factor}”低于 {high}" },
  between: {
    en: "“{factor}” lies between {low} and {high}",
    zh: "“{factor}”介于 {low} 与 {high} 之间",
  },
  noBox: {
    en: "“{where}” in {year} keeps to no part of what was varied.",
    zh: "{year} 年“{where}”不集中于变化范围的任何部分。",
  },
  and: { en: " and ", zh: "且" },
  boxCaption: {
    en: "Box {box}: coverage {coverage}, density {density}, mass {mass}",
    zh: "区域 {box}：覆盖率 {coverage}，密度 {density}，占比 {mass}",
  },
  methodSweep: {
    en: "Every point is the whole model under every seed; the design was written before the first run, and each run is bound to its point by the hash of its scenario. All points meet the same seeds, so that points differ by what was varied and not by luck.",
    zh: "每个设计点都在每个种子下完整模拟；设计先于首次模拟写定，每次模拟以情景哈希与设计点绑定。各点使用相同种子，差异来自所改变的因素而非运气。",
  },
  methodMorris: {
    en: "Morris's screening (1991) with mu* of Campolongo and others (2007): {rows} trajectories through the cube of factors, drawn from the seed “{seed}”. What a single seed shows may be that seed's luck.",
    zh: "Morris 筛选（1991）及 Campolongo 等的 mu*（2007）：以种子“{seed}”抽取 {rows} 条轨迹。单一种子下的结果可能出自偶然。",
  },
  methodSobol: {
    en: "Sobol's indices by Saltelli's design (2010) with {rows} blocks, drawn from the seed “{seed}”; first order by Saltelli and others (2010), total by Jansen (1999).",
    zh: "按 Saltelli（2010）设计计算 Sobol 指数，共 {rows} 组，种子“{seed}”；一阶按 Saltelli 等（2010），总指数按 Jansen（1999）。",
  },
  methodDiscovery: {
    en: "The patient rule induction method (Friedman and Fisher 1999) as scenario discovery uses it (Bryant and Lempert 2010).",
    zh: "采用耐心规则归纳法（Friedman 与 Fisher，1999）进行情景发现（Bryant 与 Lempert，2010）。",
  },
  methodEstimates: {
    en: "Where nobody named what to vary, every estimate (grade E) was varied by half its value either way, within what is allowed: that is a convention, not a belief about how wrong each may be.",
    zh: "未指定改变项时，所有估计参数（E 级）在允许范围内上下变动其值的一半：这只是约定，并不代表误差大小的判断。",
  },
} as const satisfies Record<string, Text>;
