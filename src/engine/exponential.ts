/**
 * Exponential and natural logarithm from + - * / alone: the method and the coefficients of K.C. Ng at Sun Microsystems
 * (1993, 2004; free to use with this notice), as in FreeBSD's msun (e_exp.c, e_log.c) and in @stdlib. Each operation
 * is in their order, so that the bits are theirs; errors are below one unit in the last place.
 */
import { highWord, timesPowerOfTwo, withHighWord } from "./double.ts";

/** ln 2 in two parts; the first has so few bits that k times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
/** 2^-28: nearer to zero, e^x is 1 + x. */
const NEAR_ZERO = 3.725290298461914e-9;

/** e to the x. */
export function exp(x: number): number {
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  if (Number.isNaN(x)) return x;
  if (x > -NEAR_ZERO && x < NEAR_ZERO) return 1 + x;
  const k = Math.trunc(x < 0 ? Math.LOG2E * x - 0.5 : Math.LOG2E * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = r - remainder(r * r);
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** 2 - r (e^r + 1) / (e^r - 1) negated, as a polynomial in r^2, for |r| up to half of ln 2. */
export function remainder(rr: number): number {
  return (
    rr *
    (0.16666666666666602 +
      rr *
        (-0.0027777777777015593 +
          rr * (6.613756321437934e-5 + rr * (-1.6533902205465252e-6 + rr * 4.1381367970572385e-8))))
  );
}

/** 2^54, by which a number with a shortened fraction is lifted. */
const LIFT = 18014398509481984;
const LIFT_POWERS = 54;
const LEAST_FULL = 0x00100000;
const FRACTION = 0x000fffff;
const ONE = 0x3ff00000;
const EXPONENT_BITS = 20;
const BIAS = 1023;

/** Natural logarithm. */
export function ln(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let high = highWord(x);
  let k = -BIAS;
  let m = x;
  if (high < LEAST_FULL) {
    m *= LIFT;
    k -= LIFT_POWERS;
    high = highWord(m);
  }
  // m between sqrt(1/2) and sqrt(2), so that ln x = k ln 2 + ln m.
  const fraction = high & FRACTION;
  const above = (fraction + 0x95f64) & LEAST_FULL;
  k += (high >> EXPONENT_BITS) + (above >> EXPONENT_BITS);
  const f = withHighWord(m, fraction | (above ^ ONE)) - 1;
  if ((FRACTION & (2 + fraction)) < 3) return nearOne(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = odd + even;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + rest));
    return k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
  }
  if (k === 0) return f - s * (f - rest);
  return k * LN2_HIGH - (s * (f - rest) - k * LN2_LOW - f);
}

/** k ln 2 + ln(1 + f) for |f| below 2^-20. */
function nearOne(f: number, k: number): number {
  if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
  const rest = f * f * (0.5 - 0.3333333333333333 * f);
  return k === 0 ? f - rest : k * LN2_HIGH - (rest - k * LN2_LOW - f);
}
