/**
 * Whether households' incomes rise and fall together: the mean correlation between any two of them over the
 * years, the mark of a place where one price or one hazard hits all.
 *
 * Pairs need not be visited. Scale each household's series to mean 0 and variance 1 over the years and add
 * the n series up; the variance of the sum is n + sum of the correlations over ordered pairs. With the
 * variance ratio V = Var(sum) / n (Schluter, "A variance test for detecting species associations", Ecology
 * 65, 1984) the mean correlation is (V - 1) / (n - 1). Exact, not an estimate of it.
 */
import { checkRows } from "./rows.ts";

/** Mean correlation between households' incomes. */
export interface Comovement {
  /** Mean Pearson correlation over all pairs, -1/(n-1) to 1; NaN with fewer than two households that vary. */
  readonly correlation: number;
  /** Households whose income varied, the n of the mean. */
  readonly varying: number;
  /** Households whose income was the same every year: they have no correlation and are left out. */
  readonly constant: number;
}

/**
 * Mean pairwise correlation of households' incomes, one array a year over the same households in the same
 * order. Time O(households x years), 16 bytes a household; a pass a year and moment, summed in household
 * order.
 */
export function comovement(incomesByYear: readonly ArrayLike<number>[]): Comovement {
  const households = incomesByYear[0]?.length ?? 0;
  for (const incomes of incomesByYear) checkRows("a year's incomes", incomes, households);
  const means = meanOverYears(incomesByYear, households);
  const scales = deviationOverYears(incomesByYear, means);
  let varying = 0;
  for (let row = 0; row < households; row++) if (scales[row] > 0) varying++;
  let variance = 0;
  for (const incomes of incomesByYear) {
    let sum = 0;
    for (let row = 0; row < households; row++) {
      if (scales[row] > 0) sum += (incomes[row] - means[row]) / scales[row];
    }
    variance += (sum * sum) / incomesByYear.length;
  }
  const correlation = varying < 2 ? Number.NaN : Math.min(1, (variance / varying - 1) / (varying - 1));
  return { correlation, varying, constant: households - varying };
}

/** Each household's mean, measured from its first year so that a constant income has exactly that mean. */
function meanOverYears(incomesByYear: readonly ArrayLike<number>[], households: number): Float64Array {
  const means = new Float64Array(households);
  const first = incomesByYear[0] ?? [];
  for (const incomes of incomesByYear) {
    for (let row = 0; row < households; row++) means[row] += incomes[row] - first[row];
  }
  for (let row = 0; row < households; row++) means[row] = first[row] + means[row] / incomesByYear.length;
  return means;
}

/** Each household's standard deviation over the years (divided by the number of years). */
function deviationOverYears(incomesByYear: readonly ArrayLike<number>[], means: Float64Array): Float64Array {
  const scales = new Float64Array(means.length);
  for (const incomes of incomesByYear) {
    for (let row = 0; row < means.length; row++) {
      const deviation = incomes[row] - means[row];
      scales[row] += deviation * deviation;
    }
  }
  for (let row = 0; row < means.length; row++) scales[row] = Math.sqrt(scales[row] / incomesByYear.length);
  return scales;
}
