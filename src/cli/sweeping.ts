/** Runs a plan: every point checked, then the design that they make. */
import { shardFrom } from "../execute/shard.ts";
import type { Measured, Outcome } from "../experiments/outcome.ts";
import type { Plan } from "../experiments/plan.ts";
import { settlePoints } from "../experiments/settle-points.ts";
import type { Spec } from "../model/spec.ts";
import { fill } from "../output/words/text.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import { canonical, type Draft } from "../scenario/index.ts";
import { runDesign } from "./designed.ts";
import { mistake } from "./failure.ts";
import type { Running } from "./options.ts";
import { placeOf } from "./out-folder.ts";
import type { Prepared } from "./prepare.ts";
import { designTable, type SweepFolder } from "./results/sweep-folder.ts";
import type { Speaker } from "./speaker.ts";
import { SWEEP_WORDS } from "./words/sweep.ts";

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
  const shard = options.shard === undefined ? undefined : shardFrom(options.shard);
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
  const place = placeOf(options.out, `${id}-${plan.kind}`, [hash], seeds, [designHash], shard);
  const designed = {
    id,
    spec,
    hash,
    design,
    points: designTable(plan, settled.hashes),
    designHash,
    settled,
    seeds,
    metrics,
    provenance: prepared.provenance,
    shard,
  };
  const folder = await runDesign(designed, place, options, to);
  return typeof folder === "number" ? folder : { folder, outcomes: wanted };
}

/** What outcomes may be asked of a sweep over a scenario. */
export function measured(spec: Spec, metrics: readonly string[]): Measured {
  const units = namesOf(spec, spec).metrics;
  return { metrics, years: spec.years, unitOf: (metric) => units[metric] ?? "1" };
}

export function chosen(metrics: readonly string[], keep: readonly string[]): readonly string[] {
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
