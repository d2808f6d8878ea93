/**
 * The part of one run: a folder `parts/<runId>` with the run's own tables and a `part.json` that says how long
 * and of what content each file is. A part appears whole or not at all; a damaged one counts as not there.
 */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { InvariantError } from "../../engine/errors.ts";
import type { RunRecord } from "../../run/record.ts";
import type { FinishedRun } from "./manifest.ts";
import { type WrittenFile, writeParquet } from "./parquet-write.ts";
import { piecesOf, TABLE_NAMES, type TableName } from "./record-tables.ts";
import { beside, isLeftover, moveIntoPlace, namesIn, syncFolder, writeWhole } from "./whole.ts";

export interface Part extends FinishedRun {
  readonly scenarioHash: string;
  readonly files: Readonly<Record<TableName, WrittenFile>>;
}

const partsDir = (dir: string) => join(dir, "parts");

/** The folder of a run that is not sealed yet. */
export function partFolder(dir: string, runId: string): string {
  return join(partsDir(dir), runId);
}

/** The file of one table of a run that is not sealed yet. */
export function partFile(dir: string, runId: string, table: TableName): string {
  return join(partsDir(dir), runId, `${table}.parquet`);
}

/** Writes a run's part; a part of the same run that stood there damaged is replaced. */
export async function writePart(dir: string, record: RunRecord): Promise<void> {
  const { runId, scenarioHash, seed, digest, digests, milliseconds } = record;
  if (!/^[\w-]+$/.test(runId)) throw new InvariantError(`run id "${runId}" cannot name a folder`);
  const folder = join(partsDir(dir), runId);
  const prepared = beside(folder);
  await rm(prepared, { recursive: true, force: true });
  await mkdir(prepared, { recursive: true });
  const files = {} as Record<TableName, WrittenFile>;
  for (const table of TABLE_NAMES) {
    files[table] = await writeParquet(join(prepared, `${table}.parquet`), piecesOf(record, table));
  }
  const part: Part = { runId, scenarioHash, seed, digest, digests, milliseconds, files };
  await writeWhole(join(prepared, "part.json"), JSON.stringify(part));
  await syncFolder(prepared);
  await rm(folder, { recursive: true, force: true });
  await moveIntoPlace(folder);
}

/** All whole parts of a scenario by seed; parts of another scenario and damaged parts are not among them. */
export async function wholeParts(dir: string, scenarioHash: string): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  for (const runId of await namesIn(partsDir(dir))) {
    if (isLeftover(runId)) continue;
    const part = await readPart(join(partsDir(dir), runId));
    if (part?.runId === runId && part.scenarioHash === scenarioHash) parts.set(part.seed, part);
  }
  return parts;
}

async function readPart(folder: string): Promise<Part | undefined> {
  try {
    const part = JSON.parse(await readFile(join(folder, "part.json"), "utf8")) as Part;
    for (const table of TABLE_NAMES) {
      const { sha256 } = part.files[table];
      if ((await contentHash(join(folder, `${table}.parquet`))) !== sha256) return undefined;
    }
    return part;
  } catch (error) {
    const damaged = error instanceof SyntaxError || error instanceof TypeError;
    if (damaged || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** SHA-256 of a file's bytes. */
export async function contentHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

/** Removes all parts, once their rows stand in the sealed tables. */
export async function removeParts(dir: string): Promise<void> {
  await rm(partsDir(dir), { recursive: true, force: true });
}

/** Where leftovers of interrupted parts may lie. */
export function partsFolder(dir: string): string {
  return partsDir(dir);
}
