/** Every point of a plan as a checked scenario, before anything runs: its hash, and the metrics that the points have. */
import { InputError, type Problem } from "../engine/errors.ts";
import type { Spec } from "../model/spec.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import type { Draft, Loaded } from "../scenario/index.ts";
import { type Plan, pairsOf } from "./plan.ts";

/** What a run of a point is made from. */
export type PointScenario = Pick<Loaded<Spec>, "canonical" | "formulas">;

export interface Settled {
  /** One a point. */
  readonly hashes: readonly string[];
  /** Metrics of any point, in the order met; a point that lacks one has no value there. */
  readonly metrics: readonly string[];
  /** The scenario of a point, remembered or settled anew. */
  scenario(point: number): Promise<PointScenario>;
}

/** Bytes of scenarios that are remembered, so that further seeds of a small sweep need not settle again. */
const REMEMBERED = 64 * 2 ** 20;
/** Mistakes that are told before one gives up. */
const MOST_PROBLEMS = 20;

/** Settles all points; `onPoint` hears of each. Throws `InputError` with what is wrong at which point. */
export async function settlePoints(
  plan: Plan,
  draft: Draft<Spec>,
  onPoint: (settled: number) => void = () => {},
): Promise<Settled> {
  const hashes: string[] = [];
  const metrics = new Set<string>();
  const known = new Map<number, PointScenario>();
  const problems = new Map<string, Problem>();
  let bytes = 0;
  const settle = (point: number) => draft.settle(pairsOf(plan, plan.points[point]!));
  for (let point = 0; point < plan.points.length && problems.size < MOST_PROBLEMS; point++) {
    try {
      const { spec, canonical, formulas } = await settle(point);
      hashes.push(await scenarioHash(canonical));
      for (const metric of [...Object.keys(namesOf(spec, spec).metrics), ...Object.keys(spec.metrics)])
        metrics.add(metric);
      bytes += 2 * canonical.length;
      if (bytes < REMEMBERED) known.set(point, { canonical, formulas });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const found of error.problems) {
        const key = `${found.rule} ${found.path}`;
        if (!problems.has(key))
          problems.set(key, { ...found, message: `${found.message}; at point ${point}` });
      }
    }
    onPoint(point + 1);
  }
  if (problems.size > 0) throw new InputError([...problems.values()]);
  return {
    hashes,
    metrics: [...metrics],
    scenario: async (point) => known.get(point) ?? (await settle(point)),
  };
}
