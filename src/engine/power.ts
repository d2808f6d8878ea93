/**
 * Powers from + - * / alone: the method and the coefficients of K.C. Ng at Sun Microsystems (2004; free to use with this
 * notice), as in FreeBSD's msun (e_pow.c) and in @stdlib. The logarithm to base 2 is found in two parts, multiplied by
 * y, and taken back. Each operation is in their order, so that the bits are theirs; the error is below 0.7 units in the
 * last place.
 */
import { cutShort, highWord, timesPowerOfTwo, withHighWord } from "./double.ts";
import { remainder } from "./exponential.ts";

/** x to the y. As in ECMAScript, but that 1 to the NaN is NaN, and that a zero's sign is kept by 1, -1 and 3 alone. */
export function pow(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const simple = simplePower(x, y);
  if (simple !== undefined) return simple;
  if (x < 0) {
    if (!Number.isInteger(y) && Number.isFinite(x) && Number.isFinite(y)) return Number.NaN;
    if (x === -1 && !Number.isFinite(y)) return Number.NaN;
    return isOdd(y) ? -pow(-x, y) : pow(-x, y);
  }
  if (x === 0 || x === Number.POSITIVE_INFINITY) return (x === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(y)) return x < 1 === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  logTwo(x);
  const cut = cutShort(y);
  const low = (y - cut) * parts[0]! + y * parts[1]!;
  return powerOfTwo(cut * parts[0]!, low);
}

/** Powers that need no logarithm. */
function simplePower(x: number, y: number): number | undefined {
  switch (y) {
    case 0:
      return 1;
    case 1:
      return x;
    case -1:
      return 1 / x;
    case 0.5:
      return Math.sqrt(x);
    case -0.5:
      return 1 / Math.sqrt(x);
    case 2:
      return x * x;
    case 3:
      return x * x * x;
    case 4:
      return x * x * (x * x);
    default:
      return x === 1 ? 1 : undefined;
  }
}

const isOdd = (y: number) => Number.isInteger(y / 2 + 0.5);

/** Head and tail of the last logarithm; rewritten before each use, so they carry no state. */
const parts = new Float64Array(2);

const LIFT = 9007199254740992;
const LIFT_POWERS = 53;
const LEAST_FULL = 0x00100000;
const FRACTION = 0x000fffff;
const ONE = 0x3ff00000;
const EXPONENT_BITS = 20;
const BIAS = 1023;
/** First 20 bits of the fractions of sqrt(3/2) and sqrt(3). */
const ROOT_OF_1_5 = 0x3988e;
const ROOT_OF_3 = 0xbb67a;

/** 2 / (3 ln 2), and its two parts. */
const SCALE = 0.9617966939259756;
const SCALE_HIGH = 0.9617967009544373;
const SCALE_LOW = -7.028461650952758e-9;
/** log2 1.5 in two parts. */
const LOG_1_5_HIGH = 0.5849624872207642;
const LOG_1_5_LOW = 1.350039202129749e-8;

/** Writes the logarithm to base 2 of a finite x above 0 to `parts`: head of few bits, and tail. */
function logTwo(x: number): void {
  let high = highWord(x);
  let m = x;
  let n = -BIAS;
  if (high < LEAST_FULL) {
    m *= LIFT;
    n -= LIFT_POWERS;
    high = highWord(m);
  }
  n += high >> EXPONENT_BITS;
  const fraction = high & FRACTION;
  high = fraction | ONE;
  // log2 x = n + log2 base + log2(m / base), with m next to a base of 1 or 1.5.
  const middle = fraction > ROOT_OF_1_5 && fraction < ROOT_OF_3;
  if (fraction >= ROOT_OF_3) {
    n += 1;
    high -= LEAST_FULL;
  }
  m = withHighWord(m, high);
  const base = middle ? 1.5 : 1;
  const over = m - base;
  const inverse = 1 / (m + base);
  const s = over * inverse;
  const sHead = cutShort(s);
  const sumHead = withHighWord(0, ((high >> 1) | 0x20000000) + 0x00080000 + (middle ? 0x00040000 : 0));
  const sumTail = m - (sumHead - base);
  const sTail = inverse * (over - sHead * sumHead - sHead * sumTail);
  const ss = s * s;
  const series =
    0.5999999999999946 +
    ss *
      (0.4285714285785502 +
        ss *
          (0.33333332981837743 +
            ss * (0.272728123808534 + ss * (0.23066074577556175 + ss * 0.20697501780033842))));
  const rest = ss * ss * series + sTail * (sHead + s);
  const square = sHead * sHead;
  const head = cutShort(3 + square + rest);
  const tail = rest - (head - 3 - square);
  const u = sHead * head;
  const v = sTail * head + tail * s;
  const pHead = cutShort(u + v);
  const pTail = v - (pHead - u);
  const zHead = SCALE_HIGH * pHead;
  const zTail = SCALE_LOW * pHead + pTail * SCALE + (middle ? LOG_1_5_LOW : 0);
  const offset = middle ? LOG_1_5_HIGH : 0;
  const whole = cutShort(zHead + zTail + offset + n);
  parts[0] = whole;
  parts[1] = zTail - (whole - n - offset - zHead);
}

const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
/** What a tail may add to 1024 before the result is too large. */
const OVERFLOW_TAIL = 8.008566259537294e-17;
const HALF = 0x3fe00000;

/** 2 to the sum of head and tail. */
function powerOfTwo(head: number, tail: number): number {
  const z = tail + head;
  if (z > 1024 || (z === 1024 && tail + OVERFLOW_TAIL > z - head)) return Number.POSITIVE_INFINITY;
  if (z < -1075 || (z === -1075 && tail <= z - head)) return 0;
  const n = (highWord(z) & 0x7fffffff) > HALF ? Math.trunc(cutShort(z) + (z < 0 ? -0.5 : 0.5)) : 0;
  const near = head - n;
  const t = cutShort(tail + near);
  const u = t * LN2_HIGH;
  const v = (tail - (t - near)) * Math.LN2 + t * LN2_LOW;
  const w = u + v;
  const lost = v - (w - u);
  const c = w - remainder(w * w);
  const r = (w * c) / (c - 2) - (lost + w * lost);
  return timesPowerOfTwo(1 - (r - w), n);
}
