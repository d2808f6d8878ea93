/** Comparisons by hand: known differences come out, in any order of runs, with little in memory and no false certainty. */
import { expect, test } from "vitest";
import { compare, tasksOf } from "../../src/experiments/compare.ts";
import { spansZero } from "../../src/experiments/compare-differences.ts";
import { aggregateOf, overPeriod } from "../../src/experiments/compare-period.ts";
import { THRESHOLD_YUAN } from "../../src/experiments/compare-winners.ts";
import { seenIn, type RunSeen, type Task } from "../../src/experiments/compare-seen.ts";
import { runJob, jobOf } from "../../src/execute/job.ts";
import { smallCounty } from "../support/small-county.ts";

const SEEDS = ["s1", "s2", "s3", "s4"];
const UNITS: Readonly<Record<string, string>> = {
  publicCostYuan: "yuan",
  exits: "person",
  headcountRate: "1",
};
const unitOf = (metric: string) => UNITS[metric] ?? "1";

/** A run of two years; the alternative costs 100 yuan more a year and lets `more` further persons out. */
function made({ scenario, seed }: Task, more: (seed: number) => number): RunSeen {
  const luck = Number(seed.slice(1));
  const policy = scenario === "with" ? 1 : 0;
  const years = [2016, 2017].map((year) => ({
    year,
    metrics: {
      headcountRate: 0.2 + luck / 100 - policy * 0.05,
      exits: 10 * luck + policy * more(luck),
      exitHouseholds: 3 * luck + policy * more(luck),
      publicCostYuan: 50 + policy * 100,
      lost: policy === 1 && seed === "s2" ? null : 1,
    },
  }));
  const rank = Float64Array.from({ length: 20 }, (_, h) => 1000 + h);
  const income = rank.map(
    (value, h) => value * 2 + (policy === 1 && h < 2 ? 50 : policy === 1 && h === 19 ? -50 : 0),
  );
  return {
    years,
    households: { rankIncomeYuan: rank, incomePerCapitaYuan: income, persons: new Int32Array(20).fill(2) },
  };
}

function findings(more: (seed: number) => number, order = (tasks: Task[]) => tasks) {
  const comparing = compare(["without", "with"]);
  for (const task of order([...tasksOf(["without", "with"], SEEDS)])) comparing.add(task, made(task, more));
  return comparing.findings(SEEDS, unitOf);
}

test("the runs of a seed stand next to each other", () => {
  expect([...tasksOf(["base", "a", "b"], ["s1", "s2"])].map(({ scenario, seed }) => scenario + seed)).toEqual(
    ["bases1", "as1", "bs1", "bases2", "as2", "bs2"],
  );
});

test("differences are taken seed by seed, so that luck shared by both sides does not blur them", () => {
  const { differences } = findings(() => 5);
  const poverty = differences.find(({ metric, year }) => metric === "headcountRate" && year === 2017)!;
  expect(poverty.mean).toBeCloseTo(-0.05, 12);
  expect(poverty.high).toBeLessThan(-0.0499);
  expect(poverty.baselineMean).toBeCloseTo(0.225, 12);
  expect(poverty.count).toBe(4);
});

test("over the whole period exits and money are summed, rates are averaged", () => {
  const { differences } = findings(() => 5);
  const whole = (metric: string) => differences.find((one) => one.metric === metric && one.year === null)!;
  expect(whole("exits")).toMatchObject({ aggregate: "sum", mean: 10 });
  expect(whole("publicCostYuan")).toMatchObject({ aggregate: "sum", mean: 200 });
  expect(whole("headcountRate").aggregate).toBe("mean");
  expect(whole("headcountRate").mean).toBeCloseTo(-0.05, 12);
  expect(aggregateOf("collectiveIncomeYuan", "yuan/village")).toBe("mean");
  expect(overPeriod([null, 2, 4], "mean")).toBe(3);
  expect(overPeriod([null, null], "sum")).toBeNull();
});

