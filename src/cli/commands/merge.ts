/** `liannong merge`: the folders that `--shard` wrote become the one that an undivided command would have written. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import type { CompareManifest, RunManifest, SweepManifest } from "../../output/store/manifest.ts";
import { mergeComparison } from "../../output/store/merge-comparison.ts";
import { mergeRun } from "../../output/store/merge-run.ts";
import { type MergeOptions, mergeSweep } from "../../output/store/merge-sweep.ts";
import { type ShardFolder, shardsIn } from "../../output/store/shards.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { commandLine } from "../command-line.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { digestOfComparison } from "../results/compare-report.ts";
import { storedFindings } from "../results/findings.ts";
import { writeFindings } from "../results/findings-tables.ts";
import { openFolder, specIn } from "../results/folder.ts";
import { publish } from "../results/publish.ts";
import { speaker } from "../speaker.ts";
import { SHARD_WORDS } from "../words/shard.ts";

interface Options extends Speaking {
  readonly out: string;
  readonly resume?: boolean;
}

interface Merged {
  readonly runs: number;
  readonly digest: string | undefined;
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
  const { runs, digest } = await MERGES[kind](out, shards, how, to.lang);
  const words = kind === "sweep" ? "mergedSweep" : "mergedRun";
  to.say(fill(SHARD_WORDS[words], to.lang, { shards: shards.length, runs, dir: out }));
  to.data({ out, shards: shards.length, runs, digest });
}

type Merge = (out: string, shards: readonly ShardFolder[], how: MergeOptions, lang: Lang) => Promise<Merged>;

/** Merges of shards that are all of one kind. */
const MERGES: Readonly<Record<ShardFolder["manifest"]["kind"], Merge>> = {
  sweep: async (out, shards, how) => {
    const { points, seeds, digest } = await mergeSweep(
      out,
      shards as readonly ShardFolder<SweepManifest>[],
      how,
    );
    await copyParameters(shards, out);
    return { runs: points * seeds.length, digest };
  },
  run: async (out, shards, how, lang) => {
    const { seeds, digest } = await mergeRun(out, shards as readonly ShardFolder<RunManifest>[], how);
    await copyParameters(shards, out);
    await publish(await openFolder(out), lang);
    return { runs: seeds.length, digest };
  },
  compare: async (out, shards, how, lang) => {
    const { scenarios, seeds } = await mergeComparison(
      out,
      shards as readonly ShardFolder<CompareManifest>[],
      how,
    );
    for (const { id } of scenarios) await copyParameters(shards, out, id);
    const folder = await openFolder(out);
    const findings = await storedFindings(folder.runs, seeds, await specIn(folder.runs[0]!.dir));
    await writeFindings(out, findings);
    const { views } = await publish(folder, lang, findings);
    return { runs: scenarios.length * seeds.length, digest: digestOfComparison(views) };
  },
};

/** Where every number came from; the same in every shard. */
async function copyParameters([first]: readonly ShardFolder[], out: string, within = ""): Promise<void> {
  const file = join(within, "parameters.parquet");
  await cp(join(first!.dir, file), join(out, file));
}
