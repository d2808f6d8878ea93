/** The shards of a comparison become the comparison: of every scenario the parts are gathered and sealed as one. */
import { join } from "node:path";
import { openComparison } from "./comparison.ts";
import type { CompareManifest } from "./manifest.ts";
import { gatherParts, scenarioFiles } from "./merge-run.ts";
import type { MergeOptions } from "./merge-sweep.ts";
import type { ShardFolder } from "./shards.ts";

/** Merges shards that belong together into a new folder, sealed; every pair must be there whole. */
export async function mergeComparison(
  dir: string,
  shards: readonly ShardFolder<CompareManifest>[],
  { resume, command }: MergeOptions,
): Promise<CompareManifest> {
  const [first] = shards as [ShardFolder<CompareManifest>];
  const { engineVersion, seeds } = first.manifest;
  const scenarios = first.manifest.scenarios.map(async (one) => {
    return { ...one, scenario: await scenarioFiles(join(first.dir, one.id)) };
  });
  const merged = await openComparison(dir, {
    scenarios: await Promise.all(scenarios),
    engineVersion,
    seeds,
    resume,
    command,
  });
  for (const { id } of merged.manifest.scenarios)
    await gatherParts(
      merged.scenario(id),
      shards.map((shard) => join(shard.dir, id)),
    );
  return merged.seal();
}
