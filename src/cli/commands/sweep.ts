/** `liannong sweep`: a scenario at every point of a design, under the same seeds, to response tables and charts. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { csvPlan } from "../../experiments/csv-plan.ts";
import { type Measured, outcomeName } from "../../experiments/outcome.ts";
import { type Plan, planOf } from "../../experiments/plan.ts";
import { factorsOf } from "../../experiments/vary.ts";
import type { Spec } from "../../model/spec.ts";
import { fill } from "../../output/words/text.ts";
import { runIdOf } from "../../run/identity.ts";
import type { Draft } from "../../scenario/index.ts";
import { type Experimenting, outcomesAsked, withExperiment } from "../experiment-options.ts";
import { mistake } from "../failure.ts";
import { seedsOf } from "../options.ts";
import { open, settle } from "../prepare.ts";
import { responseTables } from "../response-table.ts";
import { type FactorResponse, showResponses } from "../results/response-results.ts";
import type { SweepFolder } from "../results/sweep-folder.ts";
import { tellSweep } from "../results/publish-study.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { runSweep } from "../sweeping.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";
import { SWEEP_WORDS } from "../words/sweep.ts";

interface Options extends Experimenting {
  readonly design: string;
}

/** Points of a hypercube or a sequence where nobody says how many: a power of two. */
const POINTS = 64;
/** Outcomes in the tables where nobody says which. */
const OUTCOMES = 3;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<scenario>", "a scenario file, `-` for standard input, or a name that `list` shows");
  withExperiment(
    command,
    "how many seeds at every point (default: 1)",
    `points of lhs and sobol (default: ${POINTS})`,
  )
    .option("--design <design>", "grid, lhs, sobol, or a .csv file of points", "grid")
    .action(async (named: string, options: Options) => end(await sweep(named, options)));
}

async function sweep(named: string, options: Options): Promise<number> {
  const to = speaker(options);
  const draft = await open(named, options.set);
  const prepared = await settle(draft);
  const plan = await planAsked(options, draft, to);
  const seeds = seedsOf(options, 1);
  const outcomes = (measured: Measured) => outcomesAsked(options.metric, measured, OUTCOMES);
  const swept = await runSweep({ prepared, draft, plan, seeds, keep: options.keep, outcomes }, options, to);
  if (typeof swept === "number") return swept;
  const { folder } = swept;
  to.remark(PROGRESS_WORDS.charts[to.lang]);
  const { found } = await showResponses(folder, swept.outcomes, prepared.spec, to.lang);
  const report = await tellSweep(folder, { outcomes: swept.outcomes.map(outcomeName) }, to.lang);
  const size = { points: plan.points.length, seeds: seeds.length };
  to.say(responseTables(folder.factors, found, size, to.lang));
  to.say(`\n${fill(PROGRESS_WORDS.where, to.lang, { dir: folder.dir, report: resolve(report) })}`);
  to.data({
    ...(await machineReadable(folder)),
    report,
    responses: found.map((one) => responseData(folder, one)),
  });
  return 0;
}

async function planAsked(
  { design, vary, n, designSeed }: Options,
  draft: Draft<Spec>,
  to: Speaker,
): Promise<Plan> {
  if (/\.csv$/i.test(design)) {
    if (vary.length > 0)
      throw mistake("two-designs", "--vary", "cannot stand beside a CSV plan; leave one out");
    return csvPlan(await textOf(design), design, draft);
  }
  if (design !== "grid" && design !== "lhs" && design !== "sobol") {
    throw mistake("unknown-design", "--design", `"${design}" is none of grid, lhs, sobol, or a .csv file`);
  }
  if (design === "grid" && n !== undefined) {
    throw mistake("grid-n", "--n", "a grid has as many points as its values give; use --design lhs or sobol");
  }
  const factors = await factorsOf(vary, draft);
  const points = factors.length === 0 ? 1 : (n ?? POINTS);
  const next = 2 ** Math.ceil(Math.log2(points));
  if (design === "sobol" && next !== points)
    to.remark(fill(SWEEP_WORDS.powerOfTwo, to.lang, { n: points, next }));
  return planOf(factors.length === 0 ? "grid" : design, factors, { n: points, seed: designSeed });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw mistake("no-plan", path, `cannot be read: ${(error as Error).message}`);
  }
}

/** What every command over a sweep prints of it for programs. */
export async function machineReadable({ dir, manifest }: SweepFolder) {
  const { seeds, seedDigests, digest, points, designHash, design } = manifest;
  return {
    runId: await runIdOf(designHash, seeds.join("\n")),
    digest,
    out: dir,
    design: { ...design, points },
    seeds: seeds.map((seed, k) => ({ seed, digest: seedDigests?.[k] })),
  };
}

function responseData({ factors }: SweepFolder, { factor, outcome, rows }: FactorResponse) {
  return { factor: factors[factor]?.path ?? null, outcome: outcomeName(outcome), rows };
}
