/**
 * Blocks: rows of the large table cut into fixed, contiguous ranges that never split a group (whole villages). A
 * step's row work is a function of one block, so blocks may run in any order and on any thread. How rows are cut
 * depends on the rows alone, never on the number of threads.
 */
import { InvariantError } from "./errors.ts";

/** A range of rows `from` (included) to `to` (excluded) and the groups it is made of. */
export interface BlockRange {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly firstGroup: number;
  readonly endGroup: number;
}

/** Rows that a block aims at: large enough to be worth handing over, small enough to stay in a core's cache. */
export const BLOCK_ROWS = 2048;

/**
 * Cuts groups into blocks: a block closes once it holds at least `target` rows. `groupStart[g]` is the first row of
 * group g; `rows` is the end of the last.
 */
export function cutBlocks(groupStart: ArrayLike<number>, rows: number, target = BLOCK_ROWS): BlockRange[] {
  const blocks: BlockRange[] = [];
  let firstGroup = 0;
  for (let group = 0; group < groupStart.length; group++) {
    const to = group + 1 < groupStart.length ? groupStart[group + 1]! : rows;
    if (to < groupStart[group]!) throw new InvariantError(`group ${group} ends before it begins`);
    const from = groupStart[firstGroup]!;
    if (to - from < target && group + 1 < groupStart.length) continue;
    blocks.push({ index: blocks.length, from, to, firstGroup, endGroup: group + 1 });
    firstGroup = group + 1;
  }
  return blocks;
}
