/** Industry teams: where each goes, what it costs, what it teaches, and what stays when it is gone. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { teamProductTable } from "../../../src/model/instruments/industry-teams-state.ts";
import { specSchema } from "../../../src/model/spec.ts";
import { type Simulation, openSimulation, stepYear } from "../../../src/run/simulate.ts";
import { spentYuan, yuanPaid } from "../../support/programmes.ts";
import { type Raw, alike, plainProduct, quiet } from "../../support/small.ts";

const animal = { kind: "animal", initialShare: 0, labourDays: 0, inputCost: 0 };

/**
 * Three villages of four: in the first one household grows "pear", in the second three do; the third keeps goats beside
 * "grain". Two members at 10,000 yuan, 500 yuan a visit; half of the gap is closed in a year, and all of it is 20% of yield.
 */
function teams(given: Raw = {}, overrides: Raw = {}): Simulation {
  const simulation = openSimulation(
    quiet({
      years: "2018..2022",
      population: alike({ households: 12, villages: 3 }),
      ownProducts: {
        grain: plainProduct({ staple: true }),
        pear: plainProduct({ initialShare: 0 }),
        goat: plainProduct(animal),
      },
      instruments: {
        industryTeams: {
          teams: [
            { id: "fruit", products: ["pear"] },
            { id: "livestock", products: ["goat"] },
          ],
          members: 2,
          pay: 10_000,
          visitCost: 500,
          villagesPerTeam: 1,
          closing: 0.5,
          yieldGain: 0.2,
          ...given,
        },
      },
      ...overrides,
    }),
    "any",
  );
  const { household } = simulation.world;
  const [pear, goat] = [numberOf(simulation, "pear"), numberOf(simulation, "goat")];
  for (const h of [0, 4, 5, 6]) household.product[h] = pear;
  household.sideline.fill(goat, 8, 12);
  household.sidelineHead.fill(3, 8, 12);
  return simulation;
}

const numberOf = ({ world }: Simulation, id: string) => world.products.findIndex((one) => one.id === id);

/** What each village knows of a product. */
function known(simulation: Simulation, id: string): number[] {
  const { knowHow } = columnsOf(simulation.world.store, teamProductTable);
  const [p, width] = [numberOf(simulation, id), simulation.world.products.length];
  return [0, 1, 2].map((v) => knowHow[v * width + p]!);
}

/** What teams tell a household after a year, were they to teach once more. */
function tellings({ world, inForce, hand: { till } }: Simulation, h: number) {
  const { steps } = inForce.find(({ id }) => id === "industryTeams")!.bound;
  return steps.flatMap(({ tell }) => tell?.({ world, year: 2019, elapsed: 1, till }, h) ?? []);
}

test("a team goes where most growers of its product have most to learn, and moves on as they learn", () => {
  const simulation = teams();
  const pears = [2018, 2019, 2020, 2021].map((year) => {
    stepYear(simulation, year);
    return known(simulation, "pear");
  });
  // Three growers with all, then half, then a quarter to learn, against one with all: 3, 1.5, then .75 below 1.
  expect(pears).toEqual([
    [0, 0.5, 0],
    [0, 0.75, 0],
    [0.5, 0.75, 0],
    [0.5, 0.875, 0],
  ]);
  expect(known(simulation, "goat")).toEqual([0, 0, 0.9375]);
});

test("what a village knows raises the harvest of crops and animals by its part of the gain, and that of no other product", () => {
  const [taught, alone] = [teams(), teams({}, { instruments: {} })];
  stepYear(taught, 2018);
  stepYear(alone, 2018);
  const gains = [...taught.world.villageProduct.harvestKg].map(
    (kg, row) => kg / alone.world.villageProduct.harvestKg[row]!,
  );
  const gainOf = (v: number, id: string) => gains[v * 3 + numberOf(taught, id)]!;
  expect(gainOf(1, "pear")).toBeCloseTo(1.1, 6);
  expect(gainOf(2, "goat")).toBeCloseTo(1.1, 6);
  expect(gainOf(0, "pear")).toBe(1);
  expect([0, 1, 2].map((v) => gainOf(v, "grain"))).toEqual([1, 1, 1]);
  expect(tellings(taught, 4)).toEqual([
    { id: "knewFromTeam", values: { product: "pear", known: 0.5, factor: 1.1 } },
  ]);
  expect(tellings(taught, 0)).toEqual([]);
});

