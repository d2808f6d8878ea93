/** A sweep's folder: design before runs, runs kept one by one, and the same bytes however often it was interrupted. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { queryResults } from "../../src/output/store/query.ts";
import { openSweep, type Sweep } from "../../src/output/store/sweep.ts";
import { freshFolder } from "./folder.ts";
import { sweepOptions as options, sweepRun as run, TASKS } from "./sweep-runs.ts";

async function work(sweep: Sweep, order: readonly number[]): Promise<void> {
  const finished = await sweep.finished();
  for (const task of order) if (!finished.has(task)) await sweep.append(run(task));
}

function bytes(dir: string): Record<string, string> {
  const names = ["design.parquet", ...readdirSync(join(dir, "runs")).map((name) => `runs/${name}`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name)).toString("base64")]));
}

async function straight(): Promise<{ dir: string; digest: string }> {
  const dir = join(freshFolder(), "out");
  const sweep = await openSweep(dir, options());
  await work(sweep, TASKS);
  return { dir, digest: (await sweep.seal()).digest! };
}

test("the whole design is on disk before the first run", async () => {
  const dir = join(freshFolder(), "out");
  await openSweep(dir, options());
  expect(existsSync(join(dir, "design.parquet"))).toBe(true);
  expect(existsSync(join(dir, "manifest.json"))).toBe(true);
  const { rows } = await queryResults(dir, "select count(*) from design");
  expect(rows).toEqual([[5]]);
});

test("whatever the order of runs and wherever it is cut, resumed or not, the bytes and the digest are the same", async () => {
  const calm = await straight();
  const expected = bytes(calm.dir);
  expect(Object.keys(expected)).toHaveLength(1 + 4);
  const order = fc.shuffledSubarray(TASKS, { minLength: TASKS.length, maxLength: TASKS.length });
  await fc.assert(
    fc.asyncProperty(order, fc.array(fc.nat(9), { maxLength: 3 }), async (shuffled, cuts) => {
      const dir = join(freshFolder(), "out");
      for (const cut of cuts)
        await work(await openSweep(dir, options({ resume: true })), shuffled.slice(0, cut));
      const sweep = await openSweep(dir, options({ resume: true }));
      await work(sweep, shuffled);
      expect((await sweep.seal()).digest).toBe(calm.digest);
      expect(bytes(dir)).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

test("a line that a kill tore, a part that it left beside its place and a damaged part are made good", async () => {
  const calm = await straight();
  const dir = join(freshFolder(), "out");
  const first = await openSweep(dir, options());
  await work(first, [0, 1, 2, 3, 4]);
  appendFileSync(join(dir, "runs", "pending-00001.jsonl"), '{"task":5,"poi');
  writeFileSync(join(dir, "runs", ".new-part-00001.parquet"), "half");
  writeFileSync(join(dir, "runs", "part-00000.parquet"), "PAR1 nothing");
  const again = await openSweep(dir, options({ resume: true }));
  expect([...(await again.finished())].sort()).toEqual([3, 4]);
  await work(again, TASKS);
  await again.seal();
  expect(bytes(dir)).toEqual(bytes(calm.dir));
});

test("killed between writing a part and dropping its pending runs, it counts them once", async () => {
  const calm = await straight();
  const dir = join(freshFolder(), "out");
  const sweep = await openSweep(dir, options());
  await work(sweep, [0, 1]);
  const pending = readFileSync(join(dir, "runs", "pending-00000.jsonl"), "utf8");
  await work(sweep, [2]);
  writeFileSync(join(dir, "runs", "pending-00000.jsonl"), `${pending}${JSON.stringify(run(2))}\n`);
  const again = await openSweep(dir, options({ resume: true }));
  expect((await again.finished()).size).toBe(3);
  await work(again, TASKS);
  await again.seal();
  expect(bytes(dir)).toEqual(bytes(calm.dir));
});

test("another design, other seeds and a sweep without --resume are refused; a sealed one is known to be whole", async () => {
  const { dir } = await straight();
  await expect(openSweep(dir, options({ designHash: "other", resume: true }))).rejects.toThrow(
    "other results",
  );
  await expect(openSweep(dir, options({ seeds: ["s1"], resume: true }))).rejects.toThrow("other results");
  await expect(openSweep(dir, options())).rejects.toThrow("--resume");
  const again = await openSweep(dir, options({ resume: true }));
  expect((await again.finished()).size).toBe(10);
  rmSync(join(dir, "runs", "part-00002.parquet"));
  writeFileSync(join(dir, "runs", "part-00002.parquet"), "other");
  await expect(again.finished()).rejects.toThrow("damaged");
});

test("a sweep that is not complete cannot be sealed, and a query sees what stands", async () => {
  const dir = join(freshFolder(), "out");
  const sweep = await openSweep(dir, options());
  await work(sweep, [0, 1, 2, 3]);
  await expect(sweep.seal()).rejects.toThrow("not complete");
  const { rows } = await queryResults(
    dir,
    "select count(*), sum(exits) from runs join design using (point, scenarioHash)",
  );
  expect(rows).toEqual([[6, 6]]);
});

test("DuckDB alone reads the folder as it lies: every part at once, beside the design", async () => {
  const dir = join(freshFolder(), "out");
  const sweep = await openSweep(dir, options());
  await work(sweep, TASKS);
  await sweep.seal();
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(
    `select point, count(distinct seed)::int seeds, sum(exits)::int exits from '${dir}/runs/*.parquet' join '${dir}/design.parquet' using (point, scenarioHash) group by 1 order by 1`,
  );
  // Exits of a task are its number, both years; task 4 has none.
  expect(reader.getRowsJS()).toEqual(
    [0, 1, 2, 3, 4].map((point) => [point, 2, 2 * (point + 5) + (point === 4 ? 0 : 2 * point)]),
  );
  connection.closeSync();
});
