/**
 * What steps ask of luck: rows of draws for a block of actors. draws.ts opens them; here is what they promise. A step of the
 * model asks for its households' decisions with `block.draws.decide(slot, world.key, stream, year, k, from, to, probability)`
 * and reads `decided[h - from]`; the bits are those of `uniform(word) < probability`, so luck stays where it was.
 */
import type { Key, Stream } from "./random.ts";

/**
 * Scratch for draws that are in use at the same time; one for each thread. Each fill writes row `slot` for actors `from`
 * (included) to `to` (excluded) and gives the row: index 0 is actor `from`. The row is good until the slot is filled again.
 */
export interface Draws {
  /** Words at (stream, year, ·, k). */
  fill(
    slot: number,
    key: Key,
    source: Stream,
    year: number,
    k: number,
    from: number,
    to: number,
  ): Uint32Array;

  /** Decisions: 1 where the uniform of the word at (stream, year, ·, k) is below `probability`, else 0. */
  decide(
    slot: number,
    key: Key,
    source: Stream,
    year: number,
    k: number,
    from: number,
    to: number,
    probability: number,
  ): Uint8Array;

  /**
   * Sums of the uniforms at (stream, year, ·, k) to (stream, year, ·, k + count - 1), exact; `count` is 1 to MOST_SUMMED.
   * Between 0 and `count`, with mean count / 2 and variance count / 12: the Irwin-Hall distribution.
   */
  addUp(
    slot: number,
    key: Key,
    source: Stream,
    year: number,
    k: number,
    from: number,
    to: number,
    count: number,
  ): Float64Array;
}

/** Uniforms that one fill can add up: the sum of twelve has the variance of a standard normal deviate. */
export const MOST_SUMMED = 12;
