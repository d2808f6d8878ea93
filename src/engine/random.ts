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

/** The counter word that year and k share. */
export function momentOf(year: number, k: number): number {
  return ((year << 16) | k) >>> 0;
}

/** The word of one actor at address (stream, year, actor, k). For small tables; see draws.ts for blocks of rows. */
export function wordAt(key: Key, source: Stream, year: number, k: number, actor: number): number {
  const group = Math.floor(actor / GROUP);
  const inside = actor - group * GROUP;
  const counter = group * COUNTERS + (inside % COUNTERS);
  philox4x32(counter, momentOf(year, k), source.word, 0, key.k0, key.k1, scratch, 0, 1);
  return scratch[Math.floor(inside / COUNTERS)]!;
}

/**
 * Fills `out[0 .. to - from)` with the words of actors `from` (included) to `to` (excluded) at (stream, year, ·, k): the
 * reference that a faster fill must repeat bit for bit.
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
  const moment = momentOf(year, k);
  for (let group = Math.floor(from / GROUP); group * GROUP < to; group++) {
    for (let counter = 0; counter < COUNTERS; counter++) {
      philox4x32(group * COUNTERS + counter, moment, source.word, 0, key.k0, key.k1, scratch, 0, 1);
      for (let word = 0; word < 4; word++) {
        const actor = group * GROUP + word * COUNTERS + counter;
        if (actor >= from && actor < to) out[actor - from] = scratch[word]!;
      }
    }
  }
}

/** The four words of a counter; rewritten before each use, so it carries no state. */
const scratch = new Uint32Array(4);

/** A word as a number strictly between 0 and 1: the middle of its cell of width 2^-32. */
export function uniform(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10;
}

/**
 * How many words have a uniform below `probability`: those from 0 up. Comparing words with it decides as comparing uniforms
 * with the probability does.
 */
export function wordsBelow(probability: number): number {
  return Math.min(Math.max(Math.ceil(probability * 0x100000000 - 0.5), 0), 0x100000000);
}
