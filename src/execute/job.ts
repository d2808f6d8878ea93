/** A job: one run as plain data, so that any thread or machine can do it alone and with the same bits. */
import type { Spec } from "../model/spec.ts";
import type { RunRecord } from "../run/record.ts";
import { type Detail, run, type YearListener } from "../run/run.ts";
import type { Opening } from "../run/simulate.ts";
import { metricFormula } from "../scenario/formulas/targets.ts";
import type { Formula, Loaded } from "../scenario/index.ts";

export interface Job {
  /** The scenario, as the canonical text that its hash covers: what is run is what is hashed. */
  readonly canonical: string;
  /** Formulas of the scenario by path, as syntax trees. */
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly seed: string;
  /** Years of which all households are kept. */
  readonly householdYears: readonly number[];
  readonly detail: Detail;
}

/** The job of running a loaded scenario under a seed. */
export function jobOf(
  { canonical, formulas }: Pick<Loaded<Spec>, "canonical" | "formulas">,
  seed: string,
  householdYears: readonly number[],
  detail: Detail = "all",
): Job {
  return { canonical, formulas, seed, householdYears, detail };
}

/**
 * Does a job where it stands. `now` tells the time in milliseconds, for the record's own account of it; `open` says how
 * the world is opened, on this thread alone unless given.
 */
export function runJob(
  job: Job,
  now: () => number,
  afterYear?: YearListener,
  open?: Opening,
): Promise<RunRecord> {
  const { canonical, seed, householdYears, detail } = job;
  const spec = JSON.parse(canonical) as Spec;
  const formulas = ownMetrics(job.formulas);
  return run({ spec, canonical, seed, formulas, householdYears, detail }, now, afterYear, open);
}

/** The metrics that the scenario defines, by id. */
function ownMetrics(formulas: Job["formulas"]) {
  const prefix = "metrics.";
  const own = Object.entries(formulas).filter(([path]) => path.startsWith(prefix));
  return Object.fromEntries(own.map(([path, tree]) => [path.slice(prefix.length), metricFormula(tree)]));
}
