/**
 * Every cell of a stress table against its own untouched twin, seed by seed: what is lost, how long it takes to come back,
 * who falls back into poverty, what it costs the public, and how often the goal is met all the same.
 */
import { tailMean, valueAtRisk } from "../statistics/tail.ts";
import { type MeanInterval, meanInterval } from "../statistics/interval.ts";
import {
  type Futures,
  LOSS_YEARS,
  meanAfter,
  meetsGoal,
  RECOVERED,
  type StressQuestion,
  sumAfter,
} from "./futures.ts";

export interface StressCell {
  readonly strategy: number;
  /** -1 for the untouched twin. */
  readonly rung: number;
  /** The metric itself, mean over the years from the strike on. */
  readonly level: MeanInterval;
  /** What is lost against the twin in a mean year of the first `LOSS_YEARS`, in the metric's unit; above zero is worse. */
  readonly loss: MeanInterval;
  /** The same as a share of the twin's value. */
  readonly lossShare: MeanInterval;
  /** That share over all years from the strike on; below zero where what comes after outweighs the loss. */
  readonly lossShareAll: MeanInterval;
  /** Loss that is not exceeded in `question.level` of seeds, and the mean of the worse rest. */
  readonly valueAtRisk: number;
  readonly tailMean: number;
  /** Years from the strike until the metric is back for good; those still away at the end count all years there are. */
  readonly recoveryYears: MeanInterval;
  /** Share of seeds that are not back by the end. */
  readonly notRecovered: number;
  /** Persons who fall back into poverty beyond those of the twin, all years. */
  readonly fallingBack: MeanInterval;
  /** Public money beyond the twin's, all years, yuan. */
  readonly publicCostYuan: MeanInterval;
  /** Share of seeds that meet the goal. */
  readonly goalShare: number;
}

/** Metrics that cells need beside those of the question. */
export const CELL_METRICS = ["fallenBack", "governmentOutlayYuan"] as const;

/** All cells, strategy by strategy within a rung, twins first. */
export function stressCells(futures: Futures, question: StressQuestion): StressCell[] {
  const rungs = Array.from({ length: futures.rungs + 1 }, (_, k) => k - 1);
  const strategies = Array.from({ length: futures.strategies }, (_, k) => k);
  return rungs.flatMap((rung) => strategies.map((strategy) => cell(futures, question, strategy, rung)));
}

function cell(futures: Futures, question: StressQuestion, strategy: number, rung: number): StressCell {
  const { metric, better, level } = question;
  const seeds = Array.from({ length: futures.seeds }, (_, seed) => seed);
  const sign = better === "more" ? 1 : -1;
  const levels = seeds.map((seed) => meanAfter(futures, metric, [strategy, rung, seed]));
  const lostOver = (most?: number) =>
    seeds.map((seed) => {
      const twin = meanAfter(futures, metric, [strategy, -1, seed], most);
      const lost = sign * (twin - meanAfter(futures, metric, [strategy, rung, seed], most));
      return { lost, share: lost / Math.abs(twin) };
    });
  const early = lostOver(LOSS_YEARS);
  const losses = early.map(({ lost }) => lost);
  const beyond = (id: string) =>
    seeds.map((seed) => {
      const at = (which: number) => sumAfter(futures, id, [strategy, which, seed]);
      return at(rung) - at(-1);
    });
  const recoveries = seeds.map((seed) => recovery(futures, question, strategy, rung, seed));
  const met = seeds.filter((seed) => meetsGoal(futures, question, [strategy, rung, seed])).length;
  return {
    strategy,
    rung,
    level: interval(levels),
    loss: interval(losses),
    lossShare: interval(early.map(({ share }) => share)),
    lossShareAll: interval(lostOver().map(({ share }) => share)),
    valueAtRisk: valueAtRisk(losses, level),
    tailMean: tailMean(losses, level),
    recoveryYears: interval(recoveries.map(({ years }) => years)),
    notRecovered: recoveries.filter(({ back }) => !back).length / seeds.length,
    fallingBack: interval(beyond("fallenBack")),
    publicCostYuan: interval(beyond("governmentOutlayYuan")),
    goalShare: met / seeds.length,
  };
}

/** Seeds without a value are left out. */
const interval = (values: readonly number[]): MeanInterval => meanInterval(values.filter(Number.isFinite));

/** Years from the strike to the first from which the metric stays within reach of the twin's to the end. */
function recovery(
  futures: Futures,
  { metric, better }: StressQuestion,
  strategy: number,
  rung: number,
  seed: number,
): { years: number; back: boolean } {
  const after = futures.years.filter((year) => year >= futures.strikes);
  const away = after.findLastIndex((year) => {
    const own = futures.value(metric, strategy, rung, seed, year);
    const twin = futures.value(metric, strategy, -1, seed, year);
    const short = better === "more" ? twin - own : own - twin;
    return short > (1 - RECOVERED) * Math.abs(twin);
  });
  return { years: away + 1, back: away + 1 < after.length || after.length === 0 };
}
