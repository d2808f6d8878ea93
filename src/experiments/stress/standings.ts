/**
 * What each strategy is worth over all futures of the ladder, every rung and seed counting alike: mean and tail, the share
 * of futures that meet the goal, the greatest regret (Savage, Journal of the American Statistical Association 46, 1951),
 * what it costs, and how much the place lives by one product. Intervals come from resampling seeds, all strategies at once.
 */
import { keyOf } from "../../engine/random.ts";
import { bootstrap, type Estimate } from "../statistics/bootstrap.ts";
import { tailMean, valueAtRisk } from "../statistics/tail.ts";
import { type Futures, LOSS_YEARS, meanAfter, meetsGoal, type StressQuestion, sumAfter } from "./futures.ts";

export interface Standing {
  readonly strategy: number;
  /** The metric over the years from the strike on, mean over all futures with a shock. */
  readonly mean: Estimate;
  /** Mean of the worst futures: of the lowest where more is better. */
  readonly tail: Estimate;
  /** Mean and tail less those of the first strategy, under the same luck. */
  readonly meanGain: Estimate;
  readonly tailGain: Estimate;
  /** What the strategy with the best tail has there beyond this one; zero of that strategy itself. */
  readonly tailBehind: Estimate;
  /** Loss against the twin in a mean year of the first `LOSS_YEARS`: not exceeded in `level` of futures, and the mean of the worse rest. */
  readonly valueAtRisk: Estimate;
  readonly lossTail: Estimate;
  readonly goalShare: Estimate;
  /** The most that another strategy would have given more in some rung, or without a shock. */
  readonly regret: Estimate;
  /** The rung of that regret; -1 without a shock. */
  readonly regretRung: number;
  /** Public money from the strike on, yuan, mean over futures. */
  readonly publicCostYuan: Estimate;
  /** Herfindahl-Hirschman index of what the land grows, from the strike on. */
  readonly hhi: Estimate;
  /** Whether no other strategy has a mean, a tail and a diversity at least as good, and one of them better. */
  readonly onFrontier: boolean;
}

/** Metrics that standings need beside those of the question. */
export const STANDING_METRICS = ["governmentOutlayYuan", "productHhi"] as const;

const FIGURES = [
  "mean",
  "tail",
  "meanGain",
  "tailGain",
  "tailBehind",
  "valueAtRisk",
  "lossTail",
  "goalShare",
  "regret",
  "publicCostYuan",
  "hhi",
] as const;
type Figure = (typeof FIGURES)[number];

export function standings(futures: Futures, question: StressQuestion, seed: string): Standing[] {
  const table = tabulate(futures, question);
  const everySeed = Array.from({ length: futures.seeds }, (_, k) => k);
  const best = bestTail(table, question, everySeed);
  const found = bootstrap(futures.seeds, (seeds) => figuresOf(table, question, best, seeds), keyOf(seed));
  const all = Array.from({ length: futures.strategies }, (_, strategy) => {
    const estimate = (figure: Figure) => found[strategy * FIGURES.length + FIGURES.indexOf(figure)]!;
    const figures = Object.fromEntries(FIGURES.map((name) => [name, estimate(name)]));
    const regretRung = regretOf(table, question, strategy, everySeed).rung;
    return { strategy, ...(figures as Record<Figure, Estimate>), regretRung };
  });
  return all.map((own) => ({ ...own, onFrontier: !all.some((other) => dominates(other, own, question)) }));
}

type Unmarked = Omit<Standing, "onFrontier">;