test("a seed in which a side has no value is left out and counted", () => {
  const { differences } = findings(() => 5);
  expect(differences.find(({ metric }) => metric === "lost")).toMatchObject({ count: 3, dropped: 1 });
});

test("a cost per exit is the ratio of the mean differences", () => {
  const [cost] = findings(() => 5).costs;
  expect(cost!.costYuan.mean).toBe(200);
  expect(cost).toMatchObject({ perPersonYuan: 20, perHouseholdYuan: 20 });
});

test("where the further exits cannot be told from zero, or are fewer, there is no cost per exit", () => {
  const [unsure] = findings((seed) => (seed % 2 === 0 ? 30 : -30)).costs;
  expect(spansZero(unsure!.exits)).toBe(true);
  expect(unsure).toMatchObject({ perPersonYuan: null, perHouseholdYuan: null });
  expect(findings(() => -5).costs[0]!.perPersonYuan).toBeNull();
});

test("seeds that would tell a difference are fewer the clearer it is, and none are named where there is nothing", () => {
  const noisy = findings((seed) => 10 + (seed - 2.5) * 20).differences;
  const exits = noisy.find(({ metric, year }) => metric === "exits" && year === 2016)!;
  expect(spansZero(exits)).toBe(true);
  expect(exits.seedsToTell).toBeGreaterThan(SEEDS.length);
  const same = findings(() => 0).differences.find(({ metric }) => metric === "exits")!;
  expect(same.seedsToTell).toBeNull();
});

test("winners and losers stand in the deciles of the base's first year", () => {
  const [table] = findings(() => 0).winners;
  expect(table!.groups).toHaveLength(10);
  expect(table!.groups[0]).toMatchObject({ winning: 1, losing: 0, meanChange: 50 });
  expect(table!.groups[9]).toMatchObject({ winning: 0, losing: 0.5, meanChange: -25 });
  expect(table!.groups[4]).toMatchObject({ winning: 0, losing: 0, unchanged: 1 });
  expect(table!.all!.meanChange).toBeCloseTo(2.5, 10);
  expect(table!.groups[0]!.intervals.meanChange).toMatchObject({ count: 4, low: 50, high: 50 });
  expect(THRESHOLD_YUAN).toBeLessThan(50);
});

test("the order in which runs arrive does not matter", () => {
  const more = (seed: number) => seed;
  expect(findings(more, (tasks) => tasks.toReversed())).toEqual(findings(more));
});

test("findings over seeds that are not complete are refused", () => {
  const comparing = compare(["without", "with"]);
  comparing.add(
    { scenario: "without", seed: "s1" },
    made({ scenario: "without", seed: "s1" }, () => 0),
  );
  expect(() => comparing.findings(["s1"], unitOf)).toThrow("with has not been run with seed s1");
});

test("without its award a county spends no award, and shares all luck before", async () => {
  const [base, award] = [await smallCounty(["instruments.awardPerMu=off"]), await smallCounty()];
  const comparing = compare(["base", "award"]);
  for (const [scenario, loaded] of [
    ["base", base],
    ["award", award],
  ] as const) {
    for (const seed of ["s1", "s2"]) {
      const record = await runJob(jobOf(loaded, seed, [2016, 2019]), () => 0);
      comparing.add({ scenario, seed }, seenIn(record));
    }
  }
  const { differences, winners } = comparing.findings(["s1", "s2"], unitOf);
  const spent = differences.find(({ metric, year }) => metric === "awardYuan" && year === null)!;
  expect(spent.baselineMean).toBe(0);
  expect(spent.mean).toBeGreaterThan(0);
  const weather = differences.find(({ metric, year }) => metric === "weatherLossYuan" && year === 2016)!;
  expect(weather).toMatchObject({ mean: 0, standardDeviation: 0 });
  expect(winners[0]!.all!.population).toBeGreaterThan(300);
});
