/**
 * How an outcome responds to one factor: its mean over all points that share a value of the factor (or a fifth of its
 * range), with an interval over the seeds. In a balanced design the other factors weigh the same in every group.
 */
import { type MeanInterval, meanInterval, meanOf } from "./interval.ts";

/** Points that share a value, or a slice of the range; over them the mean outcome of each seed has an interval. */
export interface Response extends MeanInterval {
  /** Ends of the factor's values in the group; the same where it is one value. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** Values that are groups of their own; more are cut into slices of about as many points. */
const MOST_VALUES = 12;
const SLICES = 5;

/** Responses along a factor in ascending order; `values` has one entry a point, `bySeed[seed][point]` the outcomes. */
export function responses(values: ArrayLike<number>, bySeed: readonly ArrayLike<number>[]): Response[] {
  const order = Array.from({ length: values.length }, (_, point) => point).sort(
    (a, b) => values[a]! - values[b]! || a - b,
  );
  const distinct = new Set(Array.from(values)).size;
  const groups =
    distinct <= MOST_VALUES ? byValue(order, values) : slices(order, Math.min(SLICES, order.length));
  return groups.map((points) => {
    const means = bySeed.flatMap((outcome) => {
      const known = points.map((point) => outcome[point]!).filter(Number.isFinite);
      return known.length > 0 ? [meanOf(known)] : [];
    });
    const ends = { from: values[points[0]!]!, to: values[points.at(-1)!]! };
    return { ...meanInterval(means), ...ends, points: points.length };
  });
}

function byValue(order: readonly number[], values: ArrayLike<number>): number[][] {
  const groups: number[][] = [];
  for (const point of order) {
    const last = groups.at(-1);
    if (last !== undefined && values[last[0]!] === values[point]) last.push(point);
    else groups.push([point]);
  }
  return groups;
}

function slices(order: readonly number[], count: number): number[][] {
  const cut = (k: number) => Math.round((k * order.length) / count);
  return Array.from({ length: count }, (_, k) => order.slice(cut(k), cut(k + 1)));
}
