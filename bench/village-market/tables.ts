/** The village market's tables: what is remembered of each thing, as narrow as its meaning allows. */
import { column, defineTable } from "../../src/engine/columns.ts";

export const PRODUCTS = 8;
export const VILLAGE_HOUSEHOLDS = 100;

/**
 * Amounts of a household are 32-bit floats: exact to a fen below 130,000 yuan, at half the memory and half the
 * bandwidth. All sums are 64-bit.
 */
export const household = defineTable("household", "a farm household; each hundred in a row are a village", {
  product: column("u8", "id", "what it grows"),
  harvest: column("f32", "kg", "this year's output"),
  income: column("f32", "yuan", "last income"),
  wealth: column("f32", "yuan", "what it has saved"),
});

export const village = defineTable("village", "a hundred households that see what each other earn", {
  best: column("u8", "id", "the product with the best mean income last year"),
});

export const product = defineTable("product", "a product and its market", {
  firstSupply: column("f64", "kg", "supply of the first year"),
  price: column("f64", "yuan/kg", "this year's price"),
});

export const year = defineTable("year", "what is observed of a year", {
  povertyRate: column("f64", "1", "share of households with an income below the line"),
  meanIncome: column("f64", "yuan", "mean income"),
  concentration: column("f64", "1", "Herfindahl index of households over products"),
});

/** What blocks hand to the serial end of a step, which sums it in block order. */
export const blockProduct = defineTable("blockProduct", "a product within a block of villages", {
  supply: column("f64", "kg", "output"),
  income: column("f64", "yuan", "income of those who grow it"),
  growers: column("u32", "household", "those who grow it"),
});

export const blockTotal = defineTable("blockTotal", "a block of villages", {
  poor: column("u32", "household", "households below the poverty line"),
});
