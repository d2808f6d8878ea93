/** The award per mu against Lixian's rule and example (lixian-2020/L1). */
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { awardTable } from "../../src/model/instruments/award-per-mu.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { alike, quiet } from "../support/small.ts";

/** One cooperative with 564 mu of its own; so many poor households work for it. */
function orchard(overrides: { area?: number; poor?: number; award?: object } = {}): Simulation {
  const { area = 564, poor = 19, award = {} } = overrides;
  const spec = quiet({
    years: "2018..2024",
    population: alike({ households: 40, registeredPoorShare: 0 }),
    organisers: {
      cooperatives: {
        perVillage: 1,
        meanArea: area,
        areaDispersion: 0,
        abilityDispersion: 0,
        openingCash: 50,
        growthStep: 0,
        shrinkStep: 0,
        managementCost: 0,
      },
    },
    linkages: { employment: { localShare: 1 } },
    instruments: { awardPerMu: { from: 2018, ...award } },
  });
  const simulation = openSimulation(spec, "any");
  const { household } = simulation.world;
  for (let h = 0; h < 40; h++) household.everRegistered[h] = household.registeredPoor[h] = h < poor ? 1 : 0;
  return simulation;
}

function awardsOver(simulation: Simulation, years: number): number[] {
  return Array.from({ length: years }, (_, y) => {
    stepYear(simulation, 2018 + y);
    return flowsOf(simulation.world.books).find(({ kind }) => kind === "award")?.fen ?? 0;
  });
}

test("564 mu and 19 poor households give 112,800 yuan a year, three years in a row and no longer", () => {
  expect(awardsOver(orchard(), 5)).toEqual([11_280_000, 11_280_000, 11_280_000, 0, 0]);
});

test("an organiser below 500 mu gets nothing", () => {
  expect(awardsOver(orchard({ area: 480 }), 2)).toEqual([0, 0]);
});

test("an organiser that takes fewer than 15 poor households along gets nothing", () => {
  expect(awardsOver(orchard({ poor: 14 }), 2)).toEqual([0, 0]);
});

test("the programme pays only between its first and last year", () => {
  expect(awardsOver(orchard({ award: { from: 2019, until: 2020 } }), 4)).toEqual([
    0, 11_280_000, 11_280_000, 0,
  ]);
});

test("a budget caps what a year pays", () => {
  expect(awardsOver(orchard({ award: { budget: 50_000 } }), 1)).toEqual([5_000_000]);
});

test("the county's payment arrives at the organiser, and its years are counted", () => {
  const simulation = orchard();
  stepYear(simulation, 2018);
  const { world } = simulation;
  expect(world.organiser.awardFen[0]).toBe(11_280_000);
  expect(columnsOf(world.store, awardTable).yearsPaid[0]).toBe(1);
});
