/** `liannong sensitivity`: which parameters an outcome depends on, by Morris's screening or Sobol's indices. */
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Factor } from "../../experiments/designs/factor.ts";
import { estimatesOf, fitted, type RangeRule } from "../../experiments/estimates.ts";
import { type Measured, outcomeName } from "../../experiments/outcome.ts";
import { planOf } from "../../experiments/plan.ts";
import { factorsOf } from "../../experiments/vary.ts";
import type { Spec } from "../../model/spec.ts";
import { fill } from "../../output/words/text.ts";
import type { Draft } from "../../scenario/index.ts";
import { type Experimenting, outcomesAsked, withExperiment } from "../experiment-options.ts";
import { mistake } from "../failure.ts";
import { indexTable } from "../index-table.ts";
import { collect, seedsOf } from "../options.ts";
import { open, type Prepared, settle } from "../prepare.ts";
import { showIndices } from "../results/index-results.ts";
import { tellSweep } from "../results/publish-study.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { runSweep } from "../sweeping.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";
import { SWEEP_WORDS } from "../words/sweep.ts";
import { machineReadable } from "./sweep.ts";

interface Options extends Experimenting {
  readonly method: "morris" | "sobol";
  readonly within: readonly string[];
  readonly ranges: RangeRule;
  readonly secondOrder?: boolean;
}

/** Trajectories, and blocks, where nobody says how many. */
const ROWS = { morris: 10, sobol: 64 } as const;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<scenario>", "a scenario file, `-` for standard input, or a name that `list` shows");
  withExperiment(
    command,
    "how many seeds at every point (default: 1)",
    `trajectories of morris (default: ${ROWS.morris}), blocks of sobol (default: ${ROWS.sobol})`,
  )
    .addOption(
      new Option("--method <method>", "morris or sobol").choices(["morris", "sobol"]).default("morris"),
    )
    .option("--within <path>", "without --vary: only estimates below this path; may be repeated", collect, [])
    .addOption(
      new Option("--ranges <rule>", "without --vary: half a value either way, or all that is declared")
        .choices(["near", "declared"])
        .default("near"),
    )
    .option("--second-order", "sobol: also the shares of pairs, for almost twice the runs")
    .action(async (named: string, options: Options) => end(await sensitivity(named, options)));
}

async function sensitivity(named: string, options: Options): Promise<number> {
  const to = speaker(options);
  const draft = await open(named, options.set);
  const prepared = await settle(draft);
  const factors = await factorsAsked(options, prepared, draft, to);
  const rows = options.n ?? ROWS[options.method];
  const { secondOrder = false, designSeed: seed } = options;
  const plan = planOf(options.method === "morris" ? "morris" : "saltelli", factors, {
    n: rows,
    seed,
    secondOrder,
  });
  const seeds = seedsOf(options, 1);
  const outcomes = (measured: Measured) => outcomesAsked(options.metric, measured, 1);
  const swept = await runSweep({ prepared, draft, plan, seeds, keep: options.keep, outcomes }, options, to);
  if (typeof swept === "number") return swept;
  const { folder } = swept;
  to.remark(PROGRESS_WORDS.charts[to.lang]);
  const { found } = await showIndices(folder, swept.outcomes, prepared.spec, to.lang);
  const report = await tellSweep(folder, { outcomes: swept.outcomes.map(outcomeName) }, to.lang);
  const shown = { rows, seeds: seeds.length, lang: to.lang };
  to.say(found.map((one) => indexTable(factors, one, shown)).join("\n\n"));
  if (seeds.length === 1) to.say(SWEEP_WORDS.oneSeed[to.lang]);
  to.say(`\n${fill(PROGRESS_WORDS.where, to.lang, { dir: folder.dir, report: resolve(report) })}`);
  const indices = found.flatMap((one) => one.indices);
  to.data({ ...(await machineReadable(folder)), report, method: options.method, indices });
  return 0;
}

async function factorsAsked(
  { vary, within, ranges }: Options,
  prepared: Prepared,
  draft: Draft<Spec>,
  to: Speaker,
): Promise<readonly Factor[]> {
  if (vary.length > 0) return factorsOf(vary, draft);
  const rows = prepared.provenance();
  const { factors, leftOut } = await fitted(estimatesOf(rows, ranges, within), rows, draft);
  if (factors.length === 0) {
    throw mistake(
      "no-factors",
      "--within",
      `no estimate (grade E) ${within.length > 0 ? `below ${within.join(", ")} ` : ""}can be varied; name factors with --vary`,
    );
  }
  to.remark(fill(SWEEP_WORDS.estimates, to.lang, { count: factors.length, left: leftOut.length }));
  return factors;
}
