/** `liannong merge`: the folders that `--shard` wrote become the one that an undivided command would have written. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import type { RunManifest, SweepManifest } from "../../output/store/manifest.ts";
import { mergeRun } from "../../output/store/merge-run.ts";
import { mergeSweep } from "../../output/store/merge-sweep.ts";
import { type ShardFolder, shardsIn } from "../../output/store/shards.ts";
import { fill } from "../../output/words/text.ts";
import { commandLine } from "../command-line.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { openFolder } from "../results/folder.ts";
import { publish } from "../results/publish.ts";
import { speaker } from "../speaker.ts";
import { SHARD_WORDS } from "../words/shard.ts";

interface Options extends Speaking {
  readonly out: string;
  readonly resume?: boolean;
}

export function define(command: Command): void {
  withSpeaking(command.argument("<shards...>", "the folders of all shards, in any order"))
    .requiredOption("--out <folder>", "where the whole goes")
    .option("--resume", "go on with a merge that was interrupted")
    .action(merge);
}

async function merge(dirs: readonly string[], options: Options): Promise<void> {
  const to = speaker(options);
  const { out } = options;
  const shards = await shardsIn(dirs);
  const how = { resume: options.resume === true, command: commandLine() };
  const { kind } = shards[0]!.manifest;
  const manifest =
    kind === "sweep"
      ? await mergeSweep(out, shards as readonly ShardFolder<SweepManifest>[], how)
      : await mergeRun(out, shards as readonly ShardFolder<RunManifest>[], how);
  await cp(join(shards[0]!.dir, "parameters.parquet"), join(out, "parameters.parquet"));
  if (manifest.kind === "run") await publish(await openFolder(out), to.lang);
  const runs = manifest.kind === "sweep" ? manifest.points * manifest.seeds.length : manifest.seeds.length;
  const words = manifest.kind === "sweep" ? "mergedSweep" : "mergedRun";
  to.say(fill(SHARD_WORDS[words], to.lang, { shards: shards.length, runs, dir: out }));
  to.data({ out, shards: shards.length, runs, digest: manifest.digest });
}
