/** Payments to and from many households at once: to the books the same as one by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { chargeHouseholds, payHouseholds } from "../../src/ledger/batch.ts";
import { type Books, closeTill, openTill, pay } from "../../src/ledger/books.ts";
import { kindOf } from "../../src/ledger/chart.ts";
import { newBooks, smallSizes } from "./small-books.ts";

const { household: HOUSEHOLDS } = smallSizes;
const amount = fc.oneof(fc.nat(500), fc.nat(1_000_000_000_000), fc.constant(0));
const batch = fc.record({
  first: fc.nat(HOUSEHOLDS - 1),
  other: fc.integer({ min: HOUSEHOLDS, max: newBooks().chart.accounts - 1 }),
  amounts: fc.array(amount, { maxLength: HOUSEHOLDS }),
  charge: fc.boolean(),
});

const columns = ({ accounts, flows }: Books) =>
  [accounts.cashFen, accounts.inFen, accounts.outFen, flows.fen].map((column) => [...column]);

test.each([-1, 2])(
  "a batch leaves the same books as its payments one by one, household %i watched",
  (watched) => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
        const together = openTill(newBooks());
        const single = openTill(newBooks());
        const seen: [unknown[], unknown[]] = [[], []];
        for (const [i, till] of [together, single].entries()) {
          till.watched = watched;
          till.witness = (...told) => seen[i]!.push(told);
        }
        for (const { first, other, amounts, charge } of batches) {
          const fen = Float64Array.from(amounts);
          const end = Math.min(first + fen.length, HOUSEHOLDS);
          const post = charge ? chargeHouseholds : payHouseholds;
          post(together, kindOf.wages, other, first, end, fen);
          for (let h = first; h < end; h++)
            pay(single, kindOf.wages, charge ? h : other, charge ? other : h, fen[h - first]!);
        }
        closeTill(together);
        closeTill(single);
        expect(columns(together.books)).toEqual(columns(single.books));
        expect(seen[0]).toEqual(seen[1]);
      }),
    );
  },
);

test.each([
  ["half a fen", 0.5],
  ["less than nothing", -1],
  ["not a number", Number.NaN],
  ["without end", Number.POSITIVE_INFINITY],
  ["beyond exact sums", 2 ** 53],
])("a batch with an amount that is %s names the payment", (_, fen) => {
  const till = openTill(newBooks());
  const { first } = till.books.chart;
  const amounts = Float64Array.of(5, fen);
  expect(() => payHouseholds(till, kindOf.tax, first.government, 1, 3, amounts)).toThrow(
    `tax of ${fen} fen from government 0 to household 2`,
  );
  expect(() => chargeHouseholds(till, kindOf.tax, first.government, 1, 3, amounts)).toThrow(
    `tax of ${fen} fen from household 2 to government 0`,
  );
});
