/** Runs years: each step of the schedule over all blocks, then its serial end; the books are audited every year. */
import type { Ground } from "../engine/columns.ts";
import { InvariantError } from "../engine/errors.ts";
import { audit } from "../ledger/audit.ts";
import { closeTill, openYear } from "../ledger/books.ts";
import { fitMarkets } from "../model/build/markets.ts";
import { populate } from "../model/build/populate.ts";
import { type Hand, blocksIn, openHand } from "../model/hand.ts";
import { schedule } from "../model/schedule.ts";
import { type InForce, type Spec, mechanismsOf } from "../model/spec.ts";
import type { Block, Moment, Step } from "../model/step.ts";
import { type World, layOut } from "../model/world.ts";

/** A world with its schedule, ready to step through the years. */
export interface Simulation {
  readonly spec: Spec;
  readonly seed: string;
  readonly world: World;
  readonly inForce: readonly InForce[];
  readonly steps: readonly Step[];
  /** What this thread works with. */
  readonly hand: Hand;
  readonly blocks: readonly Block[];
  /** Does the row work of a step over all blocks: here, or on several threads with the same bits. */
  readonly rows: RowWork;
}

/** Does a step's row work and closes the tills. */
export type RowWork = (step: Step, moment: Moment) => void;

/** Told before each step; changes nothing. For explaining and for measuring. */
export type StepListener = (step: Step, moment: Moment) => void;

/** How a run gets its simulation: on this thread alone, or on several. */
export type Opening = (spec: Spec, seed: string) => Simulation;

/** Builds the world of a scenario and seed; on a buffer that already holds one, it is taken as it is. */
export function openSimulation(spec: Spec, seed: string, ground: Ground = "own"): Simulation {
  const inForce = mechanismsOf(spec);
  const world = layOut(
    spec,
    inForce.flatMap(({ mechanism }) => mechanism.tables),
    seed,
    ground,
  );
  const hand = openHand(world);
  if (typeof ground === "string") {
    populate(world, hand);
    for (const { bound } of inForce) bound.prepare?.(world);
    fitMarkets(world);
  }
  const blocks = blocksIn(world, hand);
  return { spec, seed, world, inForce, steps: schedule(inForce), hand, blocks, rows: rowsHere(blocks) };
}

/** Row work on this thread, block after block. */
export function rowsHere(blocks: readonly Block[]): RowWork {
  return (step, moment) => {
    for (const block of blocks) step.rows!(moment, block);
    closeTill(moment.till);
  };
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

function runYear(simulation: Simulation, year: number, before?: StepListener): void {
  const moment = momentOf(simulation, year);
  openYear(simulation.world.books);
  for (const step of simulation.steps) {
    before?.(step, moment);
    runStep(step, moment, simulation.rows);
  }
}

/** The moment of a year, for this thread. */
export function momentOf({ world, hand }: Simulation, year: number): Moment {
  return { world, year, elapsed: year - world.spec.years.first, till: hand.till };
}

/** One step: its row work, then its serial end. */
export function runStep(step: Step, moment: Moment, rows: RowWork): void {
  if (step.rows !== undefined) rows(step, moment);
  if (step.finish !== undefined) {
    step.finish(moment);
    closeTill(moment.till);
  }
}

/** Lives the years again and audits after every step of the last: what the first leak says, if there is one. */
function leakOf({ spec, seed, steps }: Simulation, year: number): string | null {
  const again: Simulation = { ...openSimulation(spec, seed), steps };
  for (let y = spec.years.first; y < year; y++) runYear(again, y);
  const moment = momentOf(again, year);
  openYear(again.world.books);
  for (const step of steps) {
    runStep(step, moment, again.rows);
    try {
      audit(again.world.books, `year ${year}, step "${step.name}"`);
    } catch (error) {
      if (error instanceof InvariantError) return error.message;
      throw error;
    }
  }
  return null;
}
