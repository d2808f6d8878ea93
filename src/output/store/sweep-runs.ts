/**
 * The runs of a sweep on disk. Tasks are cut into parts of a fixed size in their order. A run that is done goes at once,
 * as one line, to its part's `pending` file; when all runs of a part are there, the part is written whole, rows in the
 * order of tasks, and the pending file goes. So nothing is lost to a kill, nothing piles up in memory, and the bytes do
 * not depend on which run came first.
 */
import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { SweepPart } from "./manifest.ts";
import { readParquet } from "./parquet-read.ts";
import { type WrittenFile, writeParquet } from "./parquet-write.ts";
import { type Cell, numberType, rowCount, type Table } from "./table.ts";
import { beside, moveIntoPlace, writeWhole } from "./whole.ts";

/** What a sweep keeps of one run. */
export interface SweepRun {
  /** Its number in the order of tasks. */
  readonly task: number;
  readonly point: number;
  readonly seed: string;
  /** The scenario that was run: what binds the outcome to the point that it belongs to. */
  readonly scenarioHash: string;
  readonly digest: string;
  readonly years: readonly { readonly year: number; readonly values: readonly (number | null)[] }[];
}

export const runsFolder = (dir: string): string => join(dir, "runs");

const numbered = (part: number): string => String(part).padStart(5, "0");
export const partName = (part: number): string => `part-${numbered(part)}`;
const partPath = (dir: string, part: number): string => join(runsFolder(dir), `${partName(part)}.parquet`);
const pendingPath = (dir: string, part: number): string =>
  join(runsFolder(dir), `pending-${numbered(part)}.jsonl`);

/** Whether the part stands, and the number of rows it has; a damaged file counts as not there. */
export async function standingRows(dir: string, part: number): Promise<number | undefined> {
  try {
    let rows = 0;
    for await (const table of readParquet(partPath(dir, part), ["point"])) rows += rowCount(table);
    return rows;
  } catch {
    return undefined;
  }
}

/** The runs that wait in a part's pending file; what a kill left torn at its end is cut off. */
export async function pendingRuns(dir: string, part: number): Promise<SweepRun[]> {
  const path = pendingPath(dir, part);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const end = text.lastIndexOf("\n") + 1;
  if (end < text.length) await writeWhole(path, text.slice(0, end));
  const lines = text.slice(0, end).split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SweepRun);
}

/** Adds a run to the pending file of its part. */
export async function addPending(dir: string, part: number, run: SweepRun): Promise<void> {
  const file = await open(pendingPath(dir, part), "a");
  try {
    await file.writeFile(`${JSON.stringify(run)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function dropPending(dir: string, part: number): Promise<void> {
  await rm(pendingPath(dir, part), { force: true });
}

/** Writes a part from its runs, all of which must be there, in the order of tasks; what is pending of it goes. */
export async function writePart(
  dir: string,
  part: number,
  metrics: readonly string[],
  runs: readonly SweepRun[],
): Promise<WrittenFile> {
  const byTask = new Map(runs.map((run) => [run.task, run]));
  const ordered = [...byTask.values()].sort((a, b) => a.task - b.task);
  const written = await writeParquet(beside(partPath(dir, part)), [tableOf(ordered, metrics)]);
  await moveIntoPlace(partPath(dir, part));
  await dropPending(dir, part);
  return written;
}

function tableOf(runs: readonly SweepRun[], metrics: readonly string[]): Table {
  const rows = runs.flatMap((run) => run.years.map(({ year, values }) => ({ ...run, year, values })));
  const column = (name: string, type: "int32" | "string", cell: (row: (typeof rows)[number]) => Cell) => ({
    name,
    type,
    values: rows.map(cell),
  });
  return {
    columns: [
      column("point", "int32", ({ point }) => point),
      column("seed", "string", ({ seed }) => seed),
      column("year", "int32", ({ year }) => year),
      column("scenarioHash", "string", ({ scenarioHash }) => scenarioHash),
      column("digest", "string", ({ digest }) => digest),
      ...metrics.map((name, index) => ({
        name,
        type: numberType(name),
        values: rows.map(({ values }) => values[index] ?? null),
      })),
    ],
  };
}

/** The rows of parts, one part after the other. */
export async function* rowsOfRuns(
  dir: string,
  parts: readonly Pick<SweepPart, "name">[],
  columns?: readonly string[],
): AsyncGenerator<Table> {
  for (const { name } of parts) yield* readParquet(join(runsFolder(dir), `${name}.parquet`), columns);
}
