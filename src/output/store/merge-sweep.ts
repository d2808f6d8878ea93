/**
 * The shards of one sweep become the sweep, part by part, so that little is in memory at once. The bytes are those of a sweep
 * that was never divided.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InvariantError } from "../../engine/errors.ts";
import type { SweepManifest } from "./manifest.ts";
import { readParquet } from "./parquet-read.ts";
import type { ShardFolder } from "./shards.ts";
import { openSweep, requireWhole, type Sweep } from "./sweep.ts";
import { partName, rowsOfRuns, type SweepRun } from "./sweep-runs.ts";
import { columnNamed, joinTables, rowCount, type Table } from "./table.ts";

export interface MergeOptions {
  /** Goes on with a merge that was interrupted. */
  readonly resume: boolean;
  readonly command: string;
  /** Runs in a part, where those who wrote the shards gave it. */
  readonly runsPerPart?: number;
}

/** Merges shards that belong together into a new folder, sealed; they must be undamaged. */
export async function mergeSweep(
  dir: string,
  shards: readonly ShardFolder<SweepManifest>[],
  { resume, command, runsPerPart }: MergeOptions,
): Promise<SweepManifest> {
  for (const shard of shards) await requireWhole(shard.dir, shard.manifest);
  const [first] = shards as [ShardFolder<SweepManifest>];
  const merged = await openSweep(dir, {
    ...first.manifest,
    points: await whole(readParquet(join(first.dir, "design.parquet"))),
    scenarioYaml: await readFile(join(first.dir, "scenario.yaml"), "utf8"),
    shard: undefined,
    resume,
    command,
    ...(runsPerPart === undefined ? {} : { runsPerPart }),
  });
  const finished = await merged.finished();
  for (let part = 0; part < merged.parts; part++) {
    if (merged.tasksIn(part).every((task) => finished.has(task))) continue;
    await merged.fill(part, await runsOfPart(part, shards, merged));
  }
  return merged.seal();
}

/** The runs that the shards have of a part: all of them, each once. */
async function runsOfPart(
  part: number,
  shards: readonly ShardFolder<SweepManifest>[],
  merged: Sweep,
): Promise<SweepRun[]> {
  const name = partName(part);
  const runs: SweepRun[] = [];
  for (const { dir, manifest } of shards) {
    if (!manifest.parts.some((one) => one.name === name)) continue;
    for await (const table of rowsOfRuns(dir, [{ name }])) runs.push(...runsIn(table, manifest));
  }
  const there = new Set(runs.map(({ task }) => task));
  if (runs.length !== there.size || merged.tasksIn(part).some((task) => !there.has(task)))
    throw new InvariantError(`${name}: the shards' runs are not those of the whole`);
  return runs;
}

/** The rows of a table as runs; those of a run stand together. */
function runsIn(table: Table, { points, seeds, metrics }: SweepManifest): SweepRun[] {
  const cells = (name: string) => columnNamed(table, name).values;
  const [point, seed, year] = [cells("point"), cells("seed"), cells("year")];
  const [scenarioHash, digest] = [cells("scenarioHash"), cells("digest")];
  const values = metrics.map(cells);
  const runs: (SweepRun & { years: { year: number; values: (number | null)[] }[] })[] = [];
  for (let row = 0; row < rowCount(table); row++) {
    const task = seeds.indexOf(seed[row] as string) * points + (point[row] as number);
    if (runs.at(-1)?.task !== task) {
      runs.push({
        task,
        point: point[row] as number,
        seed: seed[row] as string,
        scenarioHash: scenarioHash[row] as string,
        digest: digest[row] as string,
        years: [],
      });
    }
    runs.at(-1)!.years.push({
      year: year[row] as number,
      values: values.map((column) => column[row] as number | null),
    });
  }
  return runs;
}

async function whole(groups: AsyncIterable<Table>): Promise<Table> {
  const tables: Table[] = [];
  for await (const table of groups) tables.push(table);
  return joinTables(tables);
}
