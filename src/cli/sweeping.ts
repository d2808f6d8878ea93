/** Runs a plan: every point checked, the whole design on disk, then the runs that are missing, kept one by one. */
import { jobOf } from "../execute/job.ts";
import type { Measured, Outcome } from "../experiments/outcome.ts";
import type { Plan } from "../experiments/plan.ts";
import { type Settled, settlePoints } from "../experiments/settle-points.ts";
import { type SweepTask, sweepTasks } from "../experiments/sweep.ts";
import type { Spec } from "../model/spec.ts";
import { openSweep } from "../output/store/sweep.ts";
import type { SweepRun } from "../output/store/sweep-runs.ts";
import { fill } from "../output/words/text.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import type { RunRecord } from "../run/record.ts";
import { ENGINE_VERSION } from "../run/version.ts";
import { canonical, type Draft, toYaml } from "../scenario/index.ts";
import { commandLine } from "./command-line.ts";
import { unfinished } from "./ending.ts";
import { mistake } from "./failure.ts";
import type { Running } from "./options.ts";
import { placeOf } from "./out-folder.ts";
import type { Prepared } from "./prepare.ts";
import { writeParameters } from "./results/parameters.ts";
import { designTable, openSweepFolder, type SweepFolder } from "./results/sweep-folder.ts";
import type { Speaker } from "./speaker.ts";
import { type Batch, type NamedJob, work } from "./work.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";
import { SWEEP_WORDS } from "./words/sweep.ts";

type Job = NamedJob & SweepTask;

export interface SweepRequest {
  readonly prepared: Prepared;
  readonly draft: Draft<Spec>;
  readonly plan: Plan;
  readonly seeds: readonly string[];
  /** Metrics that are kept; all where none is named. */
  readonly keep: readonly string[];
  /** The outcomes to look at, from the metrics that will be there; a wrong name is told before anything runs. */
  outcomes(measured: Measured): readonly Outcome[];
}

export interface Swept {
  readonly folder: SweepFolder;
  readonly outcomes: readonly Outcome[];
}

/** The complete sweep, or the exit code of work that is not complete. */
export async function runSweep(
  { prepared, draft, plan, seeds, keep, outcomes }: SweepRequest,
  options: Running,
  to: Speaker,
): Promise<Swept | number> {
  const { id, spec, hash } = prepared;
  to.remark(
    fill(SWEEP_WORDS.settling, to.lang, {
      points: plan.points.length,
      runs: plan.points.length * seeds.length,
    }),
  );
  const settled = await settlePoints(plan, draft);
  const metrics = chosen(settled.metrics, keep);
  const wanted = outcomes(measured(spec, metrics));
  const { points: _, ...design } = plan;
  const designHash = await scenarioHash(
    canonical({ design, points: plan.points, hashes: settled.hashes, metrics }),
  );
  const { dir, own } = placeOf(options.out, `${id}-${plan.kind}`, [hash], seeds, [designHash]);
  const { years, population } = spec;
  const sweep = await openSweep(dir, {
    scenarioYaml: toYaml(spec),
    scenarioHash: hash,
    engineVersion: ENGINE_VERSION,
    seeds,
    design,
    points: designTable(plan, settled.hashes),
    designHash,
    metrics,
    years: { first: years.first, last: years.last },
    resume: own || options.resume === true,
    command: commandLine(),
  });
  const finished = await sweep.finished();
  const runs = plan.points.length * seeds.length;
  const known = finished.size;
  if (known > 0) {
    const words = known === runs ? PROGRESS_WORDS.known : PROGRESS_WORDS.resumed;
    to.remark(fill(words, to.lang, { dir, done: known, runs }));
  }
  const jobs = missingJobs(id, plan.points.length, seeds, finished, settled);
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, options, to, (job, record) =>
    sweep.append(kept(job, record, metrics)),
  );
  const code = unfinished(done, known, runs, dir, to);
  if (code !== undefined) return code;
  await writeParameters(dir, prepared.provenance());
  await sweep.seal();
  return { folder: await openSweepFolder(dir), outcomes: wanted };
}

/** What outcomes may be asked of a sweep over a scenario. */
function measured(spec: Spec, metrics: readonly string[]): Measured {
  const units = namesOf(spec, spec).metrics;
  return { metrics, years: spec.years, unitOf: (metric) => units[metric] ?? "1" };
}

function chosen(metrics: readonly string[], keep: readonly string[]): readonly string[] {
  const unknown = keep.filter((metric) => !metrics.includes(metric));
  if (unknown.length > 0) {
    throw mistake(
      "unknown-metric",
      "--keep",
      `no metric ${unknown.join(", ")}; there are ${metrics.join(", ")}`,
    );
  }
  return keep.length === 0 ? metrics : metrics.filter((metric) => keep.includes(metric));
}

/** Jobs are made as they are taken: a large sweep is never in memory as a whole. */
function missingJobs(
  scenario: string,
  points: number,
  seeds: readonly string[],
  finished: ReadonlySet<number>,
  settled: Settled,
): Batch<Job> {
  return {
    length: points * seeds.length - finished.size,
    async *[Symbol.asyncIterator]() {
      for (const task of sweepTasks(points, seeds)) {
        if (finished.has(task.task)) continue;
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
