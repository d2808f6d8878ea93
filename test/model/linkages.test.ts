/** Each linkage in a world without luck: who is tied, what flows to whom, what happens when it fails. */
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { shareTable } from "../../src/model/linkages/capital-shares.ts";
import { contractTable } from "../../src/model/linkages/contract-state.ts";
import { employmentTable } from "../../src/model/linkages/employment-hiring.ts";
import { assistanceTable } from "../../src/model/linkages/industrial-assistance-state.ts";
import { landTransferTable } from "../../src/model/linkages/land-transfer-state.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { alike, plainProduct, quiet } from "../support/small.ts";

const cooperatives = {
  perVillage: 1,
  meanArea: 100,
  areaDispersion: 0,
  abilityDispersion: 0,
  openingCash: 20,
  managementCost: 0,
  hurdle: 0,
};

function paid(simulation: Simulation, kind: string): number {
  return flowsOf(simulation.world.books)
    .filter((flow) => flow.kind === kind)
    .reduce((sum, { fen }) => sum + fen, 0);
}

/** Takes all cash from an organiser and lends it what its assets allow, so that it cannot keep its promises. */
function ruin({ world }: Simulation, o: number): void {
  const account = world.books.chart.first.cooperative + o;
  const { cashFen, openingFen } = world.books.accounts;
  cashFen[world.books.chart.first.outside]! += cashFen[account]!;
  cashFen[account] = 0;
  openingFen.set(cashFen);
  world.organiser.fixedAssetsFen[o] = 0;
  world.villageProduct.suitability.fill(0);
}

describe("land transfer", () => {
  const world = (overrides = {}) =>
    openSimulation(
      quiet({
        population: alike({ labourShare: 0 }),
        ownProducts: { plain: plainProduct({ price: 3 }) },
        organisers: { cooperatives: { ...cooperatives, growthStep: 1 } },
        linkages: { landTransfer: { rent: 150, willing: 1 } },
        ...overrides,
      }),
      "any",
    );

  test("8 mu pay 1,200 yuan a year, as in Lixian (lixian-2020/L2)", () => {
    const simulation = world();
    stepYear(simulation, 2016);
    const own = columnsOf(simulation.world.store, landTransferTable);
    expect([...own.rentFen]).toEqual(Array(10).fill(120_000));
    expect(paid(simulation, "landRent")).toBe(1_200_000);
    expect(simulation.world.household.propertyFen[0]).toBeGreaterThanOrEqual(120_000);
  });

  test("a household keeps land that earns more than the rent and that it has hands for", () => {
    const simulation = world({ population: alike({ labourShare: 0.5 }) });
    stepYear(simulation, 2016);
    expect(paid(simulation, "landRent")).toBe(0);
  });

  test("when the cooperative fails, rent is in arrears and the land goes back", () => {
    const simulation = world();
    stepYear(simulation, 2016);
    ruin(simulation, 0);
    stepYear(simulation, 2017);
    const { organiser, household } = simulation.world;
    expect(organiser.fate[0]).toBe(2);
    expect(organiser.arrearsFen[0]).toBeGreaterThan(0);
    expect([...household.rentedOutMu]).toEqual(Array(10).fill(0));
    expect([...household.productMu]).toEqual(Array(10).fill(8));
  });
});

describe("employment", () => {
  const spec = quiet({
    organisers: { cooperatives: { ...cooperatives, growthStep: 0, shrinkStep: 0 } },
    linkages: { employment: { localShare: 1 } },
  });

  test("a job in the cooperative pays 12,000 yuan in 2018 money (lixian-2020/L3)", () => {
    const simulation = openSimulation(spec, "any");
    stepYear(simulation, 2016);
    const { organiser, household } = simulation.world;
    // 100 mu x 10 days x (1 - 35%) = 650 days, 5 jobs of 120 days
    expect(organiser.jobs[0]).toBe(5);
    expect(paid(simulation, "wages")).toBeGreaterThanOrEqual(5 * 1_200_000);
    expect([...household.wageFen].filter((fen) => fen === 1_200_000)).toHaveLength(5);
  });

  test("before its first year nobody of the village is hired, and the work is day labour", () => {
    const later = quiet({
      organisers: { cooperatives: { ...cooperatives, growthStep: 0, shrinkStep: 0 } },
      linkages: { employment: { localShare: 1, from: 2017 } },
    });
    const simulation = openSimulation(later, "any");
    const { organiser } = simulation.world;
    stepYear(simulation, 2016);
    expect(organiser.jobs[0]).toBe(0);
    expect(organiser.hiredFen[0]).toBeGreaterThan(0);
    stepYear(simulation, 2017);
    expect(organiser.jobs[0]).toBe(5);
  });

  test("poor households are hired first", () => {
    const simulation = openSimulation(spec, "any");
    const { household, store } = simulation.world;
    for (const h of [3, 5, 6, 8, 9]) household.everRegistered[h] = household.registeredPoor[h] = 1;
    stepYear(simulation, 2016);
    const hired = [...columnsOf(store, employmentTable).partner].flatMap((partner, h) =>
      partner >= 0 ? [h] : [],
    );
    expect(hired).toEqual([3, 5, 6, 8, 9]);
  });
});

