/**
 * What products are, as columns by product number, for loops over many households. There is a slot for each value of a byte:
 * a household without a product has NO_PRODUCT's, which holds 0, so that such a loop need not ask and runs without a branch.
 */
import type { Product } from "../parameters/products.ts";
import { bearing, careOf, meanBearing } from "./bearing.ts";

/** Slots of a column by product. */
export const SLOTS = 256;
/** Ages that a stand is told apart by: those that a byte holds. */
const AGES = 256;
/** Years that a household looks ahead when it weighs its stand against going away. */
const YEARS_AHEAD = 3;

/** By slot, and where it says so by slot and age of the stand: at `firstAge[p] + age`. */
export interface ByProduct {
  /** Yearly inputs in full bearing, yuan for each unit (mu, head). */
  readonly inputCost: Float64Array;
  /** Days of work in a year for each unit in full bearing. */
  readonly labourDays: Float64Array;
  /** 1 for what has a stand that grows older. */
  readonly perennial: Uint8Array;
  /** Where the ages of a product begin in the columns by age. Slots without a product share the ages of none. */
  readonly firstAge: Uint16Array;
  /** By age: days of work in a year for each unit. */
  readonly daysAtAge: Float64Array;
  /** By age: share of the full yield this year. */
  readonly bearing: Float64Array;
  /** By age: mean bearing over the horizon of who plants, later years discounted. */
  readonly outlook: Float64Array;
  /** By age: the same over the few years of who weighs work away. */
  readonly nearOutlook: Float64Array;
}

/** The columns of a scenario's products, for planters who look so far ahead and discount so much. */
export function byProduct(
  products: readonly Product[],
  { horizon, discountRate }: { readonly horizon: number; readonly discountRate: number },
): ByProduct {
  const bySlot = (of: (product: Product) => number) => {
    const column = new Float64Array(SLOTS);
    column.set(products.map(of));
    return column;
  };
  const byAge = (of: (product: Product, age: number) => number) => {
    const column = new Float64Array((products.length + 1) * AGES);
    for (const [p, product] of products.entries())
      for (let age = 0; age < AGES; age++) column[p * AGES + age] = of(product, age);
    return column;
  };
  return {
    inputCost: bySlot(({ inputCost }) => inputCost),
    labourDays: bySlot(({ labourDays }) => labourDays),
    firstAge: Uint16Array.from({ length: SLOTS }, (_, p) => Math.min(p, products.length) * AGES),
    perennial: Uint8Array.from(bySlot(({ firstBearing }) => (firstBearing > 0 ? 1 : 0))),
    daysAtAge: byAge((product, age) => product.labourDays * careOf(product, age)),
    bearing: byAge(bearing),
    outlook: byAge((product, age) => meanBearing(product, age, horizon, discountRate)),
    nearOutlook: byAge((product, age) => meanBearing(product, age, YEARS_AHEAD, discountRate)),
  };
}
