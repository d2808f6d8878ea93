/** Days of work: what a household has, needs and can spare. */
import { NO_PRODUCT } from "../actors/household.ts";
import { type World, villageEnd } from "../world.ts";

/** Days that those at home can work in a year. */
export function homeDays({ household, spec }: World, h: number, migrants: number): number {
  return Math.max(0, household.labourers[h]! - migrants) * spec.households.labour.daysPerLabourer;
}

/** Days that the household's staple and animals take. */
export function fixedDays({ household, village, byProduct }: World, h: number): number {
  const { labourDays } = byProduct;
  const perStapleMu = labourDays[village.staple[household.village[h]!]!]!;
  return (
    household.stapleMu[h]! * perStapleMu + household.sidelineHead[h]! * labourDays[household.sideline[h]!]!
  );
}

/** Days that a mu of a household's main product takes at the age of its stand; 0 where it grows none. */
export function mainDays({ household, byProduct }: World, h: number): number {
  return byProduct.daysAtAge[byProduct.firstAge[household.product[h]!]! + household.standAge[h]!]!;
}

/** Days left for a job once farm, animals and migrants have theirs. */
export function freeDays(world: World, h: number): number {
  const { household } = world;
  return homeDays(world, h, household.migrants[h]!) - household.farmDays[h]!;
}

/** Days left for one job more: free days less those that the jobs it holds take; below zero where they no longer fit. */
export function spareDays(world: World, h: number): number {
  return freeDays(world, h) - world.household.jobDays[h]!;
}

/** Writes the same of each household of a village, the first one's at 0. */
export function setSpareDays(world: World, v: number, spare: Float64Array): void {
  const { labourers, migrants, farmDays, jobDays } = world.household;
  const { daysPerLabourer } = world.spec.households.labour;
  const first = world.village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) {
    const home = Math.max(0, labourers[h]! - migrants[h]!) * daysPerLabourer;
    spare[h - first] = home - farmDays[h]! - jobDays[h]!;
  }
}

/**
 * Sets how much of the main product those at home can tend, once the days of a job are given, and the days that the farm
 * takes: of households `from` (included) to `to` (excluded), all of one village.
 */
export function setFarmDays(world: World, v: number, from: number, to: number): void {
  const { spec } = world;
  const { labourers, migrants, jobDays, product, productMu, standAge, tendedMu, farmDays } = world.household;
  const { stapleMu, sideline, sidelineHead } = world.household;
  const { labourDays, firstAge, daysAtAge } = world.byProduct;
  const { daysPerLabourer } = spec.households.labour;
  const perStapleMu = labourDays[world.village.staple[v]!]!;
  const none = NO_PRODUCT;
  for (let h = from; h < to; h++) {
    const p = product[h]!;
    const fixed = stapleMu[h]! * perStapleMu + sidelineHead[h]! * labourDays[sideline[h]!]!;
    const perMu = daysAtAge[firstAge[p]! + standAge[h]!]!;
    const ownMu = p === none ? 0 : productMu[h]!;
    const left = Math.max(0, labourers[h]! - migrants[h]!) * daysPerLabourer - jobDays[h]! - fixed;
    tendedMu[h] = perMu === 0 ? ownMu : Math.min(ownMu, Math.max(0, left) / perMu);
    farmDays[h] = fixed + tendedMu[h]! * perMu;
  }
}
