/**
 * Concentration of a place on few products: shares, the Herfindahl-Hirschman index (Hirschman 1945,
 * Herfindahl 1950) and its reciprocal, the effective number of products (Laakso and Taagepera 1979; the Hill
 * number of order two): as many equally large products would give the same index.
 */

/**
 * Each amount (area, output value, households; not below zero) as a share of their sum, 0 to 1, adding to 1.
 * All NaN if there is nothing to share. O(products).
 */
export function shares(amounts: ArrayLike<number>): Float64Array {
  let total = 0;
  for (let product = 0; product < amounts.length; product++) total += amounts[product];
  const result = new Float64Array(amounts.length);
  for (let product = 0; product < amounts.length; product++) {
    result[product] = total > 0 ? amounts[product] / total : Number.NaN;
  }
  return result;
}

/**
 * Herfindahl-Hirschman index of amounts, sum of squared shares: from 1/n to 1 (one product); NaN without any.
 */
export function herfindahl(amounts: ArrayLike<number>): number {
  const parts = shares(amounts);
  let sum = 0;
  for (let product = 0; product < parts.length; product++) sum += parts[product] * parts[product];
  return parts.length === 0 ? Number.NaN : Math.min(sum, 1);
}

/** Effective number of products, 1 / HHI: from 1 to n; NaN without any. */
export function effectiveNumber(amounts: ArrayLike<number>): number {
  return 1 / herfindahl(amounts);
}

/**
 * HHI of each place of a table of amounts laid out place by place (`amounts[place * products + product]`);
 * NaN for a place that makes nothing. O(places x products).
 */
export function herfindahlByPlace(amounts: ArrayLike<number>, products: number): Float64Array {
  const result = new Float64Array(amounts.length / products);
  for (let place = 0; place < result.length; place++) {
    let total = 0;
    let squares = 0;
    for (let at = place * products; at < (place + 1) * products; at++) {
      total += amounts[at];
      squares += amounts[at] * amounts[at];
    }
    result[place] = total > 0 ? Math.min(squares / (total * total), 1) : Number.NaN;
  }
  return result;
}
