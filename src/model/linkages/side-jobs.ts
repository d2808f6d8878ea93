/** Jobs of a few dozen days near home, beside those of cooperatives and enterprises: no day is given away twice. */
import { spareDays } from "../rules/labour.ts";
import type { World } from "../world.ts";

/** Whether a household without another job has so many days to spare. */
export function canTakeJob(world: World, h: number, days: number): boolean {
  return days > 0 && world.household.jobDays[h] === 0 && spareDays(world, h) >= days;
}

/** Whether the jobs that a household holds still fit into its days, this one among them. */
export function stillFits(world: World, h: number): boolean {
  return spareDays(world, h) >= 0;
}
