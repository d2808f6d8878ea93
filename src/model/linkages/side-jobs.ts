/** Jobs of a few dozen days near home, beside those of cooperatives and enterprises: one job a household. */
import { columnsOf } from "../../engine/columns.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { freeDays } from "../rules/labour.ts";
import type { World } from "../world.ts";
import { employmentTable } from "./employment.ts";

/** No job of any linkage, and days to spare. */
export function canTakeJob(world: World, h: number, days: number): boolean {
  return days > 0 && world.household.jobDays[h] === 0 && freeDays(world, h) >= days;
}

/** Whether the household's job is still the one of so many days: a cooperative or enterprise may have hired it away. */
export function stillHolds({ household, store }: World, h: number, days: number): boolean {
  if (household.jobDays[h] !== days) return false;
  return !store.tables.has(employmentTable) || columnsOf(store, employmentTable).partner[h] === NO_ORGANISER;
}
