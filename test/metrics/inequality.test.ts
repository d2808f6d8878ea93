/** Gini and Lorenz against the theory, and their own rules. */
import erf from "@stdlib/math-base-special-erf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gini, lorenzCurve } from "../../src/metrics/inequality.ts";
import { exponentialIncomes, lognormalIncomes, paretoIncomes, uniformIncomes } from "./distributions.ts";

const MANY = 400_000;
const incomes = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 80 });
const someIncome = incomes.filter((values) => values.some((value) => value > 0));

describe("published results", () => {
  test("incomes of 1 to 5 have a Gini coefficient of .266667", () => {
    expect(gini([1, 2, 3, 4, 5])).toBeCloseTo(4 / 15, 14);
    expect(gini([4, 1, 5, 3, 2])).toBeCloseTo(4 / 15, 14);
  });

  test("uniform incomes have a Gini coefficient of 1/3, exponential ones of 1/2", () => {
    expect(gini(uniformIncomes(MANY, 5000))).toBeCloseTo(1 / 3, 9);
    expect(gini(exponentialIncomes(MANY))).toBeCloseTo(1 / 2, 5);
  });

  test.each([2.5, 3, 5])("Pareto incomes with tail index %f have 1/(2a-1)", (a) => {
    expect(gini(paretoIncomes(MANY, a))).toBeCloseTo(1 / (2 * a - 1), 3);
  });

  test.each([
    [0.5, 0.276326],
    [1, 0.5205],
  ])("lognormal incomes with deviation %f have erf(s/2) = %f", (s, published) => {
    expect(gini(lognormalIncomes(MANY, s))).toBeCloseTo(erf(s / 2), 4);
    expect(gini(lognormalIncomes(MANY, s))).toBeCloseTo(published, 4);
  });
});

describe("Gini coefficient", () => {
  test("lies from 0 to below 1, losses or not", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1 }), (values) => {
        const found = gini(values);
        if (values.every((value) => value <= 0)) {
          expect(found).toBeNaN();
          return;
        }
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThan(1);
      }),
    );
  });

  test("does not depend on the unit of money, on the order of households, or on a second equal county", () => {
    fc.assert(
      fc.property(someIncome, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, scale) => {
        const found = gini(values);
        expect(gini(values.map((value) => value * scale))).toBeCloseTo(found, 10);
        expect(gini(values.toReversed())).toBeCloseTo(found, 10);
        expect(gini([...values, ...values])).toBeCloseTo(found, 10);
      }),
    );
  });

  test("counts a household of several persons as that many persons of its income", () => {
    const household = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(household, { minLength: 1, maxLength: 40 }), (households) => {
        const persons = households.flatMap(([income, size]) => new Array<number>(size).fill(income));
        const weighted = gini(
          households.map(([income]) => income),
          households.map(([, size]) => size),
        );
        expect(weighted).toBeCloseTo(gini(persons), 12);
      }),
    );
  });

  test("falls when a richer household gives to a poorer one", () => {
    expect(gini([10, 20, 60])).toBeLessThan(gini([10, 10, 70]));
  });

  test("is 0 where all have the same and (n-1)/n where one of n has everything", () => {
    expect(gini([700, 700, 700])).toBe(0);
    expect(gini([0, 0, 0, 900])).toBe(0.75);
  });

  test("takes a loss as no income and is unknown where there is no income", () => {
    expect(gini([-500, 0, 900])).toBe(gini([0, 0, 900]));
    expect(gini([0, 0])).toBeNaN();
    expect(gini([])).toBeNaN();
  });
});

describe("Lorenz curve", () => {
  test("gives the income share of the poorest half, straight between households", () => {
    const { population, income } = lorenzCurve([1, 2, 3, 4], undefined, 4);
    expect([...population]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([...income]).toEqual([0, 0.1, 0.3, 0.6, 1]);
    expect([...lorenzCurve([1, 3], undefined, 4).income]).toEqual([0, 0.125, 0.25, 0.625, 1]);
  });

  test("rises from 0 to 1, bends upward, stays below equality, and encloses half the Gini coefficient", () => {
    fc.assert(
      fc.property(someIncome, (values) => {
        const { population, income } = lorenzCurve(values, undefined, values.length);
        let area = 0;
        for (let i = 1; i < income.length; i++) {
          expect(income[i]).toBeGreaterThanOrEqual(income[i - 1]);
          expect(income[i]).toBeLessThanOrEqual(population[i] + 1e-12);
          if (i > 1) expect(income[i] - 2 * income[i - 1] + income[i - 2]).toBeGreaterThanOrEqual(-1e-12);
          area += (income[i] + income[i - 1]) / (2 * values.length);
        }
        expect([income[0], income.at(-1)]).toEqual([0, 1]);
        expect(1 - 2 * area).toBeCloseTo(gini(values), 10);
      }),
    );
  });

  test("of a county without income has no shares", () => {
    expect([...lorenzCurve([0, 0], undefined, 2).income]).toEqual([0, Number.NaN, Number.NaN]);
  });
});
