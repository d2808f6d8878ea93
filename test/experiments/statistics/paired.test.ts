/** Differences seed by seed between scenarios that share their luck. */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import fc from "fast-check";
import seedrandom from "seedrandom";
import { expect, test } from "vitest";
import { pairedDifference } from "../../../src/experiments/statistics/paired.ts";

test("the difference of three pairs is a hand calculation", () => {
  const found = pairedDifference([10, 20, 30], [11, 23, 32]);
  expect(found).toMatchObject({ count: 3, dropped: 0, mean: 2, baselineMean: 20, alternativeMean: 22 });
  expect(found.standardDeviation).toBeCloseTo(1, 12);
  expect(found.standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
  expect(found.high! - 2).toBeCloseTo(4.3026527297 / Math.sqrt(3), 7);
  expect(found.pairingGain).toBeCloseTo(100 + 111, 10);
});

test("seeds that lack a value on either side are left out in pairs and counted", () => {
  const found = pairedDifference([1, null, 3, Number.NaN, 5], [2, 3, null, 4, 8]);
  expect(found).toMatchObject({ count: 2, dropped: 3, mean: 2, baselineMean: 3, alternativeMean: 5 });
});

test("one pair has a difference but no interval, none has nothing", () => {
  expect(pairedDifference([1], [4])).toMatchObject({ count: 1, mean: 3, low: null, pairingGain: null });
  expect(pairedDifference([null], [4])).toMatchObject({
    count: 0,
    dropped: 1,
    mean: null,
    baselineMean: null,
  });
});

test("the same difference in every seed is certain, and pairing has gained without bound", () => {
  expect(pairedDifference([1, 5, 9], [3, 7, 11])).toMatchObject({
    mean: 2,
    standardError: 0,
    low: 2,
    high: 2,
    pairingGain: Number.POSITIVE_INFINITY,
  });
});

test("scenarios that do not vary have nothing to gain from pairing", () => {
  expect(pairedDifference([4, 4], [6, 6])).toMatchObject({ mean: 2, low: 2, high: 2, pairingGain: null });
});

test("a scenario compared with itself differs by nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2 }), (values) => {
      expect(pairedDifference(values, values)).toMatchObject({ mean: 0, low: 0, high: 0 });
    }),
  );
});

test("turning the comparison round turns the sign", () => {
  const pair = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2 }), (pairs) => {
      const before = pairs.map((p) => p[0]);
      const after = pairs.map((p) => p[1]);
      const there = pairedDifference(before, after);
      const back = pairedDifference(after, before);
      expect(back.mean).toBeCloseTo(-there.mean!, 6);
      expect(back.low).toBeCloseTo(-there.high!, 6);
      expect(back.pairingGain).toEqual(there.pairingGain);
    }),
  );
});

test("seeds that do not match up are refused", () => {
  expect(() => pairedDifference([1, 2], [1])).toThrow("2 seeds cannot be paired with 1");
});

/** Two scenarios under shared luck: `luck` moves both alike, further draws of deviation 1 each on its own. */
function sharedLuck(seed: string, effect: number, luck: number): (seeds: number) => [number[], number[]] {
  const random = seedrandom(seed);
  const normal = () => normalQuantile(random.quick() + 2 ** -33, 0, 1);
  return (seeds) => {
    const shared = Array.from({ length: seeds }, () => luck * normal());
    return [shared.map((common) => common + normal()), shared.map((common) => common + effect + normal())];
  };
}

test("19 of 20 intervals hold the true difference", () => {
  const [effect, comparisons, seeds] = [0.3, 4000, 8];
  const draw = sharedLuck("coverage of paired intervals", effect, 3);
  let holds = 0;
  for (let comparison = 0; comparison < comparisons; comparison++) {
    const { low, high } = pairedDifference(...draw(seeds));
    if (low! <= effect && effect <= high!) holds++;
  }
  // The standard error of this share is .0034.
  expect(holds / comparisons).toBeGreaterThan(0.94);
  expect(holds / comparisons).toBeLessThan(0.96);
});

test("shared luck with nine times the variance of each scenario's own saves nine seeds in ten", () => {
  // Unpaired (9 + 1) + (9 + 1), paired 1 + 1; a ratio of 20,000 pairs has a standard error of about 1 percent.
  const { pairingGain } = pairedDifference(...sharedLuck("gain of pairing", 0.3, 3)(20_000));
  expect(pairingGain).toBeGreaterThan(9.6);
  expect(pairingGain).toBeLessThan(10.4);
  const independent = pairedDifference(...sharedLuck("no gain of pairing", 0.3, 0)(20_000));
  expect(independent.pairingGain).toBeGreaterThan(0.96);
  expect(independent.pairingGain).toBeLessThan(1.04);
});
