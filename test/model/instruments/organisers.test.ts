/** Programmes for organisers: shares, wages, credit and help in need; what flows, what is weighed, who bears a failure. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { number } from "../../../src/engine/formula.ts";
import { closeTill } from "../../../src/ledger/books.ts";
import { lend } from "../../../src/ledger/credit.ts";
import { bankAccount, organiserAccount } from "../../../src/model/accounts.ts";
import { ALIVE, FAILED } from "../../../src/model/actors/organiser.ts";
import { bridgeTable } from "../../../src/model/instruments/emergency-liquidity.ts";
import { mediumTermTable } from "../../../src/model/instruments/medium-term-credit.ts";
import { shareTable } from "../../../src/model/linkages/capital-shares.ts";
import { creditRoom } from "../../../src/model/rules/credit.ts";
import { type Simulation, openSimulation, stepYear } from "../../../src/run/simulate.ts";
import { spentYuan, yuanByYear, yuanPaid } from "../../support/programmes.ts";
import { type Raw, alike, quiet } from "../../support/small.ts";

/** One cooperative with 100 mu of its own land and the village's labour; ten poor households. */
function cooperative(instruments: Raw, cooperatives: Raw = {}, overrides: Raw = {}): Simulation {
  const simulation = openSimulation(
    quiet({
      years: "2016..2024",
      population: alike({ households: 10 }),
      organisers: {
        cooperatives: {
          perVillage: 1,
          meanArea: 100,
          areaDispersion: 0,
          abilityDispersion: 0,
          openingCash: 2,
          growthStep: 0,
          shrinkStep: 0,
          managementCost: 0,
          ...cooperatives,
        },
      },
      linkages: { employment: { localShare: 1 }, capitalShares: "on" },
      instruments,
      ...overrides,
    }),
    "any",
  );
  const { household } = simulation.world;
  household.registeredPoor.fill(1);
  household.everRegistered.fill(1);
  return simulation;
}

/** Gives an organiser a debt, as if lent before the year. */
function indebt({ world, hand: { till } }: Simulation, o: number, fen: number): void {
  lend(till, bankAccount(world), organiserAccount(world, o), fen);
  closeTill(till);
}

test("poverty money becomes shares in the household's name, once, and pays a dividend", () => {
  const simulation = cooperative({
    shareInvestment: {
      who: { kind: "call", op: "<", args: [{ kind: "name", name: "village" }, number(1)] },
      amount: number(2000),
    },
  });
  stepYear(simulation, 2016);
  const shares = columnsOf(simulation.world.store, shareTable);
  expect([...shares.capitalFen]).toEqual(Array(10).fill(200_000));
  expect(simulation.world.organiser.holders[0]).toBe(10);
  expect(yuanPaid(simulation, "shareInvestment")).toBe(20_000);
  expect(yuanPaid(simulation, "guaranteedDividend")).toBe(10 * 160);
  expect(yuanByYear(simulation, "shareInvestment", [2017])).toEqual([0]);
});

test("a register that is full takes nobody, and the money stays with the county", () => {
  const simulation = cooperative({
    shareInvestment: { who: number(1), amount: number(2000), cooperativeRoom: 0 },
  });
  expect(yuanByYear(simulation, "shareInvestment", [2016])).toEqual([0]);
});

test("who has shares already gets more of the same organiser's, and is counted once", () => {
  const simulation = cooperative({
    shareInvestment: { who: number(1), amount: number(1000) },
    householdIndustrialFund: { from: 2016, yearlyShare: 1, ownIndustry: 0, perPerson: 500 },
  });
  stepYear(simulation, 2016);
  const shares = columnsOf(simulation.world.store, shareTable);
  expect([...shares.capitalFen]).toEqual(Array(10).fill(300_000));
  expect(simulation.world.organiser.holders[0]).toBe(10);
  expect(simulation.world.organiser.shareCapitalFen[0]).toBe(3_000_000);
});

test("the wage subsidy pays for each job that a poor household holds", () => {
  const simulation = cooperative({ wageSubsidy: { perJob: 1500 } });
  stepYear(simulation, 2016);
  const { organiser } = simulation.world;
  expect(organiser.poorJobs[0]).toBeGreaterThan(0);
  expect(yuanPaid(simulation, "wageSubsidy")).toBe(organiser.poorJobs[0]! * 1500);
  expect(organiser.awardFen[0]).toBe(organiser.poorJobs[0]! * 150_000);
});

test("an organiser that employs too few of the poor gets no wage subsidy", () => {
  const simulation = cooperative({ wageSubsidy: { minPoorShare: 1 } });
  simulation.world.household.everRegistered[0] = 0;
  simulation.world.household.registeredPoor[0] = 1;
  stepYear(simulation, 2016);
  const { jobs, poorJobs } = simulation.world.organiser;
  expect(poorJobs[0]).toBeLessThan(jobs[0]!);
  expect(yuanPaid(simulation, "wageSubsidy")).toBe(0);
});

