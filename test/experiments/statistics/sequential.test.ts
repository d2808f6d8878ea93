/** The rule of `compare --until`, over thousands of made comparisons whose truth is known. */
import { expect, test } from "vitest";
import { normal } from "../../../src/engine/math.ts";
import { keyOf, stream, wordAt } from "../../../src/engine/random.ts";
import { meanInterval } from "../../../src/experiments/statistics/interval.ts";
import { seedsToAdd } from "../../../src/experiments/statistics/sequential.ts";

const KEY = keyOf("sequential");
const LUCK = stream("test.sequential");
const EXPERIMENTS = 600;

/** One comparison: differences of mean zero and deviation one, until their interval is narrow enough. */
function compared(experiment: number, first: number, halfWidth: number) {
  const draw = (seed: number) => normal(wordAt(KEY, LUCK, 0, experiment, seed));
  const differences = Array.from({ length: first }, (_, seed) => draw(seed));
  for (;;) {
    const found = meanInterval(differences);
    const more = seedsToAdd(found, halfWidth, 1000);
    if (more === 0) return found;
    for (let k = 0; k < more; k++) differences.push(draw(differences.length));
  }
}

/** Two standard errors of a share near 95% of so many. */
const TOLERANCE = 0.018;

test.each([
  [6, 0.7],
  [6, 0.5],
  [10, 0.5],
  [10, 0.3],
])(
  "from %i seeds on, a half width of %f deviations holds the truth in 95% of comparisons",
  (first, halfWidth) => {
    const found = Array.from({ length: EXPERIMENTS }, (_, k) => compared(k, first, halfWidth));
    const promised = found.filter(({ mean }) => Math.abs(mean!) <= halfWidth).length / EXPERIMENTS;
    const seen = found.filter(({ low, high }) => low! <= 0 && high! >= 0).length / EXPERIMENTS;
    expect(promised).toBeGreaterThanOrEqual(0.95 - TOLERANCE);
    expect(seen).toBeGreaterThanOrEqual(0.92 - TOLERANCE);
    for (const { low, high } of found) expect((high! - low!) / 2).toBeLessThanOrEqual(halfWidth);
  },
);

test("seeds are added by what was seen, at most doubled at once, and never beyond the most", () => {
  const wide = meanInterval([-3, 3, -3, 3]);
  expect(seedsToAdd(wide, 0.1, 1000)).toBe(4);
  expect(seedsToAdd(wide, 0.1, 6)).toBe(2);
  expect(seedsToAdd(meanInterval([1, 1, 1]), 0.1, 1000)).toBe(0);
});
