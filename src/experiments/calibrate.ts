/**
 * Fits free parameters to published figures. The misfit is the sum over figures of (simulated - published) squared in units
 * of what counts as near; every trial runs the same seeds, so that trials differ by the parameters alone. First a
 * hypercube over the free ranges, then the simplex from its best point; then each parameter is held at values over its
 * range while the others are fitted again: its profile. A value is compatible where the profile exceeds the best misfit by
 * at most one, which is one figure off by all that counts as near. What is compatible over its whole range the figures do
 * not identify.
 */
import { keyOf } from "../engine/random.ts";
import type { RangeFactor } from "./designs/factor.ts";
import { latinHypercube } from "./designs/latin-hypercube.ts";
import { nelderMead } from "./statistics/nelder-mead.ts";

/** Simulated figures at a point of the unit cube, in the order of the targets; NaN where there is none. */
export type Trial = (at: readonly number[]) => Promise<readonly number[]>;

export interface Target {
  readonly published: number;
  /** What counts as near, in the same unit; above zero. */
  readonly reach: number;
}

export interface Profile {
  /** Shares of the range that were held, and the least misfit there. */
  readonly shares: readonly number[];
  readonly misfits: readonly number[];
  /** Ends of the compatible part of the range; both 0 and 1 where nothing is excluded. */
  readonly low: number;
  readonly high: number;
  readonly identified: "yes" | "one side" | "no";
}

export interface Calibrated {
  readonly at: readonly number[];
  readonly misfit: number;
  /** Misfit where the search began: the best of the hypercube. */
  readonly begun: number;
  readonly profiles: readonly Profile[];
  readonly evaluations: number;
}

/** A calibration in the units of its parameters. */
export interface Fitted extends Pick<Calibrated, "misfit" | "begun" | "evaluations"> {
  readonly fitted: readonly FittedLever[];
}

export interface FittedLever extends Pick<Profile, "low" | "high" | "identified"> {
  readonly lever: string;
  /** The path that it sets. */
  readonly sets: string;
  readonly unit: string;
  readonly factor: RangeFactor;
  readonly value: number;
  readonly profile: readonly { readonly value: number; readonly misfit: number | null }[];
}

/** `sets` are the paths of the levers, in the order of the factors. */
export function fittedOf(
  factors: readonly RangeFactor[],
  sets: readonly string[],
  { at, profiles, misfit, begun, evaluations }: Calibrated,
): Fitted {
  const fitted = factors.map((factor, k): FittedLever => {
    const { low, high, identified, shares, misfits } = profiles[k]!;
    const on = (share: number) => valueOn(factor, share);
    const told = (value: number) => (Number.isFinite(value) ? value : null);
    return {
      lever: factor.path,
      sets: sets[k]!,
      unit: factor.unit,
      factor,
      value: on(at[k]!),
      low: on(low),
      high: on(high),
      identified,
      profile: shares.map((share, held) => ({ value: on(share), misfit: told(misfits[held]!) })),
    };
  });
  return { misfit, begun, evaluations, fitted };
}

/** What a trial sets at a share of the range. */
export function valueOn({ low, high, whole }: RangeFactor, share: number): number {
  const value = low + share * (high - low);
  return whole ? Math.round(value) : value;
}

export interface CalibrationOptions {
  /** Points of the hypercube, steps of the simplex, values of a profile, steps at each of them. */
  readonly points: number;
  readonly steps: number;
  readonly held: number;
  readonly stepsHeld: number;
  readonly seed: string;
}

export type FitOptions = Pick<CalibrationOptions, "points" | "steps" | "held">;

export const CALIBRATION: CalibrationOptions = {
  points: 16,
  steps: 60,
  held: 5,
  stepsHeld: 24,
  seed: "calibrate",
};

/** A misfit larger by this excludes a value. */
export const EXCLUDED = 1;
const TOLERANCE = 1e-6;

export async function calibrate(
  free: number,
  targets: readonly Target[],
  trial: Trial,
  options: CalibrationOptions = CALIBRATION,
): Promise<Calibrated> {
  let evaluations = 0;
  const misfit = async (at: readonly number[]) => {
    evaluations++;
    return misfitOf(targets, await trial(at));
  };
  let best = {
    at: Array.from({ length: free }, () => 0.5) as readonly number[],
    value: Number.POSITIVE_INFINITY,
  };
  for (const at of latinHypercube(options.points, free, keyOf(options.seed))) {
    const value = await misfit(at);
    if (value < best.value) best = { at, value };
  }
  const begun = best.value;
  const found = await nelderMead(misfit, {
    start: best.at,
    edge: 0.15,
    most: options.steps,
    tolerance: TOLERANCE,
  });
  if (found.value < best.value) best = found;
  const held: { shares: number[]; misfits: number[] }[] = [];
  for (let k = 0; k < free; k++) {
    const shares = Array.from({ length: options.held }, (_, step) => step / (options.held - 1));
    const misfits: number[] = [];
    for (const share of shares) {
      const { at, value } = await heldAt(misfit, best.at, k, share, options);
      misfits.push(value);
      if (value < best.value) best = { at, value };
    }
    held.push({ shares, misfits });
  }
  const profiles = held.map((one, k) => profileOf(one, best.at[k]!, best.value));
  return { at: best.at, misfit: best.value, begun, profiles, evaluations };
}

export function misfitOf(targets: readonly Target[], simulated: readonly number[]): number {
  const sum = targets.reduce((total, { published, reach }, k) => {
    const off = (simulated[k]! - published) / reach;
    return total + off * off;
  }, 0);
  return Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum;
}

/** The least misfit with one parameter held. */
async function heldAt(
  misfit: (at: readonly number[]) => Promise<number>,
  best: readonly number[],
  k: number,
  share: number,
  { stepsHeld }: CalibrationOptions,
): Promise<{ at: readonly number[]; value: number }> {
  const others = best.filter((_, other) => other !== k);
  const whole = (at: readonly number[]) => at.toSpliced(k, 0, share);
  if (others.length === 0) return { at: [share], value: await misfit([share]) };
  const { at, value } = await nelderMead((some) => misfit(whole(some)), {
    start: others,
    edge: 0.2,
    most: stepsHeld,
    tolerance: TOLERANCE,
  });
  return { at: whole(at), value };
}

/** Ends of the compatible part, in straight lines between what was held and the best. */
function profileOf(
  { shares, misfits }: { readonly shares: readonly number[]; readonly misfits: readonly number[] },
  at: number,
  least: number,
): Profile {
  const points = [...shares.map((share, k) => [share, misfits[k]!] as const), [at, least] as const].sort(
    (a, b) => a[0] - b[0],
  );
  const limit = least + EXCLUDED;
  const cross = ([x, above]: readonly [number, number], [inside, below]: readonly [number, number]) =>
    Number.isFinite(above) ? inside + ((x - inside) * (limit - below)) / (above - below) : inside;
  const inside = points.map(([, value]) => value <= limit);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const low = first === 0 ? 0 : cross(points[first - 1]!, points[first]!);
  const high = last === points.length - 1 ? 1 : cross(points[last + 1]!, points[last]!);
  const open = Number(low === 0) + Number(high === 1);
  return { shares, misfits, low, high, identified: open === 2 ? "no" : open === 1 ? "one side" : "yes" };
}
