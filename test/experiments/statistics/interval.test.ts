/** The t interval of a mean, and the seeds that a wanted width takes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanInterval, seedsNeeded } from "../../../src/experiments/statistics/interval.ts";

describe("interval of a mean", () => {
  test("of five seeds reaches t(.975, 4) = 2.776445 standard errors either way", () => {
    const found = meanInterval([1, 2, 3, 4, 5]);
    expect(found).toMatchObject({ count: 5, mean: 3 });
    expect(found.standardDeviation).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(found.high! - 3).toBeCloseTo(2.7764451052 * Math.sqrt(0.5), 8);
    expect(3 - found.low!).toBeCloseTo(found.high! - 3, 12);
  });

  test("is wider at a higher level", () => {
    expect(meanInterval([1, 2, 4], 0.99).high!).toBeGreaterThan(meanInterval([1, 2, 4], 0.9).high!);
  });

  test("of one seed has a mean but no width, of none not even that", () => {
    const unknown = { standardDeviation: null, standardError: null, low: null, high: null };
    expect(meanInterval([7])).toEqual({ count: 1, mean: 7, ...unknown });
    expect(meanInterval([])).toEqual({ count: 0, mean: null, ...unknown });
  });

  test("of equal seeds is a point, exactly (minus zero counting as zero)", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((x) => x + 0),
        fc.integer({ min: 2, max: 50 }),
        (x, n) => {
          expect(meanInterval(new Array<number>(n).fill(x))).toMatchObject({
            standardError: 0,
            low: x,
            high: x,
          });
        },
      ),
    );
  });

  test("refuses a level of 100 percent", () => {
    expect(() => meanInterval([1, 2], 1)).toThrow("between 0 and 1");
  });
});

describe("seeds needed", () => {
  test("for a half width equal to the standard deviation are 7, as t tables give", () => {
    expect(2.364624 / Math.sqrt(8)).toBeLessThan(1);
    expect(2.446912 / Math.sqrt(7)).toBeLessThan(1);
    expect(2.570582 / Math.sqrt(6)).toBeGreaterThan(1);
    expect(seedsNeeded(1, 1)).toBe(7);
  });

  test("for a tenth of the standard deviation are 387, close to the normal rule's 385", () => {
    expect(seedsNeeded(1, 0.1)).toBe(387);
  });

  test("suffice, and one fewer would not", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 20, noNaN: true }), (halfWidth) => {
        const n = seedsNeeded(1, halfWidth);
        expect(reach(n)).toBeLessThanOrEqual(halfWidth + 1e-9);
        if (n > 2) expect(reach(n - 1)).toBeGreaterThan(halfWidth - 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test("are the two that an interval takes where seeds do not differ", () => {
    expect(seedsNeeded(0, 0.001)).toBe(2);
  });

  test("are asked for a width above zero and a known deviation", () => {
    expect(() => seedsNeeded(1, 0)).toThrow("half width");
    expect(() => seedsNeeded(Number.NaN, 1)).toThrow("standard deviation");
  });
});

/** Half width of n seeds whose sample standard deviation is exactly 1: half of them at -a, half at a, or one at 0. */
function reach(n: number): number {
  const half = Math.floor(n / 2);
  const a = Math.sqrt((n - 1) / (2 * half));
  const found = meanInterval(Array.from({ length: n }, (_, i) => (i < half ? -a : i < 2 * half ? a : 0)));
  return (found.high! - found.low!) / 2;
}

test("a difference that is nothing but rounding takes more seeds than there are, and is told at once", () => {
  expect(seedsNeeded(1e-3, 1e-18)).toBe(Number.POSITIVE_INFINITY);
});
