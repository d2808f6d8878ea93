/** Outcomes as they are asked for, and responses along a factor. */
import { expect, test } from "vitest";
import { type Measured, outcomeName, outcomeOf, outcomeValue } from "../../src/experiments/outcome.ts";
import { responses } from "../../src/experiments/statistics/responses.ts";

const MEASURED: Measured = {
  metrics: ["headcountRate", "exits", "publicCostYuan"],
  years: { first: 2016, last: 2018 },
  unitOf: (metric) => ({ headcountRate: "1", exits: "person", publicCostYuan: "yuan" })[metric]!,
};
const YEARS = [
  { year: 2016, value: 1 },
  { year: 2017, value: null },
  { year: 2018, value: 5 },
];

test("a state is that of the last year, what is counted in a year is summed, unless a year is named", () => {
  const of = (text: string) => outcomeOf(text, MEASURED);
  expect(
    ["headcountRate", "exits", "exits@2016", "headcountRate@all"].map((text) => outcomeName(of(text))),
  ).toEqual(["headcountRate@2018", "exits@all", "exits@2016", "headcountRate@all"]);
  expect(outcomeValue(of("headcountRate"), YEARS)).toBe(5);
  expect(outcomeValue(of("exits"), YEARS)).toBe(6);
  expect(outcomeValue(of("headcountRate@all"), YEARS)).toBe(3);
  expect(outcomeValue(of("exits@2017"), YEARS)).toBeNaN();
});

test("an unknown metric and a year that is not run are told", () => {
  expect(() => outcomeOf("headcount", MEASURED)).toThrow("did you mean headcountRate?");
  expect(() => outcomeOf("exits@2031", MEASURED)).toThrow("no year from 2016 to 2018");
});

test("a response is the mean over the points of a value, its interval over the seeds", () => {
  const found = responses(
    [1, 2, 1, 2],
    [
      [10, 20, 12, Number.NaN],
      [11, 21, 13, 23],
    ],
  );
  expect(found.map(({ from, to, points, mean }) => ({ from, to, points, mean }))).toEqual([
    { from: 1, to: 1, points: 2, mean: 11.5 },
    { from: 2, to: 2, points: 2, mean: 21 },
  ]);
  expect(found[0]).toMatchObject({ count: 2, low: expect.closeTo(11.5 - 12.7062 * 0.5, 3) });
});

test("many values are cut into slices of about as many points each", () => {
  const values = Array.from({ length: 23 }, (_, k) => (7 * k) % 23);
  const found = responses(values, [values]);
  expect(found).toHaveLength(5);
  expect(found.map(({ points }) => points)).toEqual([5, 4, 5, 4, 5]);
  expect(found[0]).toMatchObject({ from: 0, to: 4, mean: 2, low: null });
});
