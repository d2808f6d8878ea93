/** Organisers that fail for reasons of their own, and programmes that end: who is hit, when, and what is left. */
import { expect, test } from "vitest";
import { flowsOf } from "../../src/ledger/flows.ts";
import { ALIVE, FAILED } from "../../src/model/actors/organiser.ts";
import { endable } from "../../src/model/programme-end.ts";
import { schedule } from "../../src/model/schedule.ts";
import { mechanismsOf } from "../../src/model/spec.ts";
import type { Moment } from "../../src/model/step.ts";
import type { World } from "../../src/model/world.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { lossOf, sum } from "../support/losses.ts";
import { alike, plainProduct, quiet, runYears, smallCounty } from "../support/small.ts";

/** Two parks that stand well, with households' shares in the first, and two cooperatives. */
function parks(failure: object) {
  const park = (id: string, householdShares: number, ownCapital: number) => ({
    id,
    product: "egg",
    role: "grower",
    capacity: 1000,
    unitYield: 1,
    investment: 150_000,
    ownCapital,
    opens: 2016,
    householdShares,
  });
  return quiet({
    years: "2016..2018",
    population: alike({ households: 10, registeredPoorShare: 1 }),
    ownProducts: { plain: plainProduct(), egg: plainProduct({ kind: "animal", initialShare: 0 }) },
    organisers: {
      cooperatives: { perVillage: 2 },
      enterprises: [park("first", 10, 0), park("second", 0, 400_000)],
    },
    linkages: { capitalShares: "on" },
    instruments: {
      householdIndustrialFund: { from: 2016, yearlyShare: 1, ownIndustry: 0, cooperativeRoom: 0 },
    },
    shocks: { organiserFailure: failure },
  });
}

const fates = ({ world }: Simulation) => [...world.organiser.fate];

test("a named enterprise fails in its year and no other, and its shareholders lose what assets do not cover", () => {
  const lost: number[] = [];
  runYears(
    parks({ events: [{ year: 2017, enterprise: "first" }], assetsLost: 1 }),
    "any",
    (simulation, year) => {
      const { organiser } = simulation.world;
      expect(fates(simulation)).toEqual([ALIVE, ALIVE, year < 2017 ? ALIVE : FAILED, ALIVE]);
      lost.push(sum(lossOf(simulation, "organiserFailure")));
      if (year !== 2017) return;
      expect(organiser.failedYear[2]).toBe(2017);
      expect(lost.at(-1)).toBeGreaterThan(0);
      expect(lost.at(-1)).toBe((organiser.bankLossFen[2]! + organiser.lostCapitalFen[2]!) / 100);
    },
  );
  expect([lost[0], lost[2]]).toEqual([0, 0]);
});

test("a cooperative is named by its row", () => {
  const simulation = runYears(parks({ events: [{ year: 2018, cooperative: 1 }] }), "any");
  expect(fates(simulation)).toEqual([ALIVE, FAILED, ALIVE, ALIVE]);
});

test("by luck, as many organisers fail as declared, whatever their books say", () => {
  const spec = quiet({
    years: "2016..2016",
    population: alike({ villages: 60, households: 60 }),
    organisers: { cooperatives: { perVillage: 10, openingCash: 50 } },
    shocks: { organiserFailure: { frequency: 0.2 } },
  });
  const failed = fates(runYears(spec, "statistics")).filter((fate) => fate === FAILED).length;
  expect(Math.abs(failed / 600 - 0.2)).toBeLessThan(0.05);
});

/** Awards paid from year to year, yuan, and the land that organisers work. */
function awards(shocks: object): { yuan: number; landMu: number }[] {
  const rows: { yuan: number; landMu: number }[] = [];
  const spec = smallCounty({
    years: "2018..2021",
    instruments: { awardPerMu: { minArea: 50, minPoorHouseholds: 0, term: 10 } },
    shocks,
  });
  runYears(spec, "any", ({ world }) => {
    const flow = flowsOf(world.books).find(({ kind }) => kind === "award");
    rows.push({ yuan: (flow?.fen ?? 0) / 100, landMu: Math.round(sum(world.organiser.landMu)) });
  });
  return rows;
}

