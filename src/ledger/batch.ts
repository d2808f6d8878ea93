/**
 * Payments of one kind between one account (the county, the outside, a collective) and each of a range of households: to the
 * books the same as `pay` household by household, but what the other side moves is added up first. Where somebody watches, or
 * an amount is no payment, it is done one by one, so that `pay` tells or refuses each.
 */
import { type Till, countFlow, give, pay, take } from "./books.ts";
import { sectors } from "./chart.ts";

const HOUSEHOLD = sectors.indexOf("household");

/**
 * Pays each household from `first` (included) to `end` (excluded) from an account that is not a household's.
 * `amountsFen[i]` is for household `first + i`: whole, zero or more, else `pay` throws an InvariantError.
 */
export function payHouseholds(
  till: Till,
  kind: number,
  payer: number,
  first: number,
  end: number,
  amountsFen: Float64Array,
): void {
  const { cashFen, inFen } = till.books.accounts;
  const total = totalOf(amountsFen, end - first);
  if (till.watched >= 0 || !(total <= Number.MAX_SAFE_INTEGER)) {
    for (let h = first; h < end; h++) pay(till, kind, payer, h, amountsFen[h - first]!);
    return;
  }
  for (let h = first; h < end; h++) {
    const fen = amountsFen[h - first]!;
    cashFen[h] = cashFen[h]! + fen;
    inFen[h] = inFen[h]! + fen;
  }
  countFlow(till, kind, take(till, payer, total), HOUSEHOLD, total);
}

/** The other way round: each household pays its amount to an account that is not a household's. */
export function chargeHouseholds(
  till: Till,
  kind: number,
  payee: number,
  first: number,
  end: number,
  amountsFen: Float64Array,
): void {
  const { cashFen, outFen } = till.books.accounts;
  const total = totalOf(amountsFen, end - first);
  if (till.watched >= 0 || !(total <= Number.MAX_SAFE_INTEGER)) {
    for (let h = first; h < end; h++) pay(till, kind, h, payee, amountsFen[h - first]!);
    return;
  }
  for (let h = first; h < end; h++) {
    const fen = amountsFen[h - first]!;
    cashFen[h] = cashFen[h]! - fen;
    outFen[h] = outFen[h]! + fen;
  }
  countFlow(till, kind, HOUSEHOLD, give(till, payee, total), total);
}

/** The sum of the first `count` amounts; no number where one of them is not whole or is below zero. */
function totalOf(amountsFen: Float64Array, count: number): number {
  let total = 0;
  for (let i = 0; i < count; i++) {
    const fen = amountsFen[i]!;
    if (!(fen >= 0) || Math.floor(fen) !== fen) return Number.NaN;
    total += fen;
  }
  return total;
}
