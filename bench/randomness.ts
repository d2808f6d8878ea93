/**
 * Feeds a statistical battery with the words that the model draws, in the orders in which it relies on them to be
 * independent: `node bench/randomness.ts ORDER | BATTERY` writes raw 32-bit words until the reader has had enough.
 */
import { writeSync } from "node:fs";
import { type Key, type Stream, fillWords, keyOf, stream } from "../src/engine/random.ts";
import { streams } from "../src/model/luck.ts";

/** Households of a county, and rows that a step draws at once. */
const ACTORS = 130_000;
const BLOCK = 2048;
const FIRST_YEAR = 2016;
/** Rounds before an address would come again. */
const ROUNDS = 16_000;

/** Streams of mechanisms, which name their own. */
const mechanisms = [
  ...["drought", "frost", "hail", "rain", "pest", "disease", "snow"].map((id) => `hazard ${id}`),
  "contract.willing",
  "landTransfer.willing",
  "landTransfer.priority",
  "industrialAssistance.reach",
  "householdIndustrialFund.reach",
].map(stream);

/** Where a word is drawn, but for the actor; `first` is the first actor of the round. */
interface Source {
  readonly key: Key;
  readonly stream: Stream;
  readonly year: number;
  readonly first: number;
}

/** What stands side by side for one actor before the next actor follows; asked for again and again, `round` by round. */
type Order = (round: number) => readonly Source[];

const key = keyOf("1");
const span = (count: number) => Array.from({ length: count }, (_, i) => i);

export const orders: Readonly<Record<string, Order>> = {
  /** A step's draws: the households of a county one after the other, then the next year. */
  actors: (round) => [{ key, stream: streams.yieldLuck, year: FIRST_YEAR + round, first: 0 }],
  /** A household's life: 256 years in a row of one stream, then the next household, county after county. */
  years: (round) =>
    span(256).map((y) => ({ key, stream: streams.yieldLuck, year: FIRST_YEAR + y, first: ACTORS * round })),
  /** What one household draws in a year, stream by stream; then the next household. */
  streams: (round) =>
    [...Object.values(streams), ...mechanisms].map((each) => ({
      key,
      stream: each,
      year: FIRST_YEAR + round,
      first: 0,
    })),
  /** The same draw under 256 seeds, "1" to "256": what replicates differ by; then the next household. */
  seeds: (round) =>
    seeds.map((each) => ({ key: each, stream: streams.yieldLuck, year: FIRST_YEAR + round, first: 0 })),
};

const seeds = span(256).map((seed) => keyOf(String(seed + 1)));

/** Words in an order, a block of households at a time. */
export function* words(order: Order): Generator<Uint32Array> {
  const drawn = new Uint32Array(BLOCK);
  for (let round = 0; round < ROUNDS; round++) {
    const sources = order(round);
    const out = new Uint32Array(BLOCK * sources.length);
    for (let from = 0; from < ACTORS; from += BLOCK) {
      const to = Math.min(ACTORS, from + BLOCK);
      for (const [s, source] of sources.entries()) {
        const { first } = source;
        fillWords(source.key, source.stream, source.year, 0, first + from, first + to, drawn);
        for (let i = 0; i < to - from; i++) out[i * sources.length + s] = drawn[i]!;
      }
      yield out.subarray(0, (to - from) * sources.length);
    }
  }
}

/** Writes to standard output until the reader closes it. */
function feed(order: Order): void {
  try {
    for (const part of words(order)) {
      const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

if (process.argv[2] === "address") {
  process.stdout.write(`${key.k0} ${key.k1} ${streams.yieldLuck.word}\n`);
} else if (import.meta.main) {
  const order = orders[process.argv[2] ?? ""];
  if (order === undefined)
    throw new Error(`usage: node bench/randomness.ts ${Object.keys(orders).join("|")}`);
  feed(order);
}
