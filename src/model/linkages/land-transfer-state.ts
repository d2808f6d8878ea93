/** The state of land transfer: each household's transferred land. */
import { column, defineTable } from "../../engine/columns.ts";

export const landTransferTable = defineTable("landTransfer", "a household's transferred land", {
  partner: column("i32", "id", "organiser that works it; -1 none"),
  offeredMu: column("f32", "mu", "land it would transfer at this year's rent"),
  rentFen: column("f64", "fen", "rent promised for this year"),
});
