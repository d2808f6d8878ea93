/** The bootstrap: of a mean it is about Student's interval, few cases included, and the same seed says the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "../../../src/engine/random.ts";
import { bootstrap, resampled } from "../../../src/experiments/statistics/bootstrap.ts";
import { meanInterval, meanOf } from "../../../src/experiments/statistics/interval.ts";

const KEY = keyOf("bootstrap");

test("of a mean it is about Student's own interval, from three cases to fifty", () => {
  for (const count of [3, 10, 50]) {
    const values = Array.from({ length: count }, (_, k) => (k * k) % 17);
    const [found] = bootstrap(count, (cases) => [meanOf(Array.from(cases, (k) => values[k]!))], KEY, {
      resamples: 4000,
    });
    const student = meanInterval(values);
    const ratio = (found!.high! - found!.low!) / (student.high! - student.low!);
    expect(found!.value).toBe(student.mean);
    expect(Math.abs(ratio - 1), `${count} cases`).toBeLessThan(0.06);
  }
});

test("one case has no interval, equal cases have one of no width, and a value that is none has none", () => {
  expect(bootstrap(1, () => [3], KEY)).toEqual([{ value: 3, low: null, high: null }]);
  expect(bootstrap(4, () => [3, Number.NaN], KEY)).toEqual([
    { value: 3, low: 3, high: 3 },
    { value: Number.NaN, low: null, high: null },
  ]);
});

test("resamples draw cases that there are, by address: the same again, and others for another number or seed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(1000), (cases, resample) => {
      const drawn = resampled(cases, resample, KEY);
      expect(drawn).toHaveLength(cases);
      expect(drawn.every((k) => k >= 0 && k < cases)).toBe(true);
      expect(resampled(cases, resample, KEY)).toEqual(drawn);
    }),
  );
  expect(resampled(20, 1, KEY)).not.toEqual(resampled(20, 2, KEY));
  expect(resampled(20, 1, KEY)).not.toEqual(resampled(20, 1, keyOf("other")));
});
