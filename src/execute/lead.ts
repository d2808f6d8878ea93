/** One run on several lanes, the leader's and the followers' side; the executor in lanes.ts brings the two together. */
import { followTurns, LaneFailure, leadTurn, openLanes, releaseLanes } from "../engine/lanes.ts";
import { closeTill, openTill, tillBytes } from "../ledger/books.ts";
import { blocksIn, openHand } from "../model/hand.ts";
import type { Spec } from "../model/spec.ts";
import type { RunRecord } from "../run/record.ts";
import type { YearListener } from "../run/run.ts";
import { momentOf, openSimulation, type RowWork, type Simulation } from "../run/simulate.ts";
import { type Job, runJob } from "./job.ts";
import type { SharedRun } from "./request.ts";

/**
 * Does a job with up to `lanes` other threads, told by `announce` where to join as soon as the world is built. If one of
 * them fails the run is made again alone, which has the same bits and tells what was wrong.
 */
export async function lead(
  job: Job,
  lanes: number,
  announce: (shared: SharedRun) => void,
  now: () => number,
  afterYear?: YearListener,
): Promise<RunRecord> {
  const control = openLanes();
  const open = (spec: Spec, seed: string): Simulation => {
    const simulation = openSimulation(spec, seed, "shared");
    const { books, store } = simulation.world;
    const tills = Array.from({ length: lanes }, () => new SharedArrayBuffer(tillBytes(books.chart)));
    announce({ control, buffer: store.buffer, tills });
    const others = tills.map((memory) => openTill(books, memory));
    const rows: RowWork = (step, moment) => {
      const work = simulation.steps.indexOf(step);
      leadTurn(control, work, moment.year, simulation.blocks.length, (block) =>
        step.rows!(moment, simulation.blocks[block]!),
      );
      closeTill(moment.till);
      for (const till of others) closeTill(till);
    };
    return { ...simulation, rows };
  };
  try {
    return await runJob(job, now, afterYear, open);
  } catch (error) {
    if (!(error instanceof LaneFailure)) throw error;
    return await runJob(job, now, afterYear);
  } finally {
    releaseLanes(control);
  }
}

/** Works in the run that another thread leads, until it is let go. */
export function follow({ canonical, seed }: Job, lane: number, { control, buffer, tills }: SharedRun): void {
  const simulation = openSimulation(JSON.parse(canonical) as Spec, seed, buffer);
  const { world, steps } = simulation;
  const hand = openHand(world, tills[lane]);
  const blocks = blocksIn(world, hand);
  followTurns(control, blocks.length, (work, year, block) =>
    steps[work]!.rows!(momentOf({ ...simulation, hand }, year), blocks[block]!),
  );
}
