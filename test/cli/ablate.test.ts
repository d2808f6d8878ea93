/** Switching mechanisms off on the command line: in a run, in a comparison, and one at a time. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, workFolder } from "./command.ts";

let dir = "";
beforeAll(() => {
  dir = workFolder();
});
afterAll(() => removeFolder(dir));

interface Run {
  readonly digest: string;
  readonly out: string;
}

test("a run without a behaviour is the run with its value set to nothing", async () => {
  const without = (await liannong("run", "small.yaml", "--without", "imitation", "--json")).json<Run>();
  const set = (
    await liannong("run", "small.yaml", "--set", "households.choice.imitation=0", "--json")
  ).json<Run>();
  const full = (await liannong("run", "small.yaml", "--json")).json<Run>();
  expect(without.digest).toBe(set.digest);
  expect(without.digest).not.toBe(full.digest);
  expect(readFileSync(`${without.out}/scenario.yaml`, "utf8")).toContain("without imitation of neighbours");
});

test("a comparison goes without it on both sides, where it is there", async () => {
  const { code, json } = await liannong(
    ...["compare", "without.yaml", "small.yaml", "--without", "trust", "--seeds", "2", "--json"],
  );
  expect(code).toBe(0);
  expect(json<{ scenarios: object[] }>().scenarios).toHaveLength(2);
});

test("what is not there to be switched off is a mistake", async () => {
  const unknown = await liannong("run", "small.yaml", "--without", "gravity");
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain("imitation");
  const absent = await liannong("run", "small.yaml", "--without", "hail");
  expect(absent.code).toBe(2);
  expect(absent.err).toContain("not in force");
});

test("what can be switched off is listed", async () => {
  const { out } = await liannong("list", "--ablations", "--lang", "en");
  expect(out).toMatch(/imitation +core +imitation of neighbours/);
  expect(out).toMatch(/awardPerMu +instruments +award per mu/);
});

test("one at a time: the table tells each effect beside the full model, and who bore a shock's loss", async () => {
  const only = ["imitation", "landTransfer", "drought"].flatMap((name) => ["--only", name]);
  const { code, json } = await liannong(
    ...["ablate", "small.yaml", "--seeds", "2", ...only, "--out", "kept", "--json"],
  );
  expect(code).toBe(0);
  const { ablations, files } = json<{
    ablations: {
      id: string;
      effects: { metric: string; baselineMean: number }[];
      borne?: { metric: string; mean: number }[];
    }[];
    files: string[];
  }>();
  expect(ablations.map(({ id }) => id)).toEqual(["imitation", "landTransfer", "drought"]);
  for (const { effects } of ablations) {
    expect(effects.map(({ metric }) => metric)).toEqual([
      "headcountRate",
      "exits",
      "meanIncomePerCapitaYuan",
      "productHhi",
      "organisersFailed",
    ]);
    expect(effects[0]!.baselineMean).toBe(ablations[0]!.effects[0]!.baselineMean);
  }
  expect(ablations.map(({ borne }) => borne !== undefined)).toEqual([false, false, true]);
  const households = ablations[2]!.borne!.find(({ metric }) => metric === "householdIncomeYuan")!;
  expect(households.mean).toBeGreaterThan(0);
  expect(files).toHaveLength(4);
  expect(readFileSync("kept/ablations-small.csv", "utf8").split("\n")[0]).toBe(
    "without,metric,full,difference,low95,high95,seeds",
  );
  expect(readFileSync("kept/losses-borne-small.md", "utf8")).toContain("Who bears the losses");
});
