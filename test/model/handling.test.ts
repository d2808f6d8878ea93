/** Local handling: traders and processors at the farm gate, what a glut leaves unsold, and what growers miss when lines stop. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { soldShare } from "../../src/model/markets/price.ts";
import { contractTable } from "../../src/model/linkages/contract-state.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { householdLosses, lossOf, sum } from "../support/losses.ts";
import { type Raw, alike, netIncomeFen, plainProduct, quiet, runYears } from "../support/small.ts";

test("all of a harvest is sold up to handling capacity; beyond it, what can be hawked", () => {
  expect(soldShare(90, 100, 0.3)).toBe(1);
  expect(soldShare(130, 100, 0.3)).toBe(1);
  expect(soldShare(260, 100, 0.3)).toBe(0.5);
  expect(soldShare(10, 0, 0.3)).toBe(1);
});

test("a larger harvest never leaves less sold, nor more than there is", () => {
  const kg = fc.double({ min: 0.01, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(kg, kg, kg, fc.double({ min: 0, max: 5, noNaN: true }), (a, b, handling, hawked) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const sold = (harvest: number) => harvest * soldShare(harvest, handling, hawked);
      expect(sold(more)).toBeLessThanOrEqual(more);
      expect(sold(more)).toBeGreaterThanOrEqual(sold(less) * (1 - 1e-12));
    }),
  );
});

const cannery = (given: Raw = {}) => ({
  id: "cannery",
  product: "plain",
  role: "processor",
  capacity: 80_000,
  investment: 100_000,
  ownCapital: 1_000_000,
  ...given,
});

/** A village that harvests 80,000 kg a year, beside a cannery. */
function village(given: Raw = {}, overrides: Raw = {}): Simulation {
  return openSimulation(
    quiet({
      years: "2016..2020",
      ownProducts: { plain: plainProduct({ localShare: 0 }) },
      organisers: { cooperatives: { perVillage: 0 }, enterprises: [cannery(given)] },
      market: { noise: false, inflation: 0, serviceGain: 0, smallLots: 0, margin: 0 },
      ...overrides,
    }),
    "any",
  );
}

const failure = { organiserFailure: { events: [{ year: 2017, enterprise: "cannery" }] } };

/** Farm-gate factor and share unsold from year to year. */
function gluts(simulation: Simulation, years: readonly number[]): { factor: number; unsold: number }[] {
  const { countyProduct } = simulation.world;
  return years.map((year) => {
    stepYear(simulation, year);
    return {
      factor: countyProduct.glutFactor[0]!,
      unsold: countyProduct.unsoldKg[0]! / countyProduct.harvestKg[0]!,
    };
  });
}

describe("where one processor takes most of a harvest, small traders have fitted themselves to the rest", () => {
  test("while it stands all is sold at the normal price", () => {
    for (const year of gluts(village(), [2016, 2017, 2018])) expect(year).toEqual({ factor: 1, unsold: 0 });
  });

  test("when it has failed the price falls by more than half, about two fifths stay unsold, and traders grow into the gap", () => {
    const years = gluts(village({}, { shocks: failure }), [2016, 2017, 2018, 2019, 2020]);
    // 0.33 x 1.35 of a normal harvest is left: 1 - 0.5 x (1 / 0.4455 - 1), and 0.4455 x 1.3 find a buyer.
    expect(years.slice(0, 2)).toEqual([years[0], years[0]]);
    expect(years[2]!.unsold).toBeCloseTo(1 - 0.4455 * 1.3, 6);
    expect(years[2]!.factor).toBeCloseTo((1 - 0.5 * (1 / 0.4455 - 1)) * 0.4455 * 1.3, 6);
    expect(years[3]!.factor).toBeGreaterThan(years[2]!.factor);
    expect(years[4]!.unsold).toBeLessThan(years[3]!.unsold);
  });

  test("a processor that opens later adds to what traders take", () => {
    const [before, after] = gluts(village({ opens: 2017 }), [2016, 2017]).map(({ factor }) => factor);
    expect([before, after]).toEqual([1, 1]);
    const simulation = village({ opens: 2017 });
    gluts(simulation, [2016, 2017]);
    expect(simulation.world.countyProduct.roomKg[0]).toBeCloseTo(1.35 * 80_000 + 80_000, 3);
  });

  test("its failure is no matter in a county whose trade is large anyway", () => {
    const wide = { noise: false, inflation: 0, serviceGain: 0, margin: 0, smallLots: 1_000_000 };
    for (const { factor } of gluts(village({}, { shocks: failure, market: wide }), [2016, 2017, 2018]))
      expect(factor).toBe(1);
  });
});

