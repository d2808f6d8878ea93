/** From what a person asks to a plan: ranges, levels, units, CSV files, estimates, and what is refused before any run. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../src/engine/errors.ts";
import { csvPlan } from "../../src/experiments/csv-plan.ts";
import { gridValues, type RangeFactor, valueAt } from "../../src/experiments/designs/factor.ts";
import { estimatesOf, fitted } from "../../src/experiments/estimates.ts";
import { pairsOf, planOf } from "../../src/experiments/plan.ts";
import { settlePoints } from "../../src/experiments/settle-points.ts";
import { sweepTasks } from "../../src/experiments/sweep.ts";
import { factorsOf } from "../../src/experiments/vary.ts";
import { namesOf } from "../../src/run/names.ts";
import { openScenario } from "../../src/scenario/index.ts";
import { SMALL } from "../support/small-county.ts";

const draft = await openScenario({ path: "small.yaml", read: () => SMALL, names: namesOf });

async function refusal(...texts: string[]): Promise<string> {
  try {
    await factorsOf(texts, draft);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "";
}

test("a range is read in the unit of its path, and a unit at the end holds for all", async () => {
  const [rate, margin] = await factorsOf(
    ["instruments.awardPerMu.rate=100:300:50 yuan/mu", "market.margin=10%:0.3"],
    draft,
  );
  expect(rate).toEqual({
    kind: "range",
    path: "instruments.awardPerMu.rate",
    unit: "yuan/mu",
    low: 100,
    high: 300,
    step: 50,
    whole: false,
  });
  expect(margin).toMatchObject({ low: 0.1, high: 0.3, unit: "1" });
  expect(gridValues(rate!)).toEqual([100, 150, 200, 250, 300]);
});

test("a mechanism that is off can be varied, on and off, and through its own parameters", async () => {
  const factors = await factorsOf(
    ["shocks.frost=on,off", "instruments.yieldInsurance.coverage=50%:80%"],
    draft,
  );
  expect(factors[0]).toEqual({ kind: "levels", path: "shocks.frost", levels: ["on", "off"] });
  expect(factors[1]).toMatchObject({ low: 0.5, high: 0.8 });
});

test("every mistake is told at once, with the words that were written", async () => {
  const said = await refusal("market.margin", "market.margin=1", "a=1:2:3:4");
  expect(said.split("\n")).toHaveLength(3);
  expect(said).toContain("write --vary path=low:high");
  expect(await refusal("market.margn=10%:20%")).toMatch(
    /margn.*did you mean "margin".*--vary market.margn=10%:20%/,
  );
  expect(await refusal("market.margin=10%:500%")).toContain("--vary market.margin=10%:500%");
  expect(await refusal("market.margin=10 mu:20 mu")).toContain("mu");
  expect(await refusal("market.margin=20%:10%")).toContain("its start must be lower");
  expect(await refusal("market.margin=10%:20%:50%")).toContain("does not fit");
  expect(await refusal("population.villages=2:3.5")).toContain("whole");
  expect(await refusal("market.margin=1%:2%", "market.margin=3%:4%")).toContain("varied twice");
});

test("a share of the cube becomes a value inside the range; values of a count have equal shares", () => {
  const range = (more: Partial<RangeFactor>): RangeFactor => {
    return { kind: "range", path: "p", unit: "1", low: 1, high: 4, whole: false, ...more };
  };
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const plain = Number(valueAt(range({}), share));
      expect(plain >= 1 && plain <= 4).toBe(true);
      expect([1, 2, 3, 4]).toContain(valueAt(range({ whole: true }), share));
      expect([1, 1.5, 2, 2.5, 3, 3.5, 4]).toContain(valueAt(range({ step: 0.5 }), share));
    }),
  );
  expect(gridValues(range({ low: 0.1, high: 0.3, step: 0.1 }))).toEqual([0.1, 0.2, 0.3]);
  expect(gridValues(range({ low: 0, high: 100, whole: true }))).toEqual([0, 25, 50, 75, 100]);
});

test("a sweep that is cut short has every point as often or once more, under the same seeds", () => {
  const tasks = [...sweepTasks(7, ["a", "b", "c"])];
  expect(tasks.map(({ task }) => task)).toEqual(tasks.map((_, k) => k));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: tasks.length }), (cut) => {
      const part = tasks.slice(0, cut);
      const counts = Array.from({ length: 7 }, (_, p) => part.filter(({ point }) => point === p).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test("points are settled before any run: one hash each, metrics of all, and what is wrong with its point", async () => {
  const factors = await factorsOf(["market.margin=10%:20%:10%", "linkages.contract=on,off"], draft);
  const plan = planOf("grid", factors, { n: 0, seed: "d" });
  const { hashes, metrics, scenario } = await settlePoints(plan, draft);
  expect(new Set(hashes).size).toBe(4);
  expect(metrics).toContain("dependence");
  const [point] = plan.points;
  expect((await scenario(0)).canonical).toBe((await draft.settle(pairsOf(plan, point!))).canonical);
  const path = "shocks.drought.countyShare";
  const broken = { ...plan, factors: [{ ...factors[0]!, path }], points: [[0.1], [7]] } as typeof plan;
  await expect(settlePoints(broken, draft)).rejects.toThrow("at point 1");
});

test("a CSV plan takes paths, units and words, and tells a mistake by line and column", async () => {
  const plan = await csvPlan(
    "market.margin,linkages.contract\n10%,on\n\n# a remark\n0.25,off\n",
    "plan.csv",
    draft,
  );
  expect(plan.points).toEqual([
    [0.1, "on"],
    [0.25, "off"],
  ]);
  expect(plan.factors.map(({ kind }) => kind)).toEqual(["range", "levels"]);
  const failing = async (text: string) =>
    csvPlan(text, "plan.csv", draft).then(
      () => "",
      (error: Error) => error.message,
    );
  expect(await failing("market.margin,market.margn\n10%,1\n")).toContain("plan.csv:2:2");
  expect(await failing("market.margin,linkages.contract\n10%,on\n10%,\n")).toContain("plan.csv:3:2");
  expect(await failing("market.margin\n10%,on\n")).toContain("plan.csv:2:2");
  expect(await failing("market.margin\n")).toContain("a head of scenario paths");
});

test("estimates enter with half their value either way, within what is allowed; those without width are left out", async () => {
  const rows = (await draft.settle()).provenance();
  const { factors, leftOut } = estimatesOf(rows, "near", [
    "market",
    "population.labourShare",
    "population.counties",
  ]);
  const share = factors.find(({ path }) => path === "population.labourShare")!;
  const row = rows.find(({ path }) => path === "population.labourShare")!;
  expect([share.low, share.high]).toEqual([row.value / 2, Math.min(1, row.value * 1.5)]);
  expect(leftOut).toContain("population.counties");
  expect(factors.every(({ path, low, high }) => low < high && /^(market|population)\./.test(path))).toBe(
    true,
  );
  const declared = estimatesOf(rows, "declared", ["population.labourShare"]).factors[0]!;
  expect([declared.low, declared.high]).toEqual([0, 1]);
});

test("ranges that would break a rule between parameters are halved until it holds, the others stay", async () => {
  const rows = (await draft.settle(["shocks.rain=on"])).provenance();
  const rain = await openScenario({
    path: "s.yaml",
    read: () => SMALL,
    names: namesOf,
    set: ["shocks.rain=on"],
  });
  const asked = estimatesOf(rows, "near", ["shocks.rain", "market.margin"]);
  const { factors } = await fitted(asked, rows, rain);
  const [wide, narrow] = [asked.factors, factors].map((all) =>
    ["shocks.rain.countyShare", "shocks.rain.townshipShare"].map(
      (path) => all.find((one) => one.path === path)!,
    ),
  );
  const high = (pair: typeof wide) => pair!.reduce((sum, one) => sum + one.high, 0);
  expect(high(wide)).toBeGreaterThan(1);
  expect(high(narrow)).toBeLessThanOrEqual(1);
  expect(factors.find(({ path }) => path === "market.margin")).toEqual(
    asked.factors.find(({ path }) => path === "market.margin"),
  );
});

test("more factors than Sobol's sequence has dimensions, and more points than any machine runs, are refused", () => {
  const factors = Array.from({ length: 201 }, (_, k): RangeFactor => {
    return { kind: "range", path: `p${k}`, unit: "1", low: 0, high: 1, whole: false };
  });
  expect(() => planOf("saltelli", factors, { n: 1, seed: "d" })).toThrow("screen them with Morris");
  expect(() => planOf("grid", factors.slice(0, 12), { n: 1, seed: "d" })).toThrow("points are more than");
  const mistyped = { ...factors[0]!, step: 1e-12 };
  expect(() => planOf("grid", [mistyped], { n: 1, seed: "d" })).toThrow("1000000000001 points are more than");
});

test("an estimate inside a list that only the declaration writes is left out, not an error", async () => {
  const rows = (await draft.settle()).provenance();
  const asked = estimatesOf(rows, "near", ["shocks.epidemic"]);
  const inList = asked.factors.filter(({ path }) => /\.\d+\./.test(path)).map(({ path }) => path);
  const { factors, leftOut } = await fitted(asked, rows, draft);
  expect(inList.length).toBeGreaterThan(0);
  expect(leftOut).toEqual(expect.arrayContaining(inList));
  expect(factors).toEqual(asked.factors.filter(({ path }) => !inList.includes(path)));
});
