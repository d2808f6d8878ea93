/** The Foster-Greer-Thorbecke measures against the World Bank's handbook, the theory, and their own rules. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poorRows, poverty } from "../../src/metrics/poverty.ts";
import { uniformIncomes } from "./distributions.ts";

const incomes = fc.array(fc.integer({ min: -50_000, max: 500_000 }), { minLength: 1, maxLength: 60 });
const line = fc.integer({ min: 1, max: 300_000 });
const household = fc.record({
  income: fc.integer({ min: -50_000, max: 500_000 }),
  persons: fc.integer({ min: 1, max: 8 }),
});

describe("published results", () => {
  test.each([
    [[100, 110, 150, 160], 0.5, 0.08, 0.0136],
    [[100, 100, 150, 150], 0.5, 0.1, 0.02],
    [[124, 124, 150, 150], 0.5, 0.004, 0.000032],
  ])("the handbook's village %j with line 125 has headcount %f, gap %f, severity %f", (village, h, g, s) => {
    const found = poverty(village, 125);
    expect(found.headcount).toBe(h);
    expect(found.gap).toBeCloseTo(g, 14);
    expect(found.severity).toBeCloseTo(s, 14);
  });

  test.each([
    [1000, 250],
    [6000, 2300],
  ])("incomes uniform up to %d with line %d have measures z/b, z/2b and z/3b", (b, z) => {
    const found = poverty(uniformIncomes(120_000, b), z);
    expect(found.headcount).toBeCloseTo(z / b, 4);
    expect(found.gap).toBeCloseTo(z / (2 * b), 4);
    expect(found.severity).toBeCloseTo(z / (3 * b), 4);
  });

  test("the measures of two villages add up to the county's by population share", () => {
    fc.assert(
      fc.property(fc.array(household, { minLength: 2, maxLength: 60 }), fc.nat(), line, (all, cut, z) => {
        const at = 1 + (cut % (all.length - 1));
        const measure = (group: typeof all) =>
          poverty(
            group.map((h) => h.income),
            z,
            group.map((h) => h.persons),
          );
        const [county, one, two] = [all, all.slice(0, at), all.slice(at)].map(measure);
        expect(one.population + two.population).toBe(county.population);
        for (const name of ["headcount", "gap", "severity"] as const) {
          const sum = (one[name] * one.population + two[name] * two.population) / county.population;
          expect(sum).toBeCloseTo(county[name], 12);
        }
      }),
    );
  });
});

test("severity is at most the gap, the gap at most the headcount, and all lie between 0 and 1", () => {
  fc.assert(
    fc.property(incomes, line, (village, z) => {
      const { headcount, gap, severity } = poverty(village, z);
      expect(severity).toBeGreaterThanOrEqual(0);
      expect(severity).toBeLessThanOrEqual(gap + 1e-15);
      expect(gap).toBeLessThanOrEqual(headcount + 1e-15);
      expect(headcount).toBeLessThanOrEqual(1);
    }),
  );
});

test("a household of four weighs as much as four households of one", () => {
  const weighted = poverty([80, 200], 100, [4, 2]);
  expect(weighted).toEqual(poverty([80, 80, 80, 80, 200, 200], 100));
  expect(weighted.poor).toBe(4);
});

test("who stands exactly on the line is not poor", () => {
  expect(poverty([100, 99.99], 100).headcount).toBe(0.5);
  expect([...poorRows([100, 99.99, -3], 100)]).toEqual([0, 1, 1]);
});

test("an income gain among the poor moves the gap though the headcount stands still", () => {
  const before = poverty([50, 200], 100);
  const after = poverty([70, 200], 100);
  expect(after.headcount).toBe(before.headcount);
  expect(after.gap).toBeLessThan(before.gap);
});

test("a loss counts as no income, so that no gap exceeds the line", () => {
  expect(poverty([-4000], 100)).toEqual(poverty([0], 100));
});

test("nobody has no poverty rate, and an income that is not a number shows", () => {
  expect(poverty([], 100)).toEqual({
    headcount: Number.NaN,
    gap: Number.NaN,
    severity: Number.NaN,
    poor: 0,
    population: 0,
  });
  expect(poverty([Number.NaN, 200], 100).gap).toBeNaN();
});

test("a line of zero and a weight too many are refused", () => {
  expect(() => poverty([1], 0)).toThrow("above zero");
  expect(() => poverty([1], 100, [1, 2])).toThrow("weights has 2 rows, expected 1");
});
