/**
 * The rows of a column from its smallest value to its largest, for everything that ranks households. A radix
 * sort of the bits (Knuth, The Art of Computer Programming 3, 5.2.5), least significant digit first, because
 * a sort with a comparator boxes and calls, and because a sorted copy of the values forgets whose they are.
 */
import { InvariantError } from "../engine/errors.ts";

/** Bits of a digit: fewer for few rows, whose counts would take longer than the rows. The order is the same. */
const FEW_ROWS = 8192;
const digitBits = (rows: number): number => (rows < FEW_ROWS ? 8 : 16);

/** Room to sort in: 24 bytes a row. */
export interface SortRoom {
  readonly bits: Float64Array<ArrayBuffer>;
  readonly nextKeys: Uint32Array;
  readonly order: Uint32Array;
  readonly nextOrder: Uint32Array;
  readonly starts: Uint32Array;
}

export function openSortRoom(rows: number): SortRoom {
  return {
    bits: new Float64Array(rows),
    nextKeys: new Uint32Array(2 * rows),
    order: new Uint32Array(rows),
    nextOrder: new Uint32Array(rows),
    starts: new Uint32Array(1 << digitBits(rows)),
  };
}

/**
 * Row numbers in ascending order of value; equal values in row order; -0 stands right before 0. Values must
 * not be NaN. Time O(rows), at most eight passes, fewer where values are whole. The order lies in `room`: whoever sorts as
 * many rows every year has it overwritten by the next sort there, rather than new memory every time.
 */
export function ascendingRows(values: ArrayLike<number>, room = openSortRoom(values.length)): Uint32Array {
  const rows = values.length;
  const { starts } = room;
  let { order, nextOrder, nextKeys } = room;
  let keys = sortableBits(values, room.bits);
  for (let row = 0; row < rows; row++) order[row] = row;
  const bits = digitBits(rows);
  for (let bit = 0; bit < 64; bit += bits) {
    if (!digitStarts(keys, bit, starts)) continue;
    scatter(keys, order, bit, starts, nextKeys, nextOrder);
    [keys, nextKeys] = [nextKeys, keys];
    [order, nextOrder] = [nextOrder, order];
  }
  return order;
}

/**
 * Bits of each value (low word, high word) so changed that they order as the values do. Little-endian hosts.
 */
function sortableBits(values: ArrayLike<number>, copy: Float64Array<ArrayBuffer>): Uint32Array {
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (Number.isNaN(value)) throw new InvariantError(`row ${row} has no value to rank by`);
    copy[row] = value;
  }
  const words = new Uint32Array(copy.buffer);
  for (let high = 1; high < words.length; high += 2) {
    const negative = words[high] >> 31;
    words[high] ^= negative | 0x80000000;
    words[high - 1] ^= negative;
  }
  return words;
}

/**
 * Where each value of the digit begins in the next order; false if all keys share it and there is nothing to
 * do.
 */
function digitStarts(keys: Uint32Array, bit: number, starts: Uint32Array): boolean {
  const { first, shift } = placeOf(bit);
  const mask = starts.length - 1;
  starts.fill(0);
  for (let at = first; at < keys.length; at += 2) starts[(keys[at] >>> shift) & mask]++;
  if (keys.length === 0 || starts[(keys[first] >>> shift) & mask] === keys.length / 2) return false;
  let start = 0;
  for (let value = 0; value < starts.length; value++) {
    const count = starts[value];
    starts[value] = start;
    start += count;
  }
  return true;
}

function scatter(
  keys: Uint32Array,
  order: Uint32Array,
  bit: number,
  starts: Uint32Array,
  nextKeys: Uint32Array,
  nextOrder: Uint32Array,
): void {
  const { first, shift } = placeOf(bit);
  const mask = starts.length - 1;
  for (let row = 0; row < order.length; row++) {
    const to = starts[(keys[2 * row + first] >>> shift) & mask]++;
    nextOrder[to] = order[row];
    nextKeys[2 * to] = keys[2 * row];
    nextKeys[2 * to + 1] = keys[2 * row + 1];
  }
}

/** Which word of a key (0 low, 1 high) a digit that begins at a bit lies in, and how far up. */
function placeOf(bit: number): { first: number; shift: number } {
  return { first: bit >>> 5, shift: bit & 31 };
}
