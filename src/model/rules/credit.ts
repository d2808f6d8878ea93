/** Credit lines of organisers. */
import type { Till } from "../../ledger/books.ts";
import { organiserAccount } from "../accounts.ts";
import type { World } from "../world.ts";

/** What the bank would still lend an organiser, fen: a share of its fixed assets and what programmes add, less its debt. */
export function creditRoom({ organiser, spec, books }: World, till: Till, o: number): number {
  const account = books.chart.first.cooperative + o;
  const line =
    Math.floor(organiser.fixedAssetsFen[o]! * spec.finance.organiserCredit) + organiser.lineFen[o]!;
  return Math.max(0, line - till.books.accounts.debtFen[account]!);
}

/** What the bank would still lend a household, fen. */
export function householdCreditRoom({ spec, books }: World, h: number): number {
  const line = spec.households.consumption.creditPerHousehold * 100;
  return Math.max(0, Math.floor(line - books.accounts.debtFen[h]!));
}

/** Debt of an organiser, fen. */
export function debtOf(world: World, o: number): number {
  return world.books.accounts.debtFen[organiserAccount(world, o)]!;
}
