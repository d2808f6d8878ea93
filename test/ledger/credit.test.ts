/** Loans: what the bank has lent is what is owed, whatever is lent, repaid and struck off. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../src/ledger/audit.ts";
import { type Books, closeTill, openTill } from "../../src/ledger/books.ts";
import { lend, repay, writeOff } from "../../src/ledger/credit.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { newBooks } from "./small-books.ts";

/** Loans of the year less repayments, as the flows tell it. */
const lent = (books: Books) =>
  flowsOf(books).reduce(
    (sum, { kind, fen }) => sum + (kind === "loan" ? fen : kind === "repayment" ? -fen : 0),
    0,
  );

const owed = ({ accounts }: Books) => accounts.debtFen.reduce((sum, fen) => sum + fen, 0);

const act = fc.record({
  what: fc.constantFrom("lend", "repay", "writeOff"),
  account: fc.nat(9),
  fen: fc.nat(1_000_000),
});

test("the bank's loan book equals the sum of debts, and no debt is negative", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const books = newBooks();
      const { bank } = books.chart.first;
      const till = openTill(books);
      let struck = 0;
      for (const { what, account, fen } of acts) {
        if (what === "lend") lend(till, bank, account, fen);
        if (what === "repay") {
          const debt = books.accounts.debtFen[account]!;
          expect(repay(till, bank, account, fen)).toBe(Math.min(debt, fen));
        }
        if (what === "writeOff") struck += writeOff(till, account);
      }
      closeTill(till);
      audit(books, "year 1");
      expect(lent(books) - struck).toBe(owed(books));
      expect(0 - books.accounts.cashFen[bank]! - struck).toBe(owed(books));
      expect(books.accounts.debtFen.every((fen) => fen >= 0)).toBe(true);
    }),
  );
});

test("a broken loan or repayment changes no debt", () => {
  const books = newBooks();
  const till = openTill(books);
  lend(till, books.chart.first.bank, 0, 100);
  expect(() => lend(till, books.chart.first.bank, 0, 0.5)).toThrow("loan of 0.5 fen");
  expect(() => repay(till, books.chart.first.bank, 0, -5)).toThrow("repayment of -5 fen");
  expect(books.accounts.debtFen[0]).toBe(100);
});

test("a debt struck off is the bank's loss: no money moves", () => {
  const books = newBooks();
  const till = openTill(books);
  lend(till, books.chart.first.bank, 2, 100);
  expect(writeOff(till, 2)).toBe(100);
  expect(writeOff(till, 2)).toBe(0);
  closeTill(till);
  expect([books.accounts.debtFen[2], books.accounts.cashFen[2]]).toEqual([0, 100]);
  audit(books, "year 1");
});
