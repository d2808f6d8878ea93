/** E-commerce, the declarations: service points, what goes online, households that sell or work there. */
import { column, defineTable } from "../../engine/columns.ts";

/** How a household sells through e-commerce; values of `sells`. */
export const NOT_SELLING = 0;
export const CONSIGNMENT = 1;
export const PURCHASING = 2;
export const BASE = 3;

/** What it does at a service point; values of `job`. */
export const NO_JOB = 0;
export const MANAGER = 1;
export const PACKER = 2;

export const eCommerceTable = defineTable("eCommerce", "a household's part in e-commerce", {
  partner: column("i32", "id", "e-commerce enterprise it sells through, works for or got shares of; -1 none"),
  sells: column(
    "u8",
    "id",
    "0 not, 1 on consignment, 2 to the shop at a quote, 3 from a base of the enterprise",
  ),
  quote: column("f32", "yuan/kg", "price that the shop quoted it for this year"),
  kg: column("f32", "kg", "harvest of this year that goes online"),
  dueFen: column("f64", "fen", "what the enterprise owes for it"),
  job: column("u8", "id", "0 none, 1 runs a service point, 2 packs at a village shop"),
  jobDays: column("u16", "day", "days of that job"),
  wageFen: column("f64", "fen", "wage promised for it this year"),
  holder: column("u8", "flag", "holds shares of the enterprise that e-commerce brought it"),
});

export const servicePointTable = defineTable("servicePoint", "a village's e-commerce service point", {
  built: column("u16", "year", "year it was built; 0 none"),
  shop: column("u8", "flag", "has a village shop with a large platform"),
  poor: column("u32", "household", "registered poor households when points were allotted"),
  operator: column("i32", "id", "enterprise whose point is open this year; -1 closed"),
  baseOf: column("i32", "id", "enterprise that founded a base here; -1 none"),
  logistics: column("f32", "yuan/kg", "packing and carriage to the buyer"),
  budgetFen: column("f64", "fen", "what the shop may spend on harvests this year"),
  baseKg: column("f64", "kg", "harvest that the base takes at most"),
  salesFen: column("f64", "fen", "sold online this year"),
  carriageFen: column("f64", "fen", "packing and carriage of it"),
  dueFen: column("f64", "fen", "owed to households for it"),
  feeFen: column("f64", "fen", "owed to the collective for it"),
  wageDueFen: column("f64", "fen", "wages promised at the point"),
  staffFen: column("f64", "fen", "pay of hands from outside the linkage"),
  sharesFen: column("f64", "fen", "poverty funds put into shares this year"),
  holders: column("u32", "household", "households that e-commerce brought shares"),
});

export const onlineTable = defineTable(
  "online",
  "a product that goes online from a village (village x product)",
  {
    kg: column("f64", "kg", "harvest packed for sale online this year"),
  },
);

export const onlineTradeTable = defineTable("onlineTrade", "an organiser's online trade for households", {
  salesFen: column("f64", "fen", "sold online this year for households or bought from them"),
  costFen: column("f64", "fen", "packing, carriage and hired staff of it"),
});
