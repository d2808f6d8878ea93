/** Incomes that follow a textbook distribution exactly: its quantiles at the middles of equal steps. */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

function quantileGrid(count: number, quantile: (share: number) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => quantile((i + 0.5) / count));
}

/** Uniform from 0 to `top`. */
export const uniformIncomes = (count: number, top: number) => quantileGrid(count, (p) => p * top);

/** Exponential with mean 1. */
export const exponentialIncomes = (count: number) => quantileGrid(count, (p) => -ln(1 - p));

/** Pareto from 1 up with tail index `a`. */
export const paretoIncomes = (count: number, a: number) => quantileGrid(count, (p) => pow(1 - p, -1 / a));

/** Lognormal with standard deviation `s` of the logarithm. */
export const lognormalIncomes = (count: number, s: number) =>
  quantileGrid(count, (p) => exp(s * normalQuantile(p, 0, 1)));
