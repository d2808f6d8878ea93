/** Winners and losers of an alternative, by baseline group. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantileGroups } from "../../src/metrics/deciles.ts";
import { winnersAndLosers } from "../../src/metrics/winners.ts";

const household = fc.record({
  before: fc.integer({ min: 0, max: 1000 }),
  after: fc.integer({ min: 0, max: 1000 }),
  persons: fc.integer({ min: 1, max: 8 }),
});

test("the shares of each group add to one and the groups add up to everyone", () => {
  fc.assert(
    fc.property(fc.array(household, { minLength: 1 }), fc.nat({ max: 200 }), (all, threshold) => {
      const before = all.map((h) => h.before);
      const weights = all.map((h) => h.persons);
      const after = all.map((h) => h.after);
      const found = winnersAndLosers(before, after, quantileGroups(before, weights), { threshold, weights });
      const present = found.groups.filter((group) => group !== null);
      for (const group of [...present, found.all!]) {
        expect(group.winning + group.losing + group.unchanged).toBeCloseTo(1, 12);
        expect(group.alternativeMean - group.baselineMean).toBeCloseTo(group.meanChange, 9);
      }
      const sum = (value: (group: (typeof present)[number]) => number) =>
        present.reduce((total, group) => total + group.population * value(group), 0) / found.all!.population;
      expect(sum(() => 1)).toBe(1);
      expect(sum((group) => group.meanChange)).toBeCloseTo(found.all!.meanChange, 9);
      expect(sum((group) => group.losing)).toBeCloseTo(found.all!.losing, 12);
    }),
  );
});

test("a group stays the baseline's even if its households change places", () => {
  const { groups } = winnersAndLosers([10, 100], [200, 90], quantileGroups([10, 100], undefined, 2), {
    groupCount: 2,
  });
  expect(groups.map((group) => group?.meanChange)).toEqual([190, -10]);
});

test("a mean that stands still hides a winner and a loser", () => {
  expect(winnersAndLosers([50, 50, 50], [70, 30, 50], [0, 0, 0], { groupCount: 1 }).groups[0]).toEqual({
    population: 3,
    baselineMean: 50,
    alternativeMean: 50,
    meanChange: 0,
    winning: 1 / 3,
    losing: 1 / 3,
    unchanged: 1 / 3,
  });
});

test("a change of exactly the threshold is no change", () => {
  const { all } = winnersAndLosers([0, 0, 0, 0], [5, 6, -5, -6], [0, 0, 0, 0], { threshold: 5 });
  expect([all?.winning, all?.losing, all?.unchanged]).toEqual([0.25, 0.25, 0.5]);
});

test("a group without households is null, and so is everyone where nobody is", () => {
  expect(winnersAndLosers([1], [2], [1], { groupCount: 2 }).groups[0]).toBeNull();
  expect(winnersAndLosers([], [], [], { groupCount: 1 })).toEqual({ all: null, groups: [null] });
});
