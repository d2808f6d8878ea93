/**
 * The patient rule induction method (Friedman and Fisher, Statistics and Computing 9, 1999) as scenario discovery uses it
 * (Bryant and Lempert, Technological Forecasting and Social Change 77, 2010): peel a thin slice off the box, time and
 * again, where that raises the density most; then paste slices back on where that does no harm. A slice is weighed by the
 * density gained for the mass lost (Kwakkel and Jaxa-Rozen, Environmental Modelling and Software 79, 2016), so that
 * factors of few levels, whose slices are thick, are not preferred.
 */
import { type Box, boxOf, type Cases, hitsAmong, inside, type Limits, openLimits } from "./prim-box.ts";

export interface PrimOptions {
  /** Share of the box that one peel takes off, at least. */
  readonly peel: number;
  /** Share of the box that one paste puts on, at least. */
  readonly paste: number;
  /** Share of all cases that a box holds at least. */
  readonly leastMass: number;
}

export const PRIM_OPTIONS: PrimOptions = { peel: 0.05, paste: 0.05, leastMass: 0.05 };

type All = { readonly cases: number; readonly hits: number };

/** The boxes of one peeling over some of the cases, from all of them to the smallest: the trade-off to choose from. */
export function peelingTrajectory(
  cases: Cases,
  among: Int32Array,
  all: All,
  { peel, leastMass }: PrimOptions = PRIM_OPTIONS,
): Box[] {
  let limits: readonly Limits[] = openLimits(cases);
  let rows = among;
  const trajectory = [boxOf(cases, limits, rows, all)];
  for (;;) {
    const now = trajectory.at(-1)!;
    if (now.density === 1 || now.hits === 0) return trajectory;
    let best: { gain: number; limits: readonly Limits[]; rows: Int32Array } | undefined;
    for (let factor = 0; factor < limits.length; factor++) {
      for (const cut of slices(cases.columns[factor]!, rows, peel)) {
        const next = limits.with(factor, { ...limits[factor]!, ...cut });
        const kept = inside(cases, next, rows);
        if (kept.length === 0 || kept.length < leastMass * all.cases) continue;
        const gain = (hitsAmong(cases, kept) / kept.length - now.density) / (rows.length - kept.length);
        if (best === undefined || gain > best.gain) best = { gain, limits: next, rows: kept };
      }
    }
    if (best === undefined) return trajectory;
    ({ limits, rows } = best);
    trajectory.push(boxOf(cases, limits, rows, all));
  }
}

/** The two ways to slice a share off a box along a factor; none along a factor that is the same everywhere. */
function slices(column: Float64Array, rows: Int32Array, share: number): Partial<Limits>[] {
  const sorted = Float64Array.from(rows, (row) => column[row]!).sort();
  const least = sorted[0]!;
  const most = sorted[sorted.length - 1]!;
  if (least === most) return [];
  const count = Math.max(1, Math.floor(share * sorted.length));
  const low = sorted[count]! > least ? sorted[count]! : sorted.find((value) => value > least)!;
  const from = sorted[sorted.length - 1 - count]!;
  const high = from < most ? from : sorted.findLast((value) => value < most)!;
  return [{ low }, { high }];
}

/** The box with slices pasted back on, while one can be found that does not lower the density. */
export function pasted(
  cases: Cases,
  box: Box,
  among: Int32Array,
  all: All,
  { paste }: PrimOptions = PRIM_OPTIONS,
): Box {
  let now = box;
  for (;;) {
    let best = now;
    for (let factor = 0; factor < now.limits.length; factor++) {
      for (const wider of widenings(cases, now, factor, among, paste)) {
        const limits = now.limits.with(factor, wider);
        const next = boxOf(cases, limits, inside(cases, limits, among), all);
        const better =
          next.density > best.density || (next.density === best.density && next.hits > best.hits);
        if (next.cases > now.cases && better) best = next;
      }
    }
    if (best === now) return withoutIdle(cases, now, among);
    now = best;
  }
}

/** The box without the limits that keep no case out. */
function withoutIdle(cases: Cases, box: Box, among: Int32Array): Box {
  let { limits } = box;
  for (const factor of limits.keys()) {
    for (const open of [{ low: Number.NEGATIVE_INFINITY }, { high: Number.POSITIVE_INFINITY }]) {
      const wider = limits.with(factor, { ...limits[factor]!, ...open });
      if (inside(cases, wider, among).length === box.cases) limits = wider;
    }
  }
  return { ...box, limits };
}

/** A factor's limits moved out on one side, over a share of the box's cases; free of a side with nothing beyond. */
function widenings(
  cases: Cases,
  { limits, cases: size }: Box,
  factor: number,
  among: Int32Array,
  share: number,
): Limits[] {
  const { low, high } = limits[factor]!;
  const column = cases.columns[factor]!;
  const free = limits.with(factor, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  const values = Float64Array.from(inside(cases, free, among), (row) => column[row]!).sort();
  const count = Math.max(1, Math.floor(share * size));
  const below = values.filter((value) => value < low);
  const above = values.filter((value) => value > high);
  return [
    ...(below.length > 0 ? [{ low: below[Math.max(0, below.length - count)]!, high }] : []),
    ...(above.length > 0 ? [{ low, high: above[Math.min(above.length, count) - 1]! }] : []),
  ];
}
