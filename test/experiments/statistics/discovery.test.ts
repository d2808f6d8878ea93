/** Scenario discovery on made cases whose box is known, and on cases that hold none. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "../../../src/engine/random.ts";
import { latinHypercube } from "../../../src/experiments/designs/latin-hypercube.ts";
import { binomialTail, discover } from "../../../src/experiments/statistics/discovery.ts";
import { pasted, peelingTrajectory } from "../../../src/experiments/statistics/prim.ts";
import { type Cases, hitsAmong } from "../../../src/experiments/statistics/prim-box.ts";

const KEY = keyOf("prim");

function casesOf(
  points: readonly (readonly number[])[],
  isHit: (point: readonly number[]) => boolean,
): Cases {
  return {
    columns: points[0]!.map((_, factor) => Float64Array.from(points, (point) => point[factor]!)),
    hits: Uint8Array.from(points, (point) => (isHit(point) ? 1 : 0)),
  };
}

const POINTS = latinHypercube(800, 4, KEY);

test("a known box is found again: its two factors, its ends, and nothing else", () => {
  const cases = casesOf(POINTS, ([x, y]) => x! > 0.2 && x! < 0.6 && y! > 0.5);
  const [first] = discover(cases, KEY, { peel: 0.05, paste: 0.05, leastMass: 0.05, boxes: 1 });
  const { box, restrictions } = first!;
  expect(box.coverage).toBeGreaterThan(0.9);
  expect(box.density).toBeGreaterThan(0.9);
  expect(restrictions.map(({ factor }) => factor)).toEqual([0, 1]);
  expect(Math.abs(restrictions[0]!.low - 0.2)).toBeLessThan(0.03);
  expect(Math.abs(restrictions[0]!.high - 0.6)).toBeLessThan(0.03);
  expect(Math.abs(restrictions[1]!.low - 0.5)).toBeLessThan(0.03);
  expect(restrictions[1]!.high).toBe(Number.POSITIVE_INFINITY);
  for (const { quasiP, sameCoverage, sameDensity } of restrictions) {
    expect(quasiP).toBeLessThan(1e-6);
    expect([sameCoverage, sameDensity]).toEqual([1, 1]);
  }
});

test("two boxes are found one after the other, the larger first, and their coverages add up", () => {
  const cases = casesOf(POINTS, ([x, y, z, w]) => (x! > 0.6 && y! > 0.6) || (z! < 0.3 && w! < 0.3));
  const found = discover(cases, KEY);
  expect(found.length).toBeGreaterThanOrEqual(2);
  const telling = found
    .slice(0, 2)
    .map(({ restrictions }) => restrictions.filter(({ quasiP }) => quasiP < 0.01));
  expect(telling.map((all) => all.map(({ factor }) => factor))).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(found[0]!.box.coverage + found[1]!.box.coverage).toBeGreaterThan(0.85);
});

test("a factor of two levels is restricted to the level that matters", () => {
  const points = POINTS.map(([x, y]) => [x! < 0.5 ? 0 : 1, y!]);
  const [first] = discover(
    casesOf(points, ([level, y]) => level === 1 && y! < 0.3),
    KEY,
  );
  expect(first!.box.limits[0]).toEqual({ low: 1, high: Number.POSITIVE_INFINITY });
});

test("where every case is of interest, or none is, there is no box", () => {
  expect(
    discover(
      casesOf(POINTS, () => true),
      KEY,
    ),
  ).toEqual([]);
  expect(
    discover(
      casesOf(POINTS, () => false),
      KEY,
    ),
  ).toEqual([]);
});

test("peeling never widens a box nor goes below the least mass, and pasting never lowers the density", () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ min: 0.05, max: 0.9, noNaN: true }), (seed, threshold) => {
      const points = latinHypercube(120, 3, keyOf(seed));
      const cases = casesOf(points, ([x, y, z]) => x! * y! + 0.3 * z! > threshold);
      const rows = Int32Array.from(points, (_, row) => row);
      const all = { cases: rows.length, hits: hitsAmong(cases, rows) };
      const trajectory = peelingTrajectory(cases, rows, all);
      for (const [k, box] of trajectory.entries()) {
        expect(box.mass).toBeGreaterThanOrEqual(0.05);
        if (k > 0) expect(box.cases).toBeLessThan(trajectory[k - 1]!.cases);
        const larger = pasted(cases, box, rows, all);
        expect(larger.density).toBeGreaterThanOrEqual(box.density);
        expect(larger.hits).toBeGreaterThanOrEqual(box.hits);
      }
    }),
    { numRuns: 20 },
  );
});

test("the binomial tail is the textbook's", () => {
  expect(binomialTail(10, 8, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect(binomialTail(3, 3, 0.2)).toBeCloseTo(0.008, 12);
  expect(binomialTail(4, 0, 0.2)).toBe(1);
  expect(binomialTail(4, 1, 0)).toBe(0);
});

test("a limit that keeps no case out is no part of a box", () => {
  const cases = casesOf(
    POINTS.filter(([x, y]) => !(x! < 0.3 && y! < 0.5)),
    ([, y]) => y! < 0.5,
  );
  const [first] = discover(cases, KEY);
  expect(first!.restrictions.map(({ factor }) => factor)).toEqual([1]);
});
