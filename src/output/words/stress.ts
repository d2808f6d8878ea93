/** Every word of a stress table: heads, notes, the result in sentences, methods. */
import type { Text } from "./text.ts";

export const STRESS_TABLE_WORDS = {
  kind: { en: "Stress table", zh: "压力测试" },
  title: { en: "{n|strategy|strategies} under {shocks|shock|shocks}", zh: "{n} 种策略 × {shocks} 项冲击" },
  lesson: {
    en: "{ladder}, from {year} on; every strategy meets the same people and the same luck.",
    zh: "{ladder}，自 {year} 年起；各策略面对同一批农户、同样的运气。",
  },
  shock: { en: "Shock", zh: "冲击" },
  strategy: { en: "Strategy", zh: "策略" },
  none: { en: "No shock", zh: "无冲击" },
  lossHeading: { en: "What each shock takes", zh: "各项冲击造成的损失" },
  lossNote: {
    en: "{metric}: loss against the same strategy without the shock, under the same luck, in a mean year of the first two from {from}; below it the same over all years to {to}, where what comes after (growers who gave up, prices that come back) may outweigh the loss. Grey cannot be told from zero; a dash means that the strategy has nothing the shock could strike.",
    zh: "{metric}：与同一策略、同样运气、无冲击时相比，自 {from} 年起头两年的年均损失；下方为到 {to} 年的全部年份，此后的回摆（有人弃种、价格回升）可能超过损失。灰色表示无法与零区分；短横表示该策略没有可受此冲击的对象。",
  },
  lossCaption: { en: "Loss, %", zh: "损失（%）" },
  standingHeading: { en: "What each strategy is worth over all of it", zh: "各策略总体表现" },
  standingNote: {
    en: "Over every rung of the ladder and every seed, all counting alike (how likely each shock is, the ladder does not say). Below each figure: its 95% interval, from resampling the seeds; below mean and tail: the difference from {first} with its interval, paired seed by seed.",
    zh: "对全部冲击与全部种子等权计算（各项冲击发生的可能性未设定）。每格下方为对种子重抽样得到的 95% 区间；均值与最差情形下方为与{first}之差及其配对区间。",
  },
  mean: { en: "Mean", zh: "均值" },
  tail: { en: "Worst {tail} of futures", zh: "最差 {tail} 情形均值" },
  valueAtRisk: { en: "Value at risk, {level}", zh: "风险价值（{level}）" },
  lossTail: { en: "Mean loss beyond it (CVaR)", zh: "超出部分平均损失（CVaR）" },
  goalShare: { en: "Futures that meet the goal", zh: "达标情形占比" },
  regret: { en: "Greatest regret", zh: "最大后悔值" },
  cost: { en: "Public money", zh: "财政净支出" },
  hhi: { en: "Concentration (HHI)", zh: "集中度（HHI）" },
  frontier: { en: "on the frontier", zh: "位于前沿" },
  recoveryHeading: { en: "Coming back, falling back, and what it costs", zh: "恢复、返贫与成本" },
  recoveryNote: {
    en: "The hardest rung of each shock. Years until the metric is back within 2% of its twin for good; in brackets the share of seeds that are not back by {to}, which count as all years there are. Then persons who fall back into poverty, and public money, both beyond the twin's and over all years.",
    zh: "取每项冲击的最强一档。恢复年数指指标回到无冲击情形 98% 以上且不再跌落所需年数；括号内为到 {to} 年仍未恢复的种子比例（按全部年数计）。其后为相对无冲击情形多出的返贫人数与财政支出（各年合计）。",
  },
  recoveryCaption: { en: "Years to recover", zh: "恢复年数" },
  fallingCaption: { en: "Persons falling back beyond the twin", zh: "多出的返贫人数" },
  costCaption: { en: "Public money beyond the twin's", zh: "多出的财政支出" },
  breakingHeading: { en: "Where each strategy breaks", zh: "各策略的临界强度" },
  breakingNote: {
    en: "The severity from which fewer than {share} of seeds meet the goal, found by bisection to {tolerance} of the range searched; half that width stands as ±. It takes for granted that more is never better.",
    zh: "低于 {share} 的种子达标时的冲击强度，用二分法求得，精度为搜索范围的 {tolerance}（± 为其一半）。前提是强度越大结果不会更好。",
  },
  breakingCaption: { en: "Breaking point", zh: "临界强度" },
  beyond: { en: "holds to {upTo}", zh: "至 {upTo} 仍达标" },
  before: { en: "broken without it", zh: "无冲击即未达标" },
  mixed: { en: "not steadily worse", zh: "并非逐级恶化" },
  frontierHeading: { en: "Income, risk and uniformity", zh: "收入、风险与同质化" },
  frontierTitle: { en: "The homogenization frontier", zh: "同质化前沿" },
  frontierSubtitle: {
    en: "Difference from {first}. To the right: more in the worst {tail} of futures; up: more on average; large: lives by few products. Bars: 95% intervals, paired",
    zh: "与{first}之差。越靠右，最差 {tail} 情形越多；越靠上，平均越多；圆点越大，越依赖少数产品。线段为配对的 95% 区间",
  },
  frontierNote: {
    en: "A strategy is on the frontier if none of the others is at least as good on average, in the worst futures and in diversity, and better in one of them: {names}.",
    zh: "若没有其他策略在平均、最差情形与多样性三方面都不差且至少一项更好，则该策略位于前沿：{names}。",
  },
  breakingTitle: { en: "How much each strategy takes", zh: "各策略能承受多少" },
  breakingSubtitle: {
    en: "Breaking point as a share of the severity searched; an arrow: never broken within it",
    zh: "临界强度占搜索范围的比例，三角表示在范围内未突破",
  },
  shareOfSearch: { en: "Share of the severity searched", zh: "占搜索范围的比例" },
  regretHeading: { en: "Regret", zh: "后悔值" },
  regretNote: {
    en: "What the best strategy under each shock would have given more, mean over seeds. A planner who wants to be least sorry takes the column whose largest value is smallest.",
    zh: "各项冲击下，最优策略比本策略多出的数额（种子均值）。想使“最坏的后悔”最小，就选最大值最小的一列。",
  },
  regretCaption: { en: "Regret by shock", zh: "各冲击下的后悔值" },
  differHeading: { en: "What the strategies differ in", zh: "各策略差异所在" },
  differNote: {
    en: "Values that a strategy has otherwise than the first, {first}. Grade E is an estimate.",
    zh: "各策略不同于第一种策略（{first}）的数值。E 级为估计。",
  },
  methodTwin: {
    en: "Each cell of the table is a run of the whole model, and is compared with a twin: the same strategy, people, weather and chance, without the shock. A shock that the scenario does not know comes alone, with no luck of its own.",
    zh: "表中每格都是一次完整模拟，并与“孪生”情形相比：同一策略、同一批农户、同样的天气与偶然，只是没有冲击。场景原本没有的冲击只按给定事件发生，不另带随机性。",
  },
  methodLeading: {
    en: "The leading product is {product}; the leading enterprise is each strategy's largest by investment.",
    zh: "主导产品为{product}；龙头企业为各策略中投资最大的企业。",
  },
  methodLoss: {
    en: "A loss is told over the first two years from the strike: what a shock takes, it takes at once. Levels, tails of levels and regret are over all years from the strike on.",
    zh: "损失取冲击起头两年：冲击的损失是即时的。水平、水平的尾部与后悔值取冲击后全部年份。",
  },
  methodTail: {
    en: "Value at risk is the loss that is not exceeded in {level} of futures, and CVaR the mean of the worse rest (Rockafellar and Uryasev 2000). Regret is Savage's (1951). Intervals are Student's over seeds in cells, and of 500 resamples of the seeds, all strategies together, over the whole table.",
    zh: "风险价值为 {level} 情形中不会被超过的损失，CVaR 为其余更差情形的平均损失（Rockafellar 与 Uryasev，2000）。后悔值按 Savage（1951）。单格区间为种子上的 t 区间，总体区间由对种子（各策略同时）重抽样 500 次得到。",
  },
  methodLadder: {
    en: "Severities are a test's: the ladder spans from a bad year to a disaster and does not say how likely each rung is. Most parameters of the strategies are estimates (grade E): read differences between strategies, not levels.",
    zh: "冲击强度为测试设定，从坏年景到灾难，并不代表发生概率。策略参数多为估计（E 级）：宜比较策略间的差异，而非绝对水平。",
  },
  goalIs: { en: "Goal: {goal}.", zh: "目标：{goal}。" },
  best: {
    en: "{best} does best in the worst {tail} of futures: {value}; {worst} does worst there, {low}.",
    zh: "在最差的 {tail} 情形中，{best}最好，为{value}；{worst}最差，为{low}。",
  },
  goalEvery: { en: "{goal} in every year from {first} to {last}", zh: "{first} 至 {last} 每年{goal}" },
  goalOne: { en: "{goal} in {last}", zh: "{last} 年{goal}" },
  untold: {
    en: "{best} and {next} cannot be told apart there with {n|seed|seeds}.",
    zh: "就 {n} 个种子而言，{best}与{next}在这一点上无法区分。",
  },
  hardest: {
    en: "The hardest shock is “{shock}” at {severity}: it takes {loss} from {strategy}.",
    zh: "最重的冲击是“{shock}”（{severity}）：使{strategy}损失 {loss}。",
  },
  hardestPlain: {
    en: "The hardest shock is “{shock}”: it takes {loss} from {strategy}.",
    zh: "最重的冲击是“{shock}”：使{strategy}损失 {loss}。",
  },
  leastRegret: {
    en: "Whoever wants to be least sorry takes {strategy}: whatever comes, another choice would have given at most {regret} more.",
    zh: "若求“最坏的后悔”最小，应选{strategy}：无论发生什么，换成别的策略最多多得{regret}。",
  },
  goalMet: {
    en: "The goal ({goal}) is met in {high} of futures by {best}, in {low} by {worst}.",
    zh: "目标（{goal}）：{best}在 {high} 的情形中达到，{worst}在 {low} 的情形中达到。",
  },
} as const satisfies Record<string, Text>;
