/** Runs what a comparison needs and has not yet: pairs side by side, each judged and let go as soon as it is complete. */
import { jobOf } from "../execute/job.ts";
import { isOf, ownOf, type Shard, shardFrom } from "../execute/shard.ts";
import { type Comparing, compare, type Findings, tasksOf } from "../experiments/compare.ts";
import { seenIn, type Task } from "../experiments/compare-seen.ts";
import { type Comparison, openComparison } from "../output/store/comparison.ts";
import { fill } from "../output/words/text.ts";
import { runIdOf } from "../run/identity.ts";
import { ENGINE_VERSION } from "../run/version.ts";
import { written } from "../scenario/index.ts";
import { commandLine } from "./command-line.ts";
import { unfinished } from "./ending.ts";
import { mistake } from "./failure.ts";
import { moreSeeds, type Target, targetOf } from "./more-seeds.ts";
import { type Running, seedsOf } from "./options.ts";
import { placeOf } from "./out-folder.ts";
import type { Prepared } from "./prepare.ts";
import { addStored, unitsOf } from "./results/findings.ts";
import { writeFindings } from "./results/findings-tables.ts";
import { writeParameters } from "./results/parameters.ts";
import type { Speaker } from "./speaker.ts";
import { work } from "./work.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";
import { SHARD_WORDS } from "./words/shard.ts";

/** Paired seeds where nobody says how many: enough for an interval, few enough not to wait. */
const SEEDS = 6;

export interface Compared {
  readonly dir: string;
  readonly runId: string;
  readonly findings: Findings;
}

/** The findings, or the exit code where there are none: of work that is not complete, and of a shard. */
export async function runComparison(
  scenarios: readonly Prepared[],
  options: Running & { readonly until?: string },
  to: Speaker,
): Promise<Compared | number> {
  const [base] = scenarios as [Prepared];
  const target = options.until === undefined ? undefined : targetOf(options.until, base.spec);
  const shard = options.shard === undefined ? undefined : shardFrom(options.shard);
  if (shard !== undefined && target !== undefined)
    throw mistake(
      "until-sharded",
      "--shard",
      "cannot stand beside --until, which adds seeds by what all of them have shown, and no shard sees the others; give --seeds",
    );
  const asked = seedsOf(options, SEEDS);
  const name = scenarios.at(-1)!.id;
  const { dir, own } = placeOf(
    options.out,
    name,
    scenarios.map(({ hash }) => hash),
    asked,
    [options.until],
    shard,
  );
  const comparison = await openComparison(dir, {
    scenarios: scenarios.map(({ id, hash, spec }) => ({
      id,
      scenarioHash: hash,
      scenario: written(spec),
    })),
    engineVersion: ENGINE_VERSION,
    seeds: asked,
    resume: own || options.resume === true,
    command: commandLine(),
    shard,
  });
  const comparing = compare(scenarios.map(({ id }) => id) as [string, ...string[]]);
  const code = await grow(scenarios, comparison, comparing, { target, shard }, options, to);
  if (code !== undefined) return code;
  for (const { id, provenance } of scenarios)
    await writeParameters(comparison.scenario(id).dir, provenance());
  if (shard !== undefined) {
    to.say(fill(SHARD_WORDS.done, to.lang, { ...shard, dir }));
    to.data({ out: dir, shard, runs: scenarios.length * ownOf(shard, asked.length) });
    return 0;
  }
  await comparison.seal();
  const findings = comparing.findings(comparison.manifest.seeds, unitsOf(base.spec));
  await writeFindings(dir, findings);
  const runId = await runIdOf(
    scenarios.map(({ hash }) => hash).join("\n"),
    comparison.manifest.seeds.join("\n"),
  );
  return { dir, runId, findings };
}

/** Runs all seeds that are there, or a shard's, whose pairs stay together; then as many more as the target takes. */
async function grow(
  scenarios: readonly Prepared[],
  comparison: Comparison,
  comparing: Comparing,
  { target, shard }: { readonly target: Target | undefined; readonly shard: Shard | undefined },
  options: Running,
  to: Speaker,
): Promise<number | undefined> {
  const [base] = scenarios as [Prepared];
  let seeds: readonly string[] = comparison.manifest.seeds.filter((_, k) => isOf(shard, k));
  while (seeds.length > 0) {
    const code = await runSeeds(scenarios, comparison, comparing, seeds, options, to);
    if (code !== undefined) return code;
    if (target === undefined) return undefined;
    const all = comparison.manifest.seeds;
    seeds = moreSeeds(target, comparing.findings(all, unitsOf(base.spec)), all, to);
    if (seeds.length > 0) await comparison.addSeeds(seeds);
  }
  return undefined;
}

async function runSeeds(
  scenarios: readonly Prepared[],
  comparison: Comparison,
  comparing: Comparing,
  seeds: readonly string[],
  options: Running,
  to: Speaker,
): Promise<number | undefined> {
  const { dir } = comparison;
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const [base] = scenarios;
  const { years, population } = base!.spec;
  const kept = [...new Set([years.first, years.last])];
  const tasks = [...tasksOf([...byId.keys()], seeds)];
  const missing = await missingTasks(tasks, byId, comparison);
  const known = tasks.length - missing.length;
  if (known > 0) {
    const words = missing.length === 0 ? PROGRESS_WORDS.known : PROGRESS_WORDS.resumed;
    to.remark(fill(words, to.lang, { dir, done: known, runs: tasks.length }));
    const runs = scenarios.map(({ id }) => ({ id, dir: comparison.scenario(id).dir }));
    await addStored(comparing, runs, new Set(seeds), years);
  }
  const jobs = missing.map(({ scenario, seed }) => ({
    scenario,
    ...jobOf(byId.get(scenario)!, seed, scenario === base!.id ? kept : kept.slice(-1)),
  }));
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, options, to, async ({ scenario, seed }, record) => {
    await comparison.scenario(scenario).appendRun(record);
    comparing.add({ scenario, seed }, seenIn(record));
  });
  return unfinished(done, known, tasks.length, dir, to);
}

async function missingTasks(
  tasks: readonly Task[],
  byId: ReadonlyMap<string, Prepared>,
  comparison: Comparison,
): Promise<Task[]> {
  const finished = new Map<string, ReadonlySet<string>>();
  for (const id of byId.keys()) finished.set(id, await comparison.scenario(id).finishedRuns());
  const missing: Task[] = [];
  for (const task of tasks) {
    const runId = await runIdOf(byId.get(task.scenario)!.canonical, task.seed);
    if (!finished.get(task.scenario)!.has(runId)) missing.push(task);
  }
  return missing;
}
