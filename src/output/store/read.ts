/** Reads tables of a results folder back, whether it is sealed or still growing. */

import { join } from "node:path";
import { type Manifest, readManifest } from "./manifest.ts";
import { readParquet } from "./parquet-read.ts";
import { wholeParts } from "./parts.ts";
import { TABLE_NAMES, type TableName } from "./record-tables.ts";
import { rowsOfParts } from "./seal.ts";
import { type Cell, joinTables, type Table } from "./table.ts";

/** Columns by name, each with one value a row. */
export type Columns = Readonly<Record<string, readonly Cell[]>>;

/** A table as columns; all columns unless some are named. Rows stand in seed order, then year. */
export async function readTable(dir: string, name: string, columns?: readonly string[]): Promise<Columns> {
  return columnsOf(streamTable(dir, name, columns));
}

/** A table that stands as one file whatever the folder holds beside it. */
export function readTableFile(dir: string, name: string): Promise<Columns> {
  return columnsOf(readParquet(join(dir, `${name}.parquet`)));
}

async function columnsOf(stream: AsyncIterable<Table>): Promise<Columns> {
  const groups: Table[] = [];
  for await (const group of stream) groups.push(group);
  const table = joinTables(groups);
  return Object.fromEntries(table.columns.map(({ name: column, values }) => [column, Array.from(values)]));
}

/** The same, row group by row group, for tables that should not stand in memory whole. */
export async function* streamTable(
  dir: string,
  name: string,
  columns?: readonly string[],
): AsyncGenerator<Table> {
  const manifest = await requireManifest(dir);
  if (manifest.kind === "run" && manifest.state === "open" && isRunTable(name)) {
    const parts = await wholeParts(dir, manifest.scenarioHash);
    const known = manifest.seeds.flatMap((seed) => parts.get(seed) ?? []);
    yield* rowsOfParts(dir, known, name, columns);
  } else yield* readParquet(join(dir, `${name}.parquet`), columns);
}

/** The manifest of a folder that must hold results. */
export async function requireManifest(dir: string): Promise<Manifest> {
  const manifest = await readManifest(dir);
  if (manifest === undefined) throw new Error(`${dir} is not a results folder: it has no manifest.json`);
  return manifest;
}

function isRunTable(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}
