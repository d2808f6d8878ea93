/** The fills of draws in plain TypeScript: what a faster one must repeat bit for bit, and what hosts without SIMD use. */
import { type Draws, MOST_SUMMED } from "./fills.ts";
import { fillWords, uniform, wordsBelow } from "./random.ts";

export function referenceDraws(slots: number, length: number): Draws {
  const rows = Array.from({ length: slots }, () => ({
    words: new Uint32Array(length),
    decisions: new Uint8Array(length),
    sums: new Float64Array(length),
  }));
  const words = Array.from({ length: MOST_SUMMED }, () => new Uint32Array(length));
  return {
    fill(slot, key, source, year, k, from, to) {
      const row = rows[slot]!.words;
      fillWords(key, source, year, k, from, to, row);
      return row;
    },
    decide(slot, key, source, year, k, from, to, probability) {
      const row = rows[slot]!.decisions;
      const below = wordsBelow(probability);
      fillWords(key, source, year, k, from, to, words[0]!);
      for (let i = 0; i < to - from; i++) row[i] = Number(words[0]![i]! < below);
      return row;
    },
    addUp(slot, key, source, year, k, from, to, count) {
      const row = rows[slot]!.sums;
      for (let each = 0; each < count; each++) {
        fillWords(key, source, year, k + each, from, to, words[each]!);
      }
      for (let i = 0; i < to - from; i++) {
        let sum = 0;
        for (let each = 0; each < count; each++) sum += uniform(words[each]![i]!);
        row[i] = sum;
      }
      return row;
    },
  };
}
