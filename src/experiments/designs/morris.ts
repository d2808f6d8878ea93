/**
 * Trajectories of Morris (Technometrics 33, 1991): from a point of a coarse grid by luck, each step moves one factor by
 * delta, in an order by luck, until all have moved once. One step is one elementary effect.
 */
import { type Key, stream } from "../../engine/random.ts";
import { orderAt, pickAt } from "./draw.ts";

const START = stream("design.morris.start");
const WAY = stream("design.morris.way");
const ORDER = stream("design.morris.order");

/** Levels of the grid, an even number, so that every level is met equally often. */
const LEVELS = 4;
/** How far a step goes, as a share of the factor's range: levels / (2 (levels - 1)). */
export const MORRIS_DELTA = LEVELS / (2 * (LEVELS - 1));

export interface MorrisDesign {
  readonly points: readonly (readonly number[])[];
  readonly trajectories: readonly MorrisTrajectory[];
}

export interface MorrisTrajectory {
  /** The number of its first point; the others follow. */
  readonly first: number;
  /** For each step, the factor that moved and by how much of its range. */
  readonly steps: readonly { readonly factor: number; readonly by: number }[];
}

/** `count` trajectories over so many factors: count x (factors + 1) points. */
export function morrisDesign(count: number, factors: number, key: Key): MorrisDesign {
  const points: number[][] = [];
  const trajectories = Array.from({ length: count }, (_, t): MorrisTrajectory => {
    const first = points.length;
    const ways = Array.from({ length: factors }, (_, f) => pickAt(key, WAY, f, t, 2));
    const start = ways.map((way, f) => {
      const low = pickAt(key, START, f, t, LEVELS / 2) / (LEVELS - 1);
      return way === 1 ? low : low + MORRIS_DELTA;
    });
    points.push(start);
    const steps = orderAt(key, ORDER, t, factors).map((factor) => {
      const by = ways[factor] === 1 ? MORRIS_DELTA : -MORRIS_DELTA;
      const next = [...points.at(-1)!];
      next[factor] = Math.min(1, Math.max(0, next[factor]! + by));
      points.push(next);
      return { factor, by };
    });
    return { first, steps };
  });
  return { points, trajectories };
}
