/** Failure of an organiser: claims are paid in order (wages, rent, bank, shares), and what is lost lands where it must. */
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { shareTable } from "../../src/model/linkages/capital-shares.ts";
import { organiserAccount, outsideAccount } from "../../src/model/accounts.ts";
import { openSimulation, type Simulation, stepYear } from "../../src/run/simulate.ts";
import { alike, plainProduct, quiet } from "../support/small.ts";

/** A cooperative with jobs, rented land and shareholders, whose harvest fails in 2017 with so much cash left. */
function failing(cashOf: (due: { wages: number; rent: number; dividends: number }) => number) {
  const spec = quiet({
    population: alike({ households: 40, labourShare: 0.5 }),
    ownProducts: { plain: plainProduct({ inputCost: 0, price: 3, vulnerability: { drought: 1 } }) },
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0, daysPerLabourer: 80 },
      consumption: { subsistence: 0 },
    },
    organisers: {
      cooperatives: {
        perVillage: 1,
        meanArea: 200,
        areaDispersion: 0,
        abilityDispersion: 0,
        openingCash: 5,
        growthStep: 1,
        shrinkStep: 0,
        managementCost: 0,
        hurdle: 0,
        jobDays: 60,
        jobWage: 1200,
      },
    },
    linkages: {
      landTransfer: { rent: 2300, willing: 1 },
      employment: { localShare: 1 },
      capitalShares: { guaranteed: 0.08 },
    },
    instruments: {
      householdIndustrialFund: { from: 2016, yearlyShare: 1, ownIndustry: 0, cooperativeRoom: 100 },
    },
    shocks: { drought: { frequency: 0, events: [{ year: 2017, strength: 1 }] } },
  });
  const simulation = openSimulation(spec, "any");
  const { household, organiser, books } = simulation.world;
  for (let h = 0; h < 10; h++) household.everRegistered[h] = household.registeredPoor[h] = 1;
  stepYear(simulation, 2016);
  const due = { wages: 0, rent: 0, dividends: 0 };
  stepYear(simulation, 2017, (step) => {
    if (step.name !== "settle organisers") return;
    due.wages = organiser.wageDueFen[0]!;
    due.rent = organiser.rentDueFen[0]!;
    due.dividends = organiser.dividendDueFen[0]!;
    organiser.fixedAssetsFen[0] = 0;
    organiser.wantedJobs[0] = organiser.jobs[0]!;
    const [own, outside] = [organiserAccount(simulation.world, 0), outsideAccount(simulation.world)];
    const change = cashOf(due) - books.accounts.cashFen[own]!;
    for (const column of [books.accounts.cashFen, books.accounts.openingFen]) {
      column[own]! += change;
      column[outside]! -= change;
    }
  });
  return { simulation, due };
}

const paid = ({ world }: Simulation, kind: string) =>
  flowsOf(world.books)
    .filter((flow) => flow.kind === kind && flow.payer === "cooperative" && flow.payee === "household")
    .reduce((sum, { fen }) => sum + fen, 0);

test("wages come first: with money for wages and half the rent, wages are whole, rent is halved, dividends are nothing", () => {
  const { simulation, due } = failing(({ wages, rent }) => wages + Math.floor(rent / 2));
  expect(Math.min(due.wages, due.rent, due.dividends)).toBeGreaterThan(0);
  expect(paid(simulation, "wages")).toBe(due.wages);
  expect(paid(simulation, "landRent") / due.rent).toBeCloseTo(0.5, 4);
  expect(paid(simulation, "guaranteedDividend")).toBe(0);
  expect(simulation.world.organiser.fate[0]).toBe(2);
});

test("with half the wages, no rent and no dividend is paid, and the failure's arrears are all that is missing", () => {
  const { simulation, due } = failing(({ wages }) => Math.floor(wages / 2));
  expect(paid(simulation, "wages") / due.wages).toBeCloseTo(0.5, 4);
  expect(paid(simulation, "landRent")).toBe(0);
  const missing = due.wages + due.rent + due.dividends - paid(simulation, "wages");
  expect(simulation.world.organiser.arrearsFen[0]! / missing).toBeCloseTo(1, 3);
});

test("with all claims covered to the fen nobody fails, and shares stay", () => {
  const { simulation, due } = failing(({ wages, rent, dividends }) => wages + rent + dividends);
  expect(paid(simulation, "landRent")).toBe(due.rent);
  expect(paid(simulation, "guaranteedDividend")).toBe(due.dividends);
  expect(simulation.world.organiser.fate[0]).toBe(1);
  expect(columnsOf(simulation.world.store, shareTable).capitalFen[0]).toBeGreaterThan(0);
});

test("shareholders lose their capital with the organiser", () => {
  const { simulation } = failing(() => 0);
  expect(simulation.world.organiser.lostCapitalFen[0]).toBeGreaterThan(0);
  expect([...columnsOf(simulation.world.store, shareTable).capitalFen].every((fen) => fen === 0)).toBe(true);
});
