/** The shards of one scenario's seeds become the results of all: their parts are gathered and sealed as one. */
import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RunManifest } from "./manifest.ts";
import type { MergeOptions } from "./merge-sweep.ts";
import { partFolder, wholeParts } from "./parts.ts";
import { openResults, type Results } from "./results.ts";
import type { ShardFolder } from "./shards.ts";
import { beside, moveIntoPlace, namesIn } from "./whole.ts";

/** Files of a shard that every folder of the scenario has. */
const SCENARIO_FILES = /^(scenario\.yaml|.*\.csv)$/;

/** Merges shards that belong together into a new folder, sealed; every seed must be there whole. */
export async function mergeRun(
  dir: string,
  shards: readonly ShardFolder<RunManifest>[],
  { resume, command }: MergeOptions,
): Promise<RunManifest> {
  const [first] = shards as [ShardFolder<RunManifest>];
  const merged = await openResults(dir, {
    ...first.manifest,
    scenario: await scenarioFiles(first.dir),
    resume,
    command,
    shard: undefined,
  });
  await gatherParts(
    merged,
    shards.map((shard) => shard.dir),
  );
  return merged.seal();
}

/** The files of the scenario that stand in a folder, by name. */
export async function scenarioFiles(dir: string): Promise<Record<string, string>> {
  const names = (await namesIn(dir)).filter((name) => SCENARIO_FILES.test(name));
  const texts = names.map(async (name) => [name, await readFile(join(dir, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Copies the runs that folders of the same scenario hold, each whole or not at all. */
export async function gatherParts(merged: Results, dirs: readonly string[]): Promise<void> {
  const finished = await merged.finishedRuns();
  for (const dir of dirs) {
    for (const { runId } of (await wholeParts(dir, merged.manifest.scenarioHash)).values()) {
      if (finished.has(runId)) continue;
      const place = partFolder(merged.dir, runId);
      await rm(beside(place), { recursive: true, force: true });
      await cp(partFolder(dir, runId), beside(place), { recursive: true });
      await moveIntoPlace(place);
    }
  }
}
