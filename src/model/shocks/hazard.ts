/**
 * What all natural hazards share: a strength in every village each year, correlated in space (county, township,
 * village), that takes a product's vulnerability times its strength off the harvest. Each hazard is one file beside.
 */
import { columnsOf } from "../../engine/columns.ts";
import { clamp, normal, normalQuantile } from "../../engine/math.ts";
import { type Stream, stream } from "../../engine/random.ts";
import { drawOne } from "../luck.ts";
import { type Bound, type Mechanism, defineMechanism } from "../mechanism.ts";
import type { Hazard } from "../parameters/products.ts";
import type { Region } from "../rules/region.ts";
import type { Block, Moment, Step } from "../step.ts";
import type { World } from "../world.ts";
import { type HazardParameters, type HazardSpec, hazardParameters } from "./hazard-parameters.ts";
import { type HazardTable, hazardTableOf, householdLossTable } from "./losses.ts";
import { includesVillage } from "./place.ts";

/** Deviate that no mix of draws reaches: the threshold of what never occurs, and its negative of what always does. */
const OUT_OF_REACH = 7;

/** Cells over which the mean strength is taken. */
const MEAN_CELLS = 2000;

let cells: Float64Array | undefined;

/** Standard normal deviates at the middle of cells of equal probability; worked out when first asked for. */
function cellDeviates(): Float64Array {
  cells ??= Float64Array.from({ length: MEAN_CELLS }, (_, cell) => normalQuantile((cell + 0.5) / MEAN_CELLS));
  return cells;
}

/** The mechanism of a hazard. */
export function hazardShock(spec: HazardSpec): Mechanism {
  const table = hazardTableOf(spec.id, spec.title.en);
  return defineMechanism({
    id: spec.id,
    group: "shocks",
    title: spec.title,
    about: spec.about,
    parameters: hazardParameters(spec),
    tables: hazardTables(table),
    lossTable: table,
    bind: (parameters) => bindHazard(spec, table, parameters),
  });
}

/** A hazard's own columns, and those that it shares with all causes of loss. */
export function hazardTables(table: HazardTable) {
  return [
    { table, rowsOf: "village" },
    { table: householdLossTable, rowsOf: "household" },
  ] as const;
}

/** The steps and expectations of a hazard; `more` are steps that only this one has. */
export function bindHazard(
  spec: HazardSpec,
  table: HazardTable,
  parameters: HazardParameters,
  more: readonly Step[] = [],
): Bound {
  const luck = stream(`hazard ${spec.id}`);
  const thresholds = thresholdsOf(spec.id, parameters);
  const bring: Step = {
    phase: "shocks",
    name: `bring ${spec.title.en}`,
    about: spec.about,
    reads: ["village.county", "village.township"],
    writes: ["villageProduct.yieldFactor", `${spec.id}.strength`, `${spec.id}.lossYuan`],
    rows(moment, block) {
      strike(moment, block, spec.id, table, (village) => {
        const event = parameters.events.find(
          ({ year, place }) => year === moment.year && includesVillage(moment.world, place, village),
        );
        return event?.strength ?? strengthAt(moment, luck, parameters, thresholds, village);
      });
    },
  };
  return {
    steps: [bring, ...more],
    prepare: (world) => foresee(world, spec.id, (region) => meanStrength(parameters, thresholds(region))),
    losses: { by: "weather", hazard: spec.id, table },
  };
}

/** The deviate beyond which a hazard occurs in a kind of county. */
type Thresholds = (region: Region) => number;

function thresholdsOf(hazard: Hazard, { frequency }: HazardParameters): Thresholds {
  const known = new Map<Region, number>();
  return (region) => {
    let threshold = known.get(region);
    if (threshold === undefined) {
      const often = Math.min(1, frequency * (region.hazards?.[hazard] ?? 1));
      threshold = clamp(normalQuantile(1 - often), -OUT_OF_REACH, OUT_OF_REACH);
      known.set(region, threshold);
    }
    return threshold;
  };
}

/** Strength at a standard normal deviate: 0 below the threshold, growing beyond it. */
function strengthOf({ strength, slope }: HazardParameters, threshold: number, z: number): number {
  return z <= threshold ? 0 : clamp(strength + slope * (z - threshold), 0, 1);
}

/** Mean strength over all luck, by cells of equal probability. */
function meanStrength(parameters: HazardParameters, threshold: number): number {
  let sum = 0;
  for (const deviate of cellDeviates()) sum += strengthOf(parameters, threshold, deviate);
  return sum / MEAN_CELLS;
}

/** Before the first year: what insurers and growers may expect of the hazards in force. */
function foresee(world: World, hazard: Hazard, strengthIn: (region: Region) => number): void {
  const { products, villageProduct, village, regions } = world;
  const known = new Map<Region, number>();
  for (let row = 0; row < villageProduct.rows; row++) {
    const region = regions[village.county[Math.floor(row / products.length)]!]!;
    const strength = known.get(region) ?? strengthIn(region);
    known.set(region, strength);
    const kept = 1 - products[row % products.length]!.vulnerability[hazard] * strength;
    villageProduct.fairYield[row] = villageProduct.fairYield[row]! * kept;
    villageProduct.usualYield[row] = villageProduct.usualYield[row]! * kept;
  }
}

/** Strength of the hazard in a village: 0 below the threshold, growing beyond it. */
function strengthAt(
  { world, year }: Moment,
  luck: Stream,
  parameters: HazardParameters,
  thresholds: Thresholds,
  village: number,
): number {
  const { countyShare, townshipShare } = parameters;
  const inCounty = world.village.county[village]!;
  const county = normal(drawOne(world, luck, year, inCounty, 1));
  const township = normal(drawOne(world, luck, year, world.village.township[village]!, 2));
  const own = normal(drawOne(world, luck, year, village, 3));
  const z =
    Math.sqrt(countyShare) * county +
    Math.sqrt(townshipShare) * township +
    Math.sqrt(1 - countyShare - townshipShare) * own;
  return strengthOf(parameters, thresholds(world.regions[inCounty]!), z);
}

function strike(
  { world }: Moment,
  block: Block,
  hazard: Hazard,
  table: HazardTable,
  strength: (village: number) => number,
): void {
  const { products, villageProduct, store } = world;
  const own = columnsOf(store, table);
  for (let village = block.firstGroup; village < block.endGroup; village++) {
    const felt = strength(village);
    own.strength[village] = felt;
    own.lossYuan[village] = 0;
    if (felt === 0) continue;
    for (let p = 0; p < products.length; p++) {
      const row = village * products.length + p;
      villageProduct.yieldFactor[row] =
        villageProduct.yieldFactor[row]! * (1 - products[p]!.vulnerability[hazard] * felt);
    }
  }
}
