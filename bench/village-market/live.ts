/** The years of a village market: each step over all blocks, then its serial end. */
import type { Desk } from "./loops.ts";
import type { Block, Market } from "./market.ts";
import { steps } from "./model.ts";
import type { Moment, Step } from "./step.ts";

/** Does a step's row work over all blocks: on this thread, or on several with the same bits. */
export type RowWork = (step: Step, moment: Moment) => void;

/** Row work on this thread, block after block. */
export function rowsOf(blocks: readonly Block[], desk: Desk): RowWork {
  return (step, moment) => {
    for (const block of blocks) step.rows(moment, block, desk);
  };
}

export function live(market: Market, rows: RowWork): void {
  for (let elapsed = 0; elapsed < market.years; elapsed++) {
    const moment = momentOf(market, elapsed);
    for (const step of steps) {
      rows(step, moment);
      step.finish(moment);
    }
  }
}

/** The moment of a year, counted from 0. */
export function momentOf(market: Market, elapsed: number): Moment {
  return { market, year: 1 + elapsed, elapsed };
}
