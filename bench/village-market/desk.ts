/** Opens what one thread works with: with compiled loops where its market's memory is made for them. */
import { openDraws } from "../../src/engine/draws.ts";
import { type Desk, plainLoops } from "./loops.ts";
import { compiledDesk } from "./loops-compiled.ts";
import { BLOCK_HOUSEHOLDS } from "./market.ts";
import { DRAW_SLOTS, deskAt, type Memory } from "./memory.ts";

/** The desk of lane `lane`, counted from 0. */
export function openDesk(memory: Memory, lane: number): Desk {
  return memory.shared === undefined
    ? { draws: openDraws(DRAW_SLOTS, BLOCK_HOUSEHOLDS), loops: plainLoops() }
    : compiledDesk(memory.shared, deskAt(lane), DRAW_SLOTS, BLOCK_HOUSEHOLDS);
}
