/** Income of each kind of county, where a run holds more than one kind: what metrics of kinds are made of. */
import type { World } from "../../model/world.ts";

/** By kind of county, in the order of the scenario. */
export interface RegionSums {
  readonly incomeYuan: Float64Array;
  readonly persons: Float64Array;
}

/** This year beside the first that was watched. */
export interface RegionCourse {
  readonly firstYear: number;
  readonly first: RegionSums;
  readonly now: RegionSums;
}

/** Null where all counties are of one kind, which then costs nothing. */
export function regionSums({ spec, regions, household, village }: World): RegionSums | null {
  const kinds = spec.regions.map(({ id }) => id);
  if (kinds.length < 2) return null;
  const kindOf = regions.map(({ id }) => kinds.indexOf(id));
  const { rows, persons, wageFen, businessFen, propertyFen, transferFen } = household;
  const incomeFen = new Float64Array(kinds.length);
  const heads = new Float64Array(kinds.length);
  for (let h = 0; h < rows; h++) {
    const kind = kindOf[village.county[household.village[h]!]!]!;
    incomeFen[kind] = incomeFen[kind]! + wageFen[h]! + businessFen[h]! + propertyFen[h]! + transferFen[h]!;
    heads[kind] = heads[kind]! + persons[h]!;
  }
  return { incomeYuan: incomeFen.map((fen) => fen / 100), persons: heads };
}
