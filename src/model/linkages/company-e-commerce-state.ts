/** Company e-commerce, the declarations: growers who deliver to an exporter, and the exporter's trade abroad. */
import { column, defineTable } from "../../engine/columns.ts";

export const companyECommerceTable = defineTable(
  "companyECommerce",
  "a household's delivery to an exporter",
  {
    partner: column("i32", "id", "exporter it delivers to; -1 none"),
    considers: column("u8", "flag", "would deliver to the exporter from this year on"),
    through: column("i32", "id", "cooperative that gathers its harvest; -1 it delivers by itself"),
    dueFen: column("f64", "fen", "what the exporter owes it for this year's delivery"),
    feeFen: column("f64", "fen", "what the exporter owes the cooperative for gathering it"),
  },
);

export const exporterTable = defineTable("exporter", "an organiser's trade abroad", {
  foreign: column("f64", "1", "foreign price this year as a share of its usual one"),
  disturbance: column("f64", "1", "lasting disturbance of the foreign price, in logarithms"),
  volumeKg: column("f64", "kg", "what it sells in a normal year"),
  offeredKg: column("f64", "kg", "harvest of its growers this year"),
  boughtKg: column("f64", "kg", "what it buys on the open market this year"),
  households: column("u32", "household", "households that deliver to it"),
});

export const exportVillageTable = defineTable("exportVillage", "what a village delivers to the exporter", {
  kg: column("f64", "kg", "delivered this year"),
  dueFen: column("f64", "fen", "owed for it to growers and the cooperative"),
});
