/**
 * Morris's screening (Technometrics 33, 1991; mu* of Campolongo, Cariboni and Saltelli, Environmental Modelling and
 * Software 22, 2007): how much the outcome moves when one factor moves over its whole range (mu*), which way on balance
 * (mu), and how far that depends on where the others stand (sigma).
 */
import { InvariantError } from "../../engine/errors.ts";
import type { Key } from "../../engine/random.ts";
import type { MorrisTrajectory } from "../designs/morris.ts";
import { bootstrap, type Estimate } from "./bootstrap.ts";
import { meanOf, varianceOf } from "./interval.ts";

export interface MorrisIndices {
  readonly mu: Estimate;
  readonly muStar: Estimate;
  /** Sample standard deviation of the effects. */
  readonly sigma: Estimate;
  /** What mu* would be on average were there no effect but the luck of the seeds; 0 with one seed. */
  readonly noise: number;
  /** Whether the lower end of mu*'s interval lies above that noise. */
  readonly told: boolean;
}

export interface MorrisResult {
  readonly factors: readonly MorrisIndices[];
  /** Trajectories left out because a point of theirs has no value. */
  readonly dropped: number;
}

/** Mean of |x| over the standard deviation, for a normal x. */
const MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

/**
 * Indices from the outcome of each point under each seed, `bySeed[seed][point]`; NaN where there is none. Effects are in
 * the outcome's unit for a move over the whole range, averaged over the seeds, which are the same at every point.
 */
export function morrisIndices(
  trajectories: readonly MorrisTrajectory[],
  bySeed: readonly ArrayLike<number>[],
  key: Key,
): MorrisResult {
  const factors = trajectories[0]?.steps.length ?? 0;
  const whole = trajectories.filter(({ first, steps }) =>
    bySeed.every((outcome) =>
      steps.every((_, k) => isThere(outcome, first + k) && isThere(outcome, first + k + 1)),
    ),
  );
  const indices = Array.from({ length: factors }, (_, factor): MorrisIndices => {
    const effects = whole.map((trajectory) => bySeed.map((outcome) => effectOf(trajectory, factor, outcome)));
    const means = effects.map(meanOf);
    const [mu, muStar, sigma] = bootstrap(
      means.length,
      (cases) => {
        const drawn = Array.from(cases, (k) => means[k]!);
        return [meanOf(drawn), meanOf(drawn.map(Math.abs)), Math.sqrt(varianceOf(drawn))];
      },
      key,
    ) as [Estimate, Estimate, Estimate];
    const seeds = bySeed.length;
    const errors = effects.map((one) => (seeds > 1 ? Math.sqrt(varianceOf(one) / seeds) : 0));
    const noise = MEAN_ABSOLUTE * (errors.length > 0 ? meanOf(errors) : 0);
    return { mu, muStar, sigma, noise, told: muStar.low !== null && muStar.low > noise };
  });
  return { factors: indices, dropped: trajectories.length - whole.length };
}

function effectOf({ first, steps }: MorrisTrajectory, factor: number, outcome: ArrayLike<number>): number {
  const at = steps.findIndex((step) => step.factor === factor);
  if (at < 0) throw new InvariantError(`a trajectory never moves factor ${factor}`);
  return (outcome[first + at + 1]! - outcome[first + at]!) / steps[at]!.by;
}

const isThere = (outcome: ArrayLike<number>, point: number): boolean => Number.isFinite(outcome[point]);
