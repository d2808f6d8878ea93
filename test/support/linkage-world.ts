/** A world without luck for tests of linkages, and what was paid in it. */
import { flowsOf } from "../../src/ledger/flows.ts";
import type { Simulation } from "../../src/run/simulate.ts";
import type { Raw } from "./small.ts";

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
