/**
 * Two scenarios under the same luck: the difference seed by seed, its mean and interval. Because compared
 * scenarios share every draw, what luck does to both cancels, and few seeds tell what unpaired runs would
 * need many for (common random numbers: Law, Simulation Modeling and Analysis, chapter 11).
 */
import { InvariantError } from "../../engine/errors.ts";
import { DEFAULT_LEVEL, type MeanInterval, meanInterval, meanOf, varianceOf } from "./interval.ts";
import { isValue, type SeedValue } from "./seed-value.ts";

/** The mean of alternative minus baseline over seeds (`count` pairs), and what pairing was worth. */
export interface PairedDifference extends MeanInterval {
  /** Seeds left out because one side or the other has no value. */
  readonly dropped: number;
  /** Means of the pairs that were kept; null without any. */
  readonly baselineMean: number | null;
  readonly alternativeMean: number | null;
  /**
   * Variance of the difference had the seeds been unpaired (the sum of the two variances) over its variance
   * as paired: so many times the seeds unpaired runs would take. Below 1 pairing did harm. Infinity where
   * every seed shows the same difference; null below two pairs, and where neither scenario varies at all.
   */
  readonly pairingGain: number | null;
}

/**
 * Paired difference of `alternative` minus `baseline`, both in the same order of seeds, with a two-sided t
 * interval of the given level. O(seeds).
 */
export function pairedDifference(
  baseline: ArrayLike<SeedValue>,
  alternative: ArrayLike<SeedValue>,
  level = DEFAULT_LEVEL,
): PairedDifference {
  if (baseline.length !== alternative.length) {
    throw new InvariantError(`${baseline.length} seeds cannot be paired with ${alternative.length}`);
  }
  const before: number[] = [];
  const after: number[] = [];
  for (let seed = 0; seed < baseline.length; seed++) {
    const b = baseline[seed];
    const a = alternative[seed];
    if (!isValue(b) || !isValue(a)) continue;
    before.push(b);
    after.push(a);
  }
  const differences = after.map((value, pair) => value - before[pair]);
  return {
    ...meanInterval(differences, level),
    dropped: baseline.length - before.length,
    baselineMean: before.length > 0 ? meanOf(before) : null,
    alternativeMean: after.length > 0 ? meanOf(after) : null,
    pairingGain: gainOf(varianceOf(before) + varianceOf(after), varianceOf(differences)),
  };
}

function gainOf(unpaired: number, paired: number): number | null {
  const gain = unpaired / paired;
  return Number.isNaN(gain) ? null : gain;
}
