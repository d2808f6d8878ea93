/** Days of work: what a household has, needs and can spare. */
import { NO_PRODUCT } from "../actors/household.ts";
import type { World } from "../world.ts";

/** Days that those at home can work in a year. */
export function homeDays({ household, spec }: World, h: number, migrants: number): number {
  return Math.max(0, household.labourers[h]! - migrants) * spec.households.labour.daysPerLabourer;
}

/** Days that the household's staple and animals take. */
export function fixedDays({ household, products, village }: World, h: number): number {
  const staple = products[village.staple[household.village[h]!]!];
  const sideline = household.sideline[h]!;
  const animals = sideline === NO_PRODUCT ? 0 : household.sidelineHead[h]! * products[sideline]!.labourDays;
  return (staple === undefined ? 0 : household.stapleMu[h]! * staple.labourDays) + animals;
}

/** Land under the main product that `days` can work, mu. */
export function workableMu({ household, products }: World, h: number, days: number): number {
  const product = products[household.product[h]!];
  if (product === undefined) return 0;
  if (product.labourDays === 0) return household.productMu[h]!;
  return Math.min(household.productMu[h]!, Math.max(0, days) / product.labourDays);
}

/** Days left for a job once farm, animals and migrants have theirs. */
export function freeDays(world: World, h: number): number {
  const { household } = world;
  return homeDays(world, h, household.migrants[h]!) - household.farmDays[h]!;
}

/** Sets how much of the main product those at home can tend in `days`, and the days that the farm takes. */
export function setFarmDays(world: World, h: number, days: number): void {
  const { household, products } = world;
  const fixed = fixedDays(world, h);
  household.tendedMu[h] = workableMu(world, h, days - fixed);
  const product = products[household.product[h]!];
  household.farmDays[h] = fixed + (product === undefined ? 0 : household.tendedMu[h]! * product.labourDays);
}