describe("capital shares and the household industrial fund", () => {
  const spec = quiet({
    population: alike({ labourShare: 0, registeredPoorShare: 0 }),
    organisers: { cooperatives: { ...cooperatives, fixedAssets: 5000, growthStep: 0, shrinkStep: 0 } },
    linkages: { capitalShares: { guaranteed: 0.08, residual: 0 } },
    instruments: {
      householdIndustrialFund: { from: 2016, yearlyShare: 1, perPerson: 5000, cap: 20_000, ownIndustry: 0 },
    },
  });
  const funded = () => {
    const simulation = openSimulation(spec, "any");
    const { household } = simulation.world;
    for (let h = 0; h < 5; h++) household.everRegistered[h] = household.registeredPoor[h] = 1;
    return simulation;
  };

  test("a fund of 20,000 yuan in shares brings a guaranteed dividend of 1,600 yuan a year", () => {
    const simulation = funded();
    stepYear(simulation, 2016);
    expect(paid(simulation, "industrialFund")).toBe(5 * 2_000_000);
    expect(paid(simulation, "shareCapital")).toBe(5 * 2_000_000);
    expect([...columnsOf(simulation.world.store, shareTable).capitalFen].slice(0, 6)).toEqual([
      2e6, 2e6, 2e6, 2e6, 2e6, 0,
    ]);
    expect(simulation.world.household.propertyFen[0]).toBe(160_000);
    expect(simulation.world.household.propertyFen[5]).toBe(0);
    stepYear(simulation, 2017);
    expect(paid(simulation, "industrialFund")).toBe(0);
    expect(paid(simulation, "guaranteedDividend")).toBe(5 * 160_000);
  });

  test("when the organiser fails the shares are lost", () => {
    const simulation = funded();
    stepYear(simulation, 2016);
    ruin(simulation, 0);
    stepYear(simulation, 2017);
    expect(simulation.world.organiser.lostCapitalFen[0]).toBe(5 * 2_000_000);
    expect([...columnsOf(simulation.world.store, shareTable).capitalFen]).toEqual(Array(10).fill(0));
  });
});

describe("contract farming", () => {
  const buyer = {
    id: "mill",
    product: "plain",
    role: "processor",
    capacity: 1_000_000,
    investment: 1_000_000,
    ownCapital: 1_000_000,
    integrity: 0,
  };
  const simulate = (factor: number, contract: object = {}) => {
    const simulation = openSimulation(
      quiet({
        years: "2016..2030",
        ownProducts: { plain: plainProduct() },
        organisers: { cooperatives: { perVillage: 0 }, enterprises: [buyer] },
        linkages: { contract: { willing: 1, priceShare: 1, floor: 0, ...contract } },
        shocks: { priceShock: { events: [{ year: 2030, product: "plain", factor }] } },
      }),
      "any",
    );
    for (let year = 2016; year <= 2029; year++) stepYear(simulation, year);
    const trust = columnsOf(simulation.world.store, contractTable).trust[0]!;
    stepYear(simulation, 2030);
    return { world: simulation.world, trust, own: columnsOf(simulation.world.store, contractTable) };
  };

  test("at a steady price everything is delivered, and trust grows", () => {
    const { world, own, trust } = simulate(1);
    expect([...world.household.deliveredKg]).toEqual([...world.household.harvestKg]);
    expect(own.trust[0]).toBeGreaterThan(trust);
  });

  test("households sell beside the contract when spot is above it, the more so the further it is", () => {
    const little = simulate(1.3).world.household;
    const much = simulate(3, { sideSelling: 3 }).world.household;
    expect(little.deliveredKg[0]).toBeLessThan(little.harvestKg[0]!);
    expect(much.deliveredKg[0]).toBeLessThan(little.deliveredKg[0]!);
  });

  test("a buyer without integrity reneges when spot is far below contract, and trust is lost", () => {
    const { world, own, trust } = simulate(0.05, { reneging: 20 });
    expect(world.household.deliveredKg[0]).toBe(0);
    expect(own.trust[0]).toBeLessThan(trust);
  });

  test("a floor far above an unmoved spot price tempts a buyer too: what counts is what it agreed to pay", () => {
    const { world } = simulate(1, { floor: 2, reneging: 20 });
    expect(world.household.deliveredKg[0]).toBe(0);
    expect(simulate(1, { floor: 0, reneging: 20 }).world.household.deliveredKg[0]).toBeGreaterThan(0);
  });

  test("a buyer of full integrity takes the harvest at the agreed price all the same", () => {
    buyer.integrity = 1;
    const { world, own } = simulate(0.05, { reneging: 20 });
    buyer.integrity = 0;
    expect(world.household.deliveredKg[0]).toBe(world.household.harvestKg[0]);
    expect(own.dueFen[0]).toBe(Math.round(world.household.deliveredKg[0]! * own.agreed[0]! * 100));
  });
});

describe("industrial assistance", () => {
  const simulate = (henShare: number) => {
    const simulation = openSimulation(
      quiet({
        products: { "layer-hen": { initialShare: 0 }, cattle: { initialShare: 0, yield: 480 } },
        linkages: { industrialAssistance: { from: 2016, yearlyShare: 1, henShare } },
      }),
      "any",
    );
    const { household } = simulation.world;
    for (let h = 0; h < 4; h++) household.everRegistered[h] = household.registeredPoor[h] = 1;
    stepYear(simulation, 2016);
    return simulation;
  };

  test("a poor household that can work gets 200 hens (national-2020/N7), a household that is not poor gets none", () => {
    const { world } = simulate(1);
    expect([...world.household.sidelineHead]).toEqual([200, 200, 200, 200, 0, 0, 0, 0, 0, 0]);
    expect(columnsOf(world.store, assistanceTable).program[0]).toBe(1);
  });

  test("an adopted head of cattle brings 1,000 yuan from a skilled keeper (lixian-2020/L7)", () => {
    const simulation = simulate(0);
    expect(paid(simulation, "slaughterBonus")).toBe(4 * 100_000);
  });
});
