/** A results folder: nothing is lost, nothing is overwritten, and the bytes depend on the runs alone. */

import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../../src/output/store/read.ts";
import { openResults } from "../../src/output/store/results.ts";
import { fixtureRun } from "./fixture.ts";
import { freshFolder, openOptions, tableBytes } from "./folder.ts";

const SEEDS = ["1", "2", "三"];

async function sealedFolder(order: readonly string[] = SEEDS): Promise<string> {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(SEEDS));
  for (const seed of order) await results.appendRun(fixtureRun({ seed }));
  await results.seal();
  return dir;
}

test("a sealed folder holds the manifest, the scenario and one file a table, and no parts", async () => {
  const dir = await sealedFolder();
  const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ kind: "run", state: "sealed", engineVersion: "0.1.0", seeds: SEEDS });
  expect(manifest.runs.map((run: { seed: string }) => run.seed)).toEqual(SEEDS);
  expect(manifest.runs[0].digests).toHaveLength(5);
  expect(manifest.tables.years.rows).toBe(15);
  expect(manifest.platform.node).toBe(process.version);
  expect(Object.keys(tableBytes(dir))).toHaveLength(6);
  expect(existsSync(join(dir, "parts"))).toBe(false);
  expect(readFileSync(join(dir, "scenario.yaml"), "utf8")).toContain("mountain county");
});

test("whatever order the runs finish in, the tables have the same bytes", async () => {
  const expected = tableBytes(await sealedFolder());
  const orders = fc.shuffledSubarray(SEEDS, { minLength: SEEDS.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(tableBytes(await sealedFolder(order))).toEqual(expected);
    }),
    { numRuns: 4 },
  );
});

test("tables come back as they were written, before sealing and after", async () => {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(SEEDS));
  for (const seed of ["三", "1", "2"]) await results.appendRun(fixtureRun({ seed }));
  const before = await readTable(dir, "years");
  await results.seal();
  const years = await readTable(dir, "years");
  expect(years).toEqual(before);
  const runs = SEEDS.map((seed) => fixtureRun({ seed }));
  expect(years.seed).toEqual(runs.flatMap((run) => run.years.map(() => run.seed)));
  const rows = runs.flatMap((run) => run.years);
  for (const metric of Object.keys(rows[0].metrics)) {
    expect(years[metric]).toEqual(rows.map((row) => (row.metrics as Record<string, number | null>)[metric]));
  }
  const flows = await readTable(dir, "flows", ["fen"]);
  expect(flows).toEqual({ fen: runs.flatMap((run) => run.flows.map((flow) => flow.fen)) });
});

test("a household value without meaning comes back as null, and households keep their id", async () => {
  const households = await readTable(await sealedFolder(), "households");
  const [first] = fixtureRun({ seed: "1" }).households;
  const expected = [...first.columns.yearsSinceExit].map((value) => (Number.isNaN(value) ? null : value));
  expect(households.yearsSinceExit.slice(0, expected.length)).toEqual(expected);
  expect(households.household.slice(0, 3)).toEqual([0, 1, 2]);
  expect(households.year.slice(199, 201)).toEqual([2016, 2020]);
});

test("a run without chosen household years still has a households table, without rows", async () => {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(["1"]));
  await results.appendRun({ ...fixtureRun({ seed: "1" }), households: [] });
  await results.seal();
  expect(await readTable(dir, "households")).toEqual({ seed: [], year: [], household: [] });
});

test("finished work is not done again, and unfinished work is", async () => {
  const dir = join(freshFolder(), "out");
  const first = await openResults(dir, openOptions(SEEDS));
  await first.appendRun(fixtureRun({ seed: "2" }));
  const resumed = await openResults(dir, openOptions(SEEDS, { resume: true }));
  expect([...(await resumed.finishedRuns())]).toEqual(["run-base-2"]);
  for (const seed of ["1", "三"]) await resumed.appendRun(fixtureRun({ seed }));
  await resumed.seal();
  expect(tableBytes(dir)).toEqual(tableBytes(await sealedFolder()));
});

test("a truncated part counts as not there and is replaced", async () => {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(SEEDS));
  for (const seed of SEEDS) await results.appendRun(fixtureRun({ seed }));
  truncateSync(join(dir, "parts/run-base-1/flows.parquet"), 100);
  writeFileSync(join(dir, "parts/run-base-2/part.json"), '{"runId": "run-ba');
  const resumed = await openResults(dir, openOptions(SEEDS, { resume: true }));
  expect((await resumed.finishedRuns()).size).toBe(1);
  await expect(resumed.seal()).rejects.toThrow("2 of 3 seeds have no whole run yet (1, 2)");
  for (const seed of ["1", "2"]) await resumed.appendRun(fixtureRun({ seed }));
  await resumed.seal();
  expect(tableBytes(dir)).toEqual(tableBytes(await sealedFolder()));
});

test("a sealed folder that is opened again to resume is complete, and sealing it again changes nothing", async () => {
  const dir = await sealedFolder();
  const manifest = readFileSync(join(dir, "manifest.json"), "utf8");
  const again = await openResults(dir, openOptions(SEEDS, { resume: true }));
  expect((await again.finishedRuns()).size).toBe(3);
  await again.seal();
  expect(readFileSync(join(dir, "manifest.json"), "utf8")).toBe(manifest);
  truncateSync(join(dir, "years.parquet"), 200);
  await expect(again.finishedRuns()).rejects.toThrow("damaged");
});

test("seeds can be added while the folder is open", async () => {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(["1"]));
  await results.appendRun(fixtureRun({ seed: "1" }));
  await expect(results.appendRun(fixtureRun({ seed: "2" }))).rejects.toThrow("not asked for");
  await results.addSeeds(["2", "三"]);
  for (const seed of ["三", "2"]) await results.appendRun(fixtureRun({ seed }));
  await results.seal();
  expect(tableBytes(dir)).toEqual(tableBytes(await sealedFolder()));
});

test.each([
  ["the same results without --resume", {}, /complete with these very results; add --resume/],
  ["another scenario", { scenarioHash: "hash-of-award", resume: true }, /other results: scenario.*--out/],
  ["another engine", { engineVersion: "0.2.0", resume: true }, /engine 0.1.0 there, 0.2.0 here/],
  ["other seeds", { seeds: ["9"], resume: true }, /completed with seed 1, 2, 三, this asks for seed 9/],
])("a folder is never overwritten by %s", async (_, changes, message) => {
  const dir = await sealedFolder();
  const before = tableBytes(dir);
  await expect(openResults(dir, openOptions(SEEDS, changes))).rejects.toThrow(message);
  expect(tableBytes(dir)).toEqual(before);
});

test("a folder of somebody's own files is refused", async () => {
  const dir = freshFolder();
  mkdirSync(join(dir, "photos"));
  await expect(openResults(dir, openOptions(SEEDS, { resume: true }))).rejects.toThrow("not results");
});

test("a metric that is not a number, and money that is not whole fen, stop the write", async () => {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(["1"]));
  const run = fixtureRun({ seed: "1" });
  const spoiled = (metrics: Record<string, number>) => ({ ...run, years: [{ year: 2016, metrics }] });
  await expect(results.appendRun(spoiled({ gini: Number.NaN }))).rejects.toThrow('"gini", row 0: found NaN');
  await expect(results.appendRun(spoiled({ costFen: 0.5 }))).rejects.toThrow("whole fen below 2^53");
  expect((await results.finishedRuns()).size).toBe(0);
});
