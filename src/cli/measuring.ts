/** Runs several scenarios under the same seeds and keeps the metrics that are looked at: what `validate` and `ablate` do. */
import { jobOf } from "../execute/job.ts";
import type { MeasuredManifest } from "../output/store/manifest.ts";
import { type MeasuredRuns, openMeasuredRuns } from "../output/store/measured-runs.ts";
import { fill } from "../output/words/text.ts";
import { ENGINE_VERSION } from "../run/version.ts";
import { commandLine } from "./command-line.ts";
import { unfinished } from "./ending.ts";
import type { Running } from "./options.ts";
import type { Place } from "./out-folder.ts";
import type { Prepared } from "./prepare.ts";
import type { Speaker } from "./speaker.ts";
import { work } from "./work.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

export interface Measuring {
  readonly kind: MeasuredManifest["kind"];
  readonly scenarios: readonly Pick<Prepared, "id" | "canonical" | "formulas" | "hash">[];
  readonly seeds: readonly string[];
  readonly metrics: readonly string[];
  readonly amount: { readonly yearsPerRun: number; readonly householdsPerRun: number };
}

/** The complete folder, or the exit code of work that is not complete. */
export async function runMeasuring(
  { kind, scenarios, seeds, metrics, amount }: Measuring,
  { dir, own }: Place,
  options: Pick<Running, "threads" | "on" | "resume" | "early">,
  to: Speaker,
): Promise<MeasuredRuns | number> {
  const runs = await openMeasuredRuns(dir, {
    kind,
    scenarios: scenarios.map(({ id, hash }) => ({ id, scenarioHash: hash })),
    engineVersion: ENGINE_VERSION,
    seeds,
    metrics,
    resume: own || options.resume === true,
    command: commandLine(),
  });
  const all = seeds.flatMap((seed) => scenarios.map((scenario) => ({ seed, scenario })));
  const missing = all.filter(({ seed, scenario }) => !runs.has(scenario.id, seed));
  const known = all.length - missing.length;
  if (known > 0) {
    const words = missing.length === 0 ? PROGRESS_WORDS.known : PROGRESS_WORDS.resumed;
    to.remark(fill(words, to.lang, { dir, done: known, runs: all.length }));
  }
  const jobs = missing.map(({ seed, scenario }) => ({
    scenario: scenario.id,
    ...jobOf(scenario, seed, [], "metrics"),
  }));
  const done = await work(jobs, amount, options, to, (_, record) => runs.append(record));
  const code = unfinished(done, known, all.length, dir, to);
  if (code !== undefined) return code;
  await runs.seal();
  return runs;
}
