/** Draws of a design, each at an address of its own: (design seed, stream, dimension, number). */
import { type Key, type Stream, uniform, wordAt } from "../../engine/random.ts";

/** A number strictly between 0 and 1. */
export function drawAt(key: Key, source: Stream, dimension: number, index: number): number {
  return uniform(wordAt(key, source, 0, dimension, index));
}

/** A whole number from 0 to `count` - 1. */
export function pickAt(key: Key, source: Stream, dimension: number, index: number, count: number): number {
  return Math.min(Math.floor(drawAt(key, source, dimension, index) * count), count - 1);
}

/** The numbers from 0 to `count` - 1 in an order by luck. */
export function orderAt(key: Key, source: Stream, dimension: number, count: number): number[] {
  const words = Array.from({ length: count }, (_, index) => wordAt(key, source, 0, dimension, index));
  return words.map((_, index) => index).sort((a, b) => words[a]! - words[b]! || a - b);
}
