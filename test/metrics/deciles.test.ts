/** Quantile groups by PolicyEngine's published rule. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupMeans, quantileGroups } from "../../src/metrics/deciles.ts";

const household = fc.record({
  income: fc.integer({ min: -20, max: 60 }),
  persons: fc.integer({ min: 1, max: 8 }),
});
const county = fc.array(household, { minLength: 1, maxLength: 80 });

describe("published rule", () => {
  test("ties are kept together, in the group that the last of them reaches", () => {
    expect([...quantileGroups([1, 1, 1, 1, 1, 6, 7, 8, 9, 10])]).toEqual([4, 4, 4, 4, 4, 5, 6, 7, 8, 9]);
  });

  test("an empty group is null, not zero", () => {
    const incomes = [1, 1, 1, 1, 1, 6, 7, 8, 9, 10];
    const means = groupMeans(incomes, quantileGroups(incomes));
    expect(means).toEqual([null, null, null, null, 1, 6, 7, 8, 9, 10]);
  });

  test("a group is the weight of all values at or below, over the whole, times ten and rounded up", () => {
    fc.assert(
      fc.property(county, fc.integer({ min: 1, max: 20 }), (all, count) => {
        const incomes = all.map((h) => h.income);
        const persons = all.map((h) => h.persons);
        const found = quantileGroups(incomes, persons, count);
        const weight = (some: typeof all) => some.reduce((sum, h) => sum + h.persons, 0);
        all.forEach(({ income }, row) => {
          const atOrBelow = weight(all.filter((h) => h.income <= income));
          expect(found[row]).toBe(Math.ceil((count * atOrBelow) / weight(all)) - 1);
        });
      }),
    );
  });
});

test("groups partition everyone, richer households never in a lower group, equal ones in the same", () => {
  fc.assert(
    fc.property(county, (all) => {
      const incomes = all.map((h) => h.income);
      const persons = all.map((h) => h.persons);
      const groups = quantileGroups(incomes, persons);
      expect(groups).toHaveLength(all.length);
      const order = all.map((_, row) => row).sort((a, b) => incomes[a] - incomes[b]);
      for (let rank = 1; rank < order.length; rank++) {
        const [poorer, richer] = [order[rank - 1], order[rank]];
        expect(groups[richer]).toBeGreaterThanOrEqual(groups[poorer]);
        if (incomes[richer] === incomes[poorer]) expect(groups[richer]).toBe(groups[poorer]);
      }
      expect(groups[order[order.length - 1]]).toBe(9);
    }),
  );
});

test("a hundred different incomes make ten groups of ten", () => {
  const incomes = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
  expect([...quantileGroups(incomes)]).toEqual(incomes.map((income) => Math.floor(income / 10)));
});

test("a large household fills several tenths and stands in the last of them", () => {
  expect([...quantileGroups([10, 20, 30], [1, 8, 1])]).toEqual([0, 8, 9]);
});

test("minus zero and zero are the same income", () => {
  expect(new Set(quantileGroups([0, -0, 0, -0])).size).toBe(1);
});

test("the mean of a group weighs its households by their persons", () => {
  expect(groupMeans([10, 40, 5], [0, 0, 1], 3, [2, 1, 3])).toEqual([20, 5, null]);
});

test("more groups than a byte can name are refused", () => {
  expect(() => quantileGroups([1], undefined, 257)).toThrow("1 to 256");
});
