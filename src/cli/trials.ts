/**
 * The trials of a calibration: a scenario under every seed at a point of its free parameters. Each is run once and kept in
 * `trials.jsonl`, a line a trial, so that the same search goes on after a stop: it asks for the same points again.
 */
import { join } from "node:path";
import { jobOf } from "../execute/job.ts";
import { valueOn } from "../experiments/calibrate.ts";
import type { RangeFactor } from "../experiments/designs/factor.ts";
import type { Spec } from "../model/spec.ts";
import { openLines } from "../output/store/lines.ts";
import { digestOfRuns } from "../output/store/manifest.ts";
import { CALIBRATION_WORDS as WORDS } from "../output/words/calibration.ts";
import { fill } from "../output/words/text.ts";
import { scenarioHash } from "../run/identity.ts";
import type { RunRecord, YearRow } from "../run/record.ts";
import { ENGINE_VERSION } from "../run/version.ts";
import type { Draft, Loaded } from "../scenario/index.ts";
import { unfinished } from "./ending.ts";
import { executorFor, type Where } from "./executors.ts";
import type { Speaker } from "./speaker.ts";
import { workOn } from "./work.ts";

/** What a trial gave: the years of every seed, and a digest over its runs. */
export interface TrialRuns {
  readonly rows: readonly (readonly YearRow[])[];
  readonly digest: string;
}

/** Work that is not complete ends the search with its exit code. */
export class Stopped extends Error {
  readonly code: number;

  constructor(code: number) {
    super("stopped");
    this.code = code;
  }
}

export interface Tried {
  readonly draft: Draft<Spec>;
  readonly id: string;
  readonly spec: Spec;
  readonly factors: readonly RangeFactor[];
  readonly seeds: readonly string[];
  readonly dir: string;
}

export interface Trials {
  /** The trial at a point of the unit cube. */
  at(point: readonly number[]): Promise<TrialRuns>;
  /** Lets the workers go, which serve all trials: starting them takes longer than a small run. */
  close(): Promise<void>;
}

/** Trials of which some may be known from an earlier search in the same folder. */
export async function openTrials(
  { draft, id, spec, factors, seeds, dir }: Tried,
  where: Where,
  to: Speaker,
): Promise<Trials> {
  const lines = await openLines<TrialRuns & { readonly key: string }>(join(dir, "trials.jsonl"));
  const known = new Map(lines.known.map(({ key, ...trial }) => [key, trial as TrialRuns]));
  const { years, population } = spec;
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const householdYears = amount.yearsPerRun * amount.householdsPerRun;
  const executor = await executorFor(seeds.length, householdYears, where, to);
  const quiet = { ...to, remarks: false, remark: () => {} };

  async function run(loaded: Loaded<Spec>): Promise<TrialRuns> {
    const bySeed = new Map<string, Pick<RunRecord, "years" | "digest">>();
    const jobs = seeds.map((seed) => ({ scenario: id, ...jobOf(loaded, seed, [], "metrics") }));
    const done = await workOn(executor, jobs, amount, quiet, async ({ seed }, { years, digest }) => {
      bySeed.set(seed, { years, digest });
    });
    const code = unfinished(done, 0, jobs.length, dir, to);
    if (code !== undefined) throw new Stopped(code);
    return {
      rows: seeds.map((seed) => bySeed.get(seed)!.years),
      digest: digestOfRuns(seeds.map((seed) => ({ seed, digest: bySeed.get(seed)!.digest }))),
    };
  }

  async function at(point: readonly number[]): Promise<TrialRuns> {
    const pairs = factors.map((factor, k) => `${factor.path}=${valueOn(factor, point[k]!)}`);
    const loaded = await draft.settle(pairs);
    const key = await scenarioHash(JSON.stringify([ENGINE_VERSION, loaded.canonical, seeds]));
    const before = known.get(key);
    if (before !== undefined) return before;
    const trial = await run(loaded);
    known.set(key, trial);
    await lines.append({ key, ...trial });
    if (known.size % 10 === 0) to.remark(fill(WORDS.trials, to.lang, { n: known.size }));
    return trial;
  }

  return { at, close: () => executor.close() };
}
