/** Whether households' incomes rise and fall together. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { comovement } from "../../src/metrics/comovement.ts";

const YEARS = 5;
const life = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: YEARS, maxLength: YEARS });
const lives = fc.array(life, { minLength: 2, maxLength: 20 });

/** One array a year from one array a household. */
const byYear = (households: number[][]) =>
  Array.from({ length: households[0].length }, (_, year) => households.map((incomes) => incomes[year]));

test("the variance ratio equals the mean over all pairs of households", () => {
  fc.assert(
    fc.property(lives, (households) => {
      const varying = households.filter((incomes) => incomes.some((income) => income !== incomes[0]));
      const pairs = varying.flatMap((one, i) => varying.slice(i + 1).map((two) => pearson(one, two)));
      const found = comovement(byYear(households));
      expect(found.varying).toBe(varying.length);
      expect(found.constant).toBe(households.length - varying.length);
      if (pairs.length === 0) {
        expect(found.correlation).toBeNaN();
        return;
      }
      expect(found.correlation).toBeCloseTo(pairs.reduce((sum, each) => sum + each, 0) / pairs.length, 10);
    }),
  );
});

test("households that live on one price move as one, whatever their size and their fixed income", () => {
  const price = [2, 5, 3, 4];
  const households = [price, price.map((p) => 10 * p), price.map((p) => 900 + 0.5 * p)];
  expect(comovement(byYear(households)).correlation).toBeCloseTo(1, 12);
});

test("two households that alternate are opposed, and three orthogonal lives do not move together", () => {
  expect(
    comovement(
      byYear([
        [1, 3, 1],
        [3, 1, 3],
      ]),
    ).correlation,
  ).toBeCloseTo(-1, 12);
  const orthogonal = [
    [1, -1, 1, -1],
    [1, 1, -1, -1],
    [1, -1, -1, 1],
  ];
  expect(comovement(byYear(orthogonal)).correlation).toBeCloseTo(0, 12);
});

test("a household on fixed rent has no correlation and is counted apart", () => {
  expect(
    comovement(
      byYear([
        [1, 2, 3],
        [2, 4, 6],
        [0.1, 0.1, 0.1],
      ]),
    ),
  ).toEqual({
    correlation: expect.closeTo(1, 12),
    varying: 2,
    constant: 1,
  });
});

test("without years or with one year nothing is known", () => {
  expect(comovement([]).correlation).toBeNaN();
  expect(comovement([[1, 2, 3]])).toEqual({ correlation: Number.NaN, varying: 0, constant: 3 });
});

function pearson(one: number[], two: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const covariance = (a: number[], b: number[]) =>
    mean(a.map((each, year) => (each - mean(a)) * (b[year] - mean(b))));
  return covariance(one, two) / Math.sqrt(covariance(one, one) * covariance(two, two));
}
