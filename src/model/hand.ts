/** A hand: what one thread works on blocks with. Every thread of a run has its own, over the same world. */
import { type Draws, openDraws } from "../engine/draws.ts";
import { type Till, type TillMemory, openTill } from "../ledger/books.ts";
import type { Block } from "./step.ts";
import type { World } from "./world.ts";

/** Rows of drawn words that a step can hold at once. */
export const DRAW_SLOTS = 6;
/** Columns of scratch that a step can hold at once. */
const SCRATCH_COLUMNS = 3;

export interface Hand {
  readonly till: Till;
  readonly draws: Draws;
  /** Columns for what a step works out about a village's households, such as amounts to be paid; long enough for any. */
  readonly scratch: readonly Float64Array[];
}

/** Opens a hand for a world; its till lies in `memory` if another thread is to close it. */
export function openHand(world: World, memory?: TillMemory): Hand {
  const longest = world.blocks.reduce((rows, { from, to }) => Math.max(rows, to - from), 0);
  return {
    till: openTill(world.books, memory),
    draws: openDraws(DRAW_SLOTS, longest),
    scratch: Array.from({ length: SCRATCH_COLUMNS }, () => new Float64Array(longest)),
  };
}

/** The world's blocks, in order, as this hand takes them up. */
export function blocksIn(world: World, hand: Hand): Block[] {
  return world.blocks.map((range) => ({ ...range, ...hand }));
}