test("teams draw their pay whether or not anybody grows their product; only visits cost by what they do", () => {
  const simulation = teams();
  stepYear(simulation, 2018);
  expect(yuanPaid(simulation, "technicalExperts")).toBe(2 * 20_000 + 2 * 500);
  const { product, sideline } = simulation.world.household;
  product.fill(numberOf(simulation, "grain"));
  sideline.fill(255);
  stepYear(simulation, 2019);
  expect(yuanPaid(simulation, "technicalExperts")).toBe(2 * 20_000);
});

test("a team that the purse cannot pay in full is not there, and the next one's visits end with the money", () => {
  const simulation = teams({ villagesPerTeam: 3, budget: 21_000 });
  simulation.world.household.product.fill(numberOf(simulation, "pear"));
  stepYear(simulation, 2018);
  expect(known(simulation, "pear")).toEqual([0.5, 0.5, 0]);
  expect(known(simulation, "goat")).toEqual([0, 0, 0]);
  expect(spentYuan(simulation, "industryTeams")).toBe(21_000);
});

test.each([
  ["when the money ends", { until: 2018 }, {}],
  ["with the programme", {}, { programmeEnds: { events: [{ year: 2019, instrument: "industryTeams" }] } }],
])("%s nobody is paid or taught, and what was learnt stays", (_, given, shocks) => {
  const simulation = teams(given, { shocks });
  stepYear(simulation, 2018);
  stepYear(simulation, 2019);
  expect(yuanPaid(simulation, "technicalExperts")).toBe(0);
  expect(known(simulation, "pear")).toEqual([0, 0.5, 0]);
  const row = 3 + numberOf(simulation, "pear");
  expect(simulation.world.villageProduct.serviceFactor[row]).toBeCloseTo(1.1, 6);
  expect(Math.max(...columnsOf(simulation.world.store, teamProductTable).visited)).toBe(0);
});

test("the team for labour migration teaches work to households with members away, where they lack most, and nobody down", () => {
  const simulation = teams({ teams: [{ id: "labour", migration: true }], bestWork: 1.2, workClosing: 0.5 });
  const { migrants, workSkill, farmSkill } = simulation.world.household;
  workSkill.fill(1);
  migrants.fill(0);
  // In the first village two are away, of whom one knows more already; in the second two who do not.
  for (const h of [0, 1, 4, 5]) migrants[h] = 1;
  workSkill[1] = 1.5;
  const farming = [...farmSkill];
  stepYear(simulation, 2018);
  expect([...workSkill].map((skill) => Math.round(skill * 100) / 100)).toEqual([
    1, 1.5, 1, 1, 1.1, 1.1, 1, 1, 1, 1, 1, 1,
  ]);
  expect([...farmSkill]).toEqual(farming);
  const told = (h: number) => tellings(simulation, h).map(({ id, values }) => [id, values.learnt]);
  expect([0, 1, 4].map(told)).toEqual([[], [], [["learntWork", expect.closeTo(0.05, 6)]]]);
});

test("without a list there is a team for each product that is no staple", () => {
  const simulation = teams({ teams: undefined });
  stepYear(simulation, 2018);
  expect(known(simulation, "pear")).toEqual([0, 0.5, 0]);
  expect(known(simulation, "grain")).toEqual([0, 0, 0]);
  expect(yuanPaid(simulation, "technicalExperts")).toBe(2 * 20_000 + 2 * 500);
});

test("a product has one team, and so has labour migration", () => {
  const readable = (given: Raw[]) =>
    specSchema.safeParse({
      title: { en: "any", zh: "任意" },
      years: "2018..2019",
      products: { apple: "on" },
      instruments: { industryTeams: { teams: given.map((one, t) => ({ id: `team-${t}`, ...one })) } },
    }).success;
  expect(readable([{ products: ["apple"] }, { migration: true }])).toBe(true);
  expect(readable([{ products: ["apple"] }, { products: ["apple"] }])).toBe(false);
  expect(readable([{ migration: true }, { migration: true }])).toBe(false);
});