test("a programme that ends pays nothing from its year on, and what it built stays for the moment", () => {
  const kept = awards({});
  const ended = awards({ programmeEnds: { events: [{ year: 2020, instrument: "awardPerMu" }] } });
  expect(ended.slice(0, 2)).toEqual(kept.slice(0, 2));
  expect(kept.map(({ yuan }) => yuan > 0)).toEqual([true, true, true, true]);
  expect(ended.map(({ yuan }) => yuan > 0)).toEqual([true, true, false, false]);
});

test("organisers no longer plan for the award of a programme that has ended", () => {
  const area = (year: number) => {
    const spec = smallCounty({
      years: "2018..2021",
      instruments: { awardPerMu: { minArea: 50, minPoorHouseholds: 0 } },
      shocks: { programmeEnds: { events: [{ year: 2020, instrument: "awardPerMu" }] } },
    });
    const { world, inForce } = openSimulation(spec, "any");
    const award = endable(inForce).find(({ id }) => id === "awardPerMu")!;
    return award.bound.planReward!(world, 0, 100, year);
  };
  expect([2018, 2019, 2020, 2021].map(area)).toEqual([20_000, 20_000, 0, 0]);
});

test("a programme that luck ends does not come back", () => {
  const paid = awards({ programmeEnds: { frequency: 0.5 } }).map(({ yuan }) => yuan > 0);
  expect(paid.lastIndexOf(true)).toBeLessThan(paid.indexOf(false) < 0 ? 4 : paid.indexOf(false));
  const share = Array.from({ length: 200 }, (_, seed) => {
    const spec = quiet({
      years: "2016..2018",
      instruments: { awardPerMu: "on" },
      shocks: { programmeEnds: { frequency: 0.3 } },
    });
    const { world, inForce } = openSimulation(spec, `seed ${seed}`);
    const { ends } = inForce.find(({ id }) => id === "programmeEnds")!.bound;
    return ends!(world, "awardPerMu", 2018) ? 1 : 0;
  });
  expect(Math.abs(sum(share) / 200 - (1 - 0.7 ** 3))).toBeLessThan(0.1);
});

test("an instrument puts back what it has set, once a year from its end on, however many steps it has", () => {
  const spec = quiet({
    instruments: { awardPerMu: "on" },
    shocks: { programmeEnds: { events: [{ year: 2017, instrument: "awardPerMu" }] } },
  });
  const closed: number[] = [];
  const ran: string[] = [];
  const inForce = mechanismsOf(spec).map((one) => {
    if (one.id !== "awardPerMu") return one;
    const step = { ...one.bound.steps[0]!, finish: () => void ran.push("award") };
    return {
      ...one,
      bound: {
        ...one.bound,
        steps: [step, step],
        close: ({ year }: { year: number }) => void closed.push(year),
      },
    };
  });
  const simulation = { ...openSimulation(spec, "any"), steps: schedule(inForce) };
  for (const year of [2016, 2017, 2018]) stepYear(simulation, year);
  expect(closed).toEqual([2017, 2018]);
  expect(ran).toEqual(["award", "award"]);
});

test("an ended programme rescues nobody and keeps nobody out, but still collects what it has lent", () => {
  const spec = quiet({
    instruments: { emergencyLiquidity: "on", negativeList: "on" },
    shocks: {
      programmeEnds: {
        events: [
          { year: 2017, instrument: "emergencyLiquidity" },
          { year: 2017, instrument: "negativeList" },
        ],
      },
    },
  });
  const simulation = openSimulation(spec, "any");
  const asked: number[] = [];
  const inForce = endable(
    simulation.inForce.map((one) => ({
      ...one,
      bound: {
        ...one.bound,
        rescue: ({ year }: Moment) => asked.push(year),
        admits: (_: World, __: number, year: number) => year > 9999,
      },
    })),
  ).filter(({ group }) => group === "instruments");
  for (const { bound } of inForce) {
    for (const year of [2016, 2017]) bound.rescue!({ world: simulation.world, year } as Moment, 0, 100);
    expect([2016, 2017].map((year) => bound.admits!(simulation.world, 0, year))).toEqual([false, true]);
  }
  expect(asked).toEqual([2016, 2016]);
  const collecting = inForce.flatMap(({ bound }) => bound.steps).filter(({ outlives }) => outlives);
  expect(collecting.map(({ name }) => name)).toEqual(["collect bridge loans"]);
});

test("without a shock that ends programmes, mechanisms are taken as they are", () => {
  const inForce = mechanismsOf(smallCounty());
  expect(endable(inForce)).toBe(inForce);
});
