/** Credit lines of organisers. */
import type { Till } from "../../ledger/books.ts";
import { organiserAccount } from "../accounts.ts";
import { countyOf, organiserCounty } from "../queries.ts";
import type { World } from "../world.ts";

/**
 * What the bank would still lend an organiser, fen: a share of its fixed assets, as credit goes this year, and what
 * programmes add, less its debt.
 */
export function creditRoom(world: World, till: Till, o: number): number {
  const { organiser, spec, books, county } = world;
  const account = books.chart.first.cooperative + o;
  const goes = spec.finance.organiserCredit * county.credit[organiserCounty(world, o)]!;
  const line = Math.floor(organiser.fixedAssetsFen[o]! * goes) + organiser.lineFen[o]!;
  return Math.max(0, line - till.books.accounts.debtFen[account]!);
}

/** What the bank would still lend a household, fen. */
export function householdCreditRoom(world: World, h: number): number {
  const { spec, books, county } = world;
  const line = spec.households.consumption.creditPerHousehold * 100 * county.credit[countyOf(world, h)]!;
  return Math.max(0, Math.floor(line - books.accounts.debtFen[h]!));
}

/** Debt of an organiser, fen. */
export function debtOf(world: World, o: number): number {
  return world.books.accounts.debtFen[organiserAccount(world, o)]!;
}
