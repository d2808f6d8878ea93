/** What may not be paid is refused, and what leaks all the same is caught and named. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { InvariantError } from "../../src/engine/errors.ts";
import { audit } from "../../src/ledger/audit.ts";
import { type Books, closeTill, openTill, pay } from "../../src/ledger/books.ts";
import { kindOf } from "../../src/ledger/chart.ts";
import { shareFen, toFen } from "../../src/ledger/round.ts";
import { newBooks, payment } from "./small-books.ts";

const broken = fc.oneof(
  fc.double().filter((fen) => !Number.isInteger(fen)),
  fc.integer({ max: -1 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 53, 2 ** 60, 0.5),
);

test("a fraction, a negative, no number, or more than sums keep exact is refused and leaves no trace", () => {
  fc.assert(
    fc.property(payment, broken, ({ kind, payer, payee }, fen) => {
      const books = newBooks();
      const till = openTill(books);
      expect(() => pay(till, kindOf[kind], payer, payee, fen)).toThrow(InvariantError);
      closeTill(till);
      expect([...books.accounts.cashFen, ...books.flows.fen].every((value) => value === 0)).toBe(true);
    }),
  );
});

test("a refusal names what, how much, from whom and to whom", () => {
  const books = newBooks();
  const { first } = books.chart;
  expect(() => pay(openTill(books), kindOf.wages, first.cooperative + 1, 3, 10.5)).toThrow(
    "a payment must be whole fen, zero or more: wages of 10.5 fen from cooperative 1 to household 3",
  );
});

/** Books after some honest payments, then tampered with. */
function tampered(
  payments: readonly { payer: number; payee: number; fen: number }[],
  how: (b: Books) => void,
) {
  const books = newBooks();
  const till = openTill(books);
  for (const { payer, payee, fen } of payments) pay(till, kindOf.sales, payer, payee, fen);
  closeTill(till);
  how(books);
  return () => audit(books, "year 2019, step pay founders");
}

test("money made from nothing on any account is named: year, step, account and sum", () => {
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 20 }), fc.nat(13), fc.integer(), (payments, account, fen) => {
      fc.pre(fen !== 0);
      const check = tampered(payments, ({ accounts }) => {
        accounts.cashFen[account]! += fen;
      });
      expect(check).toThrow(/^year 2019, step pay founders: 1 accounts leak: \w+ \d+ \(-?\d+ fen\)$/);
      expect(check).toThrow(`(${-fen} fen)`);
    }),
  );
});

test("many leaks are counted, and the first five named", () => {
  const check = tampered([], ({ accounts }) => {
    accounts.cashFen.fill(7);
  });
  expect(check).toThrow("14 accounts leak: household 0 (-7 fen)");
  expect(check).toThrow(/household 4 \(-7 fen\)$/);
});

test("an account that is consistent with itself but not with the flows is caught by its sector", () => {
  const check = tampered([{ payer: 1, payee: 2, fen: 9 }], ({ accounts }) => {
    accounts.cashFen[8]! += 5;
    accounts.inFen[8]! += 5;
  });
  expect(check).toThrow("flows of sector collective miss its cash by -5 fen");
});

test("money that was there from the start but from nowhere is caught by the sum over all", () => {
  const check = tampered([], ({ accounts }) => {
    accounts.openingFen[0] = 3;
    accounts.cashFen[0] = 3;
  });
  expect(check).toThrow("all cash adds up to 3 fen instead of zero");
});

test("cash beyond what sums keep exact is caught, and so is no number at all", () => {
  const check = tampered([], ({ accounts }) => {
    accounts.openingFen.set([2 ** 54], 0);
    accounts.cashFen.set([2 ** 54], 0);
  });
  expect(check).toThrow("cash of sector household is 18014398509481984 fen, beyond what sums keep exact");
  expect(tampered([], ({ accounts }) => accounts.cashFen.fill(Number.NaN, 3, 4))).toThrow(
    "household 3 (NaN fen)",
  );
});

test("a payment to an account that does not exist does not pass the audit", () => {
  for (const account of [-1, 14, 1e9]) {
    expect(tampered([{ payer: 0, payee: account, fen: 9 }], () => {})).toThrow(InvariantError);
    expect(tampered([{ payer: account, payee: 0, fen: 9 }], () => {})).toThrow(InvariantError);
  }
});

test("half a fen goes up once, at the payment; shares never add up to more than the whole", () => {
  expect([toFen(1.005), toFen(0.125), toFen(0.124), toFen(0)]).toEqual([100, 13, 12, 0]);
  const parts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.nat(1_000_000_000), parts, (fen, weights) => {
      const total = weights.reduce((all, weight) => all + weight, 0);
      fc.pre(total > 0);
      const shared = weights.reduce((all, weight) => all + shareFen(fen, weight / total), 0);
      expect(shared).toBeLessThanOrEqual(fen);
      expect(shared).toBeGreaterThan(fen - weights.length - 1);
    }),
  );
});