function dominates(other: Unmarked, own: Unmarked, { better }: StressQuestion): boolean {
  const sign = better === "more" ? 1 : -1;
  const gains = [
    sign * (other.mean.value - own.mean.value),
    sign * (other.tail.value - own.tail.value),
    own.hhi.value - other.hhi.value,
  ];
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

/** Values of each future, rung 0 being the untouched twin: `[strategy][rung][seed]`. */
type Cube = readonly (readonly Float64Array[])[];
type Table = Readonly<Record<"level" | "early" | "goal" | "cost" | "hhi", Cube>>;

function tabulate(futures: Futures, question: StressQuestion): Table {
  const cube = (read: (at: readonly [number, number, number]) => number): Cube =>
    Array.from({ length: futures.strategies }, (_, strategy) =>
      Array.from({ length: futures.rungs + 1 }, (__, k) =>
        Float64Array.from({ length: futures.seeds }, (___, seed) => read([strategy, k - 1, seed])),
      ),
    );
  return {
    level: cube((at) => meanAfter(futures, question.metric, at)),
    early: cube((at) => meanAfter(futures, question.metric, at, LOSS_YEARS)),
    goal: cube((at) => (meetsGoal(futures, question, at) ? 1 : 0)),
    cost: cube((at) => sumAfter(futures, "governmentOutlayYuan", at)),
    hhi: cube((at) => meanAfter(futures, "productHhi", at)),
  };
}

/** Mean of the worst futures of a strategy. */
function tailOf(
  table: Table,
  { better, level }: StressQuestion,
  strategy: number,
  seeds: ArrayLike<number>,
): number {
  const sign = better === "more" ? 1 : -1;
  const losses = over(table.level[strategy]!.slice(1), seeds).map((value) => -sign * value);
  return -sign * tailMean(losses, level);
}

/** All figures of all strategies over the given seeds, in the order of `FIGURES`; `best` has the best tail of all seeds. */
function figuresOf(table: Table, question: StressQuestion, best: number, seeds: ArrayLike<number>): number[] {
  const { better, level } = question;
  const sign = better === "more" ? 1 : -1;
  const means = table.level.map(([, ...shocked]) => mean(over(shocked, seeds)));
  const tails = table.level.map((_, strategy) => tailOf(table, question, strategy, seeds));
  return table.level.flatMap((_, strategy) => {
    const [twin, ...struck] = table.early[strategy]!;
    const losses = struck.flatMap((own) => Array.from(seeds, (seed) => sign * (twin![seed]! - own[seed]!)));
    const meanOf = (cube: Cube) => mean(over(cube[strategy]!.slice(1), seeds));
    const figures: Record<Figure, number> = {
      mean: means[strategy]!,
      tail: tails[strategy]!,
      meanGain: means[strategy]! - means[0]!,
      tailGain: tails[strategy]! - tails[0]!,
      tailBehind: sign * (tails[best]! - tails[strategy]!),
      valueAtRisk: valueAtRisk(losses, level),
      lossTail: tailMean(losses, level),
      goalShare: meanOf(table.goal),
      regret: regretOf(table, question, strategy, seeds).regret,
      publicCostYuan: meanOf(table.cost),
      hhi: meanOf(table.hhi),
    };
    return FIGURES.map((name) => figures[name]);
  });
}

function bestTail(table: Table, question: StressQuestion, seeds: ArrayLike<number>): number {
  const sign = question.better === "more" ? 1 : -1;
  const tails = table.level.map((_, strategy) => sign * tailOf(table, question, strategy, seeds));
  return tails.indexOf(Math.max(...tails));
}

function regretOf(
  { level }: Table,
  { better }: StressQuestion,
  strategy: number,
  seeds: ArrayLike<number>,
): { regret: number; rung: number } {
  const sign = better === "more" ? 1 : -1;
  const at = (which: number, k: number) => sign * mean(over([level[which]![k]!], seeds));
  const regrets = level[strategy]!.map((_, k) => {
    const best = Math.max(...level.map((__, other) => at(other, k)));
    return best - at(strategy, k);
  });
  const regret = Math.max(...regrets);
  return { regret, rung: regrets.indexOf(regret) - 1 };
}

const over = (rungs: readonly Float64Array[], seeds: ArrayLike<number>): number[] =>
  rungs.flatMap((own) => Array.from(seeds, (seed) => own[seed]!));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
