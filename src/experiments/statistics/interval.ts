/**
 * The mean of a few seeds and how well they fix it: Student's t interval (Student, Biometrika 6, 1908), and
 * how many seeds an interval of a wanted width takes.
 */
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { InvariantError } from "../../engine/errors.ts";

/** A mean over seeds with its interval; null where the seeds are too few to say. */
export interface MeanInterval {
  /** How many values there were. */
  readonly count: number;
  readonly mean: number | null;
  /** Sample standard deviation (divided by count - 1); null below two values. */
  readonly standardDeviation: number | null;
  /** Standard deviation / sqrt(count). */
  readonly standardError: number | null;
  /** Lower end of the interval, and upper; both equal the mean where all values are the same. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Share of such intervals that hold the true mean, where nothing else is asked for. */
export const DEFAULT_LEVEL = 0.95;

/** Mean and two-sided t interval of values that are all numbers. O(values), summed in their order. */
export function meanInterval(values: ArrayLike<number>, level = DEFAULT_LEVEL): MeanInterval {
  const count = values.length;
  if (count === 0) {
    return { count, mean: null, standardDeviation: null, standardError: null, low: null, high: null };
  }
  const mean = meanOf(values);
  if (count === 1)
    return { count, mean, standardDeviation: null, standardError: null, low: null, high: null };
  const standardDeviation = Math.sqrt(varianceOf(values));
  const standardError = standardDeviation / Math.sqrt(count);
  const reach = criticalValue(count - 1, level) * standardError;
  return { count, mean, standardDeviation, standardError, low: mean - reach, high: mean + reach };
}

/**
 * Fewest seeds (at least 2) whose t interval has at most the wanted `halfWidth` (above zero, unit of the
 * mean), if their standard deviation is the one seen so far. The t value itself depends on the number of
 * seeds; the half width falls with every further one, so doubling and then halving the bracket finds the
 * first that suffices. Infinite where none that anybody could run would.
 */
export function seedsNeeded(standardDeviation: number, halfWidth: number, level = DEFAULT_LEVEL): number {
  if (!(halfWidth > 0)) throw new InvariantError(`a half width is above zero, not ${halfWidth}`);
  if (!(standardDeviation >= 0 && standardDeviation < Number.POSITIVE_INFINITY)) {
    throw new InvariantError(`a standard deviation is zero or above, not ${standardDeviation}`);
  }
  const reaches = (n: number) =>
    (criticalValue(n - 1, level) * standardDeviation) / Math.sqrt(n) <= halfWidth;
  let enough = 2;
  while (!reaches(enough)) {
    enough *= 2;
    if (enough > MOST_SEEDS) return Number.POSITIVE_INFINITY;
  }
  let tooFew = Math.max(1, enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (reaches(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Beyond this a number of seeds says only that there is nothing to tell. */
const MOST_SEEDS = 2 ** 40;

/** Mean, measured from the first value, so that equal values have exactly that mean. NaN of none. */
export function meanOf(values: ArrayLike<number>): number {
  const first = values[0] ?? Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] - first;
  return first + sum / values.length;
}

/** Sample variance (divided by count - 1), exactly zero of equal values. NaN of fewer than two. */
export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - mean) * (values[i] - mean);
  return sum / (values.length - 1);
}

/** The t value that a two-sided interval of this level reaches to. */
function criticalValue(degreesOfFreedom: number, level: number): number {
  if (!(level > 0 && level < 1)) throw new InvariantError(`a level lies between 0 and 1, not ${level}`);
  return tQuantile((1 + level) / 2, degreesOfFreedom);
}
