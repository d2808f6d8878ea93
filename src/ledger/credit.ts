/** Loans: the one stock beside cash. A loan and its repayment are payments; what is owed moves with them. */
import { type Till, pay } from "./books.ts";
import { kindOf } from "./chart.ts";

/** Lends `fen` to an account: the bank pays, the debt grows. */
export function lend(till: Till, bank: number, borrower: number, fen: number): void {
  pay(till, kindOf.loan, bank, borrower, fen);
  const { debtFen } = till.books.accounts;
  debtFen[borrower] = debtFen[borrower]! + fen;
}

/** Repays at most what is owed; gives back what was repaid. */
export function repay(till: Till, bank: number, borrower: number, fen: number): number {
  const { debtFen } = till.books.accounts;
  const paid = Math.min(fen, debtFen[borrower]!);
  pay(till, kindOf.repayment, borrower, bank, paid);
  debtFen[borrower] = debtFen[borrower]! - paid;
  return paid;
}

/** Strikes a debt that will never be paid; the bank bears it. Gives back the loss. */
export function writeOff(till: Till, borrower: number): number {
  const { debtFen } = till.books.accounts;
  const loss = debtFen[borrower]!;
  debtFen[borrower] = 0;
  return loss;
}
