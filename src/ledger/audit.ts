/**
 * The yearly audit: for every account and every sector, opening + in - out = closing, to the fen; all cash together is
 * zero; the year's flows explain each sector's change. A leak names the year, the step and the accounts.
 */
import { InvariantError } from "../engine/errors.ts";
import type { Books } from "./books.ts";
import { accountName, sectors } from "./chart.ts";
import { sectorFlows } from "./flows.ts";

/** Accounts that a message names at most. */
const NAMED = 5;

/** Cash of a sector at both ends of the year, in fen. */
export interface SectorBalance {
  readonly sector: string;
  readonly openingFen: number;
  readonly closingFen: number;
}

/** Opening and closing cash by sector. */
export function balances({ chart, accounts }: Books): SectorBalance[] {
  return sectors.map((sector) => {
    const first = chart.first[sector];
    const last = first + chart.sizes[sector];
    let openingFen = 0;
    let closingFen = 0;
    for (let a = first; a < last; a++) {
      openingFen += accounts.openingFen[a]!;
      closingFen += accounts.cashFen[a]!;
    }
    return { sector, openingFen, closingFen };
  });
}

/** Throws an InvariantError that names `when` (year and step) and the accounts, if the books do not balance. */
export function audit(books: Books, when: string): void {
  const { chart, accounts } = books;
  const { openingFen, cashFen, inFen, outFen } = accounts;
  const leaks: string[] = [];
  let count = 0;
  for (let a = 0; a < chart.accounts; a++) {
    const gap = openingFen[a]! + inFen[a]! - outFen[a]! - cashFen[a]!;
    if (gap === 0) continue;
    count++;
    if (leaks.length < NAMED) leaks.push(`${accountName(chart, a)} (${gap} fen)`);
  }
  if (count > 0) throw new InvariantError(`${when}: ${count} accounts leak: ${leaks.join(", ")}`);
  const net = sectorFlows(books);
  let total = 0;
  for (const [s, { sector, openingFen: opening, closingFen: closing }] of balances(books).entries()) {
    total += closing;
    if (!Number.isSafeInteger(closing))
      throw new InvariantError(
        `${when}: cash of sector ${sector} is ${closing} fen, beyond what sums keep exact`,
      );
    const gap = opening + net[s]! - closing;
    if (gap !== 0) throw new InvariantError(`${when}: flows of sector ${sector} miss its cash by ${gap} fen`);
  }
  if (total !== 0) throw new InvariantError(`${when}: all cash adds up to ${total} fen instead of zero`);
}