test("under the wage subsidy the poor are hired first even by those who would not", () => {
  const hired = (instruments: Raw): number => {
    const simulation = cooperative(
      instruments,
      { meanArea: 20 },
      {
        linkages: { employment: { localShare: 1, poorFirst: false }, capitalShares: "on" },
      },
    );
    const { household } = simulation.world;
    for (let h = 0; h < 9; h++) household.registeredPoor[h] = household.everRegistered[h] = 0;
    stepYear(simulation, 2016);
    expect(simulation.world.organiser.jobs[0]).toBeGreaterThan(0);
    expect(simulation.world.organiser.jobs[0]).toBeLessThan(9);
    return simulation.world.organiser.poorJobs[0]!;
  };
  expect(hired({})).toBe(0);
  expect(hired({ wageSubsidy: {} })).toBe(1);
});

test("a guarantee lengthens the credit line of who takes the poor along, within the county's exposure", () => {
  const room = (guarantee: Raw, linked: number) => {
    const simulation = cooperative({
      creditGuarantee: { perOrganiser: 50_000, minPoorHouseholds: 5, ...guarantee },
    });
    simulation.world.organiser.poorLinked[0] = linked;
    stepYear(simulation, 2016);
    const {
      world,
      hand: { till },
    } = simulation;
    return Math.round(
      (creditRoom(world, till, 0) -
        creditRoom(
          { ...world, organiser: { ...world.organiser, lineFen: new Float64Array(1) } } as never,
          till,
          0,
        )) /
        100,
    );
  };
  expect(room({}, 5)).toBe(50_000);
  expect(room({}, 4)).toBe(0);
  expect(room({ exposure: 20_000 }, 5)).toBe(20_000);
});

test("when a guaranteed organiser fails, the county pays the bank its share of the loss, up to the guarantee", () => {
  const simulation = cooperative(
    { creditGuarantee: { perOrganiser: 30_000, covered: 0.5 } },
    { jobWage: 100_000, openingCash: 0 },
  );
  const { world } = simulation;
  world.organiser.poorLinked[0] = 5;
  indebt(simulation, 0, 100_000_00);
  for (const a of [organiserAccount(world, 0), bankAccount(world)])
    world.books.accounts.openingFen[a] = world.books.accounts.cashFen[a]!;
  stepYear(simulation, 2016);
  expect(world.organiser.fate[0]).toBe(FAILED);
  expect(world.organiser.bankLossFen[0]).toBeGreaterThan(3_000_000);
  expect(yuanPaid(simulation, "guarantee")).toBe(15_000);
  expect(spentYuan(simulation, "creditGuarantee")).toBe(15_000);
});

test.each([
  ["has its term", { until: 2016 }, {}],
  ["is ended", {}, { programmeEnds: { events: [{ year: 2017, instrument: "mediumTermCredit" }] } }],
])(
  "where the programme %s, of a medium-term loan nothing is due in its grace, then equal parts",
  (_, term, shocks) => {
    const simulation = cooperative(
      { mediumTermCredit: { term: 5, grace: 2, ofAssets: 1, minPoorHouseholds: 0, ...term } },
      {},
      { shocks },
    );
    const { world } = simulation;
    world.organiser.expectedReturn[0] = 100;
    const deferred = [2016, 2017, 2018, 2019, 2020, 2021].map((year) => {
      stepYear(simulation, year);
      const lent = columnsOf(world.store, mediumTermTable).lentFen[0]!;
      return lent === 0 ? -1 : Math.round((world.organiser.deferredFen[0]! / lent) * 3) / 3;
    });
    expect(deferred).toEqual([1, 1, 2 / 3, 1 / 3, 0, -1]);
  },
);

test("a medium-term loan leaves the ordinary credit line as it was, and is not repaid in its grace", () => {
  const with_ = cooperative({ mediumTermCredit: { ofAssets: 1, minPoorHouseholds: 0, until: 2016 } });
  const without = cooperative({});
  for (const simulation of [with_, without]) {
    simulation.world.organiser.expectedReturn[0] = 100;
    stepYear(simulation, 2016);
  }
  const lent = columnsOf(with_.world.store, mediumTermTable).lentFen[0]!;
  const debt = ({ world }: Simulation) => world.books.accounts.debtFen[organiserAccount(world, 0)]!;
  expect(lent).toBeGreaterThan(0);
  expect(debt(with_) - debt(without)).toBe(lent);
  expect(creditRoom(with_.world, with_.hand.till, 0)).toBe(creditRoom(without.world, without.hand.till, 0));
});

test("nobody is lent who expects no return, and a county's volume is not exceeded", () => {
  const idle = cooperative({ mediumTermCredit: { minPoorHouseholds: 0 } });
  idle.world.organiser.expectedReturn[0] = -1;
  stepYear(idle, 2016);
  expect(columnsOf(idle.world.store, mediumTermTable).lentFen[0]).toBe(0);
  const scarce = cooperative({ mediumTermCredit: { minPoorHouseholds: 0, volume: 1000 } });
  scarce.world.organiser.expectedReturn[0] = 1;
  stepYear(scarce, 2016);
  expect(columnsOf(scarce.world.store, mediumTermTable).lentFen[0]).toBe(100_000);
});

