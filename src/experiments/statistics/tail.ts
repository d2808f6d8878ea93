/**
 * Value at risk and its conditional mean (Rockafellar and Uryasev, Journal of Risk 2, 2000): what is lost in one future of
 * so many at least, and what is lost on average in the worst of them. For equally likely values the conditional mean is
 * exact for any level: the value at the edge counts by the part of it that belongs to the tail.
 */
import { InvariantError } from "../../engine/errors.ts";

/** The least loss that is not exceeded in `level` of cases (0.9: exceeded in one of ten at most). NaN of none. */
export function valueAtRisk(losses: ArrayLike<number>, level: number): number {
  const sorted = Float64Array.from(losses).sort();
  return sorted[edge(sorted.length, level)] ?? Number.NaN;
}

/** The mean loss in the worst 1 - level of cases. NaN of none. */
export function tailMean(losses: ArrayLike<number>, level: number): number {
  const sorted = Float64Array.from(losses).sort();
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const at = edge(n, level);
  const beyond = sorted.subarray(at + 1).reduce((sum, loss) => sum + loss, 0);
  return (beyond / n + ((at + 1) / n - level) * sorted[at]!) / (1 - level);
}

/** Place of the least value with at least `level` of all at or below it. */
function edge(count: number, level: number): number {
  if (!(level >= 0 && level < 1)) throw new InvariantError(`a level lies from 0 to below 1, not ${level}`);
  return Math.max(0, Math.ceil(level * count - 1e-9) - 1);
}
