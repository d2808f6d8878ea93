/** Morris's screening against the worked exercise of Saltelli et al. 2008, and against functions whose effects are known. */
import { expect, test } from "vitest";
import { keyOf } from "../../../src/engine/random.ts";
import { morrisDesign, type MorrisTrajectory } from "../../../src/experiments/designs/morris.ts";
import { morrisIndices } from "../../../src/experiments/statistics/morris.ts";

const KEY = keyOf("morris");

/** Exercise 4 of "Global Sensitivity Analysis: the Primer": points in thirds of the range, and outcomes. */
const THIRDS = "01 03 23 01 21 23 20 22 02 13 33 31 13 11 31 12 10 30";
const OUTCOMES = [
  0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1,
];

function published(): MorrisTrajectory[] {
  const points = THIRDS.split(" ").map((pair) => [...pair].map((third) => Number(third) / 3));
  return Array.from({ length: 6 }, (_, t) => {
    const first = 3 * t;
    const steps = [0, 1].map((k) => {
      const [from, to] = [points[first + k]!, points[first + k + 1]!];
      const factor = from[0] === to[0] ? 1 : 0;
      return { factor, by: to[factor]! - from[factor]! };
    });
    return { first, steps };
  });
}

test("the six trajectories of the Primer's exercise 4 have the published mu, mu* and sigma", () => {
  const [one, two] = morrisIndices(published(), [OUTCOMES], KEY).factors;
  expect([one!.mu.value, two!.mu.value]).toEqual([expect.closeTo(0.655, 2), expect.closeTo(0.21, 2)]);
  expect([one!.muStar.value, two!.muStar.value]).toEqual([expect.closeTo(1.62, 2), expect.closeTo(0.35, 2)]);
  expect([one!.sigma.value, two!.sigma.value]).toEqual([expect.closeTo(1.7941, 3), expect.closeTo(0.412, 3)]);
});

test("a straight line has the same effect everywhere; a product bends; an inert factor does nothing", () => {
  const { points, trajectories } = morrisDesign(20, 4, KEY);
  const outcome = points.map(([a, b, c]) => 3 * a! - 2 * b! * c!);
  const [line, bent, , inert] = morrisIndices(trajectories, [outcome], KEY).factors;
  expect(line!.mu.value).toBeCloseTo(3, 10);
  expect(line!.sigma.value).toBeCloseTo(0, 10);
  expect(bent!.mu.value).toBeLessThan(0);
  expect(bent!.muStar.value).toBeCloseTo(-bent!.mu.value, 10);
  expect(bent!.sigma.value).toBeGreaterThan(0.3);
  expect(inert).toMatchObject({ muStar: { value: 0 }, told: false });
  expect(line!.told && bent!.told).toBe(true);
});

test("an effect as large as the luck of the seeds makes by itself is not told from zero", () => {
  const { points, trajectories } = morrisDesign(12, 2, KEY);
  const luck = (seed: number, point: number) =>
    (Math.imul(seed * 7919 + point, 2654435761) >>> 0) / 2 ** 32 - 0.5;
  const bySeed = [1, 2, 3].map((seed) => points.map(([a], point) => 5 * a! + luck(seed, point)));
  const [real, lucky] = morrisIndices(trajectories, bySeed, KEY).factors;
  expect(real!.told).toBe(true);
  expect(lucky!.noise).toBeGreaterThan(0);
  expect(lucky!.told).toBe(false);
});

test("a trajectory with a point that has no value is left out and counted; the same seed gives the same interval", () => {
  const { points, trajectories } = morrisDesign(5, 3, KEY);
  const outcome = points.map(([a, b]) => a! * b!);
  outcome[6] = Number.NaN;
  const found = morrisIndices(trajectories, [outcome], KEY);
  expect(found.dropped).toBe(1);
  expect(morrisIndices(trajectories, [outcome], KEY)).toEqual(found);
});
