/** SQL over results: real DuckDB reads the files, sees whole fen, and can neither write nor look around. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openComparison, writeTable } from "../../src/output/store/comparison.ts";
import { queryResults } from "../../src/output/store/query.ts";
import { openResults } from "../../src/output/store/results.ts";
import { fixtureRun } from "./fixture.ts";
import { freshFolder, openOptions, tableBytes } from "./folder.ts";

const SEEDS = ["1", "2"];

async function sealed(): Promise<string> {
  const dir = join(freshFolder(), "it's out");
  const results = await openResults(dir, openOptions(SEEDS));
  for (const seed of SEEDS) await results.appendRun(fixtureRun({ seed }));
  await results.seal();
  return dir;
}

async function comparison(seal: boolean): Promise<string> {
  const dir = join(freshFolder(), "out");
  const scenarios = ["base", "award"].map((id) => ({
    id,
    scenarioHash: `hash-of-${id}`,
    scenario: { "scenario.yaml": "" },
  }));
  const work = await openComparison(dir, { scenarios, engineVersion: "0.1.0", seeds: SEEDS, resume: false });
  for (const seed of SEEDS) {
    for (const scenario of ["base", "award"] as const) {
      await work.scenario(scenario).appendRun(fixtureRun({ seed, scenario }));
    }
  }
  if (seal) await work.seal();
  await writeTable(dir, "differences", {
    columns: [
      { name: "metric", type: "string", values: ["gini"] },
      { name: "mean", type: "double", values: [-0.01] },
    ],
  });
  return dir;
}

test("DuckDB reads every table with its rows, and money as whole fen", async () => {
  const dir = await sealed();
  const runs = SEEDS.map((seed) => fixtureRun({ seed }));
  for (const [table, rows] of [
    ["years", runs.flatMap((run) => run.years).length],
    ["flows", runs.flatMap((run) => run.flows).length],
    ["balances", runs.flatMap((run) => run.balances).length],
    ["products", runs.flatMap((run) => run.products).length],
    ["villages", runs.flatMap((run) => run.villages).length],
    ["households", 2 * 2 * 200],
  ] as const) {
    const counted = await queryResults(dir, `SELECT count(*) FROM ${table} WHERE seed IN ('1', '2')`);
    expect(counted.rows, table).toEqual([[rows]]);
  }
  const fen = runs.flatMap((run) => run.flows).reduce((sum, flow) => sum + flow.fen, 0);
  expect((await queryResults(dir, "SELECT sum(fen), typeof(any_value(fen)) FROM flows")).rows).toEqual([
    [fen, "BIGINT"],
  ]);
  const closing = "SELECT year, sum(closingFen) FROM balances GROUP BY year ORDER BY year";
  expect((await queryResults(dir, closing)).rows).toEqual([2016, 2017, 2018, 2019, 2020].map((y) => [y, 0]));
});

test.each([true, false])(
  "a comparison is one table a name with a column scenario (sealed: %s)",
  async (seal) => {
    const dir = await comparison(seal);
    const sql = "SELECT scenario, seed, avg(gini) FROM years GROUP BY ALL ORDER BY ALL";
    const { columns, rows } = await queryResults(dir, sql);
    expect(columns.map(({ name }) => name)).toEqual(["scenario", "seed", "avg(gini)"]);
    expect(rows.map(([scenario, seed]) => `${scenario} ${seed}`)).toEqual([
      "award 1",
      "award 2",
      "base 1",
      "base 2",
    ]);
    expect((await queryResults(dir, "FROM differences")).rows).toEqual([["gini", -0.01]]);
  },
);

test("rows beyond the limit are cut and told", async () => {
  const dir = await sealed();
  const result = await queryResults(dir, "SELECT household FROM households ORDER BY household", 3);
  expect(result).toMatchObject({ rows: [[0], [0], [0]], truncated: true });
  expect((await queryResults(dir, "SELECT 1", 3)).truncated).toBe(false);
});

test("no statement writes a file, opens another, or loosens the rules", async () => {
  const dir = await sealed();
  const outside = join(freshFolder(), "secret.csv");
  writeFileSync(outside, "a\n1\n");
  const before = tableBytes(dir);
  const years = join(dir, "years.parquet").replaceAll("'", "''");
  for (const sql of [
    `COPY years TO '${years}' (USE_TMP_FILE false)`,
    `EXPLAIN ANALYZE COPY years TO '${years}' (USE_TMP_FILE false)`,
    `SELECT * FROM query('COPY years TO ''${outside}''')`,
    `COPY years TO '${outside}'`,
    `EXPORT DATABASE '${outside}'`,
    `ATTACH '${outside}.db'`,
    `SELECT * FROM '${outside}'`,
    `SELECT * FROM read_text('${outside}')`,
    "SELECT * FROM glob('/*')",
    "SET enable_external_access = true",
    "SELECT 1; SET threads = 8",
    "CREATE TABLE mine AS SELECT 1",
    "INSTALL httpfs",
    "PRAGMA enable_profiling",
    "",
  ]) {
    await expect(queryResults(dir, sql), sql).rejects.toThrow(/Tables here: balances, flows/);
  }
  expect(tableBytes(dir)).toEqual(before);
});

test("a misspelt table is answered with the nearest name and the names that there are", async () => {
  await expect(queryResults(await sealed(), "SELECT * FROM yers")).rejects.toThrow(
    /^Table with name yers does not exist!\nDid you mean "years"\?(?:.|\n)*Tables here: balances, flows, households, products, villages, years\./,
  );
});

test("several folders are asked as one: tables of a name are joined by name, with a column folder", async () => {
  const [first, second] = [await sealed(), await comparison(true)];
  const sql = "SELECT folder, scenario, count(*) n FROM years GROUP BY ALL ORDER BY ALL";
  const { rows } = await queryResults([first, second], sql);
  expect(rows).toEqual(
    [
      [second, "award", 10],
      [second, "base", 10],
      [first, null, 10],
    ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  expect((await queryResults([first, second], "SELECT DISTINCT folder FROM differences")).rows).toEqual([
    [second],
  ]);
  const once = await queryResults([first, first], "SELECT count(*) FROM years");
  expect(once.rows).toEqual((await queryResults(first, "SELECT count(*) FROM years")).rows);
  await expect(queryResults([first, `${second}/nothing`], sql)).rejects.toThrow("not a results folder");
});
