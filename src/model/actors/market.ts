/** Product markets, the outside world's supply behind them, and each county's handling of its harvest. */
import { type Table, column, defineTable } from "../../engine/columns.ts";

/** Past prices that a market keeps: the longest bearing lag the outside can answer with. */
export const PRICE_MEMORY = 12;

export const marketTable = defineTable("market", "the market of one product", {
  price: column("f64", "yuan/kg", "market price this year"),
  expectedPrice: column("f64", "yuan/kg", "price that the trade expects for this year"),
  basePrice: column("f64", "yuan/kg", "price at reference supply and demand, in money of the year"),
  disturbance: column("f64", "1", "lasting disturbance of the price, in logarithms"),
  shock: column("f64", "1", "factor of scripted and drawn shocks on this year's price"),
  demand: column("f64", "1", "demand relative to the start"),
  demandShock: column("f64", "1", "factor of scripted and drawn shocks on this year's demand"),
  outsideSupply: column("f64", "1", "outside supply relative to its reference"),
  outsideShock: column("f64", "1", "factor of scripted and drawn shocks on this year's outside supply"),
  localKg: column("f64", "kg", "supply of the region this year"),
  pressingKg: column(
    "f64",
    "kg",
    "part of it that presses on the price: without what stays unsold or is sold beyond the market",
  ),
  referenceKg: column(
    "f64",
    "kg",
    "supply of the region in a normal first year: of what stood at the start, in usual weather",
  ),
  channel: column("f64", "1", "share of the year that sales channels were open"),
});

export const priceMemoryTable = defineTable("priceMemory", "a past price (product x years ago)", {
  price: column("f64", "yuan/kg", "market price relative to the base price of its year"),
});

export const countyProductTable = defineTable("countyProduct", "a product in a county (county x product)", {
  harvestKg: column("f64", "kg", "harvest of the county this year"),
  handlingKg: column("f64", "kg", "harvest that small traders can handle without a discount"),
  roomKg: column("f64", "kg", "harvest that they and living processors could handle this year"),
  offeredKg: column("f64", "kg", "harvest offered to both at the farm gate this year"),
  unsoldKg: column("f64", "kg", "part of it that found no buyer"),
  glutFactor: column(
    "f64",
    "1",
    "what a kg offered brings in this year's glut, unsold ones counted as nothing, as a share of the normal price",
  ),
});

export type Markets = Table<(typeof marketTable)["columns"]>;
