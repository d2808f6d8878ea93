/** Industrial assistance: hens bought back, cattle with their bonus, animals that die, and partners that fail. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { assistanceTable } from "../../../src/model/linkages/industrial-assistance-state.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { cooperatives, leaveCash, liveTo, makePoor, open, paid } from "../../support/linkage-world.ts";
import { type Raw, alike } from "../../support/small.ts";

const own = ({ world }: Simulation) => columnsOf(world.store, assistanceTable);

/*
 * Four poor households of ten. Hens: 200 x 14 kg at 9 yuan; the farm gate is 9 x (1 - 32% x 50% x 75%) = 7.92.
 *   agreed      9.00 x 92%            8.28 yuan/kg
 *   top-up      2,800 kg x 0.36   1,008.00 yuan a household
 *   resale      2,800 kg x 1.08   3,024.00 yuan for the partner
 */
const farm = { id: "farm", product: "layer-hen", role: "grower", capacity: 1, ownCapital: 100_000 };
const hen = { initialShare: 0, priceDispersion: 0, localShare: 0, supplyElasticity: 0 };
const TOP_UP = 1008_00;

const world = (industrialAssistance: Raw, overrides: Raw = {}) => {
  const simulation = open({
    products: { "layer-hen": hen, cattle: { initialShare: 0, vulnerability: { disease: 1 } } },
    organisers: { cooperatives: { perVillage: 0 }, enterprises: [farm] },
    linkages: {
      industrialAssistance: {
        from: 2016,
        yearlyShare: 1,
        henShare: 1,
        mortality: 0,
        ...industrialAssistance,
      },
    },
    ...overrides,
  });
  makePoor(simulation, 0, 1, 2, 3);
  return simulation;
};

test("the partner buys eggs back at 92% of the market price and sells them with its own", () => {
  const simulation = liveTo(world({}), 2016);
  expect([...own(simulation).dueFen].slice(0, 5)).toEqual([TOP_UP, TOP_UP, TOP_UP, TOP_UP, 0]);
  expect(paid(simulation, "contractSales", "household")).toBe(4 * TOP_UP);
  expect(simulation.world.organiser.sideFen[0]).toBe(4 * 3024_00);
  expect([...own(simulation).partner].slice(0, 5)).toEqual([0, 0, 0, 0, -1]);
});

test("below slaughter standard an adopted head of cattle brings no bonus", () => {
  const disease = (strength: number) => ({ disease: { frequency: 0, events: [{ year: 2016, strength }] } });
  expect(paid(liveTo(world({ henShare: 0 }, { shocks: disease(0.29) }), 2016), "slaughterBonus")).toBe(
    4 * 1000_00,
  );
  expect(paid(liveTo(world({ henShare: 0 }, { shocks: disease(0.31) }), 2016), "slaughterBonus")).toBe(0);
});

test("animals that die bring nothing that year and are bought anew with the household's own money", () => {
  const simulation = liveTo(world({ mortality: 1 }), 2016);
  expect(simulation.world.household.sidelineHead[0]).toBe(200);
  stepYear(simulation, 2017);
  expect(simulation.world.household.sidelineHead[0]).toBe(0);
  expect(own(simulation).lostHead[0]).toBe(200);
  expect(own(simulation).dueFen[0]).toBe(0);
  expect(paid(simulation, "animals")).toBe(0);
  simulation.world.books.accounts.cashFen[0]! += 10_000_000;
  simulation.world.books.accounts.cashFen[simulation.world.books.chart.first.outside]! -= 10_000_000;
  stepYear(simulation, 2018);
  // 14 kg x 9 yuan / 4 for each of 200 hens; they die again
  expect(paid(simulation, "animals")).toBeGreaterThanOrEqual(200 * 31_50);
  expect(own(simulation).lostHead[0]).toBe(200);
});

test("who has no money for new animals goes without", () => {
  const simulation = liveTo(world({ mortality: 1 }), 2017);
  const { cashFen } = simulation.world.books.accounts;
  for (let h = 0; h < 4; h++) {
    cashFen[simulation.world.books.chart.first.outside]! += cashFen[h]!;
    cashFen[h] = 0;
  }
  stepYear(simulation, 2018);
  expect(paid(simulation, "animals")).toBe(0);
  expect(simulation.world.household.sidelineHead[0]).toBe(0);
});

test("hens that the farm gate alone would not feed are worth taking for what the partner pays above it, and no more", () => {
  // the top-up is 14 kg x 0.36 yuan = 5.04 yuan a hen: it outweighs a record of -5 yuan, not one of -6
  const helped = (record: number) => {
    const simulation = world({});
    simulation.world.villageProduct.record.fill(record);
    stepYear(simulation, 2016);
    return own(simulation).program.reduce((sum, program) => sum + program, 0);
  };
  expect(helped(-5)).toBe(4);
  expect(helped(-6)).toBe(0);
});

test("a household with a few hens is handed those that it lacks of the flock, one with other animals none", () => {
  const simulation = world({});
  const { household, products, books } = simulation.world;
  const animal = (id: string) => products.findIndex((product) => product.id === id);
  household.sideline[0] = animal("layer-hen");
  household.sidelineHead[0] = 50;
  household.sideline[1] = animal("cattle");
  household.sidelineHead[1] = 1;
  expect(books.accounts.cashFen[0]).toBeGreaterThan(0);
  stepYear(simulation, 2016);
  expect([...household.sidelineHead].slice(0, 4)).toEqual([200, 1, 200, 200]);
  // 14 kg x 9 yuan / 4 for each of 550 hens
  expect(paid(simulation, "animals")).toBe(550 * 31_50);
});

test("a partner of another county neither teaches nor buys", () => {
  const simulation = world(
    {},
    {
      population: alike({ households: 5, villages: 1, counties: 2 }),
      organisers: { cooperatives: { perVillage: 0 }, enterprises: [{ ...farm, county: 1 }] },
    },
  );
  makePoor(simulation, 0, 5);
  stepYear(simulation, 2016);
  expect(own(simulation).partner[0]).toBe(-1);
  expect(own(simulation).partner[5]).toBe(0);
});

test("when the partner fails what it owes is in arrears, and households keep their hens alone", () => {
  const simulation = liveTo(world({}), 2016);
  stepYear(simulation, 2017, ({ name }) => {
    if (name === "settle organisers") leaveCash(simulation, 0, -100_000_00);
  });
  expect(simulation.world.organiser.fate[0]).toBe(2);
  expect(simulation.world.organiser.arrearsFen[0]).toBe(4 * TOP_UP);
  expect(paid(simulation, "contractSales")).toBe(0);
  expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
  expect(simulation.world.household.sidelineHead[0]).toBe(200);
  stepYear(simulation, 2018);
  expect(simulation.world.household.businessFen[0]).toBeGreaterThan(
    simulation.world.household.businessFen[9]!,
  );
});

test("a cooperative stands in where no enterprise keeps the animal, if the scenario says so", () => {
  const organisers = { cooperatives, enterprises: [] };
  expect([...own(liveTo(world({ henShare: 0 }, { organisers }), 2016)).partner]).toEqual(Array(10).fill(-1));
  const helped = liveTo(world({ henShare: 0, cooperatives: true }, { organisers }), 2016);
  expect([...own(helped).partner].slice(0, 5)).toEqual([0, 0, 0, 0, -1]);
  expect(helped.world.organiser.poorLinked[0]).toBe(4);
});
