/** Workshops: 33 jobs, 25 of them for the poor (national-2020/N9), piece wages, orders that fail, the epidemic, failure. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { workshopTable, workshopVillageTable } from "../../../src/model/linkages/workshop-hiring.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { liveTo, makePoor, open, paid, ruin } from "../../support/linkage-world.ts";
import { type Raw, alike } from "../../support/small.ts";

const workers = ({ world }: Simulation) => columnsOf(world.store, workshopTable);
const shop = ({ world }: Simulation) => columnsOf(world.store, workshopVillageTable);

/** Sixty households, the last 25 poor; each has 560 days, 80 of them for its 8 mu. */
const world = (workshop: Raw = {}, overrides: Raw = {}) => {
  const simulation = open({
    population: alike({ households: 60 }),
    linkages: { workshop: { from: 2016, villageShare: 1, willing: 1, orderFailure: 0, ...workshop } },
    ...overrides,
  });
  makePoor(simulation, ...Array.from({ length: 25 }, (_, i) => 35 + i));
  return simulation;
};

/** A job of 150 days at 60 yuan in 2018 money; wages do not grow here. */
const WAGE = 150 * 60_00;

test("a workshop of 33 employs 25 of poor households, and each earns its 9,000 yuan", () => {
  const simulation = world();
  stepYear(simulation, 2016);
  expect([shop(simulation).workers[0], shop(simulation).poorWorkers[0]]).toEqual([33, 25]);
  expect([...workers(simulation).partner].flatMap((o, h) => (o >= 0 ? [h] : []))).toEqual([
    ...Array.from({ length: 8 }, (_, i) => i),
    ...Array.from({ length: 25 }, (_, i) => 35 + i),
  ]);
  expect(simulation.world.household.wageFen[40]).toBe(WAGE);
  expect(simulation.world.household.jobDays[40]).toBe(150);
  expect(simulation.world.organiser.sideFen[0]).toBe(Math.round(33 * WAGE * 1.2));
});

test("when orders fail piece workers earn what is left of the work", () => {
  const simulation = world({ orderFailure: 1, leftInFailure: 0.4 });
  stepYear(simulation, 2016);
  expect(simulation.world.household.wageFen[40]).toBe(0.4 * WAGE);
});

test("the epidemic closes the workshop for a part of the year", () => {
  const epidemic = { events: [{ year: 2016 }], operatingRate: 0.5, interrupted: 0.5 };
  const simulation = world({}, { shocks: { epidemic } });
  stepYear(simulation, 2016);
  expect(simulation.world.household.wageFen[40]).toBe(0.75 * WAGE);
});

test("a household weighs the wage against odd jobs, and stays away when those bring more", () => {
  const labour = { rethink: 0, casualDays: 280, migrantIncome: 0, wageGrowth: 0 };
  const households = { choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 }, labour };
  const employed = (pieceWage: number) => {
    const simulation = world({ pieceWage }, { households });
    stepYear(simulation, 2016);
    return shop(simulation).workers[0];
  };
  expect(employed(163)).toBe(0);
  expect(employed(165)).toBe(33);
});

test("who has no 150 days to spare cannot take the job, and days of another job are not offered twice", () => {
  const busy = world({ jobDays: 250 }, { population: alike({ households: 60, landPerPerson: 8 }) });
  stepYear(busy, 2016);
  expect(shop(busy).workers[0]).toBe(0);
  const both = world(
    {},
    {
      population: alike({ households: 60, labourShare: 0.25 }),
      linkages: {
        employment: { localShare: 1 },
        workshop: { from: 2016, villageShare: 1, willing: 1, jobDays: 100 },
      },
    },
  );
  liveTo(both, 2018);
  // 280 days, 80 for the land: either the orchard's 120 days or the workshop's 100
  expect([...new Set(both.world.household.jobDays)].sort((a, b) => a - b)).toEqual([0, 100, 120]);
});

test("without a living cooperative there is no workshop", () => {
  const simulation = world();
  simulation.world.organiser.fate[0] = 0;
  stepYear(simulation, 2016);
  expect(shop(simulation).operator[0]).toBe(-1);
  expect(paid(simulation, "wages")).toBe(0);
});

test("when the cooperative fails, wages are paid first, the workshop closes and the days are free", () => {
  const simulation = liveTo(world({ orderMargin: 0 }), 2016);
  ruin(simulation, 0);
  stepYear(simulation, 2017);
  expect(simulation.world.organiser.fate[0]).toBe(2);
  expect(simulation.world.household.wageFen[40]).toBeLessThan(WAGE);
  expect([...workers(simulation).partner]).toEqual(Array(60).fill(-1));
  expect([...simulation.world.household.jobDays]).toEqual(Array(60).fill(0));
});
