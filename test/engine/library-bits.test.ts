/** Our functions give the bits of @stdlib's. */
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibPow from "@stdlib/math-base-special-pow";
import stdlibQuantile from "@stdlib/stats-base-dists-normal-quantile";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, ln, normalQuantile, pow } from "../../src/engine/math.ts";

/** Runs of a property: many, since a branch may be rare. */
const RUNS = { numRuns: 20_000 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const any = fc.double();
/** Numbers at which a method takes another branch. */
const corners = [0, -0, 1, -1, 0.5, 0.25, 0.75, 1.5, 2, 3, 4, 10, 1e-9, 5e-324, 1e-310, 2.3e-308, 1e308]
  .flatMap((x) => [x, -x, 1 / x, 1 + x, 1 - x, Math.sqrt(Math.abs(x))])
  .concat([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    709.7827,
    709.7828,
    -745.13,
    -745.14,
    -720,
  ]);
const near = fc.oneof(
  any,
  fc.constantFrom(...corners),
  between(-2, 2),
  between(-800, 800),
  between(0.999999, 1.000001),
);

test("exp, where it is above 1e-323: below, @stdlib gives 0 too early", () => {
  fc.assert(
    fc.property(
      near.filter((x) => !(x < -744)),
      (x) => Object.is(exp(x), stdlibExp(x)),
    ),
    RUNS,
  );
});

test("ln", () => {
  fc.assert(
    fc.property(near, (x) => Object.is(ln(x), stdlibLn(x))),
    RUNS,
  );
});

test("the quantile of the standard normal", () => {
  const p = fc.oneof(between(0, 1), between(0, 1e-3), between(0.99, 1), near, between(0, 1e-300));
  fc.assert(
    fc.property(p, (x) => Object.is(normalQuantile(x), stdlibQuantile(x, 0, 1))),
    RUNS,
  );
  for (let cell = 0; cell < 1 << 14; cell++) {
    const middle = (cell + 0.5) / (1 << 14);
    if (normalQuantile(middle) !== stdlibQuantile(middle, 0, 1)) expect.fail(`at ${middle}`);
  }
});

test("pow, with exponents that are 0 or between 2^-31 and 2^31: beyond, and at -0, @stdlib goes another way", () => {
  const inReach = (y: number) => Math.abs(y) < 2 ** 31 && Math.abs(y) > 2 ** -31;
  const exponent = fc.oneof(near, between(-5, 5)).filter((y) => y === 0 || !Number.isFinite(y) || inReach(y));
  const wellMet = (x: number) => !Object.is(x, -0) && x !== Number.NEGATIVE_INFINITY;
  const base = fc.oneof(near, between(0, 20), between(0, 1e-300)).filter(wellMet);
  const tiny = (x: number) => Math.abs(x) < 1e-322;
  fc.assert(
    fc.property(base, exponent, (x, y) => {
      const [found, wanted] = [pow(x, y), stdlibPow(x, y)];
      return Object.is(found, wanted) || (tiny(found) && tiny(wanted));
    }),
    RUNS,
  );
});
