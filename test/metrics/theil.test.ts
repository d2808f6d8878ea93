/** Theil's T against closed forms, and its split into within and between villages. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { theil, theilByGroup } from "../../src/metrics/theil.ts";
import { exponentialIncomes, lognormalIncomes } from "./distributions.ts";

const household = fc.record({
  income: fc.integer({ min: 0, max: 100_000 }),
  village: fc.integer({ min: 0, max: 5 }),
  persons: fc.integer({ min: 1, max: 8 }),
});
const county = fc
  .array(household, { minLength: 1, maxLength: 80 })
  .filter((all) => all.some((h) => h.income > 0));

test("lognormal incomes have T = s^2 / 2, exponential ones 1 - Euler's constant", () => {
  expect(theil(lognormalIncomes(400_000, 0.5))).toBeCloseTo(0.125, 4);
  expect(theil(exponentialIncomes(400_000))).toBeCloseTo(1 - 0.5772156649015329, 3);
});

test("T is 0 where all have the same and ln n where one of n has everything", () => {
  expect(theil([500, 500, 500])).toBe(0);
  expect(theil([0, 0, 0, 80])).toBeCloseTo(Math.log(4), 14);
});

test("within and between add up to the whole, which does not depend on the villages", () => {
  fc.assert(
    fc.property(county, (all) => {
      const incomes = all.map((h) => h.income);
      const persons = all.map((h) => h.persons);
      const villages = all.map((h) => h.village);
      const parts = theilByGroup(incomes, villages, 6, persons);
      expect(parts.total).toBe(parts.within + parts.between);
      expect(parts.total).toBeCloseTo(direct(incomes, persons), 12);
      expect(parts.total).toBeCloseTo(theil(incomes, persons), 12);
      expect(parts.within).toBeGreaterThan(-1e-12);
      expect(parts.between).toBeGreaterThan(-1e-12);
    }),
  );
});

test("the within part is the villages' own T weighted with their share of income", () => {
  const parts = theilByGroup([10, 30, 20, 40], [0, 0, 1, 1], 2);
  expect(parts.within).toBeCloseTo(0.4 * theil([10, 30]) + 0.6 * theil([20, 40]), 14);
  expect(parts.between).toBeCloseTo(theil([20, 20, 30, 30]), 14);
});

test("equal villages have nothing between them, equal households nothing within", () => {
  expect(theilByGroup([10, 30, 30, 10], [0, 0, 1, 1], 2).between).toBe(0);
  expect(theilByGroup([10, 10, 30, 30], [0, 0, 1, 1], 2).within).toBe(0);
});

test("a village without people changes nothing", () => {
  expect(theilByGroup([10, 30], [0, 2], 3)).toEqual(theilByGroup([10, 30], [0, 1], 2));
});

test("T takes a loss as no income, is unknown without income, and refuses a village that does not exist", () => {
  expect(theil([-500, 0, 900])).toBe(theil([0, 0, 900]));
  expect(theil([0, 0])).toBeNaN();
  expect(() => theilByGroup([1], [3], 3)).toThrow("row 0 is in group 3 of 3");
});

/** The definition, household by household. */
function direct(incomes: number[], persons: number[]): number {
  const people = persons.reduce((sum, each) => sum + each, 0);
  const mean = incomes.reduce((sum, income, row) => sum + income * persons[row], 0) / people;
  const terms = incomes.map((income, row) =>
    income > 0 ? persons[row] * (income / mean) * Math.log(income / mean) : 0,
  );
  return terms.reduce((sum, term) => sum + term, 0) / people;
}
