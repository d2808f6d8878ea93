/** Blocks of drawn words: the SIMD kernel repeats the reference bit for bit, and is what its source says. */
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fastest, openDraws } from "../../src/engine/draws.ts";
import { MOST_SUMMED } from "../../src/engine/fills.ts";
import { compiledFile } from "../support/kernels.ts";
import { MAX_K, keyOf, stream, uniform, wordAt } from "../../src/engine/random.ts";

const SIMD = "src/engine/simd";
const LENGTH = 600;

const word = fc.integer({ min: 0, max: 0xffff_ffff });
const address = fc.record({
  key: fc.record({ k0: word, k1: word }),
  source: fc.string().map(stream),
  year: fc.integer({ min: 0, max: 0xffff }),
  k: fc.integer({ min: 0, max: MAX_K }),
});
const range = fc
  .tuple(fc.integer({ min: 0, max: 0x3fff_ffff }), fc.integer({ min: 0, max: LENGTH }))
  .map(([from, length]) => ({ from, to: from + length }));

test("this host has the SIMD kernel, so that what follows tests it", () => {
  expect(fastest()).toBe("simd");
});

test("the kernel and the reference draw the same words at every address", () => {
  const fast = openDraws(2, LENGTH, "simd");
  const reference = openDraws(2, LENGTH, "reference");
  fc.assert(
    fc.property(address, range, fc.integer({ min: 0, max: 1 }), (at, { from, to }, slot) => {
      const [one, other] = [fast, reference].map((draws) =>
        draws.fill(slot, at.key, at.source, at.year, at.k, from, to).slice(0, to - from),
      );
      expect(one).toEqual(other);
    }),
    { numRuns: 500 },
  );
});

test("the kernel and the reference decide alike, and add up to the same bits, at every address", () => {
  const fast = openDraws(2, LENGTH, "simd");
  const reference = openDraws(2, LENGTH, "reference");
  const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 2 ** -33));
  const count = fc.integer({ min: 1, max: MOST_SUMMED });
  fc.assert(
    fc.property(address, range, probability, count, (at, { from, to }, p, n) => {
      const k = Math.min(at.k, MAX_K - MOST_SUMMED);
      const [one, other] = [fast, reference].map((draws) => [
        draws.decide(0, at.key, at.source, at.year, k, from, to, p).slice(0, to - from),
        draws.addUp(1, at.key, at.source, at.year, k, from, to, n).slice(0, to - from),
      ]);
      expect(one).toEqual(other);
    }),
    { numRuns: 300 },
  );
});

test("an actor decides yes where its uniform is below the probability, and sums its own uniforms", () => {
  const draws = openDraws(2, LENGTH);
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(address, range, probability, ({ key, source, year }, { from, to }, p) => {
      const decisions = draws.decide(0, key, source, year, 1, from, to, p);
      const sums = draws.addUp(1, key, source, year, 1, from, to, 3);
      for (let i = 0; i < to - from; i++) {
        const [u, v, w] = [1, 2, 3].map((k) => uniform(wordAt(key, source, year, k, from + i)));
        expect(decisions[i]).toBe(u! < p ? 1 : 0);
        expect(sums[i]).toBe(u! + v! + w!);
      }
    }),
    { numRuns: 20 },
  );
});

test("decisions fall at their probability, and sums of uniforms have the moments of Irwin and Hall", () => {
  const length = 200_000;
  const draws = openDraws(1, length);
  const [key, source] = [keyOf("moments"), stream("harvest")];
  for (const p of [0.001, 0.1, 0.5]) {
    const yes = draws.decide(0, key, source, 2016, 0, 0, length, p).reduce((sum, each) => sum + each, 0);
    expect(Math.abs(yes - p * length) / Math.sqrt(length * p * (1 - p))).toBeLessThan(4);
  }
  for (const n of [1, 3, 12]) {
    const sums = draws.addUp(0, key, source, 2016, 0, 0, length, n);
    const moment = (power: number) => sums.reduce((sum, x) => sum + (x - n / 2) ** power, 0) / length;
    const variance = n / 12;
    expect(Math.abs(moment(1)) / Math.sqrt(variance / length)).toBeLessThan(4);
    // Excess kurtosis of the sum of n uniforms is -6 / (5 n).
    const fourth = variance * variance * (3 - 6 / (5 * n));
    expect(Math.abs(moment(2) - variance) / Math.sqrt((fourth - variance * variance) / length)).toBeLessThan(
      4,
    );
    expect(moment(4) / fourth).toBeCloseTo(1, 1);
  }
});

test("a block's words are those of its actors one by one", () => {
  const draws = openDraws(1, LENGTH);
  fc.assert(
    fc.property(address, range, ({ key, source, year, k }, { from, to }) => {
      const words = draws.fill(0, key, source, year, k, from, to);
      const alone = Array.from({ length: to - from }, (_, i) => wordAt(key, source, year, k, from + i));
      expect([...words.subarray(0, to - from)]).toEqual(alone);
    }),
  );
});

test.each(["simd", "reference"] as const)(
  "a %s fill leaves the other rows and the row's rest alone",
  (kind) => {
    const draws = openDraws(3, LENGTH, kind);
    const [key, source] = [keyOf("test"), stream("rain")];
    const rows = [0, 1, 2].map((slot) => draws.fill(slot, key, source, 2016, slot, 0, LENGTH));
    const before = rows.map((row) => row.slice());
    fc.assert(
      fc.property(range, ({ from, to }) => {
        const row = draws.fill(1, key, source, 2017, 0, from, to);
        expect(row.subarray(to - from)).toEqual(before[1]!.subarray(to - from));
        expect([rows[0], rows[2]]).toEqual([before[0], before[2]]);
        draws.fill(1, key, source, 2016, 1, 0, LENGTH);
      }),
    );
  },
);

/** `npx vitest run test/engine/draws.test.ts -u` compiles the kernel anew after a change of its source. */
test("the kernel that is shipped is what its source compiles to", async () => {
  const file = compiledFile(`${SIMD}/kernel.as.ts`, "kernelWasm", "test/engine/draws.test.ts", {
    shared: false,
  });
  await expect(await file).toMatchFileSnapshot(join(import.meta.dirname, "../..", SIMD, "kernel.wasm.ts"));
});
