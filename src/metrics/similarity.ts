/**
 * How alike places are in what they produce: 1 if every place makes the same mix, 0 if no two share a
 * product.
 *
 * The measure is the mean over pairs of places of the cosine between their product vectors. Pairs need not be
 * visited: with u_p a place's vector scaled to length one and S the sum of all m of them, the sum of the
 * cosines over ordered pairs is |S|^2 - m, so the mean is (|S|^2 - m) / (m (m - 1)). Cosine between mixes as
 * a measure of proximity: Jaffe, American Economic Review 76, 1986. Shares and amounts give the same cosine.
 */
import { InvariantError } from "../engine/errors.ts";

/**
 * Mean pairwise cosine similarity of places, 0 to 1, from amounts (mu, head, fen; not below zero) laid out
 * place by place: `amounts[place * products + product]`. Places that make nothing are left out; NaN with
 * fewer than two others. O(places x products), summed in place order.
 */
export function meanSimilarity(amounts: ArrayLike<number>, products: number): number {
  if (!(products > 0) || amounts.length % products !== 0) {
    throw new InvariantError(`${amounts.length} amounts do not make rows of ${products} products`);
  }
  const sum = new Float64Array(products);
  let active = 0;
  for (let start = 0; start < amounts.length; start += products) {
    const length = lengthOf(amounts, start, products);
    if (!(length > 0)) continue;
    active++;
    for (let product = 0; product < products; product++) {
      sum[product] += amounts[start + product] / length;
    }
  }
  if (active < 2) return Number.NaN;
  const squared = sum.reduce((total, each) => total + each * each, 0);
  return Math.min(1, Math.max(0, (squared - active) / (active * (active - 1))));
}

function lengthOf(amounts: ArrayLike<number>, start: number, products: number): number {
  let squares = 0;
  for (let at = start; at < start + products; at++) squares += amounts[at] * amounts[at];
  return Math.sqrt(squares);
}
