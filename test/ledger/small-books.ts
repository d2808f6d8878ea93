/** Books of a small economy, and payments on them, for the tests of the ledger. */
import fc from "fast-check";
import { columnsOf, openStore } from "../../src/engine/columns.ts";
import { accountTable, flowTable } from "../../src/ledger/accounts.ts";
import { type Books, FLOW_ROWS, openYear } from "../../src/ledger/books.ts";
import { type Kind, type SectorSizes, chartOf, kinds } from "../../src/ledger/chart.ts";

export const smallSizes: SectorSizes = {
  household: 5,
  cooperative: 2,
  enterprise: 1,
  collective: 2,
  government: 1,
  bank: 1,
  insurer: 1,
  outside: 1,
};

/** Empty books at the start of a year. */
export function newBooks(sizes: SectorSizes = smallSizes): Books {
  const chart = chartOf(sizes);
  const store = openStore([
    { table: accountTable, rows: chart.accounts },
    { table: flowTable, rows: FLOW_ROWS },
  ]);
  const books = { chart, accounts: columnsOf(store, accountTable), flows: columnsOf(store, flowTable) };
  openYear(books);
  return books;
}

/** One payment between two accounts of the small economy, by number. */
export interface Payment {
  readonly kind: Kind;
  readonly payer: number;
  readonly payee: number;
  readonly fen: number;
}

const account = fc.nat(chartOf(smallSizes).accounts - 1);

/** Payments small enough that a few hundred of them stay below 2^53. */
export const payment: fc.Arbitrary<Payment> = fc.record({
  kind: fc.constantFrom(...kinds),
  payer: account,
  payee: account,
  fen: fc.oneof(fc.nat(500), fc.nat(1_000_000_000_000)),
});
