/** `liannong run`: one scenario, one or many seeds, to a results folder and a table. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { jobOf } from "../../execute/job.ts";
import { isOf, ownOf, shardFrom } from "../../execute/shard.ts";
import { openResults } from "../../output/store/results.ts";
import { fill } from "../../output/words/text.ts";
import { runIdOf } from "../../run/identity.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import { written } from "../../scenario/index.ts";
import { browse } from "../browse.ts";
import { commandLine } from "../command-line.ts";
import { unfinished } from "../ending.ts";
import { householdYears } from "../household-years.ts";
import { type Running, seedsOf, withRunning, withShard } from "../options.ts";
import { placeOf } from "../out-folder.ts";
import { prepare } from "../prepare.ts";
import { writeParameters } from "../results/parameters.ts";
import { speaker } from "../speaker.ts";
import { work } from "../work.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";
import { SHARD_WORDS } from "../words/shard.ts";

interface Options extends Running {
  readonly households?: string;
}

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<scenario>", "a scenario file, `-` for standard input, or a name that `list` shows");
  withShard(withRunning(command, "how many seeds (default: 1)"))
    .option("--households <years>", "years of which all households are kept: 2016,2020, last, all or none")
    .option("--open", "open the report")
    .action(async (named: string, options: Options) => end(await run(named, options)));
}

async function run(named: string, options: Options): Promise<number> {
  const to = speaker(options);
  const prepared = await prepare(named, options.set, options.without);
  const { id, spec, canonical, hash } = prepared;
  const seeds = seedsOf(options, 1);
  const kept = householdYears(options.households, spec);
  const shard = options.shard === undefined ? undefined : shardFrom(options.shard);
  const { dir, own } = placeOf(options.out, id, [hash], seeds, kept, shard);
  const results = await openResults(dir, {
    scenario: written(spec),
    scenarioHash: hash,
    engineVersion: ENGINE_VERSION,
    seeds,
    resume: own || options.resume === true,
    command: commandLine(),
    householdYears: kept,
    shard,
  });
  const finished = await results.finishedRuns();
  const ids = await Promise.all(seeds.map((seed) => runIdOf(canonical, seed)));
  const jobs = seeds
    .filter((_, k) => isOf(shard, k) && !finished.has(ids[k]!))
    .map((seed) => ({ scenario: id, ...jobOf(prepared, seed, kept) }));
  const runs = ownOf(shard, seeds.length);
  const known = runs - jobs.length;
  if (jobs.length === 0) to.remark(fill(PROGRESS_WORDS.known, to.lang, { dir }));
  else if (known > 0) to.remark(fill(PROGRESS_WORDS.resumed, to.lang, { dir, done: known, runs }));
  const { years: span, population } = spec;
  const amount = {
    yearsPerRun: span.last - span.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, options, to, (_, record) => results.appendRun(record));
  const code = unfinished(done, known, runs, dir, to);
  if (code !== undefined) return code;
  if (shard !== undefined) {
    await writeParameters(dir, prepared.provenance());
    to.say(fill(SHARD_WORDS.done, to.lang, { ...shard, dir }));
    to.data({ out: dir, shard, runs });
    return 0;
  }
  // Charts, tables and what they compute with are loaded when there is something to show, not before the first year.
  const { showRun } = await import("../show-run.ts");
  const { manifest, report, years } = await showRun(dir, prepared, results, to);
  to.data({
    runId: seeds.length === 1 ? ids[0] : await runIdOf(canonical, seeds.join("\n")),
    digest: manifest.digest,
    out: dir,
    report,
    seeds: manifest.runs.map(({ seed, digest }) => ({ seed, digest })),
    years: [...years].flatMap(([seed, rows]) =>
      rows.map(({ year, metrics }) => ({ seed, year, ...metrics })),
    ),
  });
  if (options.open === true) await browse(resolve(report));
  return 0;
}
