/** Collective assets and the rule for using collective income, in villages without luck. */
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import {
  collectiveAssetTable,
  collectiveJobTable,
} from "../../src/model/linkages/collective-assets-state.ts";
import { sentencesOf } from "../../src/output/words/telling.ts";
import { explain } from "../../src/run/explain.ts";
import { metricsOf, observe } from "../../src/run/observe.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { paidYuan } from "../support/linkage-world.ts";
import { type Raw, alike, plainProduct, quiet } from "../support/small.ts";

const SOLAR = {
  id: "solar",
  cost: 200_000,
  income: 24_000,
  dispersion: 0,
  villages: 1,
  from: 2016,
  rollout: 1,
};

function villages(kinds: readonly Raw[], overrides: Raw = {}, sections: Raw = {}): Simulation {
  return openSimulation(
    quiet({
      population: alike({ landPerPerson: 0.5 }),
      linkages: { collectiveAssets: { kinds, reinvest: false, ...overrides } },
      finance: { loanRate: 0.05, liquidation: 0.4, depreciation: 0 },
      collectives: { openingCash: 0, otherIncome: 0, publicJobs: 0 },
      ...sections,
    }),
    "any",
  );
}
const assets = ({ world }: Simulation) => columnsOf(world.store, collectiveAssetTable);
const debtYuan = ({ world }: Simulation) =>
  world.books.accounts.debtFen[world.books.chart.first.collective]! / 100;
const cashYuan = ({ world }: Simulation) =>
  world.books.accounts.cashFen[world.books.chart.first.collective]! / 100;

test("a programme pays for a solar station, whose income goes to the collective and above the goal of 20,000 yuan", () => {
  const simulation = villages([SOLAR]);
  stepYear(simulation, 2016);
  expect(paidYuan(simulation, "collectiveFund")).toBe(200_000);
  expect(paidYuan(simulation, "investment")).toBe(200_000);
  expect(simulation.world.village.collectiveIncomeFen[0]).toBe(2_400_000);
  expect(cashYuan(simulation)).toBe(24_000);
  const { row } = observe(simulation, 2016, metricsOf(simulation.spec), {});
  expect(row.metrics.villagesAbove20000Share).toBe(1);
  stepYear(simulation, 2017);
  expect(paidYuan(simulation, "collectiveFund")).toBe(0);
  expect(cashYuan(simulation)).toBe(48_000);
});

test("over its years a programme reaches its number of villages, those with least cash and roads enough", () => {
  const kind = { ...SOLAR, villages: 2, rollout: 2, minInfrastructure: 0.3 };
  const simulation = villages(
    [kind],
    {},
    { population: alike({ households: 40, villages: 4, townships: 2 }) },
  );
  simulation.world.village.infrastructure[0] = 0.1;
  stepYear(simulation, 2016);
  expect([...assets(simulation).held]).toEqual([0, 1, 0, 0]);
  stepYear(simulation, 2017);
  expect([...assets(simulation).held]).toEqual([0, 1, 1, 0]);
  stepYear(simulation, 2018);
  expect([...assets(simulation).held]).toEqual([0, 1, 1, 0]);
});

describe("a loan", () => {
  const loan = { ...SOLAR, finance: "loan", income: 40_000, term: 10 };

  test("is served from the income: interest first, then the instalment", () => {
    const simulation = villages([loan]);
    stepYear(simulation, 2016);
    expect(paidYuan(simulation, "loan")).toBe(200_000);
    expect(paidYuan(simulation, "interest")).toBe(10_000);
    expect(debtYuan(simulation)).toBe(180_000);
    expect(cashYuan(simulation)).toBe(10_000);
    expect(simulation.world.village.collectiveIncomeFen[0]).toBe(3_000_000);
    stepYear(simulation, 2017);
    expect(debtYuan(simulation)).toBe(160_000);
  });

  test("comes before the rule for using income: the collective spends only what is left", () => {
    const all = { collectives: { openingCash: 0, otherIncome: 0, publicJobs: 0, dividend: 1 } };
    const simulation = villages([loan], {}, all);
    stepYear(simulation, 2016);
    expect(paidYuan(simulation, "collectiveDividend")).toBe(10_000);
    expect(cashYuan(simulation)).toBe(0);
  });

  test("is neither given nor taken where a usual year does not cover interest and instalment", () => {
    const simulation = villages([{ ...loan, income: 20_000 }]);
    stepYear(simulation, 2016);
    expect([...assets(simulation).held]).toEqual([0]);
    expect(paidYuan(simulation, "loan")).toBe(0);
  });

  test("that cannot be served costs the collective its assets; what the sale does not cover stays a debt", () => {
    const closed = { epidemic: { events: [{ year: 2016 }], migrantsBlocked: 0.5, channelsClosed: 0 } };
    const simulation = villages([{ ...loan, epidemicLoss: 2, jobs: 1 }], {}, { shocks: closed });
    stepYear(simulation, 2016);
    expect(assets(simulation).held[0]).toBe(0);
    expect(assets(simulation).seized[0]).toBe(2016);
    expect(paidYuan(simulation, "liquidation")).toBe(80_000);
    expect(debtYuan(simulation)).toBe(120_000);
    stepYear(simulation, 2017);
    expect([...columnsOf(simulation.world.store, collectiveJobTable).collective]).toEqual(Array(10).fill(-1));
    expect(simulation.world.village.collectiveIncomeFen[0]).toBe(0);
  });
});

