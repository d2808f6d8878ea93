/**
 * The parameters of a scenario that are estimates (grade E), as factors. What a declaration allows is mostly what makes
 * sense at all, not what is likely; so by default a parameter is varied by half its value either way, within what is
 * allowed. On request the whole allowed range is taken where it has two ends. Where rules between parameters (two shares
 * that must not exceed one) would be broken at an end, the ranges of those concerned are halved until they hold.
 */
import { InputError, type Problem } from "../engine/errors.ts";
import type { Spec } from "../model/spec.ts";
import type { Draft, ProvenanceRow } from "../scenario/index.ts";
import type { RangeFactor } from "./designs/factor.ts";

/** `near`: value less and more a half, within what is allowed; `declared`: all that is allowed, where that has two ends. */
export type RangeRule = "near" | "declared";

const REACH = 0.5;

export interface Estimates {
  readonly factors: readonly RangeFactor[];
  /** Paths that have no width to vary over: zero without an upper end, or a small whole number. */
  readonly leftOut: readonly string[];
}

/** Estimates whose path begins with one of `within` (all where there is none), as factors. */
export function estimatesOf(
  rows: readonly ProvenanceRow[],
  rule: RangeRule,
  within: readonly string[] = [],
): Estimates {
  const wanted = rows.filter(
    ({ grade, path }) =>
      grade === "E" &&
      (within.length === 0 || within.some((start) => path === start || path.startsWith(`${start}.`))),
  );
  const factors = wanted.map((row) => factorOf(row, rule));
  return {
    factors: factors.filter(({ low, high }) => low < high),
    leftOut: factors.filter(({ low, high }) => !(low < high)).map(({ path }) => path),
  };
}

function factorOf({ path, unit, value, allowed = {} }: ProvenanceRow, rule: RangeRule): RangeFactor {
  const { min, max, whole = false } = allowed;
  if (rule === "declared" && min !== undefined && max !== undefined) {
    return { kind: "range", path, unit, low: min, high: max, whole };
  }
  const reach = REACH * Math.abs(value);
  const low = Math.max(min ?? Number.NEGATIVE_INFINITY, value - reach);
  const high = Math.min(max ?? Number.POSITIVE_INFINITY, value + reach);
  return whole
    ? { kind: "range", path, unit, low: Math.ceil(low), high: Math.floor(high), whole }
    : { kind: "range", path, unit, low, high, whole };
}

/** Halvings before a parameter that breaks a rule is left out. */
const MOST_HALVINGS = 4;

/** The estimates with ranges that the scenario takes with all of them at their low ends, and all at their high ends. */
export async function fitted(
  estimates: Estimates,
  rows: readonly ProvenanceRow[],
  draft: Draft<Spec>,
): Promise<Estimates> {
  const values = new Map(rows.map(({ path, value }) => [path, value]));
  let { factors } = estimates;
  let { leftOut } = estimates;
  for (let halvings = 0; ; halvings++) {
    const groups = await brokenGroups(factors, draft);
    if (groups.size === 0) return { factors, leftOut };
    const unset = factors.filter(({ path }) => isUnset(path, groups));
    if (unset.length > 0) {
      leftOut = [...leftOut, ...unset.map(({ path }) => path)];
      factors = factors.filter((factor) => !unset.includes(factor));
      continue;
    }
    const concerned = ({ path }: RangeFactor) => groups.has(groupOf(path));
    if (!factors.some(concerned)) throw new InputError([...groups.values()]);
    if (halvings < MOST_HALVINGS) {
      const narrower = factors.map((factor) =>
        concerned(factor) ? halved(factor, values.get(factor.path)!) : factor,
      );
      factors = narrower.filter(({ low, high }) => low < high);
      leftOut = [...leftOut, ...narrower.filter(({ low, high }) => !(low < high)).map(({ path }) => path)];
    } else {
      leftOut = [...leftOut, ...factors.filter(concerned).map(({ path }) => path)];
      factors = factors.filter((factor) => !concerned(factor));
    }
  }
}

/** Whether a path leads into a list that stands in the declaration alone: an author must write it out to vary it. */
function isUnset(path: string, groups: ReadonlyMap<string, Problem>): boolean {
  return [...groups.values()].some(
    ({ rule, path: list }) => rule === "wrong-kind" && path.startsWith(`${list}.`),
  );
}

/** Parameters of one map, which a rule holds together. */
const groupOf = (path: string): string => path.slice(0, path.lastIndexOf("."));

/** The maps in which a rule is broken at either end, with a problem of each. */
async function brokenGroups(factors: readonly RangeFactor[], draft: Draft<Spec>) {
  const groups = new Map<string, Problem>();
  for (const end of ["low", "high"] as const) {
    try {
      await draft.settle(factors.map((factor) => `${factor.path}=${factor[end]}`));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) groups.set(groupOf(problem.path), problem);
    }
  }
  return groups;
}

function halved(factor: RangeFactor, value: number): RangeFactor {
  const [low, high] = [(factor.low + value) / 2, (factor.high + value) / 2];
  return factor.whole ? { ...factor, low: Math.ceil(low), high: Math.floor(high) } : { ...factor, low, high };
}
