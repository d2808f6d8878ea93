/** Where an event strikes: kinds of county, counties, townships or villages; everywhere where none is named. */
import { z } from "zod";
import type { World } from "../world.ts";

const rows = (what: string) =>
  z
    .array(z.int().min(0))
    .max(2000)
    .default([])
    .meta({ description: `${what} by row, counted from 0 through all counties` });

export const placeParameters = z
  .strictObject({
    regions: z.array(z.string().max(41)).max(100).default([]).meta({ description: "kinds of county by id" }),
    counties: rows("counties"),
    townships: rows("townships"),
    villages: rows("villages"),
  })
  .optional()
  .meta({ description: "where it strikes; everywhere, unless given" });

export type Place = z.infer<typeof placeParameters>;

/** Whether a place takes in a village: by its own row, its township's, its county's or its kind of county. */
export function includesVillage({ village, regions }: World, place: Place, v: number): boolean {
  if (place === undefined) return true;
  const county = village.county[v]!;
  return (
    place.villages.includes(v) ||
    place.townships.includes(village.township[v]!) ||
    place.counties.includes(county) ||
    place.regions.includes(regions[county]!.id)
  );
}

/** Whether a place takes in a whole county: what strikes counties does not know villages. */
export function includesCounty({ regions }: World, place: Place, county: number): boolean {
  if (place === undefined) return true;
  return place.counties.includes(county) || place.regions.includes(regions[county]!.id);
}
