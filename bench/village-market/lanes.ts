/** Several threads in one village market: this one leads, the others follow (follower.ts). */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { leadTurn, openLanes, releaseLanes } from "../../src/engine/lanes.ts";
import type { RowWork } from "./live.ts";
import type { Desk } from "./loops.ts";
import type { Market, MarketSize } from "./market.ts";
import type { Memory } from "./memory.ts";
import { steps } from "./model.ts";

export interface Crew {
  readonly rows: RowWork;
  /** Lets the other threads go. */
  release(): void;
}

/** Starts `lanes - 1` threads beside this one, on the memory of its market. */
export async function openCrew(
  size: MarketSize,
  memory: Memory,
  market: Market,
  desk: Desk,
  lanes: number,
): Promise<Crew> {
  const control = openLanes();
  const others = Array.from({ length: lanes - 1 }, (_, other) => {
    const workerData = { control, size, memory, lane: other + 1 };
    return new Worker(new URL("./follower.ts", import.meta.url), { workerData });
  });
  await Promise.all(others.map((worker) => once(worker, "message")));
  return {
    rows: (step, moment) =>
      leadTurn(control, steps.indexOf(step), moment.elapsed, market.blocks.length, (block) =>
        step.rows(moment, market.blocks[block]!, desk),
      ),
    release: () => releaseLanes(control),
  };
}
