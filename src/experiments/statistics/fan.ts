/**
 * A fan over the years: where the seeds lie in each year, from the lowest twentieth to the highest, and their
 * mean. The bands are about luck (how different single futures are); the interval is about the mean (how well
 * the seeds fix it), and only the latter narrows with more seeds.
 */
import { InvariantError } from "../../engine/errors.ts";
import { DEFAULT_LEVEL, type MeanInterval, meanInterval } from "./interval.ts";
import { isValue, type SeedValue } from "./seed-value.ts";

/** One year of a fan: quantiles over seeds, and the mean with its t interval. Null without any seed. */
export interface FanYear extends MeanInterval {
  /** Seeds that have no value this year. */
  readonly dropped: number;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

/**
 * The fan of a metric: `bySeed` has one series a seed, each one value a year, in the same order of years; a
 * series that ends early lacks the later years. O(years x seeds log seeds).
 */
export function fan(bySeed: readonly ArrayLike<SeedValue>[], level = DEFAULT_LEVEL): FanYear[] {
  const years = bySeed.reduce((most, series) => Math.max(most, series.length), 0);
  return Array.from({ length: years }, (_, year) => fanYear(bySeed, year, level));
}

function fanYear(bySeed: readonly ArrayLike<SeedValue>[], year: number, level: number): FanYear {
  const values = Float64Array.from(bySeed.map((series) => series[year]).filter(isValue));
  const sorted = values.slice().sort();
  return {
    ...meanInterval(values, level),
    dropped: bySeed.length - values.length,
    p5: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
  };
}

/**
 * Quantile of values in ascending order at `share` (0 to 1, both included): type 7 of Hyndman and Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50, 1996, the default of R and NumPy.
 * With n values it stands at (n - 1) x share, in a straight line between neighbours. Null of none.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new InvariantError(`a quantile lies between 0 and 1, not ${share}`);
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (place - below) * (high - low);
}
