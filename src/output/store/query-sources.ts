/**
 * Which tables a query sees: each Parquet file of the folder by its name; the tables of subfolders (the scenarios
 * of a comparison) under one name, told apart by a column `scenario`; an unsealed folder through its parts; the parts
 * of a sweep as one table `runs`. Of several folders, tables of one name are one table, told apart by a column `folder`.
 */

import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readManifest } from "./manifest.ts";
import { partFile, wholeParts } from "./parts.ts";
import { requireManifest } from "./read.ts";
import { TABLE_NAMES } from "./record-tables.ts";
import { runsFolder } from "./sweep-runs.ts";
import { isLeftover, namesIn } from "./whole.ts";

export interface QuerySource {
  readonly table: string;
  readonly files: readonly SourceFile[];
}

interface SourceFile {
  readonly path: string;
  /** Columns that tell where its rows come from. */
  readonly from: Readonly<Record<string, string>>;
}

/** All tables of results folders, sorted by name. */
export async function querySources(dirs: readonly string[]): Promise<QuerySource[]> {
  const tables = new Map<string, SourceFile[]>();
  for (const dir of new Set(dirs)) {
    for (const [table, files] of await tablesOf(dir)) {
      const folder: SourceFile["from"] = dirs.length > 1 ? { folder: dir } : {};
      const there = files.map(({ path, from }) => ({ path, from: { ...folder, ...from } }));
      tables.set(table, [...(tables.get(table) ?? []), ...there]);
    }
  }
  return [...tables].map(([table, files]) => ({ table, files })).sort((a, b) => (a.table < b.table ? -1 : 1));
}

async function tablesOf(dir: string): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  await requireManifest(dir);
  const root = resolve(dir);
  const tables = new Map<string, SourceFile[]>();
  const add = (table: string, path: string, from: SourceFile["from"] = {}) =>
    tables.set(table, [...(tables.get(table) ?? []), { path, from }]);
  const own = await filesOf(root);
  for (const { table, path } of own) add(table, path);
  const taken = new Set(tables.keys());
  for (const scenario of await scenarioFolders(root)) {
    for (const { table, path } of await filesOf(join(root, scenario))) {
      if (!taken.has(table)) add(table, path, { scenario });
    }
  }
  return tables;
}

/** The statement that makes the table visible. */
export function viewSql({ table, files }: QuerySource): string {
  const selects = files.map(({ path, from }) => {
    const columns = Object.entries(from).map(([name, value]) => `${literal(value)} AS ${name}, `);
    return `SELECT ${columns.join("")}* FROM read_parquet(${literal(path)})`;
  });
  return `CREATE VIEW "${table.replaceAll('"', '""')}" AS ${selects.join(" UNION ALL BY NAME ")}`;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function filesOf(dir: string): Promise<{ table: string; path: string }[]> {
  const manifest = await readManifest(dir);
  const names = (await readdir(dir)).sort().filter((name) => name.endsWith(".parquet") && !isLeftover(name));
  const files = names.map((name) => ({ table: name.slice(0, -".parquet".length), path: join(dir, name) }));
  if (manifest?.kind === "sweep") {
    const folder = runsFolder(dir);
    const parts = (await namesIn(folder)).filter((name) => name.endsWith(".parquet") && !isLeftover(name));
    return [...files, ...parts.map((name) => ({ table: "runs", path: join(folder, name) }))];
  }
  if (manifest?.kind !== "run" || manifest.state === "sealed") return files;
  const parts = await wholeParts(dir, manifest.scenarioHash);
  const runs = manifest.seeds.flatMap((seed) => parts.get(seed) ?? []);
  const ofParts = TABLE_NAMES.flatMap((table) =>
    runs.map(({ runId }) => ({ table: table as string, path: partFile(dir, runId, table) })),
  );
  const isRunTable = ({ table }: { table: string }) => (TABLE_NAMES as readonly string[]).includes(table);
  return [...ofParts, ...files.filter((file) => !isRunTable(file))];
}

/** Scenarios of a comparison in its own order, any other subfolder with a manifest after them. */
async function scenarioFolders(dir: string): Promise<string[]> {
  const manifest = await readManifest(dir);
  const known = manifest?.kind === "compare" ? manifest.scenarios.map(({ id }) => id) : [];
  const entries = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const others = entries.map(({ name }) => name).filter((name) => !known.includes(name));
  const folders: string[] = [];
  for (const name of [...known, ...others.sort()]) {
    if ((await readManifest(join(dir, name))) !== undefined) folders.push(name);
  }
  return folders;
}
