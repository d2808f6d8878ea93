/**
 * Flood and landslide: takes off the harvest, breaks roads and storage, and carries fields away for good. Roads are built
 * again slowly, as places improve; land that an organiser rents is put right by the organiser.
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { columnsIfInForce } from "../in-force.ts";
import { trusteeshipTable } from "../linkages/production-trusteeship-state.ts";
import { defineMechanism } from "../mechanism.ts";
import { quantity, share } from "../parameter.ts";
import type { Block, Moment } from "../step.ts";
import { villageEnd } from "../world.ts";
import { bindHazard, hazardTables } from "./hazard.ts";
import { type HazardSpec, SHARES_FIT, hazardShape, sharesFit } from "./hazard-parameters.ts";
import { hazardTableOf, householdLossTable } from "./losses.ts";

const spec: HazardSpec = {
  id: "flood",
  title: { en: "flood and landslide", zh: "洪涝和滑坡" },
  about: "flood and landslides: take off harvests, break roads, carry fields away",
  frequency: 0.05,
  strength: 0.35,
  slope: 0.45,
  countyShare: 0.2,
  townshipShare: 0.5,
};
const estimate = { source: "estimate", grade: "E" } as const;

const parameters = z
  .strictObject({
    ...hazardShape(spec),
    infrastructureLost: share({
      about: "share of roads, storage and signal that a flood of full strength breaks",
      default: 0.3,
      ...estimate,
    }),
    landLost: share({
      about: "share of the land that a household works itself that full strength carries away for good",
      default: 0.01,
      ...estimate,
    }),
    infrastructureWorth: quantity("yuan/village", {
      about: "what a village's roads, storage and signal cost to build from nothing",
      min: 0,
      max: 1e9,
      default: 2_000_000,
      ...estimate,
    }),
    landWorth: quantity("yuan/mu", {
      about: "what a mu of field is worth: some twenty years of mountain rent",
      min: 0,
      max: 1e6,
      default: 3000,
      ...estimate,
    }),
  })
  .refine(sharesFit, SHARES_FIT);

const table = hazardTableOf(spec.id, spec.title.en);

export const flood = defineMechanism({
  id: spec.id,
  group: "shocks",
  title: spec.title,
  about: spec.about,
  parameters,
  tables: hazardTables(table),
  lossTable: table,
  bind: (given) =>
    bindHazard(spec, table, given, [
      {
        phase: "learning",
        name: "count flood damage",
        about: "roads are broken and fields gone for the years to come",
        reads: ["flood.strength"],
        writes: [
          "village.infrastructure",
          "household.landMu",
          "household.productMu",
          "household.stapleMu",
          "household.tendedMu",
          "productionTrusteeship.servedMu",
          "flood.lossYuan",
          "loss.lossYuan",
        ],
        rows: (moment, block) => damage(moment, block, given),
      },
    ]),
});

/** What a flood of full strength destroys. */
interface Destruction {
  readonly infrastructureLost: number;
  readonly landLost: number;
  readonly infrastructureWorth: number;
  readonly landWorth: number;
}

function damage({ world }: Moment, block: Block, given: Destruction): void {
  const { village, household, store } = world;
  const own = columnsOf(store, table);
  const borne = columnsOf(store, householdLossTable).lossYuan;
  const served = columnsIfInForce(world, trusteeshipTable)?.servedMu;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const strength = own.strength[v]!;
    if (strength === 0) continue;
    const broken = village.infrastructure[v]! * given.infrastructureLost * strength;
    village.infrastructure[v] = village.infrastructure[v]! - broken;
    let total = broken * given.infrastructureWorth;
    const gone = given.landLost * strength;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const mu = (household.productMu[h]! + household.stapleMu[h]!) * gone;
      household.productMu[h] = household.productMu[h]! * (1 - gone);
      household.stapleMu[h] = household.stapleMu[h]! * (1 - gone);
      household.tendedMu[h] = Math.min(household.tendedMu[h]!, household.productMu[h]!);
      // Of fields that are gone, none is worked in trust.
      if (served !== undefined) served[h] = Math.min(served[h]!, household.tendedMu[h]!);
      household.landMu[h] = household.landMu[h]! - mu;
      borne[h] = borne[h]! + mu * given.landWorth;
      total += mu * given.landWorth;
    }
    own.lossYuan[v] = own.lossYuan[v]! + total;
  }
}
