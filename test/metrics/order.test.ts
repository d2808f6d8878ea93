/** Ranking the rows of a column. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantileGroups } from "../../src/metrics/deciles.ts";
import { gini, lorenzCurve } from "../../src/metrics/inequality.ts";
import { ascendingRows, openSortRoom } from "../../src/metrics/order.ts";

const anyIncome = fc.double({ noNaN: true });

test("rows come from the poorest to the richest, equals in row order", () => {
  expect([...ascendingRows([300, -50, 300, 0, 12.5])]).toEqual([1, 3, 4, 0, 2]);
  expect([...ascendingRows([])]).toEqual([]);
});

test("any incomes rank as a comparison sort ranks them, losses and infinities included", () => {
  fc.assert(
    fc.property(fc.array(anyIncome, { maxLength: 300 }), (incomes) => {
      const compared = incomes
        .map((_, row) => row)
        .sort((a, b) => {
          if (incomes[a] !== incomes[b]) return incomes[a] < incomes[b] ? -1 : 1;
          return Number(Object.is(incomes[b], -0)) - Number(Object.is(incomes[a], -0)) || a - b;
        });
      expect([...ascendingRows(Float64Array.from(incomes))]).toEqual(compared);
    }),
  );
});

test("incomes that differ by less than a millionth rank as well, be they few or many", () => {
  const close = fc.integer({ min: 0, max: 60 }).map((steps) => 12_000 + steps * 2 ** -30);
  fc.assert(
    fc.property(fc.array(close, { maxLength: 200 }), (incomes) => {
      const compared = incomes.map((_, row) => row).sort((a, b) => incomes[a] - incomes[b] || a - b);
      expect([...ascendingRows(incomes)]).toEqual(compared);
    }),
  );
});

test("a household without an income cannot be ranked", () => {
  expect(() => ascendingRows([1, Number.NaN])).toThrow("row 1 has no value to rank by");
});

test("one room serves sort after sort of as many rows, and no other number", () => {
  const room = openSortRoom(3);
  expect([...ascendingRows([3, 1, 2], room)]).toEqual([1, 2, 0]);
  expect([...ascendingRows([2, 3, 1], room)]).toEqual([2, 0, 1]);
  expect(() => ascendingRows([1, 2], room)).toThrow("the room to sort in has 3 rows, expected 2");
});

test("an order once known serves every measure", () => {
  const [incomes, persons] = [
    [40, 10, 70, 20],
    [1, 3, 2, 4],
  ];
  const order = ascendingRows(incomes);
  expect(gini(incomes, persons, order)).toBe(gini(incomes, persons));
  expect(lorenzCurve(incomes, persons, 5, order)).toEqual(lorenzCurve(incomes, persons, 5));
  expect(quantileGroups(incomes, persons, 5, order)).toEqual(quantileGroups(incomes, persons, 5));
});
