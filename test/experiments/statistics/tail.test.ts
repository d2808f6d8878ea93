/** Value at risk and its conditional mean on losses whose tails are known. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { tailMean, valueAtRisk } from "../../../src/experiments/statistics/tail.ts";

test("of a hundred equally likely losses the ninetieth is not exceeded in nine of ten, and the ten beyond it have a mean", () => {
  const losses = Array.from({ length: 100 }, (_, k) => k + 1);
  expect(valueAtRisk(losses, 0.9)).toBe(90);
  expect(tailMean(losses, 0.9)).toBeCloseTo(95.5, 12);
});

test("a loss at the edge counts by the part of it that belongs to the tail", () => {
  // Rockafellar and Uryasev 2002, proposition 8: of three losses the worst half is all of 3 and half of 2.
  expect(tailMean([1, 2, 3], 0.5)).toBeCloseTo((1 * 3 + 0.5 * 2) / 1.5, 12);
  expect(tailMean([7], 0.95)).toBe(7);
});

test("the tail of a normal distribution has its published mean", () => {
  // Worst tenth of a standard normal: density at 1.2816 over 0.1 is 1.7550; of 4,000 mid-quantiles of a uniform, 0.95.
  const uniform = Array.from({ length: 4000 }, (_, k) => (k + 0.5) / 4000);
  expect(tailMean(uniform, 0.9)).toBeCloseTo(0.95, 6);
});

test("the tail is never better than the value at risk, nor worse than the worst, and moves with the losses", () => {
  const some = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(some, fc.constantFrom(0, 0.5, 0.9, 0.95), (losses, level) => {
      const tail = tailMean(losses, level);
      expect(tail).toBeGreaterThanOrEqual(valueAtRisk(losses, level) - 1e-6);
      expect(tail).toBeLessThanOrEqual(Math.max(...losses) + 1e-6);
      const moved = losses.map((loss) => loss + 100);
      expect(tailMean(moved, level)).toBeCloseTo(tail + 100, 4);
    }),
  );
});
