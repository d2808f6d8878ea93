/** A scenario whose households come from a file, from the command line to results that stand on their own. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parquetWriteBuffer } from "hyparquet-writer";
import { liannong, removeFolder, workFolder } from "./command.ts";

const rows = Array.from({ length: 60 }, (_, k) => ({
  village: `village ${k % 3}`,
  persons: 1 + (k % 6),
  mu: 4 + (k % 5),
  weight: 1.5,
}));

let dir = "";
beforeAll(() => {
  dir = workFolder();
  mkdirSync("data");
  const lines = rows.map(({ village, persons, mu, weight }) => `${village},${persons},${mu},${weight}\n`);
  writeFileSync("data/households.csv", `\uFEFFvillage,persons,mu,weight\n${lines.join("")}`);
  const columns = (["village", "persons", "mu", "weight"] as const).map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: name === "village" ? ("STRING" as const) : ("DOUBLE" as const),
  }));
  writeFileSync("data/households.parquet", Buffer.from(parquetWriteBuffer({ columnData: columns })));
  const file = (name: string) =>
    `extends: small.yaml\npopulation: {file: data/${name}, columns: {landMu: mu}}\n`;
  writeFileSync("csv.yaml", file("households.csv"));
  writeFileSync("parquet.yaml", file("households.parquet"));
});
afterAll(() => removeFolder(dir));

interface Run {
  readonly digest: string;
  readonly out: string;
}

test("CSV and Parquet of the same households give the same bits, on one thread or two", async () => {
  const one = (await liannong("run", "csv.yaml", "--seeds", "2", "--threads", "1", "--json")).json<Run>();
  const two = (await liannong("run", "parquet.yaml", "--seeds", "2", "--threads", "2", "--json")).json<Run>();
  expect(two.digest).toBe(one.digest);
});

test("results hold the households they were made from, and are verified after the file is gone", async () => {
  const { out, digest } = (await liannong("run", "csv.yaml", "--out", "kept", "--json")).json<Run>();
  expect(readFileSync(`${out}/population.csv`, "utf8").split("\n")).toHaveLength(62);
  rmSync("data/households.csv");
  expect((await liannong("verify", "kept")).code).toBe(0);
  expect((await liannong("explain", "kept", "--household", "3")).code).toBe(0);
  const again = (await liannong("run", "kept/scenario.yaml", "--json")).json<Run>();
  expect(again.digest).toBe(digest);
});

test("a file that leads out of the scenario's folder is refused", async () => {
  mkdirSync("inner");
  writeFileSync("outside.csv", "persons\n1\n");
  symlinkSync("../outside.csv", "inner/link.csv");
  writeFileSync("inner/a.yaml", "extends: library:tiny.yaml\npopulation: {file: link.csv, mix: mixed}\n");
  const linked = await liannong("check", "inner/a.yaml");
  expect(linked.code).toBe(2);
  expect(linked.err).toContain("outside");
  writeFileSync(
    "inner/b.yaml",
    "extends: library:tiny.yaml\npopulation: {file: ../outside.csv, mix: mixed}\n",
  );
  expect((await liannong("check", "inner/b.yaml")).code).toBe(2);
  expect(existsSync("outside.csv")).toBe(true);
});
