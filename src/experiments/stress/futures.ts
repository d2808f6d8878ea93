/** All futures of a stress table, as numbers: a value a strategy, rung, seed and year, of the metrics that are looked at. */
import type { YearMetrics } from "../../scenario/index.ts";

export interface Futures {
  readonly strategies: number;
  /** Rungs, the untouched twin not counted. */
  readonly rungs: number;
  readonly seeds: number;
  readonly years: readonly number[];
  /** The first year that a shock may change. */
  readonly strikes: number;
  /** `rung` -1 is the untouched twin. NaN where a run has no value. */
  value(metric: string, strategy: number, rung: number, seed: number, year: number): number;
}

/** What is asked of the futures. */
export interface StressQuestion {
  /** The metric in which loss and recovery are told. */
  readonly metric: string;
  readonly better: "more" | "less";
  /** What a year must fulfil; null where it has no value. */
  readonly goal: (metrics: YearMetrics) => number | null;
  readonly goalMetrics: readonly string[];
  /** Years in which the goal must hold, all of them. */
  readonly goalYears: readonly number[];
  /** Of a tail: 0.9 is the worst tenth. */
  readonly level: number;
}

/** Share of the twin's value at which a future counts as recovered. */
export const RECOVERED = 0.98;

/**
 * Years from the strike over which a loss is told. What a shock takes, it takes at once; years later markets swing the
 * other way (who gave up a crop is missing when its price comes back), and a mean over all years would hide the one
 * behind the other.
 */
export const LOSS_YEARS = 2;

/** The mean of a metric over the years from the strike on, all of them or the first few. */
export function meanAfter(
  futures: Futures,
  metric: string,
  at: readonly [number, number, number],
  most = Number.POSITIVE_INFINITY,
): number {
  const after = futures.years.filter((year) => year >= futures.strikes && year < futures.strikes + most);
  return after.reduce((sum, year) => sum + futures.value(metric, ...at, year), 0) / after.length;
}

/** The sum of a metric over the years from the strike on. */
export function sumAfter(futures: Futures, metric: string, at: readonly [number, number, number]): number {
  const after = futures.years.filter((year) => year >= futures.strikes);
  return after.reduce((sum, year) => sum + futures.value(metric, ...at, year), 0);
}

/** Whether a future meets the goal in every year asked for. */
export function meetsGoal(
  futures: Futures,
  { goal, goalMetrics, goalYears }: StressQuestion,
  at: readonly [number, number, number],
): boolean {
  return goalYears.every((year) => {
    const metrics = Object.fromEntries(goalMetrics.map((id) => [id, futures.value(id, ...at, year)]));
    return (goal(metrics) ?? 0) !== 0;
  });
}
