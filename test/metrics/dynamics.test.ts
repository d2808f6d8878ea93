/** Who leaves poverty, who falls back, and whose exit lasts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exitsByOutcome, transitions } from "../../src/metrics/dynamics.ts";

const state = fc.integer({ min: 0, max: 1 });
/** Whole lives, written as text: P poor, - not. */
const lives = (...texts: string[]) =>
  Array.from({ length: texts[0].length }, (_, year) => texts.map((text) => (text[year] === "P" ? 1 : 0)));

test("the four movements between two years add up to the population", () => {
  const household = fc.tuple(state, state, fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(fc.array(household), (all) => {
      const persons = all.map((h) => h[2]);
      const before = all.map((h) => h[0]);
      const found = transitions(
        before,
        all.map((h) => h[1]),
        persons,
      );
      const population = persons.reduce((sum, each) => sum + each, 0);
      const poorBefore = persons.reduce((sum, each, row) => sum + each * before[row], 0);
      expect(found.stayedPoor + found.exited + found.fell + found.stayedAbove).toBe(population);
      expect(found.stayedPoor + found.exited).toBe(poorBefore);
    }),
  );
});

test("an equal headcount can hide an exit and a fall", () => {
  expect(transitions([1, 0, 1, 0, 0], [0, 1, 1, 0, 0])).toEqual({
    stayedPoor: 1,
    exited: 1,
    fell: 1,
    stayedAbove: 2,
    exitRate: 1 / 2,
    fallRate: 1 / 3,
  });
});

test("where nobody was poor there is no exit rate, where everybody was no fall rate", () => {
  expect(transitions([0], [1]).exitRate).toBeNaN();
  expect(transitions([1], [1]).fallRate).toBeNaN();
});

test.each([
  ["P---", 3, { durable: 1, relapsed: 0, pending: 0 }],
  ["P--P", 3, { durable: 0, relapsed: 1, pending: 0 }],
  ["PP--", 3, { durable: 0, relapsed: 0, pending: 1 }],
  ["P---P", 3, { durable: 1, relapsed: 0, pending: 0 }],
  ["P-P---", 3, { durable: 1, relapsed: 1, pending: 0 }],
  ["----", 3, { durable: 0, relapsed: 0, pending: 0 }],
  ["--P-", 1, { durable: 1, relapsed: 0, pending: 0 }],
  ["PPPP", 3, { durable: 0, relapsed: 0, pending: 0 }],
])("a life %s has exits that last %i years as %j", (life, years, outcome) => {
  expect(exitsByOutcome(lives(life), years)).toMatchObject(outcome);
});

test("every exit is durable, relapsed or pending", () => {
  const record = fc.array(fc.array(state, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(record, fc.integer({ min: 1, max: 7 }), (byYear, years) => {
      let exits = 0;
      for (let year = 1; year < byYear.length; year++) {
        exits += transitions(byYear[year - 1], byYear[year]).exited;
      }
      const { durable, relapsed, pending } = exitsByOutcome(byYear, years);
      expect(durable + relapsed + pending).toBe(exits);
    }),
  );
});

test("the durable share weighs persons and leaves out the exits too recent to judge", () => {
  const found = exitsByOutcome(lives("P--", "P-P", "PP-"), 2, [3, 1, 9]);
  expect(found).toEqual({ durable: 3, relapsed: 1, pending: 9, durableShare: 0.75 });
  expect(exitsByOutcome([], 2).durableShare).toBeNaN();
});
