/** The first place among estimates is given only where it can be told. */
import { expect, test } from "vitest";
import { leadersOf } from "../../../src/experiments/statistics/leaders.ts";

const estimate = (value: number, half: number | null, told = true) => ({
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
  told,
});

test("an estimate whose interval no other reaches leads alone", () => {
  const all = [estimate(1, 0.5), estimate(9, 2), estimate(6, 0.9)];
  expect(leadersOf(all)).toEqual([all[1]]);
});

test("estimates whose intervals meet share the first place, also those not told from zero", () => {
  const all = [estimate(3, 2), estimate(5, 1), estimate(4, 8, false), estimate(0.1, 0.2, false)];
  expect(leadersOf(all)).toEqual([all[1], all[2], all[0]]);
});

test("a larger estimate that is not told from zero keeps a smaller one from leading alone", () => {
  const all = [estimate(5, 1), estimate(7, 8, false)];
  expect(leadersOf(all)).toEqual([all[1], all[0]]);
});

test("nobody leads where nothing is told from zero, and nobody alone without intervals", () => {
  expect(leadersOf([estimate(5, 9, false), estimate(4, 9, false)])).toEqual([]);
  expect(leadersOf([estimate(5, null), estimate(4, null)])).toHaveLength(2);
  expect(leadersOf([])).toEqual([]);
});
