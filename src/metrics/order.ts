/**
 * The rows of a column from its smallest value to its largest, for everything that ranks households. A radix sort of the
 * upper half of each value's bits (Knuth, The Art of Computer Programming 3, 5.2.5), least significant digit first; the few
 * that agree in it are put in order by the lower half. A sort with a comparator boxes and calls, and a sorted copy of the
 * values forgets whose they are.
 */
import { InvariantError } from "../engine/errors.ts";
import { checkRows } from "./rows.ts";

/** Bits of a digit: fewer for few rows, whose counts would take longer than the rows. The order is the same. */
const FEW_ROWS = 8192;
const digitBits = (rows: number): number => (rows < FEW_ROWS ? 8 : 16);
/** Rows that agree in the upper half are put in order by insertion up to so many. */
const FEW_ALIKE = 32;

/** Room to sort in: 32 bytes a row. */
export interface SortRoom {
  readonly bits: Float64Array<ArrayBuffer>;
  readonly upper: Uint32Array;
  readonly nextUpper: Uint32Array;
  /** By row, not by rank. */
  readonly lower: Uint32Array;
  readonly order: Uint32Array;
  readonly nextOrder: Uint32Array;
  readonly starts: Uint32Array;
}

export function openSortRoom(rows: number): SortRoom {
  const words = () => new Uint32Array(rows);
  return {
    bits: new Float64Array(rows),
    upper: words(),
    nextUpper: words(),
    lower: words(),
    order: words(),
    nextOrder: words(),
    starts: new Uint32Array(1 << digitBits(rows)),
  };
}

/**
 * Row numbers in ascending order of value; equal values in row order; -0 stands right before 0. Values must not be NaN.
 * Time O(rows), at most four passes, and O(k log k) for k different values that agree to a millionth. The order lies in
 * `room`: whoever sorts as many rows every year has it overwritten by the next sort there, rather than new memory every time.
 */
export function ascendingRows(values: ArrayLike<number>, room = openSortRoom(values.length)): Uint32Array {
  checkRows("the room to sort in", room.order, values.length);
  const { lower, starts } = room;
  let { upper, nextUpper, order, nextOrder } = room;
  takeBits(values, room);
  for (let row = 0; row < order.length; row++) order[row] = row;
  const bits = digitBits(values.length);
  for (let bit = 0; bit < 32; bit += bits) {
    if (!digitStarts(upper, bit, starts)) continue;
    scatter(upper, order, bit, starts, nextUpper, nextOrder);
    [upper, nextUpper] = [nextUpper, upper];
    [order, nextOrder] = [nextOrder, order];
  }
  orderAlike(upper, lower, order);
  return order;
}

/** Halves of each value's bits, so changed that they order as the values do. Little-endian hosts. */
function takeBits(values: ArrayLike<number>, { bits, upper, lower }: SortRoom): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (Number.isNaN(value)) throw new InvariantError(`row ${row} has no value to rank by`);
    bits[row] = value;
  }
  const words = new Uint32Array(bits.buffer);
  for (let row = 0; row < upper.length; row++) {
    const negative = words[2 * row + 1] >> 31;
    upper[row] = words[2 * row + 1] ^ (negative | 0x80000000);
    lower[row] = words[2 * row] ^ negative;
  }
}

/**
 * Where each value of the digit begins in the next order; false if all keys share it and there is nothing to
 * do.
 */
function digitStarts(keys: Uint32Array, bit: number, starts: Uint32Array): boolean {
  const mask = starts.length - 1;
  starts.fill(0);
  for (let at = 0; at < keys.length; at++) starts[(keys[at] >>> bit) & mask]++;
  if (keys.length === 0 || starts[(keys[0] >>> bit) & mask] === keys.length) return false;
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
  const mask = starts.length - 1;
  for (let rank = 0; rank < order.length; rank++) {
    const key = keys[rank];
    const to = starts[(key >>> bit) & mask]++;
    nextOrder[to] = order[rank];
    nextKeys[to] = key;
  }
}

/** Puts rows that agree in the upper half in order of the lower one, those that agree in both in row order. */
function orderAlike(upper: Uint32Array, lower: Uint32Array, order: Uint32Array): void {
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    let isInOrder = true;
    for (; end < order.length && upper[end] === upper[first]; end++) {
      if (lower[order[end]] < lower[order[end - 1]]) isInOrder = false;
    }
    if (!isInOrder && end - first > FEW_ALIKE)
      order.subarray(first, end).sort((row, other) => lower[row] - lower[other]);
    else if (!isInOrder) insert(lower, order, first, end);
    first = end;
  }
}

function insert(lower: Uint32Array, order: Uint32Array, first: number, end: number): void {
  for (let rank = first + 1; rank < end; rank++) {
    const row = order[rank];
    let at = rank;
    for (; at > first && lower[order[at - 1]] > lower[row]; at--) order[at] = order[at - 1];
    order[at] = row;
  }
}
