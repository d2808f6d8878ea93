/** Binomial numbers from one uniform number each, by tables worked out once a block. */

/** Cumulative probabilities of a binomial number for each number of trials up to `most`. */
export function binomialTables(most: number, p: number): Float64Array[] {
  return Array.from({ length: most + 1 }, (_, n) => {
    const cumulative = new Float64Array(n + 1);
    if (p <= 0 || p >= 1) return cumulative.fill(p >= 1 ? 0 : 1).fill(1, n);
    let term = 1;
    for (let i = 0; i < n; i++) term *= 1 - p;
    let sum = term;
    for (let k = 0; k <= n; k++) {
      cumulative[k] = sum;
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
      sum += term;
    }
    return cumulative;
  });
}

/** Number of successes in `n` trials, by inversion of one uniform number in (0, 1). */
export function binomial(tables: readonly Float64Array[], n: number, u: number): number {
  const cumulative = tables[n]!;
  let k = 0;
  while (k < n && u > cumulative[k]!) k++;
  return k;
}

/** Cumulative probabilities of how many persons a household has, and how many of so many can work, are old, are ill. */
export interface Strength {
  readonly more: readonly Float64Array[];
  readonly able: readonly Float64Array[];
  readonly old: readonly Float64Array[];
  readonly ill: readonly Float64Array[];
}
