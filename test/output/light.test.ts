/** Importing a room of output loads nothing heavy, and what the browser needs touches no machine. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../src/output");
const HEAVY =
  /^import (?!type\b)[^;]*? from "(vega|vega-lite|@duckdb\/node-api|hyparquet|hyparquet-writer)";/gm;

test("vega, DuckDB and Parquet load only when they are used", () => {
  const found = globSync("**/*.ts", { cwd: ROOT }).flatMap((path) =>
    [...readFileSync(join(ROOT, path), "utf8").matchAll(HEAVY)].map(([line]) => `${path}: ${line}`),
  );
  expect(found).toEqual([]);
});

test("charts, words, figures and report stay clear of the store, so that a page can use them", () => {
  const found = globSync("{charts,words,figures,report}/**/*.ts", { cwd: ROOT }).filter((path) =>
    /from "[./]*\/store\//.test(readFileSync(join(ROOT, path), "utf8")),
  );
  expect(found).toEqual([]);
});
