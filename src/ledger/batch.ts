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
  if (till.watched >= 0) {
    for (let h = first; h < end; h++) pay(till, kind, payer, h, amountsFen[h - first]!);
    return;
  }
  let total = 0;
  for (let h = first; h < end; h++) {
    const fen = amountsFen[h - first]!;
    if (isNoPayment(fen)) pay(till, kind, payer, h, fen);
    total += fen;
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
  if (till.watched >= 0) {
    for (let h = first; h < end; h++) pay(till, kind, h, payee, amountsFen[h - first]!);
    return;
  }
  let total = 0;
  for (let h = first; h < end; h++) {
    const fen = amountsFen[h - first]!;
    if (isNoPayment(fen)) pay(till, kind, h, payee, fen);
    total += fen;
    cashFen[h] = cashFen[h]! - fen;
    outFen[h] = outFen[h]! + fen;
  }
  countFlow(till, kind, HOUSEHOLD, give(till, payee, total), total);
}

/** Whether `pay` would refuse an amount. */
function isNoPayment(fen: number): boolean {
  return !(fen >= 0 && fen <= Number.MAX_SAFE_INTEGER) || Math.floor(fen) !== fen;
}
