/** A comparison's folder: every scenario's runs in a folder of its own, the same seeds in all, resumed as one. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Comparison, openComparison, writeTable } from "../../src/output/store/comparison.ts";
import { readTable } from "../../src/output/store/read.ts";
import { fixtureRun } from "./fixture.ts";
import { freshFolder } from "./folder.ts";

const SCENARIOS = (["base", "award"] as const).map((id) => ({
  id,
  scenarioHash: `hash-of-${id}`,
  scenario: { "scenario.yaml": `title: ${id}\n` },
}));

const open = (dir: string, seeds: readonly string[], resume = false) =>
  openComparison(dir, {
    scenarios: SCENARIOS,
    engineVersion: "0.1.0",
    seeds,
    resume,
    command: "liannong compare",
  });

async function runAll(work: Comparison): Promise<void> {
  for (const { id } of SCENARIOS) {
    const folder = work.scenario(id);
    const finished = await folder.finishedRuns();
    for (const seed of work.manifest.seeds) {
      const run = fixtureRun({ seed, scenario: id, households: 3 });
      if (!finished.has(run.runId)) await folder.appendRun(run);
    }
  }
}

test("each scenario has its runs, and the manifest tells the base first", async () => {
  const dir = join(freshFolder(), "out");
  const work = await open(dir, ["1", "2"]);
  await runAll(work);
  await work.seal();
  const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ kind: "compare", state: "sealed", command: "liannong compare" });
  expect(manifest.scenarios.map(({ id }: { id: string }) => id)).toEqual(["base", "award"]);
  const [base, award] = await Promise.all(["base", "award"].map((id) => readTable(join(dir, id), "years")));
  expect(base.seed).toEqual(award.seed);
  expect(base.gini).not.toEqual(award.gini);
  expect(readFileSync(join(dir, "award/scenario.yaml"), "utf8")).toBe("title: award\n");
  expect(() => work.scenario("none")).toThrow('no scenario "none"');
});

test("a comparison that had grown goes on with the seeds it had reached, even when half of it was sealed", async () => {
  const dir = join(freshFolder(), "out");
  const first = await open(dir, ["1", "2"]);
  await first.addSeeds(["3", "4"]);
  await runAll(first);
  await first.scenario("base").seal();
  await expect(open(dir, ["1", "2"])).rejects.toThrow("unfinished; add --resume");
  const resumed = await open(dir, ["1", "2"], true);
  expect(resumed.manifest.seeds).toEqual(["1", "2", "3", "4"]);
  await runAll(resumed);
  await resumed.seal();
  expect(existsSync(join(dir, "award/parts"))).toBe(false);
  expect((await open(dir, ["1", "2"], true)).manifest.state).toBe("sealed");
  await expect(open(dir, ["5"], true)).rejects.toThrow("completed with 4 seeds (1, 2, 3, ...)");
});

test("other scenarios are other work", async () => {
  const dir = join(freshFolder(), "out");
  await open(dir, ["1"]);
  const scenarios = SCENARIOS.map((scenario) => ({ ...scenario, scenarioHash: "changed" }));
  const other = openComparison(dir, { scenarios, engineVersion: "0.1.0", seeds: ["1"], resume: true });
  await expect(other).rejects.toThrow("scenario base hash-of-base, award hash-of-awar there");
});

test("a small table of its own comes back with its nulls", async () => {
  const dir = join(freshFolder(), "out");
  await open(dir, ["1"]);
  await writeTable(dir, "deciles", {
    columns: [
      { name: "decile", type: "int32", values: Int32Array.of(1, 2) },
      { name: "meanChange", type: "double", values: [12.5, null] },
      { name: "spentFen", type: "int64", values: [2 ** 53 - 1, -7] },
    ],
  });
  expect(await readTable(dir, "deciles")).toEqual({
    decile: [1, 2],
    meanChange: [12.5, null],
    spentFen: [2 ** 53 - 1, -7],
  });
  expect(await readTable(dir, "deciles", ["decile"])).toEqual({ decile: [1, 2] });
});
