/** Payments: whatever is paid, through however many tills, in whatever order they close, the books balance. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { audit, balances } from "../../src/ledger/audit.ts";
import { type Books, cashOf, closeTill, openTill, openYear, pay } from "../../src/ledger/books.ts";
import { kindOf } from "../../src/ledger/chart.ts";
import { accountName, chartOf, sectorOf, sectors } from "../../src/ledger/chart.ts";
import { flowMatrix, flowsOf, sectorFlows } from "../../src/ledger/flows.ts";
import { type Payment, newBooks, payment, smallSizes } from "./small-books.ts";

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

function expectBalanced(books: Books): void {
  audit(books, "year 1");
  expect(sum(books.accounts.cashFen)).toBe(0);
  expect(sum(sectorFlows(books))).toBe(0);
  const matrix = flowMatrix(flowsOf(books));
  for (const { fen } of matrix) expect(sum(fen)).toBe(0);
  for (const s of sectors.keys()) expect(sum(matrix.map(({ fen }) => fen[s]!))).toBe(0);
}

const payAll = (books: Books, payments: readonly Payment[], tillOf: (i: number) => number, count: number) => {
  const tills = Array.from({ length: count }, () => openTill(books));
  for (const [i, { kind, payer, payee, fen }] of payments.entries())
    pay(tills[tillOf(i)]!, kindOf[kind], payer, payee, fen);
  return tills;
};

test("any payments through any tills, closed in any order, leave books that balance year after year", () => {
  const year = fc.array(fc.tuple(payment, fc.nat(3)), { maxLength: 60 });
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(year, order), { maxLength: 3 }), (years) => {
      const books = newBooks();
      for (const [paid, closing] of years) {
        openYear(books);
        const payments = paid.map(([each]) => each);
        const tills = payAll(books, payments, (i) => paid[i]![1], 4);
        for (const t of closing) closeTill(tills[t]!);
        expectBalanced(books);
      }
    }),
  );
});

test("which till a payment goes through, and in which order tills close, changes not a bit", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(payment, fc.nat(3)), { maxLength: 60 }), (paid) => {
      const payments = paid.map(([each]) => each);
      const one = newBooks();
      for (const till of payAll(one, payments, () => 0, 1)) closeTill(till);
      const many = newBooks();
      for (const till of payAll(many, payments, (i) => paid[i]![1], 4).reverse()) closeTill(till);
      expect([...many.accounts.cashFen]).toEqual([...one.accounts.cashFen]);
      expect([...many.accounts.inFen]).toEqual([...one.accounts.inFen]);
      expect([...many.flows.fen]).toEqual([...one.flows.fen]);
    }),
  );
});

test("an account's cash is what came in less what went out, and is known before the till closes", () => {
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 40 }), (payments) => {
      const books = newBooks();
      const [till] = payAll(books, payments, () => 0, 1);
      const wanted = new Float64Array(books.chart.accounts);
      for (const { payer, payee, fen } of payments) {
        wanted[payer]! -= fen;
        wanted[payee]! += fen;
      }
      for (const [account, cash] of wanted.entries()) expect(cashOf(till!, account)).toBe(cash);
      closeTill(till!);
      for (const [account, cash] of wanted.entries()) expect(books.accounts.cashFen[account]).toBe(cash);
    }),
  );
});

test("flows say who paid whom for what, and only of this year", () => {
  const books = newBooks();
  const till = openTill(books);
  const { first } = books.chart;
  pay(till, kindOf.wages, first.enterprise, 3, 700);
  pay(till, kindOf.wages, first.enterprise, 4, 300);
  pay(till, kindOf.tax, 3, first.government, 50);
  pay(till, kindOf.consumption, 3, first.outside, 0);
  closeTill(till);
  expect(flowsOf(books)).toEqual([
    { kind: "wages", payer: "enterprise", payee: "household", fen: 1000 },
    { kind: "tax", payer: "household", payee: "government", fen: 50 },
  ]);
  expect(balances(books).find(({ sector }) => sector === "household")?.closingFen).toBe(950);
  openYear(books);
  expect(flowsOf(books)).toEqual([]);
  expect(balances(books).find(({ sector }) => sector === "household")?.openingFen).toBe(950);
});

test("a till tells a watched account's payments, and only those", () => {
  const seen: unknown[] = [];
  const till = openTill(newBooks());
  till.watched = 1;
  till.witness = (...told) => seen.push(told);
  pay(till, kindOf.wages, 7, 1, 5);
  pay(till, kindOf.wages, 7, 2, 5);
  pay(till, kindOf.tax, 1, 10, 2);
  expect(seen).toEqual([
    ["wages", 7, 1, 5],
    ["tax", 1, 10, 2],
  ]);
});

test("accounts are numbered through, sector by sector, and named", () => {
  const chart = chartOf(smallSizes);
  expect(chart.accounts).toBe(14);
  for (const [s, sector] of sectors.entries())
    for (let i = 0; i < smallSizes[sector]; i++) {
      expect(sectorOf(chart, chart.first[sector] + i)).toBe(s);
      expect(accountName(chart, chart.first[sector] + i)).toBe(`${sector} ${i}`);
    }
  expect(() => sectorOf(chart, -1)).toThrow("there is no account -1");
});
