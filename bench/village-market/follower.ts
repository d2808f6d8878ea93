/** A thread that works on blocks of a village market which another thread leads. */
import { parentPort, workerData } from "node:worker_threads";
import { followTurns, type LaneControl } from "../../src/engine/lanes.ts";
import { momentOf } from "./live.ts";
import { type MarketSize, openDesk, openMarket } from "./market.ts";
import { steps } from "./model.ts";

const { control, size, buffer } = workerData as {
  control: LaneControl;
  size: MarketSize;
  buffer: SharedArrayBuffer;
};
const market = openMarket(size, buffer);
const desk = openDesk();
parentPort!.postMessage("ready");
followTurns(control, market.blocks.length, (work, elapsed, block) =>
  steps[work]!.rows(momentOf(market, elapsed), market.blocks[block]!, desk),
);
