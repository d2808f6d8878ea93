/** How a stand bears by age: nothing before first bearing, then a straight rise to full bearing. */
import type { Product } from "../parameters/products.ts";

/** Share of the full yield at `age` years, 0 to 1. Crops without a stand bear fully at once. */
export function bearing(
  { firstBearing, fullBearing }: Pick<Product, "firstBearing" | "fullBearing">,
  age: number,
): number {
  if (age < firstBearing) return 0;
  if (age >= fullBearing) return 1;
  return (age - firstBearing + 1) / (fullBearing - firstBearing + 1);
}

/** Whether a product stands for years before it bears, as trees do: what is planted is not cleared lightly. */
export function isStand({ firstBearing }: Pick<Product, "firstBearing">): boolean {
  return firstBearing > 1;
}

/** Inputs and labour of a stand that does not bear yet, as a share of a bearing one's. */
export const YOUNG_CARE = 0.4;

/** Care (inputs and labour) that a stand of `age` takes, relative to full bearing. */
export function careOf(product: Pick<Product, "firstBearing" | "fullBearing">, age: number): number {
  return careAt(bearing(product, age));
}

/** The same, of a stand that bears `share` of the full yield. */
export function careAt(share: number): number {
  return YOUNG_CARE + (1 - YOUNG_CARE) * share;
}

/**
 * Mean bearing over the next `years`, later years discounted by `rate` a year, for a stand of `age`: what a unit of full
 * margin is worth to who plans that far.
 */
export function meanBearing(product: Product, age: number, years: number, rate: number): number {
  let worth = 0;
  let weights = 0;
  let weight = 1;
  for (let y = 0; y < years; y++) {
    worth += weight * bearing(product, age + y);
    weights += weight;
    weight /= 1 + rate;
  }
  return weights === 0 ? 0 : worth / weights;
}

/** Yearly payment over `years` at `rate` that is worth 1 now. */
export function annuity(years: number, rate: number): number {
  if (1 + rate === 1) return 1 / years;
  let discount = 1;
  for (let y = 0; y < years; y++) discount /= 1 + rate;
  return rate / (1 - discount);
}
