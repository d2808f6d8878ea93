/**
 * Kinds of county. A run holds one kind or many: each takes a share of the counties and states only what sets it apart
 * from the population's own figures, so that a nation of thousands of counties is a handful of entries.
 */
import { z } from "zod";
import { cited, quantity, share } from "../parameter.ts";
import { type Hazard, hazards } from "./products.ts";

const estimate = { source: "estimate", grade: "E" } as const;

const timesAsFrequent = (hazard: Hazard) =>
  quantity("1", {
    about: `how often ${hazard} comes, relative to what the scenario says of it`,
    min: 0,
    max: 20,
    default: 1,
    ...estimate,
  });

const hazardShape = Object.fromEntries(hazards.map((hazard) => [hazard, timesAsFrequent(hazard)])) as Record<
  Hazard,
  ReturnType<typeof timesAsFrequent>
>;

/** What a place leaves out holds as for the population. */
export const regionParameters = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, "small letters, digits and hyphens"),
  title: z.strictObject({ en: z.string().max(200), zh: z.string().max(200) }).optional(),
  share: share({
    about: "share of the run's counties that are of this kind",
    min: 1e-6,
    default: 1,
    ...estimate,
  }),
  altitudeLow: quantity("m", {
    about: "altitude of the lowest village",
    min: 0,
    max: 5500,
    ...estimate,
  }).optional(),
  altitudeHigh: quantity("m", {
    about: "altitude of the highest village",
    min: 0,
    max: 5500,
    ...estimate,
  }).optional(),
  infrastructure: share({ about: "mean level of roads, storage and signal", ...estimate }).optional(),
  land: quantity("1", {
    about: "land for each person, relative to what the population has",
    min: 0,
    max: 20,
    default: 1,
    ...estimate,
  }),
  soil: share({
    about: "mean share of farmland with deep soil; the rest is rock and thin earth",
    default: 1,
    ...estimate,
  }),
  products: z
    .record(z.string().max(40), share({ about: "share of it at the start", ...estimate }))
    .optional()
    .meta({ description: "products known here, with their share at the start; all, unless given" }),
  hazards: z.strictObject(hazardShape).prefault({}),
  startBarrier: quantity("1", {
    about:
      "what starting a unit takes beyond planting and assets (power, water, permits, advice), as a share of them",
    min: 0,
    max: 20,
    default: 0,
    ...estimate,
  }),
  technicalSupport: quantity("1", {
    about: "mean ability of cooperatives' managers; 1 where advice is as good as in the library's counties",
    min: 0.4,
    max: 1.8,
    default: 1,
    ...estimate,
  }),
  herdsHeld: share({
    about: "share of a herd's yearly increase that is kept as wealth rather than sold at usual prices",
    default: 0,
    ...estimate,
  }),
  ...cited,
});

export const regionsParameters = z.array(regionParameters).max(100).default([]).meta({
  description: "kinds of county that the run is made of; one kind, as the population says, unless given",
});

export type RegionParameters = z.infer<typeof regionParameters>;