test("an epidemic takes from tourism, weather from what lies open, and a solar station feels neither", () => {
  const kinds = [
    { ...SOLAR, id: "inn", epidemicLoss: 2 },
    { ...SOLAR, id: "orchard-tours", weatherLoss: 0.5 },
    SOLAR,
  ];
  const net = kinds.map((kind) => {
    const simulation = villages(
      [kind],
      {},
      {
        ownProducts: { plain: plainProduct({ vulnerability: { hail: 0.4 } }) },
        shocks: {
          epidemic: { events: [{ year: 2016 }], migrantsBlocked: 0.2 },
          hail: { events: [{ year: 2016, strength: 1 }] },
        },
      },
    );
    stepYear(simulation, 2016);
    return assets(simulation).netFen[0]! / 100;
  });
  expect(net[0]).toBeCloseTo(24_000 * 0.6, 0);
  expect(net[1]).toBeCloseTo(24_000 * 0.8, 0);
  expect(net[2]).toBe(24_000);
});

test("luck of its own moves the income of each village and kind, about its mean", () => {
  const risky = { ...SOLAR, villages: 200, dispersion: 0.3 };
  const many = alike({ households: 200, villages: 200, townships: 1, landPerPerson: 0.5 });
  const simulation = villages([risky], {}, { population: many });
  stepYear(simulation, 2016);
  const net = [...assets(simulation).netFen].map((fen) => fen / 2_400_000);
  const mean = net.reduce((sum, each) => sum + each, 0) / net.length;
  const deviation = Math.sqrt(net.reduce((sum, each) => sum + (each - mean) ** 2, 0) / net.length);
  expect(Math.abs(mean - 1)).toBeLessThan(0.07);
  expect(Math.abs(deviation - 0.3)).toBeLessThan(0.06);
});

test("jobs at an asset go to registered poor households with days to spare, and count as ties to the collective", () => {
  const simulation = villages([{ ...SOLAR, jobs: 2 }], { jobDays: 80, dayWage: 90 });
  const { household } = simulation.world;
  household.everRegistered[7] = household.registeredPoor[7] = 1;
  stepYear(simulation, 2016);
  const { collective } = columnsOf(simulation.world.store, collectiveJobTable);
  expect([...collective].flatMap((v, h) => (v === 0 ? [h] : []))).toEqual([0, 7]);
  expect(household.wageFen[7]).toBe(720_000);
  expect(paidYuan(simulation, "wages", "household")).toBe(14_400);
  expect(simulation.world.village.collectiveIncomeFen[0]).toBe(2_400_000);
  const { row } = observe(simulation, 2016, metricsOf(simulation.spec), {});
  expect(row.metrics.collectiveAssetsHouseholds).toBe(2);
});

test("jobs on offer are told to the households of the village", () => {
  const { spec } = villages([{ ...SOLAR, jobs: 2 }]);
  const { years } = explain(spec, "any", { kind: "household", id: "3", row: 3 });
  const told = years[0]!.told.find(({ step }) => step === "fill collective jobs")!.tellings;
  expect(sentencesOf(told, {}, "en")).toEqual(["The village collective's solar offered 2 jobs near home."]);
});

test("a collective with cash enough builds the cheapest kind that it lacks", () => {
  const kinds = [
    { ...SOLAR, villages: 0 },
    { ...SOLAR, id: "shop", cost: 50_000, income: 5000, villages: 0 },
  ];
  const rich = { collectives: { openingCash: 60_000, otherIncome: 0, publicJobs: 0 } };
  const simulation = villages(kinds, { reinvest: true }, rich);
  stepYear(simulation, 2016);
  expect(assets(simulation).held[0]).toBe(2);
  expect(cashYuan(simulation)).toBe(15_000);
});

describe("the rule for using collective income", () => {
  const rule = (shares: Raw) => {
    const simulation = villages(
      [],
      {},
      { collectives: { openingCash: 0, otherIncome: 40_000, publicJobs: 0, ...shares } },
    );
    const { household } = simulation.world;
    for (const h of [2, 3]) household.everRegistered[h] = household.registeredPoor[h] = 1;
    household.labourers[3] = 0;
    stepYear(simulation, 2016);
    return simulation;
  };

  test("public jobs, relief for the poor without labour, dividends by the head, and the rest is kept", () => {
    const simulation = rule({ publicJobs: 0.3, relief: 0.2, dividend: 0.1 });
    const { household } = simulation.world;
    expect(household.wageFen[2]).toBe(600_000);
    expect([household.transferFen[2], household.transferFen[3]]).toEqual([0, 800_000]);
    expect(paidYuan(simulation, "collectiveRelief")).toBe(8000);
    expect([...household.propertyFen]).toEqual(Array(10).fill(40_000));
    expect(paidYuan(simulation, "collectiveDividend")).toBe(4000);
    expect(cashYuan(simulation)).toBe(40_000 - 12_000 - 8000 - 4000);
  });

  test("a village without registered poor keeps what was meant for them", () => {
    const simulation = villages(
      [],
      {},
      { collectives: { openingCash: 0, otherIncome: 40_000, publicJobs: 0.5, relief: 0.5 } },
    );
    stepYear(simulation, 2016);
    expect(cashYuan(simulation)).toBe(40_000);
  });

  test("shares above one whole are refused", () => {
    expect(() => rule({ publicJobs: 0.6, relief: 0.5 })).toThrow("must not exceed 100%");
  });
});
