/** Runs a settled design: the whole of it on disk first, then the runs that are missing, kept one by one. */
import { jobOf } from "../execute/job.ts";
import { isOf, ownOf, type Shard } from "../execute/shard.ts";
import type { Settled } from "../experiments/settle-points.ts";
import { type SweepTask, sweepTasks } from "../experiments/sweep.ts";
import type { Spec } from "../model/spec.ts";
import type { SweepDesign } from "../output/store/manifest.ts";
import { openSweep } from "../output/store/sweep.ts";
import type { SweepRun } from "../output/store/sweep-runs.ts";
import type { Table } from "../output/store/table.ts";
import { fill } from "../output/words/text.ts";
import type { RunRecord } from "../run/record.ts";
import { ENGINE_VERSION } from "../run/version.ts";
import { type ProvenanceRow, toYaml } from "../scenario/index.ts";
import { commandLine } from "./command-line.ts";
import { unfinished } from "./ending.ts";
import type { Running } from "./options.ts";
import type { Place } from "./out-folder.ts";
import { writeParameters } from "./results/parameters.ts";
import { openSweepFolder, type SweepFolder } from "./results/sweep-folder.ts";
import type { Speaker } from "./speaker.ts";
import { type Batch, type NamedJob, work } from "./work.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";
import { SHARD_WORDS } from "./words/shard.ts";

type Job = NamedJob & SweepTask;

/** All points as checked scenarios, and what is kept of their runs. */
export interface Designed {
  /** The scenario that the points vary, for messages. */
  readonly id: string;
  readonly spec: Spec;
  readonly hash: string;
  readonly design: SweepDesign;
  /** One row a point, `point` and `scenarioHash` among its columns. */
  readonly points: Table;
  readonly designHash: string;
  readonly settled: Settled;
  readonly seeds: readonly string[];
  readonly metrics: readonly string[];
  readonly provenance: () => readonly ProvenanceRow[];
  /** The share of the runs that is done here. */
  readonly shard?: Shard | undefined;
}

/** The complete folder, or the exit code of work that is not complete. */
export async function runDesign(
  { id, spec, hash, design, points, designHash, settled, seeds, metrics, provenance, shard }: Designed,
  { dir, own }: Place,
  options: Running,
  to: Speaker,
): Promise<SweepFolder | number> {
  const { years, population } = spec;
  const sweep = await openSweep(dir, {
    scenarioYaml: toYaml(spec),
    scenarioHash: hash,
    engineVersion: ENGINE_VERSION,
    seeds,
    design,
    points,
    designHash,
    metrics,
    years: { first: years.first, last: years.last },
    resume: own || options.resume === true,
    command: commandLine(),
    shard,
  });
  const finished = await sweep.finished();
  const count = settled.hashes.length;
  const all = count * seeds.length;
  const runs = ownOf(shard, all);
  const known = finished.size;
  if (known > 0) {
    const words = known === runs ? PROGRESS_WORDS.known : PROGRESS_WORDS.resumed;
    to.remark(fill(words, to.lang, { dir, done: known, runs }));
  }
  if (shard !== undefined) to.remark(fill(SHARD_WORDS.mine, to.lang, { ...shard, mine: runs, runs: all }));
  const jobs = missingJobs(id, count, seeds, finished, settled, shard);
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, options, to, (job, record) =>
    sweep.append(kept(job, record, metrics)),
  );
  const code = unfinished(done, known, runs, dir, to);
  if (code !== undefined) return code;
  await writeParameters(dir, provenance());
  const { digest } = await sweep.seal();
  if (shard !== undefined) {
    to.say(fill(SHARD_WORDS.done, to.lang, { ...shard, dir }));
    to.data({ out: dir, shard, runs, digest });
    return 0;
  }
  return openSweepFolder(dir);
}

/** Jobs are made as they are taken: a large sweep is never in memory as a whole. */
function missingJobs(
  scenario: string,
  points: number,
  seeds: readonly string[],
  finished: ReadonlySet<number>,
  settled: Settled,
  shard: Shard | undefined,
): Batch<Job> {
  return {
    length: ownOf(shard, points * seeds.length) - finished.size,
    async *[Symbol.asyncIterator]() {
      for (const task of sweepTasks(points, seeds)) {
        if (finished.has(task.task) || !isOf(shard, task.task)) continue;
        const at = await settled.scenario(task.point);
        yield {
          scenario: `${scenario} at point ${task.point}`,
          ...task,
          ...jobOf(at, task.seed, [], "metrics"),
        };
      }
    },
  };
}

/** What is kept of a run: `+ 0` makes a negative zero a plain one, which is all that a line of JSON can hold. */
function kept(
  { task, point, seed }: SweepTask,
  { scenarioHash: hash, digest, years }: RunRecord,
  metrics: readonly string[],
): SweepRun {
  return {
    task,
    point,
    seed,
    scenarioHash: hash,
    digest,
    years: years.map(({ year, metrics: all }) => ({
      year,
      values: metrics.map((metric) => (all[metric] == null ? null : all[metric] + 0)),
    })),
  };
}
