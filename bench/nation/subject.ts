/**
 * The nation that is measured: counties like Lixian with 20,000 households each, in villages of its size, under the same
 * weather processes and programmes, coupled by markets: what one county's harvest does to a price, all feel.
 */
import { COUNTY, type Subject } from "../scenario.ts";

/** Counties, county-level cities and districts of a nation, about. */
export const NATION_COUNTIES = 2800;
export const COUNTY_HOUSEHOLDS = 20_000;

export interface Size {
  readonly counties: number;
  readonly years: number;
}

export function nation({ counties, years }: Size): Subject {
  const first = 2016;
  return {
    path: COUNTY,
    set: [
      `population.counties=${counties}`,
      `population.households=${COUNTY_HOUSEHOLDS}`,
      "population.villages=88",
      "population.townships=5",
      `years=${first}..${first + years - 1}`,
      "expect=[]",
    ],
  };
}
