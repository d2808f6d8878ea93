/** Functions with the same bits everywhere: close to the host's own, exact where they must be, drawn fairly. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { clamp, exp, ln, lognormalOf, normal, pow } from "../../src/engine/math.ts";

/** Largest relative gap that we accept: a few units in the last place. */
const CLOSE = 8 * Number.EPSILON;

function expectClose(found: number, wanted: number, within = CLOSE): void {
  if (Number.isFinite(wanted) && wanted !== 0)
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(within * Math.abs(wanted));
  else expect(found).toBe(wanted);
}

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test("exp, ln and pow are the host's to a few units in the last place", () => {
  fc.assert(fc.property(finite(-700, 700), (x) => expectClose(exp(x), Math.exp(x))));
  fc.assert(fc.property(finite(1e-300, 1e300), (x) => expectClose(ln(x), Math.log(x))));
  fc.assert(fc.property(finite(1e-6, 1e6), finite(-20, 20), (x, y) => expectClose(pow(x, y), x ** y)));
});

test("exp and ln undo each other, and pow with whole exponents is repeated multiplication", () => {
  fc.assert(fc.property(finite(-30, 30), (x) => expectClose(ln(exp(x)) + 100, x + 100)));
  fc.assert(fc.property(finite(0.01, 100), (x) => expectClose(pow(x, 3), x * x * x)));
  fc.assert(fc.property(finite(0.01, 100), (x) => expectClose(pow(x, 0.5), Math.sqrt(x))));
});

test.each([
  [exp(0), 1],
  [exp(Number.NEGATIVE_INFINITY), 0],
  [exp(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  [exp(1000), Number.POSITIVE_INFINITY],
  [exp(Number.NaN), Number.NaN],
  [ln(1), 0],
  [ln(0), Number.NEGATIVE_INFINITY],
  [ln(-1), Number.NaN],
  [ln(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  [pow(0, 0), 1],
  [pow(0, 2), 0],
  [pow(0, -1), Number.POSITIVE_INFINITY],
  [pow(7, 0), 1],
  [pow(2, 10), 1024],
  [pow(4, 0.5), 2],
  [pow(-8, 1 / 3), Number.NaN],
  [pow(1, Number.NaN), Number.NaN],
])("special case %#: %d is %d", (found, wanted) => {
  expect(found).toBe(wanted);
});

test("a clamped number lies between its bounds and moves no more than it must", () => {
  fc.assert(
    fc.property(finite(-10, 10), finite(-5, 0), finite(0, 5), (x, low, high) => {
      const held = clamp(x, low, high);
      expect(held >= low && held <= high).toBe(true);
      if (x >= low && x <= high) expect(held).toBe(x);
    }),
  );
  expect(clamp(Number.NaN, 0, 1)).toBeNaN();
});

/** One word in the middle of each of the table's cells. */
const everyCell = Array.from({ length: 4096 }, (_, cell) => normal(cell * 2 ** 20 + 2 ** 19));

test("normal draws over all cells have mean 0, variance 1, no skew, and kurtosis a little under 3", () => {
  const moment = (power: number) => everyCell.reduce((sum, x) => sum + x ** power, 0) / everyCell.length;
  expect(moment(1)).toBeCloseTo(0, 12);
  expect(moment(2)).toBeCloseTo(1, 12);
  expect(moment(3)).toBeCloseTo(0, 10);
  expect(moment(4)).toBeGreaterThan(2.95);
  expect(moment(4)).toBeLessThan(3);
});

test("normal draws grow with the word, are symmetric, and stay within 3.7", () => {
  for (let cell = 1; cell < everyCell.length; cell++)
    expect(everyCell[cell]).toBeGreaterThan(everyCell[cell - 1]);
  for (const [cell, x] of everyCell.entries()) expect(x).toBeCloseTo(-everyCell[4095 - cell], 12);
  expect(normal(0xffff_ffff)).toBeLessThan(3.7);
  expect(normal(0)).toBeGreaterThan(-3.7);
});

test("normal draws have the standard normal's quantiles", () => {
  const quantile = (p: number) => normal(Math.floor(p * 2 ** 32));
  for (const [p, z] of [
    [0.5, 0],
    [0.8413447, 1],
    [0.9772499, 2],
    [0.9986501, 3],
    [0.025, -1.959964],
  ])
    expect(quantile(p)).toBeCloseTo(z, 1);
});

test("a lognormal of its parameters has mean 1 and the wanted coefficient of variation", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(0), finite(1e-4, 2)), (cv) => {
      const { mu, sigma } = lognormalOf(cv);
      const mean = exp(mu + (sigma * sigma) / 2);
      expect(mean).toBeCloseTo(1, 12);
      expect(Math.sqrt(exp(sigma * sigma) - 1)).toBeCloseTo(cv, 9);
    }),
  );
});
