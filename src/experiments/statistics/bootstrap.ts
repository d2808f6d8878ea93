/**
 * Bootstrap of a statistic over cases (Efron, Annals of Statistics 7, 1979), its resamples drawn by address: the same
 * seed gives the same interval. The interval is the estimate and so many deviations of the resamples on either side, so
 * that it can reach zero where resamples of a square cannot. Of few cases resamples differ too little: their deviation is
 * widened by sqrt(n / (n - 1)) and Student's t taken, which for a mean is Student's own interval.
 */
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Key, stream, uniform, wordAt } from "../../engine/random.ts";
import { DEFAULT_LEVEL, varianceOf } from "./interval.ts";

const RESAMPLE = stream("experiments.bootstrap");

/** Resamples where nothing else is asked for. */
export const RESAMPLES = 500;

/** An estimate with its interval; the ends are null where there are too few cases to say. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The cases of one resample, drawn with replacement; `resample` below 65,536. */
export function resampled(cases: number, resample: number, key: Key): Int32Array {
  return Int32Array.from({ length: cases }, (_, index) =>
    Math.floor(uniform(wordAt(key, RESAMPLE, 0, resample, index)) * cases),
  );
}

/**
 * Estimates with intervals. `statistics` takes the numbers of the cases and gives one value an estimate. A value that is
 * not finite has no interval.
 */
export function bootstrap(
  cases: number,
  statistics: (cases: Int32Array) => ArrayLike<number>,
  key: Key,
  { resamples = RESAMPLES, level = DEFAULT_LEVEL } = {},
): Estimate[] {
  const all = statistics(Int32Array.from({ length: cases }, (_, index) => index));
  const drawn = Array.from({ length: cases < 2 ? 0 : resamples }, (_, k) =>
    statistics(resampled(cases, k, key)),
  );
  const reach = tQuantile((1 + level) / 2, cases - 1) * Math.sqrt(cases / (cases - 1));
  return Array.from(all, (value, which) => {
    const values = drawn.map((one) => one[which]!).filter(Number.isFinite);
    if (values.length < 2 || !Number.isFinite(value)) return { value, low: null, high: null };
    const half = reach * Math.sqrt(varianceOf(values));
    return { value, low: value - half, high: value + half };
  });
}
