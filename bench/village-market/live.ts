/** The years of a village market, on this thread alone. */
import type { Desk, Market } from "./market.ts";
import { steps } from "./model.ts";

/** One year; the first has `elapsed` 0. */
export function liveYear(market: Market, desk: Desk, elapsed: number): void {
  const moment = { market, year: 1 + elapsed, elapsed };
  for (const step of steps) {
    for (const block of market.blocks) step.rows(moment, block, desk);
    step.finish(moment);
  }
}
