/** What a hazard declares, and what a scenario may say of it: how often it comes by luck, and in which years it must. */
import { z } from "zod";
import { cited, quantity, share } from "../parameter.ts";
import type { Hazard } from "../parameters/products.ts";
import { placeParameters } from "./place.ts";

export interface HazardSpec {
  readonly id: Hazard;
  readonly title: { readonly en: string; readonly zh: string };
  readonly about: string;
  /** Share of years with it in a village. */
  readonly frequency: number;
  /** Strength when it just occurs. */
  readonly strength: number;
  /** How much strength grows with each standard deviation beyond the threshold. */
  readonly slope: number;
  /** Shares of variance that the whole county and the township have in common. */
  readonly countyShare: number;
  readonly townshipShare: number;
}

const estimate = { source: "estimate for a Gansu mountain county", grade: "E" } as const;

const event = z.strictObject({
  year: z.int(),
  strength: share({ about: "strength there in that year", default: 1, ...estimate }),
  place: placeParameters,
});

/** The parameters that all hazards have. */
export function hazardShape(spec: HazardSpec) {
  return {
    frequency: share({
      about: `share of years in which a village meets ${spec.title.en}`,
      default: spec.frequency,
      ...estimate,
    }),
    strength: share({
      about: "strength when it just occurs; 1 is the full strength of the vulnerabilities",
      default: spec.strength,
      ...estimate,
    }),
    slope: quantity("1", {
      about: "growth of strength with its rarity",
      min: 0,
      max: 5,
      default: spec.slope,
      ...estimate,
    }),
    countyShare: share({
      about: "share of variance common to the county",
      default: spec.countyShare,
      ...estimate,
    }),
    townshipShare: share({
      about: "share of variance common to the township",
      default: spec.townshipShare,
      ...estimate,
    }),
    events: z.array(event).max(200).default([]).meta({
      description: "years and places in which it strikes with a given strength, instead of by luck",
    }),
    ...cited,
  };
}

const base = (spec: HazardSpec) => z.strictObject(hazardShape(spec));

export type HazardParameters = z.infer<ReturnType<typeof base>>;

/** What all have in common cannot be more than all. */
export function sharesFit({ countyShare, townshipShare }: HazardParameters): boolean {
  return countyShare + townshipShare <= 1;
}

/** The rule that `sharesFit` holds, for authors. */
export const SHARES_FIT = {
  path: ["townshipShare"],
  message: "countyShare and townshipShare together must not exceed 100%",
};

/** The parameters of a hazard that has no others. */
export function hazardParameters(spec: HazardSpec) {
  return base(spec).refine(sharesFit, SHARES_FIT);
}
