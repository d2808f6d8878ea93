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
  return { world, inForce, steps: schedule(inForce), till, blocks };
}

/** Steps a world through one year. Throws an InvariantError that names year and step if the books leak. */
export function stepYear(simulation: Simulation, year: number, before?: StepListener): void {
  const { world, steps, till, blocks } = simulation;
  const moment: Moment = { world, year, elapsed: year - world.spec.years.first, till };
  openYear(world.books);
  for (const step of steps) {
    before?.(step, moment);
    runStep(step, moment, blocks);
  }
  auditYear(simulation, year);
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

function auditYear({ world }: Simulation, year: number): void {
  try {
    audit(world.books, `year ${year}`);
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error;
    throw new InvariantError(`${error.message}; run with --audit steps to learn in which step`);
  }
}
