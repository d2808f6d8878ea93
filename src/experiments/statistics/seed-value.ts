/**
 * A metric of one seed, as the designs hand it to the statistics: a number, or none where the run has none.
 */

/** Null or NaN where a run has no such value (nobody in the group, a year not reached). */
export type SeedValue = number | null;

/** Whether a seed has a value at all. */
export function isValue(value: SeedValue | undefined): value is number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
