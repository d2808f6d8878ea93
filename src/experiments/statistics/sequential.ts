/**
 * How many more seeds a difference takes until it is known to a wanted half width (Chow and Robbins, Annals of
 * Mathematical Statistics 36, 1965). The rule: after the first seeds, add as many as the deviation seen so far asks for, at
 * least one and at most as many as there are, and stop as soon as the 95% interval is at most so wide. What is promised is
 * the mean plus and minus the wanted half width: that holds the truth in 95% of comparisons, but for one per cent where the
 * first seeds are few. The narrower interval seen at the end is a little too narrow (92% with six first seeds), since one
 * stops when luck has made it narrow; a test measures both.
 */
import { type MeanInterval, seedsNeeded } from "./interval.ts";

/** Seeds to add now; 0 once the interval is narrow enough, or the most that are allowed stand there. */
export function seedsToAdd(
  { count, low, high, standardDeviation }: Pick<MeanInterval, "count" | "low" | "high" | "standardDeviation">,
  halfWidth: number,
  most: number,
): number {
  if (low !== null && high !== null && (high - low) / 2 <= halfWidth) return 0;
  const wanted = Math.max(count + 1, seedsNeeded(standardDeviation ?? 0, halfWidth));
  return Math.max(0, Math.min(wanted, 2 * count, most) - count);
}
