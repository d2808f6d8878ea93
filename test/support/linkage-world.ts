/** Worlds without luck for the tests of linkages: organisers that neither grow nor fail by themselves, and ways to break them. */
import { flowsOf } from "../../src/ledger/flows.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { type Raw, quiet } from "./small.ts";

/** One cooperative of 100 mu a village, rich enough to keep its promises. */
export const cooperatives = {
  perVillage: 1,
  meanArea: 100,
  areaDispersion: 0,
  abilityDispersion: 0,
  openingCash: 20,
  managementCost: 0,
  hurdle: 0,
  growthStep: 0,
  shrinkStep: 0,
};

/** A quiet world with such cooperatives. */
export function open(overrides: Raw): Simulation {
  return openSimulation(quiet({ organisers: { cooperatives }, ...overrides }), "any");
}

/** Registers households as poor. */
export function makePoor({ world: { household } }: Simulation, ...households: readonly number[]): void {
  for (const h of households) household.everRegistered[h] = household.registeredPoor[h] = 1;
}

/** Lives the years of a scenario up to and including one. */
export function liveTo(simulation: Simulation, last: number): Simulation {
  for (let year = simulation.spec.years.first; year <= last; year++) stepYear(simulation, year);
  return simulation;
}

/** Fen paid this year under a kind, in all or to a sector. */
export function paid(simulation: Simulation, kind: string, payee?: string): number {
  return flowsOf(simulation.world.books)
    .filter((flow) => flow.kind === kind && (payee === undefined || flow.payee === payee))
    .reduce((sum, { fen }) => sum + fen, 0);
}

/** Takes all cash and assets from an organiser and its land's fertility, so that it cannot keep its promises. */
export function ruin({ world }: Simulation, o: number): void {
  const account = world.books.chart.first.cooperative + o;
  const { cashFen, openingFen } = world.books.accounts;
  cashFen[world.books.chart.first.outside]! += cashFen[account]!;
  cashFen[account] = 0;
  openingFen.set(cashFen);
  world.organiser.fixedAssetsFen[o] = 0;
  world.villageProduct.suitability.fill(0);
}

/** Leaves an organiser with so much cash just before its claims are settled; the outside takes the rest. */
export function leaveCash({ world }: Simulation, o: number, fen: number): void {
  const { chart, accounts } = world.books;
  const own = chart.first.cooperative + o;
  const change = fen - accounts.cashFen[own]!;
  for (const column of [accounts.cashFen, accounts.openingFen]) {
    column[own]! += change;
    column[chart.first.outside]! -= change;
  }
}

/** Yuan paid this year of one kind, optionally to one sector. */
export function paidYuan({ world }: Simulation, kind: string, payee?: string): number {
  return flowsOf(world.books)
    .filter((flow) => flow.kind === kind && (payee === undefined || flow.payee === payee))
    .reduce((sum, { fen }) => sum + fen / 100, 0);
}

/** An enterprise that is rich, owes nobody and employs nobody; override what a test is about. */
export function enterprise(overrides: Raw = {}): Raw {
  return {
    id: "firm",
    product: "plain",
    role: "trader",
    capacity: 1e6,
    ownCapital: 10_000_000,
    ...overrides,
  };
}

/** Takes all cash from an organiser before a year begins, so that it can pay only from what the year brings. */
export function empty({ world }: Simulation, o: number): void {
  const account = world.books.chart.first.cooperative + o;
  const { cashFen, openingFen } = world.books.accounts;
  cashFen[world.books.chart.first.outside]! += cashFen[account]!;
  cashFen[account] = 0;
  openingFen.set(cashFen);
  world.organiser.fixedAssetsFen[o] = 0;
}
