/**
 * Addressed randomness. Every random word has an address (seed, stream, year, actor, k) and is a pure function
 * of it, so that adding an agent, a policy or a metric moves nobody else's luck, and compared scenarios share it.
 *
 * Address to Philox: the seed text gives the key; a stream's name gives two counter words; year and k share one;
 * actors go in groups of sixteen, four counters a group, laid out so that word w of the four counters of a group
 * are actors 4w..4w+3: a vectorised fill then needs no transposition, and no word is drawn that no one uses.
 */
import seedrandom from "seedrandom";
import { philox4x32 } from "./philox.ts";

/** The generator's key, derived from a seed text. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

/** A named source of luck. Streams are told apart by name; drawing from one never shifts another. */
export interface Stream {
  readonly name: string;
  /** Counter word of the stream (FNV-1a of its name). */
  readonly word: number;
}

/** Actors that share four Philox counters. */
const GROUP = 16;
/** Counters a group uses. */
const COUNTERS = 4;
/** Highest k of a stream within a year: year and k share one counter word. */
export const MAX_K = 0xffff;

/** Closes a seed text: a byte that no UTF-8 text holds. */
const END = 0xff;

/**
 * The key of a seed text, through seedrandom, so that any text is a seed. By itself seedrandom repeats a short text
 * ("1" and "11" are one seed to it) and keeps only the low byte of a character: hence the bytes of UTF-8, and an end.
 */
export function keyOf(seed: string): Key {
  const generator = seedrandom(String.fromCharCode(...new TextEncoder().encode(seed), END));
  return { k0: generator.int32() >>> 0, k1: generator.int32() >>> 0 };
}

/** Declares a stream. */
export function stream(name: string): Stream {
  let word = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    word = Math.imul(word ^ name.charCodeAt(i), 0x01000193) >>> 0;
  }
  return { name, word };
}

/**
 * Fills `out[0 .. to - from)` with the 32-bit words of actors `from` (included) to `to` (excluded) at address
 * (stream, year, ·, k). The only way the model draws; a faster fill may replace it, bit for bit.
 */
export function fillWords(
  key: Key,
  source: Stream,
  year: number,
  k: number,
  from: number,
  to: number,
  out: Uint32Array,
): void {
  const moment = ((year << 16) | k) >>> 0;
  const first = Math.floor(from / GROUP);
  const last = Math.ceil(to / GROUP);
  for (let group = first; group < last; group++) {
    const start = group * GROUP - from;
    const inside = start >= 0 && start + GROUP <= to - from;
    const target = inside ? out : edge;
    const at = inside ? start : 0;
    for (let counter = 0; counter < COUNTERS; counter++) {
      philox4x32(
        group * COUNTERS + counter,
        moment,
        source.word,
        0,
        key.k0,
        key.k1,
        target,
        at + counter,
        COUNTERS,
      );
    }
    if (!inside) copyEdge(out, start, to - from);
  }
}

/** Words of a group that a block holds only in part; rewritten before each use, so it carries no state. */
const edge = new Uint32Array(GROUP);

function copyEdge(out: Uint32Array, start: number, length: number): void {
  for (let i = 0; i < GROUP; i++) {
    const at = start + i;
    if (at >= 0 && at < length) out[at] = edge[i]!;
  }
}

/** A word as a number strictly between 0 and 1: the middle of its cell of width 2^-32. */
export function uniform(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10;
}
