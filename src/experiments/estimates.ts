/**
 * The parameters of a scenario that are estimates (grade E), as factors. What a declaration allows is mostly what makes
 * sense at all, not what is likely; so by default a parameter is varied by half its value either way, within what is
 * allowed. On request the whole allowed range is taken where it has two ends.
 */
import type { ProvenanceRow } from "../scenario/index.ts";
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
