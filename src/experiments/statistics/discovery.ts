/**
 * Scenario discovery: one box after another, each with its trade-off trajectory, how often its restrictions come back
 * when half the cases are taken by luck, and how likely each restriction were by chance (Bryant and Lempert 2010).
 */
import { exp, ln } from "../../engine/math.ts";
import { type Key, stream, wordAt } from "../../engine/random.ts";
import { type Box, boxOf, type Cases, hitsAmong, inside, isRestricted, type Limits } from "./prim-box.ts";
import { pasted, peelingTrajectory, PRIM_OPTIONS, type PrimOptions } from "./prim.ts";

const HALVES = stream("experiments.prim.halves");
/** Halves that a box is looked for in again. */
const RESAMPLES = 20;

export interface Restriction extends Limits {
  readonly factor: number;
  /** Chance of as many cases of interest in the box were this restriction of no use (a one-sided binomial test). */
  readonly quasiP: number;
  /** Share of halves in which the box of the same coverage restricts this factor too, and that of the same density. */
  readonly sameCoverage: number;
  readonly sameDensity: number;
}

export interface Discovered {
  readonly box: Box;
  readonly restrictions: readonly Restriction[];
  /** From everything to the smallest box; `chosen` is the one that was pasted into `box`. */
  readonly trajectory: readonly Box[];
  readonly chosen: number;
}

export interface DiscoveryOptions extends PrimOptions {
  /** Boxes at most; each is looked for in what the ones before left over. */
  readonly boxes: number;
  /** The step of the first box's trajectory to take, instead of the best trade-off. */
  readonly step?: number;
}

export const DISCOVERY_OPTIONS: DiscoveryOptions = { ...PRIM_OPTIONS, boxes: 3 };

/** Boxes that are denser than all cases together, best first; none where no case or every case is of interest. */
export function discover(
  cases: Cases,
  key: Key,
  options: DiscoveryOptions = DISCOVERY_OPTIONS,
): Discovered[] {
  let left = Int32Array.from(cases.hits, (_, row) => row);
  const all = { cases: left.length, hits: hitsAmong(cases, left) };
  const found: Discovered[] = [];
  while (found.length < options.boxes) {
    const trajectory = peelingTrajectory(cases, left, all, options);
    const chosen = Math.min(
      found.length === 0 && options.step !== undefined ? options.step : bestTradeOff(trajectory),
      trajectory.length - 1,
    );
    const box = pasted(cases, trajectory[chosen]!, left, all, options);
    if (!box.limits.some(isRestricted) || box.density <= all.hits / all.cases) return found;
    found.push({ box, restrictions: restrictionsOf(cases, box, left, key, options), trajectory, chosen });
    const inBox = new Set(inside(cases, box.limits, left));
    left = left.filter((row) => !inBox.has(row));
    if (left.length < options.leastMass * all.cases || hitsAmong(cases, left) === 0) return found;
  }
  return found;
}

/** The box with the highest harmonic mean of coverage and density. */
function bestTradeOff(trajectory: readonly Box[]): number {
  const worth = trajectory.map(({ coverage, density }) =>
    coverage + density === 0 ? 0 : (coverage * density) / (coverage + density),
  );
  return worth.indexOf(Math.max(...worth));
}

function restrictionsOf(
  cases: Cases,
  box: Box,
  among: Int32Array,
  key: Key,
  options: PrimOptions,
): Restriction[] {
  const again = Array.from({ length: RESAMPLES }, (_, k) => {
    const half = halfOf(among, k, key);
    const size = { cases: half.length, hits: hitsAmong(cases, half) };
    return peelingTrajectory(cases, half, size, options);
  });
  const nearest = (trajectory: readonly Box[], by: "coverage" | "density"): Box =>
    trajectory.reduce((a, b) => (Math.abs(b[by] - box[by]) <= Math.abs(a[by] - box[by]) ? b : a));
  const share = (factor: number, by: "coverage" | "density"): number =>
    again.filter((one) => isRestricted(nearest(one, by).limits[factor]!)).length / RESAMPLES;
  return box.limits.flatMap((limits, factor) => {
    if (!isRestricted(limits)) return [];
    const free = box.limits.with(factor, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    const without = boxOf(cases, free, inside(cases, free, among), { cases: among.length, hits: 1 });
    const quasiP = binomialTail(box.cases, box.hits, without.density);
    return [
      {
        factor,
        ...limits,
        quasiP,
        sameCoverage: share(factor, "coverage"),
        sameDensity: share(factor, "density"),
      },
    ];
  });
}

/** Half of the rows, without replacement, in their order. */
function halfOf(rows: Int32Array, resample: number, key: Key): Int32Array {
  const words = Array.from(rows, (row) => wordAt(key, HALVES, 0, resample, row));
  const order = words.map((_, k) => k).sort((a, b) => words[a]! - words[b]! || a - b);
  const taken = new Set(order.slice(0, Math.ceil(rows.length / 2)));
  return rows.filter((_, k) => taken.has(k));
}

/** Chance of at least `hits` of `count` trials that each succeed with this probability. */
export function binomialTail(count: number, hits: number, probability: number): number {
  if (hits <= 0 || probability >= 1) return 1;
  if (probability <= 0) return 0;
  let logTerm = 0;
  for (let k = 0; k < hits; k++) logTerm += ln((count - k) / (k + 1));
  logTerm += hits * ln(probability) + (count - hits) * ln(1 - probability);
  let sum = 0;
  for (let k = hits; k <= count; k++) {
    sum += exp(logTerm);
    logTerm += ln(((count - k) / (k + 1)) * (probability / (1 - probability)) || Number.MIN_VALUE);
  }
  return Math.min(1, sum);
}
