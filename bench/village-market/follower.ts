/** A thread that works on blocks of a village market which another thread leads. */
import { parentPort, workerData } from "node:worker_threads";
import { followTurns, type LaneControl } from "../../src/engine/lanes.ts";
import { openDesk } from "./desk.ts";
import { momentOf } from "./live.ts";
import { type MarketSize, openMarket } from "./market.ts";
import type { Memory } from "./memory.ts";
import { steps } from "./model.ts";

const { control, size, memory, lane } = workerData as {
  control: LaneControl;
  size: MarketSize;
  memory: Memory;
  lane: number;
};
const market = openMarket(size, memory);
const desk = openDesk(memory, lane);
parentPort!.postMessage("ready");
followTurns(control, market.blocks.length, (work, elapsed, block) =>
  steps[work]!.rows(momentOf(market, elapsed), market.blocks[block]!, desk),
);
