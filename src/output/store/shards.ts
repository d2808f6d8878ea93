/** Whether folders are the shards of one and the same work: every mistake is told, with the folder it was found in. */
import { InputError, type Problem } from "../../engine/errors.ts";
import { shardName } from "../../execute/shard.ts";
import { type Manifest, type MeasuredManifest, readManifest } from "./manifest.ts";

/** What can be done in shards. */
type Sharded = Exclude<Manifest, MeasuredManifest>;

export interface ShardFolder<M extends Sharded = Sharded> {
  readonly dir: string;
  readonly manifest: M;
}

/** The shards in their order; throws `InputError` unless all are there, once each, and belong together. */
export async function shardsIn(dirs: readonly string[]): Promise<readonly ShardFolder[]> {
  const problems: Problem[] = [];
  const wrong = (rule: string, path: string, message: string) => problems.push({ rule, path, message });
  const found: ShardFolder[] = [];
  for (const dir of dirs) {
    const manifest = await readManifest(dir);
    if (manifest === undefined) wrong("no-results", dir, "is not a results folder: it has no manifest.json");
    else if (manifest.shard === undefined || manifest.kind === "validate" || manifest.kind === "ablate")
      wrong("not-a-shard", dir, "holds the whole of something; only folders that --shard wrote are merged");
    else found.push({ dir, manifest });
  }
  const [first] = found;
  if (first === undefined) throw new InputError(problems);
  for (const { dir, manifest } of found.slice(1)) {
    const other = difference(first.manifest, manifest);
    if (other !== undefined) wrong("other-work", dir, `is of other work than ${first.dir}: ${other}`);
  }
  const { of } = first.manifest.shard!;
  const byIndex = Map.groupBy(found, ({ manifest }) => manifest.shard!.index);
  for (const [index, same] of byIndex) {
    if (same.length > 1)
      wrong(
        "shard-twice",
        same.map(({ dir }) => dir).join(", "),
        `are all shard ${index}/${of}; name each once`,
      );
  }
  const missing = Array.from({ length: of }, (_, k) => k + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0)
    wrong("shard-missing", "shards", `${missing.map((index) => `${index}/${of}`).join(", ")} not among them`);
  for (const { dir, manifest } of found) {
    if (manifest.kind === "sweep" && manifest.state !== "sealed")
      wrong(
        "unfinished",
        dir,
        `${shardName(manifest.shard)} is not complete; run its command again with --resume`,
      );
  }
  if (problems.length > 0) throw new InputError(problems);
  return found.toSorted((a, b) => a.manifest.shard!.index - b.manifest.shard!.index);
}

function difference(one: Sharded, other: Sharded): string | undefined {
  const [left, right] = [factsOf(one), factsOf(other)];
  const name = Object.keys(left).find((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]));
  return name === undefined
    ? undefined
    : `${name} ${JSON.stringify(left[name])} there, ${JSON.stringify(right[name])} here`;
}

/** What shards of the same work have alike. */
function factsOf(manifest: Sharded): Record<string, unknown> {
  const { kind, engineVersion, seeds, shard } = manifest;
  const short = (hash: string) => hash.slice(0, 12);
  const all = { kind, engine: engineVersion, seeds, "number of shards": shard?.of };
  if (manifest.kind === "compare") {
    const scenarios = manifest.scenarios.map(({ id, scenarioHash }) => `${id} ${short(scenarioHash)}`);
    return { ...all, scenarios };
  }
  const scenario = short(manifest.scenarioHash);
  if (manifest.kind === "run") return { ...all, scenario, households: manifest.householdYears };
  const { designHash, metrics, points } = manifest;
  return { ...all, scenario, design: short(designHash), metrics, points };
}
