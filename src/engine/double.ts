/** The bits of a double: its two 32-bit words, and powers of two. What the functions of math.ts are built on. */

/** One double and its words, in this machine's order of bytes; rewritten before each use, so they carry no state. */
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;
const LOW = 1 - HIGH;

/** Sign, exponent and the first 20 bits of the fraction, as a signed number. */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH]! | 0;
}

/** `x` with another high word. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  words[HIGH] = high;
  return double[0]!;
}

/** `x` without the last 32 bits of its fraction, so that a product of two such is nearly exact. */
export function cutShort(x: number): number {
  double[0] = x;
  words[LOW] = 0;
  return double[0]!;
}

const LEAST_POWER = -1022;
const MOST_POWER = 1023;

/** 2 to the k for each k that a double can hold in full. */
const powersOfTwo = new Float64Array(MOST_POWER - LEAST_POWER + 1);
powersOfTwo[-LEAST_POWER] = 1;
for (let k = 1; k <= MOST_POWER; k++) powersOfTwo[k - LEAST_POWER] = 2 * powersOfTwo[k - 1 - LEAST_POWER]!;
for (let k = -1; k >= LEAST_POWER; k--) powersOfTwo[k - LEAST_POWER] = powersOfTwo[k + 1 - LEAST_POWER]! / 2;

/** Powers by which a result below the least full double is lifted while it is scaled, so that it is rounded once. */
const LIFT = 54;

/** `x` times 2 to the k, for x near 1 and k from -1076 to 1024, rounded at most once. */
export function timesPowerOfTwo(x: number, k: number): number {
  if (k > MOST_POWER) return x * powersOfTwo[MOST_POWER - LEAST_POWER]! * 2;
  if (k < LEAST_POWER) return x * powersOfTwo[k + LIFT - LEAST_POWER]! * powersOfTwo[-LIFT - LEAST_POWER]!;
  return x * powersOfTwo[k - LEAST_POWER]!;
}
