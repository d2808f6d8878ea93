/**
 * Functions that give the same bits on every JavaScript engine: built on + - * / and sqrt only, from @stdlib. The
 * built-in exp, log and pow differ between engines in the last bit, so a test bans them.
 */
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibPow from "@stdlib/math-base-special-pow";
import stdlibNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** e to the x. */
export const exp: (x: number) => number = stdlibExp;
/** Natural logarithm. */
export const ln: (x: number) => number = stdlibLn;
/** x to the y. */
export const pow: (x: number, y: number) => number = stdlibPow;

/** The value that a standard normal stays below with probability `p`. */
export function normalQuantile(p: number): number {
  return stdlibNormalQuantile(p, 0, 1);
}

/** `x` held between `low` and `high` (both included). */
export function clamp(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high);
}

const CELLS = 4096;

/** Quantiles of the standard normal at the middle of 4,096 cells of equal probability: within +-3.67. */
const normalTable = Float64Array.from({ length: CELLS }, (_, cell) => normalQuantile((cell + 0.5) / CELLS));

/** Makes the table's variance one, which cutting the tails has made a little smaller. */
const normalScale = 1 / Math.sqrt(normalTable.reduce((sum, x) => sum + x * x, 0) / CELLS);

/** A 32-bit word as a draw from the standard normal, cut at about +-3.7, with mean 0 and variance 1. */
export function normal(word: number): number {
  return normalTable[word >>> 20]! * normalScale;
}

/** Parameters (mu, sigma) of a lognormal with mean 1 and coefficient of variation `cv`. */
export function lognormalOf(cv: number): { readonly mu: number; readonly sigma: number } {
  const variance = ln(1 + cv * cv);
  return { mu: -variance / 2, sigma: Math.sqrt(variance) };
}
