/** Shares, the Herfindahl-Hirschman index and the effective number of products. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveNumber, herfindahl, herfindahlByPlace, shares } from "../../src/metrics/concentration.ts";

const amounts = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 })
  .filter((values) => values.some((value) => value > 0));

test("shares add to one", () => {
  fc.assert(
    fc.property(amounts, (mu) => {
      expect(shares(mu).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test("the index lies between 1/n and 1 and does not depend on the unit of area", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 2, max: 1000 }), (mu, scale) => {
      const found = herfindahl(mu);
      expect(found).toBeGreaterThanOrEqual(1 / mu.length - 1e-12);
      expect(found).toBeLessThanOrEqual(1);
      expect(herfindahl(mu.map((area) => area * scale))).toBeCloseTo(found, 12);
    }),
  );
});

test("four equal products count as four, one product as one", () => {
  expect(effectiveNumber([25, 25, 25, 25])).toBe(4);
  expect(effectiveNumber([0, 70, 0])).toBe(1);
});

test("apples on half the land and two crops on a quarter each have index .375", () => {
  expect(herfindahl([100, 50, 50])).toBe(0.375);
  expect(effectiveNumber([100, 50, 50])).toBeCloseTo(8 / 3, 14);
});

test("each village of a table gets its own index, one that grows nothing none", () => {
  expect([...herfindahlByPlace([1, 1, 3, 0, 0, 0], 2)]).toEqual([0.5, 1, Number.NaN]);
});

test("nothing grown has neither shares nor an index", () => {
  expect([...shares([0, 0])]).toEqual([Number.NaN, Number.NaN]);
  expect(herfindahl([0, 0])).toBeNaN();
  expect(effectiveNumber([])).toBeNaN();
});