test("what stays unsold does not press the market price", () => {
  const market = {
    noise: false,
    inflation: 0,
    serviceGain: 0,
    margin: 0,
    smallLots: 0,
    outsideAdjustment: 0,
  };
  const ownProducts = { plain: plainProduct({ localShare: 1, demandElasticity: -0.5 }) };
  const simulation = village({}, { shocks: failure, market, ownProducts });
  gluts(simulation, [2016, 2017, 2018]);
  expect(simulation.world.market.pressingKg[0]! / simulation.world.market.localKg[0]!).toBeCloseTo(
    0.57915,
    5,
  );
  expect(simulation.world.market.price[0]).toBeGreaterThan(1.5);
});

test("what growers miss by the failed lines is booked to the failure, and is what they miss", () => {
  const missing = (year: number) => {
    const run = (shocks: Raw) => {
      const simulation = village({}, { shocks });
      for (let y = 2016; y <= year; y++) stepYear(simulation, y);
      return simulation;
    };
    const [calm, struck] = [run({}), run(failure)];
    const income = ({ world }: Simulation) =>
      sum(Float64Array.from({ length: 10 }, (_, h) => netIncomeFen(world, h))) / 100;
    return {
      missed: income(calm) - income(struck),
      booked: sum(lossOf(struck, "organiserFailure")),
      ofHouseholds: sum(householdLosses(struck)),
    };
  };
  expect(missing(2017)).toMatchObject({ missed: 0, ofHouseholds: 0 });
  for (const year of [2018, 2019]) {
    const { missed, booked, ofHouseholds } = missing(year);
    expect(missed).toBeGreaterThan(30_000);
    expect(booked / missed).toBeCloseTo(1, 4);
    expect(ofHouseholds / missed).toBeCloseTo(1, 4);
  }
});

test("with the cannery its contracts end: what they paid above the farm gate is missed too, and booked", () => {
  const simulation = village(
    {},
    { shocks: failure, linkages: { contract: { willing: 1, floor: 2, priceShare: 1 } } },
  );
  const { world } = simulation;
  const incomes: number[] = [];
  for (const year of [2016, 2017, 2018, 2019]) {
    stepYear(simulation, year);
    incomes.push(sum(Float64Array.from({ length: 10 }, (_, h) => netIncomeFen(world, h))) / 100);
    if (year === 2017) expect(sum(columnsOf(world.store, contractTable).dueFen)).toBeGreaterThan(0);
  }
  const signed = columnsOf(world.store, contractTable).agreed.filter((agreed) => agreed === 3).length;
  expect(signed).toBeGreaterThan(3);
  const missed = incomes[1]! - incomes[2]!;
  // Interest on debts apart, nothing else changes from 2017 to 2018.
  expect(sum(lossOf(simulation, "organiserFailure")) / missed).toBeGreaterThan(0.8);
  const runs = [2018].map((last) => {
    const again = village(
      {},
      { shocks: failure, linkages: { contract: { willing: 1, floor: 2, priceShare: 1 } } },
    );
    for (let y = 2016; y <= last; y++) stepYear(again, y);
    return sum(lossOf(again, "organiserFailure"));
  });
  expect(runs[0]! / missed).toBeCloseTo(1, 2);
});

test("a year without any loss books none, though the year before had one", () => {
  const shocks = { priceShock: { events: [{ year: 2016, product: "plain", factor: 0.5 }] } };
  const seen: number[] = [];
  runYears(quiet({ years: "2016..2017", population: alike(), shocks }), "any", (simulation) =>
    seen.push(sum(lossOf(simulation, "priceShock"))),
  );
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[1]).toBe(0);
});
