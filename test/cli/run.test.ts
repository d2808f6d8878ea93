/** `run` and what can be asked of its results: table, JSON, books, query, report, verify, explain. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, workFolder } from "./command.ts";

interface RunOutput {
  runId: string;
  digest: string;
  out: string;
  seeds: { seed: string; digest: string }[];
  years: { seed: string; year: number; exits: number; dependence: number }[];
}

let dir = "";
let first: RunOutput;
beforeAll(async () => {
  dir = workFolder();
  first = (await liannong("run", "small.yaml", "--json", "--seeds", "2", "--out", "out")).json();
});
afterAll(() => removeFolder(dir));

test("a run prints its identity, its digests and every year, and nothing else, as JSON", async () => {
  expect(Object.keys(first).sort()).toEqual(["digest", "out", "report", "runId", "seeds", "years"]);
  expect(first.seeds.map(({ seed }) => seed)).toEqual(["s1", "s2"]);
  expect(first.years).toHaveLength(2 * 4);
  expect(first.years[0]).toMatchObject({ seed: "s1", year: 2016 });
  expect(first.years.at(-1)!.dependence).toBeGreaterThan(0);
});

test("a run writes everything that results are made of", () => {
  const files = ["manifest.json", "scenario.yaml", "report.html", "parameters.parquet"];
  const tables = ["years", "flows", "balances", "households", "products", "villages"];
  for (const file of [...files, ...tables.map((name) => `${name}.parquet`)]) {
    expect(existsSync(join("out", file)), file).toBe(true);
  }
  expect(existsSync(join("out", "charts", "fan-headcountRate.vl.json"))).toBe(true);
  expect(existsSync(join("out", "charts", "fan-headcountRate.svg"))).toBe(true);
  const report = readFileSync(join("out", "report.html"), "utf8");
  expect(report).toContain("A small county");
  expect(report).toContain(first.digest);
  expect(report).toContain("lixian-2020/L2");
  expect(report).toContain("liannong");
});

test("the same seed alone gives the same digest, on one thread or two", async () => {
  const alone = await liannong("run", "small.yaml", "--seed", "s2", "--json", "--out", "alone");
  expect(alone.json<RunOutput>().seeds).toEqual([first.seeds[1]]);
  const one = await liannong("run", "small.yaml", "--seeds", "2", "--threads", "1", "--json", "--out", "one");
  expect(one.json<RunOutput>().seeds).toEqual(first.seeds);
});

test("a table is printed for people, within 80 columns, in both languages", async () => {
  const english = await liannong("run", "small.yaml", "--seeds", "2", "--out", "out", "--resume");
  expect(english.code).toBe(0);
  expect(english.out).toContain("People below the");
  expect(english.out).toContain("report.html");
  expect(english.err).toContain("nothing is run again");
  const chinese = await liannong("run", "small.yaml", "--out", "zh", "--lang", "zh", "--quiet");
  expect(chinese.out).toContain("贫困发生率");
  expect(chinese.err).toBe("");
  for (const line of english.out.split("\n"))
    if (!line.includes("/")) expect(line.length).toBeLessThanOrEqual(80);
});

test("results are not overwritten: the folder is named, and how to go on", async () => {
  const again = await liannong("run", "small.yaml", "--seeds", "2", "--out", "out");
  expect(again.code).toBe(2);
  expect(again.err).toContain("--resume");
  const other = await liannong("run", "without.yaml", "--seeds", "2", "--out", "out", "--resume");
  expect(other.code).toBe(2);
  expect(other.err).toContain("holds other results");
});

test("without --out results find their own folder again, and it is not run twice", async () => {
  const once = await liannong("run", "small.yaml", "--quiet", "--json");
  const twice = await liannong("run", "small.yaml", "--json");
  expect(once.json<RunOutput>().out).toMatch(/^results.small-[0-9a-f]{8}$/);
  expect(twice.json<RunOutput>()).toEqual(once.json<RunOutput>());
});

test("--set changes the scenario, and --households what is kept of it", async () => {
  const set = ["--set", "instruments.awardPerMu.rate=300 yuan/mu", "--households", "2016,2018"];
  const { code, json } = await liannong("run", "small.yaml", ...set, "--json", "--out", "set");
  expect(code).toBe(0);
  expect(json<RunOutput>().seeds[0]!.digest).not.toBe(first.seeds[0]!.digest);
  const sql = "select distinct year from households order by year";
  expect((await liannong("query", "set", sql, "--json")).json()).toMatchObject({ rows: [[2016], [2018]] });
  const wrong = await liannong("run", "small.yaml", "--households", "2030");
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("2016 to 2019");
});

test("the books of a year sum to zero in every row and column, to the fen", async () => {
  const { json } = await liannong("books", "out", "--year", "2018", "--seed", "s2", "--json");
  const { rows, sectors, year } = json<{ year: number; sectors: string[]; rows: { fen: number[] }[] }>();
  expect(year).toBe(2018);
  for (const { fen } of rows) expect(fen.reduce((sum, value) => sum + value, 0)).toBe(0);
  for (const k of sectors.keys()) expect(rows.reduce((sum, { fen }) => sum + fen[k]!, 0)).toBe(0);
  const shown = await liannong("books", "out");
  expect(shown.out).toContain("2019, seed s1");
  expect(shown.out).toContain("Change in cash");
  const none = await liannong("books", "out", "--year", "1999");
  expect(none.code).toBe(2);
  expect(none.err).toContain("years: 2016, 2017, 2018, 2019");
});

test("results answer SQL, and a mistake in it is a mistake of input", async () => {
  const answer = await liannong("query", "out", "select count(*) n, sum(exits) from years");
  expect(answer.out).toContain("n");
  const wrong = await liannong("query", "out", "selekt 1");
  expect(wrong.code).toBe(2);
  expect((await liannong("query", "nowhere", "select 1")).err).toContain("is not a results folder");
});

test("the report can be made again, in the other language", async () => {
  const { code, out } = await liannong("report", "out", "--lang", "zh");
  expect(code).toBe(0);
  expect(readFileSync(out.trim(), "utf8")).toContain("小县");
});

test("results are verified by running them again, and a changed digest is found", async () => {
  const good = await liannong("verify", "out", "--json");
  expect(good.code).toBe(0);
  expect(good.json<{ same: boolean }>().same).toBe(true);
  const path = join("alone", "manifest.json");
  const manifest = readFileSync(path, "utf8");
  const { digests } = JSON.parse(manifest).runs[0];
  writeFileSync(path, manifest.replace(digests[2].digest, "0".repeat(32)));
  const bad = await liannong("verify", "alone");
  expect(bad.code).toBe(1);
  expect(bad.out).toContain("digests differ from 2018 on");
});

test("a household's life is told, and who is not there is a mistake of input", async () => {
  const { code, out } = await liannong("explain", "out", "--household", "7", "--seed", "s2");
  expect(code).toBe(0);
  expect(out).toContain("Household 7");
  for (const year of [2016, 2017, 2018, 2019]) expect(out).toContain(`\n${year}\n`);
  expect(out).toContain("yuan a person");
  const life = (await liannong("explain", "out", "--enterprise", "press", "--json")).json<{
    years: unknown[];
  }>();
  expect(life.years).toHaveLength(4);
  expect((await liannong("explain", "out", "--household", "300")).err).toContain("numbered from 0 to 299");
  expect((await liannong("explain", "out")).code).toBe(2);
  expect((await liannong("explain", "out", "--household", "1", "--seed", "x")).err).toContain("s1, s2");
});
