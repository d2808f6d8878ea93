/** `stress` from end to end on a county of a few hundred households. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, workFolder } from "./command.ts";
import { LADDER } from "./two-shocks.ts";

const ARGS = [
  "stress",
  "small.yaml",
  "without.yaml",
  "--shocks",
  "ladder.yaml",
  "--seeds",
  "3",
  "--threads",
  "1",
];
const GOAL = ["--goal", "meanIncomePerCapitaYuan > 7000", "--goal-years", "every", "--tolerance", "10%"];

interface Output {
  digest: string;
  out: string;
  report: string;
  cells: { strategy: string; rung: string; loss: { mean: number; low: number } }[];
  strategies: { strategy: string; regret: { value: number }; goalShare: { value: number } }[];
  breaking: { strategy: string; shock: string; kind: string }[];
}

let dir = "";
let output: Output;
beforeAll(async () => {
  dir = workFolder();
  writeFileSync("ladder.yaml", LADDER);
  output = (await liannong(...ARGS, ...GOAL, "--json", "--out", "table")).json();
});
afterAll(() => removeFolder(dir));

test("every strategy stands under every rung and untouched, each with its own loss, and the page is there", () => {
  expect(output.cells).toHaveLength(2 * 4);
  const loss = (strategy: string, rung: string) =>
    output.cells.find((cell) => cell.strategy === strategy && cell.rung === rung)!.loss.mean;
  expect(loss("small", "none")).toBe(0);
  expect(loss("small", "price@60%")).toBeGreaterThan(loss("small", "price@30%"));
  expect(output.breaking.map(({ strategy, shock }) => `${strategy} ${shock}`)).toEqual([
    "small price",
    "without price",
  ]);
  const page = readFileSync(output.report, "utf8");
  expect(page).toContain("2 strategies under 3 shocks");
  expect(page).not.toMatch(/undefined|NaN/);
  for (const table of ["cells", "strategies", "breaking", "differing", "design"])
    expect(existsSync(join("table", `${table}.parquet`)), table).toBe(true);
});

test("a cell is run just as `run --set` runs it", async () => {
  const pair = "shocks.organiserFailure={frequency: 0, events: [{year: 2017, enterprise: press}]}";
  const run = await liannong("run", "small.yaml", "--set", pair, "--seed", "s2", "--json", "--out", "one");
  const { seeds } = run.json<{ seeds: { digest: string }[] }>();
  const asked = await liannong(
    "query",
    "table",
    "select distinct digest from runs join design using (point) where seed = 's2' and strategy = 'small' and shock = 'press-fails'",
    "--json",
  );
  expect(asked.json<{ rows: string[][] }>().rows).toEqual([[seeds[0]!.digest]]);
});

test("the same question finds its results again, and another goal runs nothing of the table anew", async () => {
  const again = await liannong(...ARGS, ...GOAL, "--json", "--out", "table", "--resume");
  expect(again.json<Output>()).toEqual(output);
  const other = await liannong(...ARGS, "--out", "table", "--resume", "--no-breaking");
  expect(other.code).toBe(0);
  expect(other.err).toContain("nothing is run again");
});

test("the page can be made again, in Chinese, from the folder alone", async () => {
  expect((await liannong("report", "table", "--lang", "zh")).code).toBe(0);
  const page = readFileSync(join("table", "report.html"), "utf8");
  expect(page).toContain("2 种策略 × 3 项冲击");
  expect(page).toContain("榨厂倒闭");
});

test("strategies of other years, and the same one twice, are refused before anything runs", async () => {
  writeFileSync("late.yaml", "extends: small.yaml\nyears: 2016..2018\nexpect: []\n");
  const late = await liannong("stress", "small.yaml", "late.yaml", "--shocks", "ladder.yaml", "--out", "no");
  expect([late.code, late.err]).toEqual([2, expect.stringContaining("other years than the first")]);
  const twice = await liannong(
    "stress",
    "small.yaml",
    "small.yaml",
    "--shocks",
    "ladder.yaml",
    "--out",
    "no",
  );
  expect(twice.err).toContain("the same scenario");
  const goal = await liannong(...ARGS, "--goal", "poverty < 3", "--out", "no");
  expect([goal.code, goal.err]).toEqual([2, expect.stringContaining("poverty")]);
  expect(existsSync("no")).toBe(false);
});
