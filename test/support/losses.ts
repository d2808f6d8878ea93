/** Reads the books of losses off a world. */
import { columnsOf } from "../../src/engine/columns.ts";
import { householdLossTable } from "../../src/model/shocks/losses.ts";
import type { Simulation } from "../../src/run/simulate.ts";

/** What a shock took in each village this year, yuan. */
export function lossOf({ world, inForce }: Simulation, shock: string): Float64Array {
  const { lossTable } = inForce.find(({ id }) => id === shock)!.mechanism;
  return columnsOf(world.store, lossTable!).lossYuan;
}

export const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((total, value) => total + value, 0);

/** What all shocks took from each household this year, yuan. */
export function householdLosses({ world }: Simulation): Float32Array {
  return columnsOf(world.store, householdLossTable).lossYuan;
}

/** Strength of a hazard in each village this year. */
export function strengthOf({ world, inForce }: Simulation, hazard: string): Float32Array {
  const { losses } = inForce.find(({ id }) => id === hazard)!.bound;
  if (losses?.by !== "weather") throw new Error(`${hazard} is no hazard`);
  return columnsOf(world.store, losses.table).strength;
}
