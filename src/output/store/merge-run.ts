/** The shards of one scenario's seeds become the results of all: their parts are gathered and sealed as one. */
import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RunManifest } from "./manifest.ts";
import type { MergeOptions } from "./merge-sweep.ts";
import { partFolder, wholeParts } from "./parts.ts";
import { openResults } from "./results.ts";
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
  const { scenarioHash } = first.manifest;
  const scenario: Record<string, string> = {};
  for (const name of await namesIn(first.dir)) {
    if (SCENARIO_FILES.test(name)) scenario[name] = await readFile(join(first.dir, name), "utf8");
  }
  const merged = await openResults(dir, {
    ...first.manifest,
    scenario,
    resume,
    command,
    shard: undefined,
  });
  const finished = await merged.finishedRuns();
  for (const shard of shards) {
    for (const { runId } of (await wholeParts(shard.dir, scenarioHash)).values()) {
      if (finished.has(runId)) continue;
      const place = partFolder(dir, runId);
      await rm(beside(place), { recursive: true, force: true });
      await cp(partFolder(shard.dir, runId), beside(place), { recursive: true });
      await moveIntoPlace(place);
    }
  }
  return merged.seal();
}
