/**
 * Quantiles of the standard normal, through the inverse of the error function: rational functions by J. Maddock (Boost,
 * erf_inv.hpp; Boost licence 1.0), in the order of operations of @stdlib, so that the bits are theirs.
 */
import { ln } from "./exponential.ts";

/** A numerator and a denominator of the same length, lowest power first. */
type Rational = readonly [Float64Array, Float64Array];

const rational = (top: readonly number[], bottom: readonly number[]): Rational => [
  Float64Array.from(top),
  Float64Array.from(bottom),
];

/** For |x| up to 1/2, in |x|. */
const middle = rational(
  [
    -0.0005087819496582806, -0.008368748197417368, 0.03348066254097446, -0.012692614766297404,
    -0.03656379714117627, 0.02198786811111689, 0.008226878746769157, -0.005387729650712429, 0, 0,
  ],
  [
    1, -0.9700050433032906, -1.5657455823417585, 1.5622155839842302, 0.662328840472003, -0.7122890234154284,
    -0.05273963823400997, 0.07952836873415717, -0.0023339375937419, 0.0008862163904564247,
  ],
);
/** For |x| up to 3/4, in 1 - |x| - 1/4. */
const side = rational(
  [
    -0.20243350835593876, 0.10526468069939171, 8.3705032834312, 17.644729840837403, -18.851064805871424,
    -44.6382324441787, 17.445385985570866, 21.12946554483405, -3.6719225470772936,
  ],
  [
    1, 6.242641248542475, 3.971343795334387, -28.66081804998, -20.14326346804852, 48.560921310873994,
    10.826866735546016, -22.643693341313973, 1.7211476576120028,
  ],
);
/** Beyond, in sqrt(-ln(1 - |x|)), less 1.125, 3 or 6. */
const tails = [
  rational(
    [
      -0.1311027816799519, -0.16379404719331705, 0.11703015634199525, 0.38707973897260434, 0.3377855389120359,
      0.14286953440815717, 0.029015791000532906, 0.0021455899538880526, -6.794655751811263e-7,
      2.8522533178221704e-8, -6.81149956853777e-10,
    ],
    [
      1, 3.4662540724256723, 5.381683457070069, 4.778465929458438, 2.5930192162362027, 0.848854343457902,
      0.15226433829533179, 0.011059242293464892, 0, 0, 0,
    ],
  ),
  rational(
    [
      -0.0350353787183178, -0.0022242652921344794, 0.018557330651423107, 0.009508047013259196,
      0.0018712349281955923, 0.00015754461742496055, 4.60469890584318e-6, -2.304047769118826e-10,
      2.6633922742578204e-12,
    ],
    [
      1, 1.3653349817554064, 0.7620591645536234, 0.22009110576413124, 0.03415891436709477,
      0.00263861676657016, 7.646752923027944e-5, 0, 0,
    ],
  ),
  rational(
    [
      -0.016743100507663373, -0.0011295143874558028, 0.001056288621524929, 0.00020938631748758808,
      1.4962478375834237e-5, 4.4969678992770644e-7, 4.625961635228786e-9, -2.811287356288318e-14,
      9.905570997331033e-17,
    ],
    [
      1, 0.5914293448864175, 0.1381518657490833, 0.016074608709367652, 0.0009640118070051656,
      2.7533547476472603e-5, 2.82243172016108e-7, 0, 0,
    ],
  ),
] as const;

/** The quantile of the standard normal at `p`: -Infinity at 0, Infinity at 1, NaN outside. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const x = 2 * p - 1;
  const size = Math.abs(x);
  const found = Math.SQRT2 * (size === 1 ? Number.POSITIVE_INFINITY : inverseErf(size));
  return x < 0 ? -found : found;
}

/** The inverse of the error function between 0 and 1. */
function inverseErf(size: number): number {
  if (size <= 0.5) {
    const g = size * (size + 10);
    return g * 0.08913147449493408 + g * ratio(middle, size);
  }
  const rest = 1 - size;
  if (rest >= 0.25) return Math.sqrt(-2 * ln(rest)) / (2.249481201171875 + ratio(side, rest - 0.25));
  const q = Math.sqrt(-ln(rest));
  if (q < 3) return 8.07220458984375e-1 * q + ratio(tails[0], q - 1.125) * q;
  if (q < 6) return 0.9399557113647461 * q + ratio(tails[1], q - 3) * q;
  return 0.9836282730102539 * q + ratio(tails[2], q - 6) * q;
}

/** A rational function; beyond 1 in powers of 1/x, where those of x would grow. */
function ratio([top, bottom]: Rational, x: number): number {
  const last = top.length - 1;
  if (Math.abs(x) <= 1) {
    let above = top[last]!;
    let below = bottom[last]!;
    for (let i = last - 1; i >= 0; i--) {
      above = top[i]! + x * above;
      below = bottom[i]! + x * below;
    }
    return above / below;
  }
  const inverse = 1 / x;
  let above = top[0]!;
  let below = bottom[0]!;
  for (let i = 1; i <= last; i++) {
    above = top[i]! + inverse * above;
    below = bottom[i]! + inverse * below;
  }
  return above / below;
}
