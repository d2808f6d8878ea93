/** Yard and family trade: what counts as business income beside fields and herds, by hand. */
import { expect, test } from "vitest";
import { mechanismsOf } from "../../src/model/spec.ts";
import { runYears, alike, quiet } from "../support/small.ts";

/** Ten households of four with two labourers each; their fields leave nothing. */
const village = (livelihoods: object, overrides: object = {}) =>
  quiet({
    population: alike({ landPerPerson: 0, registeredPoorShare: 0 }),
    households: {
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0 },
      publicTransfers: { pension: 0, disability: 0, landSubsidy: 0, perPerson: 0, growth: 0 },
      consumption: { subsistence: 0 },
      livelihoods,
    },
    ...overrides,
  });

test("a family of four uses 2,200 yuan from its yard at 550 a head, and buys it from nobody", () => {
  const { world } = runYears(village({ homeProduce: 550 }), "any");
  expect(new Set(world.household.businessFen)).toEqual(new Set([220_000]));
  expect(new Set(world.household.incomePerCapita)).toEqual(new Set([550]));
});

test("every family that can work trades where all do, and none where its hands are away or it has none", () => {
  const trading = { tradeShare: 1, tradeIncome: 27_000 };
  expect(runYears(village(trading), "any").world.household.businessFen[0]).toBe(2_700_000);
  const away = runYears(village(trading), "any", ({ world }) => world.household.migrants.fill(2));
  expect(away.world.household.businessFen[0]).toBe(0);
  const unable = village(trading, { population: alike({ landPerPerson: 0, labourShare: 0 }) });
  expect(runYears(unable, "any").world.household.businessFen[0]).toBe(0);
});

test("who trades does so for life, about as many as the share says", () => {
  const income = (spec: object) => [...runYears(spec as never, "any").world.household.businessFen];
  const trading = { tradeShare: 0.3, tradeIncome: 10_000 };
  const population = alike({ landPerPerson: 0, households: 2000 });
  const first = income(village(trading, { years: "2016..2016", population }));
  const last = income(village(trading, { years: "2016..2020", population }));
  expect(last).toEqual(first);
  expect(first.filter((fen) => fen > 0).length / 2000).toBeCloseTo(0.3, 1);
});

test("a village meeting sees yard, staple and animals when it registers the poor", () => {
  const keepers = {
    years: "2016..2016",
    population: alike({ households: 100, registeredPoorShare: 0.5 }),
    products: { cattle: { initialShare: 0.5, vulnerability: {} } },
  };
  const { world } = runYears(quiet(keepers), "any");
  const kept = [...world.household.sideline].map((animal) => (animal === 255 ? 0 : 1));
  const poorKeepers = kept.filter(
    (keeps, h) => keeps === 1 && world.household.everRegistered[h] === 1,
  ).length;
  expect(kept.filter((keeps) => keeps === 1).length).toBeGreaterThan(20);
  expect(poorKeepers).toBeLessThan(10);
});

test("a scenario that says nothing of them has no step for them", () => {
  expect(mechanismsOf(village({})).map(({ id }) => id)).not.toContain("livelihoods");
});
