/** Runs years: each step of the schedule over all blocks, then its serial end; the books are audited every year. */
import { InvariantError } from "../engine/errors.ts";
import { audit } from "../ledger/audit.ts";
import { type Till, closeTill, openTill, openYear } from "../ledger/books.ts";
import { populate } from "../model/build/populate.ts";
import { schedule } from "../model/schedule.ts";
import { type InForce, type Spec, mechanismsOf } from "../model/spec.ts";
import { type Block, type Moment, SCRATCH_SLOTS, type Step } from "../model/step.ts";
import { type World, layOut } from "../model/world.ts";

/** A world with its schedule, ready to step through the years. */
export interface Simulation {
  readonly spec: Spec;
  readonly seed: string;
  readonly world: World;
  readonly inForce: readonly InForce[];
  readonly steps: readonly Step[];
  readonly till: Till;
  readonly blocks: readonly Block[];
}

/** Told before each step; changes nothing. For explaining and for measuring. */
export type StepListener = (step: Step, moment: Moment) => void;

/** Builds the world of a scenario and seed; on a buffer that already holds one, it is taken as it is. */
export function openSimulation(
  spec: Spec,
  seed: string,
  buffer?: SharedArrayBuffer | ArrayBuffer,
): Simulation {
  const inForce = mechanismsOf(spec);
  const world = layOut(
    spec,
    inForce.flatMap(({ mechanism }) => mechanism.tables),
    seed,
    buffer,
  );
  if (buffer === undefined) {
    populate(world);
    for (const { bound } of inForce) bound.prepare?.(world);
  }
  const till = openTill(world.books);
  const longest = world.blocks.reduce((rows, { from, to }) => Math.max(rows, to - from), 0);
  const words = Array.from({ length: SCRATCH_SLOTS }, () => new Uint32Array(longest));
  const blocks = world.blocks.map((range) => ({ ...range, till, words }));
  return { spec, seed, world, inForce, steps: schedule(inForce), till, blocks };
}

/**
 * Steps a world through one year. Throws an InvariantError that names year, step and accounts if the books leak: the
 * audit comes at the end of the year, and the step is found by living the years again, which repeats every bit.
 */
export function stepYear(simulation: Simulation, year: number, before?: StepListener): void {
  runYear(simulation, year, before);
  try {
    audit(simulation.world.books, `year ${year}`);
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error;
    throw new InvariantError(
      leakOf(simulation, year) ?? `${error.message}; no step does this when the run is repeated`,
    );
  }
}

function runYear({ world, steps, till, blocks }: Simulation, year: number, before?: StepListener): void {
  const moment = momentOf(world, till, year);
  openYear(world.books);
  for (const step of steps) {
    before?.(step, moment);
    runStep(step, moment, blocks);
  }
}

function momentOf(world: World, till: Till, year: number): Moment {
  return { world, year, elapsed: year - world.spec.years.first, till };
}

/** One step: its row work block by block, then its serial end. */
export function runStep(step: Step, moment: Moment, blocks: readonly Block[]): void {
  if (step.rows !== undefined) {
    for (const block of blocks) step.rows(moment, block);
    closeTill(moment.till);
  }
  if (step.finish !== undefined) {
    step.finish(moment);
    closeTill(moment.till);
  }
}

/** Lives the years again and audits after every step of the last: what the first leak says, if there is one. */
function leakOf({ spec, seed, steps }: Simulation, year: number): string | null {
  const again: Simulation = { ...openSimulation(spec, seed), steps };
  for (let y = spec.years.first; y < year; y++) runYear(again, y);
  const moment = momentOf(again.world, again.till, year);
  openYear(again.world.books);
  for (const step of steps) {
    runStep(step, moment, again.blocks);
    try {
      audit(again.world.books, `year ${year}, step "${step.name}"`);
    } catch (error) {
      if (error instanceof InvariantError) return error.message;
      throw error;
    }
  }
  return null;
}
