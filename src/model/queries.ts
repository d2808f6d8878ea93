/** Small questions that many steps ask of a world. */
import { ALIVE } from "./actors/organiser.ts";
import type { World } from "./world.ts";

/** First cooperative of a village; the next village's first is the end. */
export function villageCooperatives({ spec }: World, village: number): number {
  return village * spec.organisers.cooperatives.perVillage;
}

/** Row of an enterprise of the scenario among the organisers. */
export function enterpriseRow({ size }: World, enterprise: number): number {
  return size.cooperatives + enterprise;
}

/** Whether an organiser is open and has not failed. */
export function isAlive({ organiser }: World, o: number): boolean {
  return organiser.fate[o] === ALIVE;
}

/** County of a household. */
export function countyOf({ household, village }: World, h: number): number {
  return village.county[household.village[h]!]!;
}

/** All villages, from near the organiser outwards; of its own county only. */
export function nearestVillages(world: World, o: number): Uint32Array {
  const known = world.nearest.get(o);
  if (known !== undefined) return known;
  const { village, organiser, size } = world;
  const home = organiser.village[o]!;
  const each = size.villages / size.counties;
  const first = village.county[home]! * each;
  const own = Array.from({ length: each }, (_, i) => first + i);
  const distance = (v: number) => {
    const dx = village.xKm[v]! - village.xKm[home]!;
    const dy = village.yKm[v]! - village.yKm[home]!;
    return dx * dx + dy * dy;
  };
  const order = Uint32Array.from(own.sort((a, b) => distance(a) - distance(b) || a - b));
  world.nearest.set(o, order);
  return order;
}

/** County of an organiser. */
export function organiserCounty({ organiser, village }: World, o: number): number {
  return village.county[organiser.village[o]!]!;
}

/** Levels of place that a programme may speak of. */
export type PlaceLevel = "village" | "township" | "county";

/** Number of the place of a level that a village is or lies in. */
export function placeOf({ village }: World, v: number, level: PlaceLevel): number {
  return level === "village" ? v : level === "township" ? village.township[v]! : village.county[v]!;
}

/** How many places of a level there are. */
export function placesOf({ size }: World, level: PlaceLevel): number {
  return level === "village" ? size.villages : level === "township" ? size.townships : size.counties;
}
