/** The model's streams of luck, and how steps ask for a block of it. */
import { type Stream, stream, uniform, wordAt } from "../engine/random.ts";
import type { Block, Moment } from "./step.ts";
import type { World } from "./world.ts";

/** Every stream that a core step draws from; mechanisms name their own. */
export const streams = {
  persons: stream("persons"),
  labourers: stream("labourers"),
  elderly: stream("elderly"),
  disabled: stream("disabled"),
  land: stream("land"),
  farmSkill: stream("farmSkill"),
  workSkill: stream("workSkill"),
  homeTie: stream("homeTie"),
  openingCash: stream("openingCash"),
  openingProduct: stream("openingProduct"),
  openingStand: stream("openingStand"),
  openingSideline: stream("openingSideline"),
  registration: stream("registration"),
  place: stream("place"),
  townshipAltitude: stream("townshipAltitude"),
  villageAltitude: stream("villageAltitude"),
  infrastructure: stream("infrastructure"),
  staple: stream("staple"),
  soil: stream("soil"),
  cooperative: stream("cooperative"),
  price: stream("price"),
  reconsider: stream("reconsider"),
  productChoice: stream("productChoice"),
  rethink: stream("rethink"),
  yieldLuck: stream("yieldLuck"),
  refounding: stream("refounding"),
  verification: stream("verification"),
} as const;

/** Words of a block's households at (stream, year, ·, k), in scratch row `slot`; index 0 is `block.from`. */
export function drawHouseholds(
  moment: Moment,
  block: Block,
  source: Stream,
  slot: number,
  k = 0,
): Uint32Array {
  return block.draws.fill(slot, moment.world.key, source, moment.year, k, block.from, block.to);
}

/** Words that a block's households keep for life: the same at (stream, ·) every year. */
export function drawForLife(moment: Moment, block: Block, source: Stream, slot: number): Uint32Array {
  return block.draws.fill(slot, moment.world.key, source, 0, 0, block.from, block.to);
}

/**
 * The next of a block's households, from `h` on, that the words of `drawHouseholds` choose with probability `share`; the end
 * of the block if none is left. For what few households do in a year.
 */
export function nextDrawn(words: Uint32Array, { from, to }: Block, h: number, share: number): number {
  for (let next = h; next < to; next++) if (uniform(words[next - from]!) < share) return next;
  return to;
}

/** One word, for small tables: villages, organisers, products. */
export function drawOne(world: World, source: Stream, year: number, actor: number, k = 0): number {
  return wordAt(world.key, source, year, k, actor);
}

/** One word of the map's luck, which no seed changes. */
export function drawMap({ mapKey }: World, source: Stream, actor: number, k = 0): number {
  return wordAt(mapKey, source, 0, k, actor);
}

/** A product's address of luck: its name, so that adding a product moves nobody else's draws. */
export function productActor(id: string): number {
  let word = 0;
  for (let i = 0; i < id.length; i++) word = (Math.imul(word, 31) + id.charCodeAt(i)) & 0xffffff;
  return word;
}
