/**
 * What all natural hazards share: a strength in every village each year, correlated in space (county, township,
 * village), that takes a product's vulnerability times its strength off the harvest. Each hazard is one file beside.
 */
import { z } from "zod";
import { clamp, normal, normalQuantile } from "../../engine/math.ts";
import { stream } from "../../engine/random.ts";
import { drawOne } from "../luck.ts";
import { type Mechanism, defineMechanism } from "../mechanism.ts";
import { cited, type DefaultedParameter, quantity, share } from "../parameter.ts";
import type { Hazard } from "../parameters/products.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";

/** Deviate that no mix of draws reaches: the threshold of what never occurs, and its negative of what always does. */
const OUT_OF_REACH = 7;

/** Cells over which the mean strength is taken. */
const MEAN_CELLS = 2000;

/** What a hazard declares. */
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

function parametersOf(spec: HazardSpec) {
  return z
    .strictObject({
      frequency: share({
        about: `share of years in which a village meets ${spec.id}`,
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
      scripted: z
        .array(z.strictObject({ year: z.int(), strength: strengthParameter }))
        .max(200)
        .default([])
        .meta({ description: "years in which it hits everywhere with a given strength, instead of by luck" }),
      ...cited,
    })
    .refine(({ countyShare, townshipShare }) => countyShare + townshipShare <= 1, {
      path: ["townshipShare"],
      message: "countyShare and townshipShare together must not exceed 100%",
    });
}

const strengthParameter: DefaultedParameter = share({
  about: "strength everywhere in that year",
  default: 1,
  ...estimate,
});

type HazardParameters = z.infer<ReturnType<typeof parametersOf>>;

/** The mechanism of a hazard. */
export function hazardShock(spec: HazardSpec): Mechanism {
  const luck = stream(`hazard ${spec.id}`);
  return defineMechanism({
    id: spec.id,
    group: "shocks",
    title: spec.title,
    about: spec.about,
    parameters: parametersOf(spec),
    tables: [],
    bind(parameters) {
      const threshold = clamp(normalQuantile(1 - parameters.frequency), -OUT_OF_REACH, OUT_OF_REACH);
      const step = {
        phase: "shocks",
        name: `bring ${spec.id}`,
        about: spec.about,
        reads: ["village.county", "village.township"],
        writes: ["villageProduct.yieldFactor"],
        finish(moment: Moment) {
          strike(moment, spec.id, (village) => {
            const scripted = parameters.scripted.find(({ year }) => year === moment.year);
            if (scripted !== undefined) return scripted.strength;
            return strengthAt(moment, luck, parameters, threshold, village);
          });
        },
      } as const;
      return {
        steps: [step],
        prepare: (world) => foresee(world, spec.id, meanStrength(parameters, threshold)),
      };
    },
  });
}

/** Strength at a standard normal deviate: 0 below the threshold, growing beyond it. */
function strengthOf({ strength, slope }: HazardParameters, threshold: number, z: number): number {
  return z <= threshold ? 0 : clamp(strength + slope * (z - threshold), 0, 1);
}

/** Mean strength over all luck, by cells of equal probability. */
function meanStrength(parameters: HazardParameters, threshold: number): number {
  let sum = 0;
  for (let cell = 0; cell < MEAN_CELLS; cell++) {
    sum += strengthOf(parameters, threshold, normalQuantile((cell + 0.5) / MEAN_CELLS));
  }
  return sum / MEAN_CELLS;
}

/** Before the first year: what insurers and growers may expect of the hazards in force. */
function foresee({ products, villageProduct }: World, hazard: Hazard, strength: number): void {
  for (let row = 0; row < villageProduct.rows; row++) {
    const kept = 1 - products[row % products.length]!.vulnerability[hazard] * strength;
    villageProduct.fairYield[row] = villageProduct.fairYield[row]! * kept;
    villageProduct.usualYield[row] = villageProduct.usualYield[row]! * kept;
  }
}

/** Strength of the hazard in a village: 0 below the threshold, growing beyond it. */
function strengthAt(
  { world, year }: Moment,
  luck: ReturnType<typeof stream>,
  parameters: HazardParameters,
  threshold: number,
  village: number,
): number {
  const { countyShare, townshipShare } = parameters;
  const county = normal(drawOne(world, luck, year, world.village.county[village]!, 1));
  const township = normal(drawOne(world, luck, year, world.village.township[village]!, 2));
  const own = normal(drawOne(world, luck, year, village, 3));
  const z =
    Math.sqrt(countyShare) * county +
    Math.sqrt(townshipShare) * township +
    Math.sqrt(1 - countyShare - townshipShare) * own;
  return strengthOf(parameters, threshold, z);
}

function strike({ world }: Moment, hazard: Hazard, strength: (village: number) => number): void {
  const { products, size, villageProduct } = world;
  for (let village = 0; village < size.villages; village++) {
    const felt = strength(village);
    if (felt === 0) continue;
    for (let p = 0; p < products.length; p++) {
      const row = village * products.length + p;
      villageProduct.yieldFactor[row] =
        villageProduct.yieldFactor[row]! * (1 - products[p]!.vulnerability[hazard] * felt);
    }
  }
}
