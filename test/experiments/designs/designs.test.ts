/** Designs: the published first points of Sobol's sequence, strata, and balance when a design is cut short. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "../../../src/engine/random.ts";
import { grid } from "../../../src/experiments/designs/grid.ts";
import { directionNumbers } from "../../../src/experiments/designs/joe-kuo.ts";
import { latinHypercube } from "../../../src/experiments/designs/latin-hypercube.ts";
import { MORRIS_DELTA, morrisDesign } from "../../../src/experiments/designs/morris.ts";
import { blockSize, saltelliDesign } from "../../../src/experiments/designs/saltelli.ts";
import { MOST_SOBOL_DIMENSIONS, sobolSequence } from "../../../src/experiments/designs/sobol.ts";

test("Sobol's sequence begins with the points that Joe and Kuo publish", () => {
  expect(sobolSequence(5, 3)).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
  ]);
});

test("every direction number is odd and below its power of two, in every dimension", () => {
  expect(MOST_SOBOL_DIMENSIONS).toBe(400);
  for (const { degree, coefficients, initial } of directionNumbers) {
    expect(initial).toHaveLength(degree);
    expect(coefficients).toBeLessThan(2 ** Math.max(0, degree - 1));
    for (const [k, m] of initial.entries()) expect(m % 2 === 1 && m < 2 ** (k + 1)).toBe(true);
  }
});

test("Sobol's points, shifted or not, lie one to a cell in every dimension after any power of two", () => {
  for (const key of [undefined, keyOf("shift")]) {
    const points = sobolSequence(64, MOST_SOBOL_DIMENSIONS, key);
    for (let d = 0; d < MOST_SOBOL_DIMENSIONS; d++) {
      expect(new Set(points.map((point) => Math.floor(64 * point[d]!))).size, `dimension ${d}`).toBe(64);
    }
  }
});

test("Sobol's first 256 points put as many into every box of a 16 x 16 board over the first two dimensions", () => {
  const boxes = sobolSequence(256, 2, keyOf("board")).map(
    ([x, y]) => `${Math.floor(16 * x!)} ${Math.floor(16 * y!)}`,
  );
  expect(new Set(boxes).size).toBe(256);
});

test("a Latin hypercube has one point in every slice of every dimension, whatever its seed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.string(),
      (n, k, seed) => {
        const points = latinHypercube(n, k, keyOf(seed));
        for (let d = 0; d < k; d++) {
          const slices = points.map((point) => Math.floor(n * point[d]!)).sort((a, b) => a - b);
          expect(slices).toEqual(Array.from({ length: n }, (_, slice) => slice));
        }
      },
    ),
  );
});

test("another seed is another hypercube, and one dimension more moves nobody else's points", () => {
  expect(latinHypercube(8, 2, keyOf("a"))).not.toEqual(latinHypercube(8, 2, keyOf("b")));
  const wider = latinHypercube(8, 3, keyOf("a")).map((point) => point.slice(0, 2));
  expect(wider).toEqual(latinHypercube(8, 2, keyOf("a")));
});

test("a grid has every combination once, and cut short anywhere its levels are nearly even", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (counts, share) => {
      const points = grid(counts);
      expect(new Set(points.map(String)).size).toBe(counts.reduce((a, b) => a * b, 1));
      const part = points.slice(0, Math.ceil(share * points.length));
      for (const [factor, count] of counts.entries()) {
        const seen = Array.from(
          { length: count },
          (_, v) => part.filter((point) => point[factor] === v).length,
        );
        expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(counts.length + 1);
      }
    }),
  );
});

test("each step of a Morris trajectory moves one factor by delta, each factor once, inside the range", () => {
  const { points, trajectories } = morrisDesign(9, 7, keyOf("t"));
  expect(points).toHaveLength(9 * 8);
  for (const { first, steps } of trajectories) {
    expect(steps.map(({ factor }) => factor).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const [k, { factor, by }] of steps.entries()) {
      const [from, to] = [points[first + k]!, points[first + k + 1]!];
      expect(Math.abs(by)).toBe(MORRIS_DELTA);
      expect(to[factor]! - from[factor]!).toBeCloseTo(by, 12);
      expect(from.filter((value, other) => value !== to[other])).toHaveLength(1);
    }
  }
  expect(points.flat().every((value) => value >= 0 && value <= 1)).toBe(true);
});

test("a Saltelli block is A, A with each column of B, B with each of A, and B", () => {
  const design = saltelliDesign(3, 2, true, keyOf("s"));
  expect(design.points).toHaveLength(3 * blockSize(design));
  const [a, ab0, ab1, ba0, ba1, b] = design.points as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  expect([ab0, ab1]).toEqual([
    [b[0], a[1]],
    [a[0], b[1]],
  ]);
  expect([ba0, ba1]).toEqual([
    [a[0], b[1]],
    [b[0], a[1]],
  ]);
  expect(saltelliDesign(3, 2, false, keyOf("s")).points).toHaveLength(3 * 4);
});
