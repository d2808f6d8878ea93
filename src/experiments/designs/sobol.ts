/**
 * Sobol's sequence (Sobol 1967, in the order of Antonov and Saleev 1979) with the direction numbers of Joe and Kuo:
 * points that fill the unit cube evenly however early one stops, and exactly evenly after any power of two.
 */
import { InvariantError } from "../../engine/errors.ts";
import { type Key, stream, wordAt } from "../../engine/random.ts";
import { directionNumbers } from "./joe-kuo.ts";

const BITS = 32;
const SHIFT = stream("design.sobol.shift");

/** Dimensions that there are direction numbers for. */
export const MOST_SOBOL_DIMENSIONS = directionNumbers.length + 1;

/**
 * `count` points, one row a point. With a key every dimension is shifted bit by bit by one word of luck, which keeps the
 * evenness and moves the first point away from the corner; without, it is the sequence as published, from 0.
 */
export function sobolSequence(count: number, dimensions: number, key?: Key): number[][] {
  if (dimensions > MOST_SOBOL_DIMENSIONS) {
    throw new InvariantError(`${dimensions} dimensions; Sobol's sequence has ${MOST_SOBOL_DIMENSIONS} here`);
  }
  const directions = Array.from({ length: dimensions }, (_, d) => directionsOf(d));
  const state = Array.from({ length: dimensions }, (_, d) =>
    key === undefined ? 0 : wordAt(key, SHIFT, 0, d, 0),
  );
  const half = key === undefined ? 0 : 0.5;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) {
      const bit = BITS - 1 - Math.clz32(index & -index);
      for (let d = 0; d < dimensions; d++) state[d] = (state[d]! ^ directions[d]![bit]!) >>> 0;
    }
    return state.map((word) => (word + half) / 2 ** BITS);
  });
}

/** The 32 direction words of a dimension, highest bit first. */
function directionsOf(dimension: number): Uint32Array {
  const words = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) words[bit] = 1 << (BITS - 1 - bit);
    return words;
  }
  const { degree, coefficients, initial } = directionNumbers[dimension - 1]!;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      words[bit] = initial[bit]! << (BITS - 1 - bit);
      continue;
    }
    let word = words[bit - degree]! ^ (words[bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >>> (degree - 1 - k)) & 1) word ^= words[bit - k]!;
    }
    words[bit] = word;
  }
  return words;
}
