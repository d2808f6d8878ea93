/** Metrics of kinds of county: what a pencil gives for two counties of two kinds. */
import { expect, test } from "vitest";
import { openMemory } from "../../src/run/metrics/memory.ts";
import { namesOf } from "../../src/run/names.ts";
import { metricsOf, observe } from "../../src/run/observe.ts";
import { openSimulation } from "../../src/run/simulate.ts";
import { alike, quiet } from "../support/small.ts";

const kinds = [
  { id: "plains", share: 0.5 },
  { id: "high-hills", share: 0.5 },
];

/** Two counties of two households of four, one of each kind; every household has `yuan[kind]` by wages. */
function incomesBy(regions: readonly object[], yuanByYear: readonly (readonly [number, number])[]) {
  const spec = quiet({ population: alike({ counties: 2, households: 2, meanPersons: 4 }), regions });
  const simulation = openSimulation(spec, "any");
  const memory = openMemory(simulation.world);
  const { household } = simulation.world;
  return yuanByYear.map((yuan, y) => {
    for (const fens of [household.businessFen, household.propertyFen, household.transferFen]) fens.fill(0);
    household.wageFen.fill(100 * yuan[0], 0, 2);
    household.wageFen.fill(60 * yuan[1], 2, 4);
    household.transferFen.fill(40 * yuan[1], 2, 4);
    return observe(simulation, 2016 + y, metricsOf(spec), {}, memory).row.metrics;
  });
}

test("each kind of county, and all, have their income a person and its mean yearly growth since the first year", () => {
  const [first, second, third] = incomesBy(kinds, [
    [40_000, 20_000],
    [40_000, 30_000],
    [48_400, 28_800],
  ]);
  expect(first!.plainsCountiesPersons).toBe(8);
  expect(first!.allCountiesPersons).toBe(16);
  expect(first!.plainsCountiesIncomePerCapitaYuan).toBe(10_000);
  expect(first!.highHillsCountiesIncomePerCapitaYuan).toBe(5000);
  expect(first!.allCountiesIncomePerCapitaYuan).toBe(7500);
  for (const kind of ["plains", "highHills", "all"]) expect(first![`${kind}CountiesIncomeGrowth`]).toBeNull();
  expect(second!.plainsCountiesIncomeGrowth).toBe(0);
  expect(second!.highHillsCountiesIncomeGrowth).toBeCloseTo(0.5, 12);
  // 1.21 and 1.44 over two years; together 9,650 after 7,500
  expect(third!.plainsCountiesIncomeGrowth).toBeCloseTo(0.1, 12);
  expect(third!.highHillsCountiesIncomeGrowth).toBeCloseTo(0.2, 12);
  expect((1 + third!.allCountiesIncomeGrowth!) ** 2).toBeCloseTo(9650 / 7500, 12);
  expect(third!.allCountiesIncomePerCapitaYuan).toBe(third!.meanIncomePerCapitaYuan);
});

test("an income that was not above zero has no growth", () => {
  const [, second] = incomesBy(kinds, [
    [0, 20_000],
    [40_000, 20_000],
  ]);
  expect(second!.plainsCountiesIncomeGrowth).toBeNull();
  expect(second!.highHillsCountiesIncomeGrowth).toBe(0);
});

test.each([[[]], [[{ id: "plains" }]]])(
  "where counties are of one kind nothing is measured by kind: %j",
  (regions) => {
    const [first] = incomesBy(regions, [[40_000, 40_000]]);
    expect(Object.keys(first!).filter((id) => id.includes("Counties"))).toEqual([]);
  },
);

test("a scenario that is not yet right may name the metrics of its kinds", () => {
  const { metrics } = namesOf(undefined, { regions: kinds });
  expect(metrics.highHillsCountiesIncomeGrowth).toBe("1");
  expect(metrics.allCountiesIncomePerCapitaYuan).toBe("yuan/person");
});
