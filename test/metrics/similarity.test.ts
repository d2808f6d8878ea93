/** How alike villages are in what they grow. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { meanSimilarity } from "../../src/metrics/similarity.ts";

const PRODUCTS = 4;
const village = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: PRODUCTS, maxLength: PRODUCTS });
const villages = fc.array(village, { minLength: 2, maxLength: 25 });

test("the shortcut equals the mean over all pairs of villages", () => {
  fc.assert(
    fc.property(villages, (all) => {
      const active = all.filter((mu) => mu.some((area) => area > 0));
      const pairs = active.flatMap((one, i) => active.slice(i + 1).map((two) => cosine(one, two)));
      const mean = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
      const found = meanSimilarity(all.flat(), PRODUCTS);
      if (pairs.length === 0) {
        expect(found).toBeNaN();
        return;
      }
      expect(found).toBeCloseTo(mean, 10);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }),
  );
});

test("villages that grow the same mix are alike whatever their size; those that share nothing are not", () => {
  expect(meanSimilarity([1, 2, 10, 20, 100, 200], 2)).toBeCloseTo(1, 12);
  expect(meanSimilarity([5, 0, 0, 8], 2)).toBe(0);
});

test("two apple villages and one of herbs have one alike pair in three", () => {
  expect(meanSimilarity([1, 0, 1, 0, 0, 1], 2)).toBeCloseTo(1 / 3, 14);
});

test("a village that grows nothing is left out, and one village is like no other", () => {
  expect(meanSimilarity([1, 0, 0, 0, 1, 0], 2)).toBe(1);
  expect(meanSimilarity([1, 0], 2)).toBeNaN();
});

test("a table that is not whole is refused", () => {
  expect(() => meanSimilarity([1, 2, 3], 2)).toThrow("3 amounts do not make rows of 2 products");
});

function cosine(one: number[], two: number[]): number {
  const dot = (a: number[], b: number[]) => a.reduce((sum, each, product) => sum + each * b[product], 0);
  return dot(one, two) / Math.sqrt(dot(one, one) * dot(two, two));
}
