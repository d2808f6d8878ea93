/** The closed forms of model.md section 9: what the model must be where there is nothing to be unsure of. */
import { expect, test } from "vitest";
import { varianceOf, meanOf } from "../../src/experiments/statistics/interval.ts";
import { balances } from "../../src/ledger/audit.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { organiserAccount, outsideAccount } from "../../src/model/accounts.ts";
import type { Spec } from "../../src/model/spec.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { alike, plainProduct, quiet, runYears, netIncomeFen } from "../support/small.ts";

test("without shocks and without choice, every household's income is the same every year", () => {
  const seen = new Set<number>();
  runYears(quiet({ years: "2016..2025" }), "any", ({ world }) => {
    for (let h = 0; h < 10; h++) seen.add(netIncomeFen(world, h));
  });
  // 8 mu x (1,000 kg x 1.50 x (1 - 32% x 75%) - 500)
  expect([...seen]).toEqual([512_000]);
});

/** Households without labour, whose land a rich cooperative rents at 150 yuan/mu, and nothing else. */
const renting = {
  population: alike({ labourShare: 0 }),
  ownProducts: {
    plain: plainProduct({ price: 0.5, inputCost: 0, labourDays: 0, vulnerability: { drought: 1 } }),
  },
  organisers: {
    cooperatives: {
      perVillage: 1,
      meanArea: 100,
      areaDispersion: 0,
      abilityDispersion: 0,
      fixedAssets: 0,
      growthStep: 1,
      managementCost: 0,
      hurdle: 0,
      reserveShare: 1,
    },
  },
  linkages: { landTransfer: { rent: 150, willing: 1 } },
} as const;

/** A world whose first cooperative has ten million yuan more. */
function openRich(spec: Spec, seed: string): Simulation {
  const simulation = openSimulation(spec, seed);
  const { cashFen } = simulation.world.books.accounts;
  cashFen[organiserAccount(simulation.world, 0)]! += 1e9;
  cashFen[outsideAccount(simulation.world)]! -= 1e9;
  return simulation;
}

test("where all income is fixed rent, the variance of household income over luck is zero", () => {
  const incomes: number[] = [];
  const sales = new Set<number>();
  const spec = quiet({
    ...renting,
    years: "2016..2020",
    shocks: { drought: { frequency: 0.5, strength: 0.2 } },
  });
  for (const seed of ["1", "2", "3", "4", "5"]) {
    const simulation = openRich(spec, seed);
    for (let year = 2016; year <= 2020; year++) {
      stepYear(simulation, year);
      for (let h = 0; h < 10; h++) incomes.push(netIncomeFen(simulation.world, h));
      sales.add(simulation.world.organiser.salesFen[0]!);
    }
  }
  expect(sales.size).toBeGreaterThan(10);
  expect(new Set(incomes)).toEqual(new Set([8 * 15_000]));
});

test("a village that deals with nobody outside keeps its money stock, while rent moves within it", () => {
  const years = [2016, 2017];
  const spec = quiet({
    ...renting,
    years: "2016..2017",
    shocks: { drought: { frequency: 0, events: years.map((year) => ({ year, strength: 1 })) } },
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
      publicTransfers: { pension: 0, disability: 0, landSubsidy: 0, perPerson: 0 },
      consumption: { subsistence: 0, propensity: 0, wealthShare: 0 },
    },
  });
  const stocks: number[] = [];
  const simulation = openRich(spec, "any");
  for (const year of years) {
    stepYear(simulation, year);
    const inside = balances(simulation.world.books).filter(({ sector }) => sector !== "outside");
    stocks.push(inside.reduce((sum, { closingFen }) => sum + closingFen, 0));
    expect(flowsOf(simulation.world.books).map(({ kind }) => kind)).toEqual(["landRent"]);
    expect(flowsOf(simulation.world.books)[0]!.fen).toBeGreaterThan(0);
  }
  expect(new Set(stocks).size).toBe(1);
});

test("perfect insurance at a fair premium leaves mean income where it is and takes its variance away", () => {
  const farming = (insured: boolean) =>
    quiet({
      years: "2016..2045",
      population: alike({ villages: 10, townships: 10 }),
      ownProducts: { plain: plainProduct({ vulnerability: { drought: 0.8 } }) },
      shocks: { drought: { frequency: 0.3, strength: 0.4, slope: 0.35, countyShare: 0, townshipShare: 0 } },
      instruments: insured
        ? { yieldInsurance: { coverage: 1, loading: 0, premiumSubsidy: 0, takeUp: 1 } }
        : {},
    });
  const incomes = (insured: boolean) => {
    const yuan: number[] = [];
    for (let seed = 0; seed < 12; seed++) {
      runYears(farming(insured), `fair ${seed}`, ({ world }) => {
        for (let h = 0; h < 10; h++) yuan.push(netIncomeFen(world, h) / 100);
      });
    }
    return yuan;
  };
  const bare = incomes(false);
  const insured = incomes(true);
  const standardError = Math.sqrt(varianceOf(bare) / bare.length);
  expect(Math.abs(meanOf(insured) - meanOf(bare))).toBeLessThan(4 * standardError);
  expect(standardError).toBeGreaterThan(1);
  expect(varianceOf(insured)).toBeLessThan(varianceOf(bare) / 10_000);
});
