/** What tests of programmes ask of a world: flows by kind, purses, and whether all is at rest. */
import { columnsOf } from "../../src/engine/columns.ts";
import { number } from "../../src/engine/formula.ts";
import type { Kind } from "../../src/ledger/chart.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { alike, quiet, type Raw } from "./small.ts";

/** A formula that is always yes. */
export const everyone = number(1);

/** A quiet village with one instrument, its households registered as poor. */
export function under(instruments: Raw, overrides: Raw = {}): Simulation {
  const spec = quiet({
    population: alike({ households: 10 }),
    instruments,
    ...overrides,
  });
  const simulation = openSimulation(spec, "any");
  simulation.world.household.registeredPoor.fill(1);
  simulation.world.household.everRegistered.fill(1);
  return simulation;
}

/** Yuan of one kind paid this year. */
export function yuanPaid({ world }: Simulation, kind: Kind): number {
  return flowsOf(world.books).reduce((sum, flow) => sum + (flow.kind === kind ? flow.fen : 0), 0) / 100;
}

/** Steps through years and gives what one kind of payment moved in each. */
export function yuanByYear(simulation: Simulation, kind: Kind, years: readonly number[]): number[] {
  return years.map((year) => {
    stepYear(simulation, year);
    return yuanPaid(simulation, kind);
  });
}

/** What the first county's purse of an instrument says it spent this year, yuan. */
export function spentYuan({ world, inForce }: Simulation, id: string): number {
  const purse = inForce.find((one) => one.id === id)!.bound.purse!;
  return columnsOf(world.store, purse).spentFen[0]! / 100;
}