/** A cooperative without assets or credit whose harvest of the first year is lost. */
const broken = (instruments: Raw) => {
  const simulation = cooperative(
    instruments,
    { fixedAssets: 0, openingCash: 0 },
    {
      ownProducts: {
        plain: {
          title: { en: "plain", zh: "普通" },
          kind: "crop",
          yield: 1000,
          price: 3,
          inputCost: 100,
          labourDays: 10,
          priceDispersion: 0,
          demandElasticity: -1,
          supplyElasticity: 0,
          localShare: 0,
          initialShare: 1,
          vulnerability: { drought: 1 },
        },
      },
      shocks: { drought: { frequency: 0, events: [{ year: 2016, strength: 1 }] } },
    },
  );
  stepYear(simulation, 2016);
  return simulation;
};

test("emergency liquidity keeps an organiser's promises that would break, and is repaid from later cash", () => {
  expect(broken({}).world.organiser.fate[0]).toBe(FAILED);
  const bridged = broken({ emergencyLiquidity: { minPoorHouseholds: 1, perOrganiser: 10_000_000 } });
  const { world } = bridged;
  const owed = columnsOf(world.store, bridgeTable).owedFen;
  expect(world.organiser.fate[0]).toBe(ALIVE);
  expect(world.organiser.arrearsFen[0]).toBe(0);
  const lent = owed[0]!;
  expect(lent).toBeGreaterThan(0);
  expect(yuanPaid(bridged, "bridgeLoan")).toBe(lent / 100);
  for (const year of [2017, 2018]) stepYear(bridged, year);
  expect(owed[0]).toBeLessThan(lent);
  expect(yuanPaid(bridged, "bridgeRepayment")).toBeGreaterThan(0);
});

test("a gap wider than the cap or the purse, or of who takes no poor along, is not bridged", () => {
  for (const given of [{ perOrganiser: 100 }, { budget: 100 }, { minPoorHouseholds: 11 }]) {
    const simulation = broken({
      emergencyLiquidity: { minPoorHouseholds: 1, perOrganiser: 10_000_000, ...given },
    });
    expect(simulation.world.organiser.fate[0]).toBe(FAILED);
    expect(spentYuan(simulation, "emergencyLiquidity")).toBe(0);
  }
});

test("what a failed organiser owes on a bridge loan is the county's loss", () => {
  const simulation = broken({
    emergencyLiquidity: { minPoorHouseholds: 1, perOrganiser: 10_000_000, until: 2016 },
  });
  const { world } = simulation;
  const own = columnsOf(world.store, bridgeTable);
  const owed = own.owedFen[0]!;
  world.organiser.fate[0] = FAILED;
  world.organiser.failedYear[0] = 2016;
  stepYear(simulation, 2017);
  expect(own.lostFen[0]).toBe(owed);
  expect(own.owedFen[0]).toBe(0);
});

test("organisers that take the poor along get a share of the interest they paid", () => {
  const simulation = cooperative({ interestSubsidy: { organiserShare: 0.5, minPoorHouseholds: 1 } });
  const { world } = simulation;
  indebt(simulation, 0, 1_000_000);
  for (const a of [organiserAccount(world, 0), bankAccount(world)])
    world.books.accounts.openingFen[a] = world.books.accounts.cashFen[a]!;
  stepYear(simulation, 2016);
  expect(world.organiser.interestFen[0]).toBe(60_000);
  expect(yuanPaid(simulation, "interestSubsidy")).toBe(300);
});

test("an enterprise on the negative list does not open, and brings neither money nor jobs", () => {
  const park = (instruments: Raw) => {
    const simulation = openSimulation(
      quiet({
        organisers: {
          cooperatives: { perVillage: 0 },
          enterprises: [
            {
              id: "park",
              product: "plain",
              role: "grower",
              capacity: 10,
              investment: 5000,
              ownCapital: 5000,
              opens: 2017,
              workers: 2,
              wage: 0,
            },
          ],
        },
        linkages: { employment: "on" },
        instruments,
      }),
      "any",
    );
    for (const year of [2016, 2017]) stepYear(simulation, year);
    return [
      simulation.world.organiser.fate[0],
      yuanPaid(simulation, "investment"),
      simulation.world.organiser.jobs[0],
    ];
  };
  expect(park({})).toEqual([ALIVE, 5000, 2]);
  expect(park({ negativeList: "on" })).toEqual([0, 0, 0]);
  expect(park({ negativeList: { products: ["other"] } })).toEqual([ALIVE, 5000, 2]);
  expect(park({ negativeList: { roles: ["processor"] } })).toEqual([ALIVE, 5000, 2]);
  expect(park({ negativeList: { from: 2018 } })).toEqual([ALIVE, 5000, 2]);
});
