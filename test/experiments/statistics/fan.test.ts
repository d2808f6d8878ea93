/** Bands over seeds, year by year. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fan, quantile } from "../../../src/experiments/statistics/fan.ts";

test("quantiles are those of R's type 7", () => {
  const values = [1, 2, 3, 4, 10];
  expect([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((share) => quantile(values, share))).toEqual([
    1,
    expect.closeTo(1.2, 12),
    2,
    3,
    4,
    expect.closeTo(8.8, 12),
    10,
  ]);
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
});

test("the quantile of one value is that value, of none nothing, and of 120 percent refused", () => {
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNull();
  expect(() => quantile([1], 1.2)).toThrow("between 0 and 1");
});

test("bands never cross and lie within the seeds", () => {
  const series = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(series, { minLength: 1, maxLength: 30 }), (bySeed) => {
      const years = fan(bySeed);
      expect(years).toHaveLength(3);
      years.forEach(({ p5, p25, p50, p75, p95 }, year) => {
        const seeds = bySeed.map((one) => one[year]);
        const ladder = [Math.min(...seeds), p5!, p25!, p50!, p75!, p95!, Math.max(...seeds)];
        for (let i = 1; i < ladder.length; i++)
          expect(ladder[i]).toBeGreaterThanOrEqual(ladder[i - 1] - 1e-9);
      });
    }),
  );
});

test("the fan does not depend on the order of seeds but for the last bits of the mean", () => {
  const bySeed = [[5], [1], [3], [8]];
  const there = fan(bySeed)[0];
  const back = fan(bySeed.toReversed())[0];
  expect(back).toMatchObject({ p5: there.p5, p50: there.p50, p95: there.p95 });
  expect(back.mean).toBeCloseTo(there.mean!, 12);
});

test("a year is the quantiles of its seeds and the interval of their mean", () => {
  const [first, second] = fan([
    [10, 1],
    [20, 2],
    [30, 3],
  ]);
  expect(first).toMatchObject({ count: 3, dropped: 0, mean: 20, p25: 15, p50: 20, p75: 25 });
  expect(first.high! - 20).toBeCloseTo((4.3026527297 * 10) / Math.sqrt(3), 6);
  expect(second.p50).toBe(2);
});

test("a seed without a value, or whose run ended early, is dropped from the year", () => {
  const [first, second, third] = fan([[1, null, null], [3, 4], [Number.NaN]]);
  expect(first).toMatchObject({ count: 2, dropped: 1, mean: 2 });
  expect(second).toMatchObject({ count: 1, dropped: 2, mean: 4, p5: 4, p95: 4, low: null });
  expect(third).toMatchObject({ count: 0, dropped: 3, mean: null, p50: null });
});
