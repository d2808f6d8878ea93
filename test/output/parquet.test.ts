/** Parquet files: what goes in comes out, and the bytes do not depend on how the rows arrived. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parquetMetadataAsync } from "hyparquet";
import { expect, test } from "vitest";
import { joinParquet } from "../../src/output/store/parquet-join.ts";
import { readParquet } from "../../src/output/store/parquet-read.ts";
import { groupRows, writeParquet } from "../../src/output/store/parquet-write.ts";
import { joinTables, rowCount, sliceTable, type Table } from "../../src/output/store/table.ts";
import { freshFolder } from "./folder.ts";

async function read(path: string): Promise<Table> {
  const groups: Table[] = [];
  for await (const group of readParquet(path)) groups.push(group);
  const { columns } = joinTables(groups);
  return { columns: columns.map((column) => ({ ...column, values: Array.from(column.values) })) };
}

/** The table cut at the given rows. */
function pieces(table: Table, cuts: readonly number[]): Table[] {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), rowCount(table)];
  return edges.slice(1).map((to, k) => sliceTable(table, edges[k], to));
}

const row = fc.record({
  seed: fc.string({ unit: "binary" }),
  year: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fen: fc.option(fc.maxSafeInteger()),
  share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
});

const table = fc.array(row, { maxLength: 40 }).map(
  (rows): Table => ({
    columns: [
      { name: "seed", type: "string", values: rows.map(({ seed }) => seed) },
      { name: "year", type: "int32", values: rows.map(({ year }) => year) },
      { name: "fen", type: "int64", values: rows.map(({ fen }) => (fen === null ? null : fen + 0)) },
      { name: "share", type: "double", values: rows.map(({ share }) => (share === null ? null : share + 0)) },
    ],
  }),
);

test("any table comes back as it went in, in one piece or in many, with the same bytes", async () => {
  const dir = freshFolder();
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat({ max: 40 }), { maxLength: 5 }), async (whole, cuts) => {
      const within = cuts.filter((cut) => cut <= rowCount(whole));
      const [one, many] = ["one.parquet", "many.parquet"].map((name) => join(dir, name));
      const written = await writeParquet(one, [whole]);
      expect(await writeParquet(many, pieces(whole, within))).toEqual(written);
      expect(readFileSync(many)).toEqual(readFileSync(one));
      expect(await read(one)).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test("numbers in typed arrays, in lists and cut in pieces of both make the same file, with its extremes in the footer", async () => {
  const dir = freshFolder();
  const path = join(dir, "numbers.parquet");
  const values = Array.from({ length: 300 }, (_, row) => (row * 37) % 100);
  const tableOf = (yuan: ArrayLike<number>, persons: ArrayLike<number>): Table => ({
    columns: [
      { name: "seed", type: "string", values: values.map(() => "s1") },
      { name: "persons", type: "int32", values: persons },
      { name: "yuan", type: "double", values: yuan },
    ],
  });
  const lists = tableOf(
    values.map((value) => value / 4 - 3),
    values,
  );
  const typed = tableOf(
    Float64Array.from(values, (value) => value / 4 - 3),
    Int32Array.from(values),
  );
  const mixed = [sliceTable(typed, 0, 100), sliceTable(lists, 100, 300)];
  const written = await writeParquet(path, [lists]);
  expect(await writeParquet(join(dir, "typed.parquet"), [typed])).toEqual(written);
  expect(await writeParquet(join(dir, "mixed.parquet"), mixed)).toEqual(written);
  const footer = await parquetMetadataAsync(Uint8Array.from(readFileSync(path)).buffer);
  expect(footer.row_groups[0]!.columns.map(({ meta_data }) => meta_data!.path_in_schema[0])).toEqual([
    "seed",
    "persons",
    "yuan",
  ]);
  expect(footer.row_groups[0]!.columns[2]!.meta_data!.statistics).toMatchObject({
    min_value: -3,
    max_value: 21.75,
    null_count: 0n,
  });
});

test("a table larger than a row group has the same groups however it arrives", async () => {
  const width = 512;
  const rows = 2 * groupRows(width) + 100;
  const values = Int32Array.from({ length: rows }, (_, k) => k % 13);
  const columns = Array.from({ length: width }, (_, k) => ({
    name: `c${k}`,
    type: "int32" as const,
    values,
  }));
  const dir = freshFolder();
  const [one, many] = ["one.parquet", "many.parquet"].map((name) => join(dir, name));
  const written = await writeParquet(one, [{ columns }]);
  expect(await writeParquet(many, pieces({ columns }, [10, 3000, 4100]))).toEqual(written);
  const sizes: number[] = [];
  for await (const group of readParquet(many, ["c3"])) sizes.push(rowCount(group));
  expect(sizes).toEqual([groupRows(width), groupRows(width), 100]);
});

test("pieces whose columns differ cannot stand in one file", async () => {
  const path = join(freshFolder(), "years.parquet");
  const piece = (name: string): Table => ({ columns: [{ name, type: "double", values: [1] }] });
  await expect(writeParquet(path, [piece("gini"), piece("theil")])).rejects.toThrow(
    "missing gini:double, extra theil:double",
  );
  await expect(writeParquet(path, [])).rejects.toThrow("needs its columns");
});

test("files joined without reading their cells hold the rows of all, in order, and the same bytes each time", async () => {
  const dir = freshFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 4 }), async (tables) => {
      const paths = tables.map((_, k) => join(dir, `part-${k}.parquet`));
      for (const [k, path] of paths.entries()) await writeParquet(path, [tables[k]]);
      const [joined, again] = ["joined.parquet", "again.parquet"].map((name) => join(dir, name));
      const written = await joinParquet(joined, paths);
      expect(await joinParquet(again, paths)).toEqual(written);
      expect(readFileSync(again)).toEqual(readFileSync(joined));
      const plain = tables.map(({ columns }) => columns.map(({ values }) => Array.from(values)));
      const whole = plain[0].map((_, column) => plain.flatMap((columns) => columns[column]));
      expect((await read(joined)).columns.map(({ values }) => values)).toEqual(whole);
      expect(written.rows).toBe(whole[0].length);
    }),
    { numRuns: 30 },
  );
});

test("files of other columns are not joined", async () => {
  const dir = freshFolder();
  const paths = ["gini", "theil"].map((name) => join(dir, `${name}.parquet`));
  for (const [k, name] of ["gini", "theil"].entries()) {
    await writeParquet(paths[k], [{ columns: [{ name, type: "double", values: [1] }] }]);
  }
  await expect(joinParquet(join(dir, "both.parquet"), paths)).rejects.toThrow("columns differ");
});
