/**
 * What products are, as columns by product number, for loops over many households. There is a slot for each value of a byte:
 * a household without a product has NO_PRODUCT's, which holds 0, so that such a loop need not ask and runs without a branch.
 */
import type { Product } from "../parameters/products.ts";
import { AGES, bearing } from "./bearing.ts";

/** Slots of a column by product. */
export const SLOTS = 256;

export interface ByProduct {
  /** Yearly inputs in full bearing, yuan for each unit (mu, head). */
  readonly inputCost: Float64Array;
  /** Days of work in a year for each unit. */
  readonly labourDays: Float64Array;
  /** What `bearing` gives, at `product * AGES + age`. */
  readonly bearing: Float64Array;
}

/** The columns of a scenario's products. */
export function byProduct(products: readonly Product[]): ByProduct {
  return {
    inputCost: slots(products, ({ inputCost }) => inputCost),
    labourDays: slots(products, ({ labourDays }) => labourDays),
    bearing: bearings(products),
  };
}

function slots(products: readonly Product[], of: (product: Product) => number): Float64Array {
  const column = new Float64Array(SLOTS);
  column.set(products.map(of));
  return column;
}

function bearings(products: readonly Product[]): Float64Array {
  const column = new Float64Array(SLOTS * AGES);
  for (const [p, product] of products.entries())
    for (let age = 0; age < AGES; age++) column[p * AGES + age] = bearing(product, age);
  return column;
}
