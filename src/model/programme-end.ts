/** Instruments that a shock may end: their steps and promises, each asked first whether its programme still runs. */
import type { Bound } from "./mechanism.ts";
import type { InForce } from "./spec.ts";
import type { Moment, Step } from "./step.ts";
import type { World } from "./world.ts";

/** Whether an instrument has ended by a year. */
export type Ended = (world: World, instrument: string, year: number) => boolean;

/** The same mechanisms, instruments bound to what may end them; untouched where nothing may. */
export function endable(inForce: readonly InForce[]): readonly InForce[] {
  const ends = inForce.flatMap(({ bound }) => bound.ends ?? []);
  if (ends.length === 0) return inForce;
  const runs = (id: string) => (world: World, year: number) => !ends.some((ended) => ended(world, id, year));
  return inForce.map((one) => (one.group === "instruments" ? whileRunning(one, runs(one.id)) : one));
}

type Runs = (world: World, year: number) => boolean;

function whileRunning(one: InForce, runs: Runs): InForce {
  const { steps, close } = one.bound;
  const guarded = steps.map((step, index) => stepWhile(step, runs, index === 0 ? close : undefined));
  return { ...one, bound: { ...one.bound, ...promisesWhile(one.bound, runs), steps: guarded } };
}

/** What others may count on while the programme runs: a reward, a rescue, a gate that it keeps. */
function promisesWhile({ planReward, rescue, admits }: Bound, runs: Runs): Partial<Bound> {
  return {
    ...(planReward && {
      planReward: (world, o, areaMu, year) => (runs(world, year) ? planReward(world, o, areaMu, year) : 0),
    }),
    ...(rescue && {
      rescue: (moment, o, fen) => (runs(moment.world, moment.year) ? rescue(moment, o, fen) : 0),
    }),
    ...(admits && { admits: (world, e, year) => !runs(world, year) || admits(world, e, year) }),
  };
}

/** A step that is left out once its programme has ended; at the first one, the programme puts back what it had set. */
function stepWhile(step: Step, runs: Runs, close: ((moment: Moment) => void) | undefined): Step {
  const { rows, finish, tell, outlives } = step;
  if (outlives === true) return step;
  return {
    ...step,
    ...(rows && {
      rows(moment, block) {
        if (runs(moment.world, moment.year)) rows.call(step, moment, block);
      },
    }),
    ...((finish ?? close) && {
      finish(moment: Moment) {
        if (runs(moment.world, moment.year)) finish?.call(step, moment);
        else close?.(moment);
      },
    }),
    ...(tell && {
      tell: (moment: Moment, household: number) =>
        runs(moment.world, moment.year) ? tell.call(step, moment, household) : [],
    }),
  };
}
