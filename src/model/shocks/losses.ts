/**
 * The books of losses: what each shock took in each village this year, and what all of them took from each household.
 * Harvests and animals count at this year's farm-gate price of the village, so that households, cooperatives and
 * enterprises add up. Where several hazards meet, the harvest keeps the product of what each leaves, and the loss is
 * shared between them in proportion to what each alone would have taken.
 */
import { column, defineTable } from "../../engine/columns.ts";
import type { TableSpec } from "../../engine/columns.ts";

const lossYuan = column("f64", "yuan", "what it took here this year");

/** Every cause has such a table beside the villages. */
export type LossTable = TableSpec<{ readonly lossYuan: typeof lossYuan }>;

/** The table of a cause that is more than weather. */
export function lossTableOf(id: string, what: string): LossTable {
  return defineTable(id, `what ${what} took in a village`, { lossYuan });
}

/** A natural hazard's table: how hard it struck, and what it took. */
export function hazardTableOf(id: string, what: string) {
  return defineTable(id, `${what} in a village`, {
    strength: column("f32", "1", "strength felt this year: 0 none, 1 that of the products' vulnerabilities"),
    lossYuan,
  });
}
export type HazardTable = ReturnType<typeof hazardTableOf>;

/** Shared by all causes: who bears it. */
export const householdLossTable = defineTable("loss", "what shocks took from a household", {
  lossYuan: column("f32", "yuan", "what all shocks took from it this year, at farm-gate prices"),
});
