/** Production trusteeship, the declarations: what a household entrusts, and how it farms with that. */
import { column, defineTable } from "../../engine/columns.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { setFarmDays } from "../rules/labour.ts";
import type { World } from "../world.ts";
import { columnsIfInForce } from "../in-force.ts";

export const trusteeshipTable = defineTable(
  "productionTrusteeship",
  "land of its own that a household has worked for it",
  {
    partner: column("i32", "id", "organiser that does the work; -1 none"),
    asks: column("u8", "flag", "asks for it this year"),
    servedMu: column("f32", "mu", "land worked for it this year"),
  },
);

/**
 * Sets what a household tends after its days, land or animals have changed: what its own hands can, and by trusteeship the
 * rest.
 */
export function setTended(world: World, h: number): void {
  const { household } = world;
  setFarmDays(world, household.village[h]!, h, h + 1);
  const trust = columnsIfInForce(world, trusteeshipTable);
  if (trust === undefined || trust.partner[h] === NO_ORGANISER) return;
  trust.servedMu[h] = household.productMu[h]! - household.tendedMu[h]!;
  household.tendedMu[h] = household.productMu[h]!;
}
