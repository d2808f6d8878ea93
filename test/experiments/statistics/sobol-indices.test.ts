/** Sobol's indices against their closed forms (../shared/references.md), and what the intervals say of themselves. */
import { expect, test } from "vitest";
import { keyOf } from "../../../src/engine/random.ts";
import { saltelliDesign } from "../../../src/experiments/designs/saltelli.ts";
import { type SobolIndices, sobolIndices } from "../../../src/experiments/statistics/sobol-indices.ts";
import { ishigami, sobolG } from "../known-functions.ts";

const KEY = keyOf("indices");

function indices(
  of: (point: readonly number[]) => number,
  factors: number,
  rows: number,
  second = false,
  key = KEY,
): SobolIndices {
  const design = saltelliDesign(rows, factors, second, key);
  return sobolIndices(design, design.points.map(of), key);
}

/** Sampling error at 2,048 rows of a Sobol sequence stays below this for all cases here. */
const ERROR = 0.03;

function expectNear(found: readonly { value: number }[], expected: readonly number[]): void {
  for (const [k, value] of expected.entries()) {
    expect(Math.abs(found[k]!.value - value), `index ${k}: ${found[k]!.value}, not ${value}`).toBeLessThan(
      ERROR,
    );
  }
}

test("Ishigami's function has its closed-form mean, variance and indices of every order", () => {
  const found = indices(ishigami, 3, 2048, true);
  expect(Math.abs(found.mean - 3.5)).toBeLessThan(0.02);
  expect(Math.abs(found.variance - 13.844588)).toBeLessThan(0.2);
  expectNear(found.first, [0.313905, 0.442411, 0]);
  expectNear(found.total, [0.557589, 0.442411, 0.243684]);
  expect(found.second.map(({ factors }) => factors)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expectNear(found.second, [0, 0.243684, 0]);
});

test("Sobol's g function has its closed-form indices, with eight factors and with SALib's six", () => {
  const eight = indices(sobolG([0, 1, 4.5, 9, 99, 99, 99, 99]), 8, 2048);
  expect(Math.abs(eight.variance - 0.465424)).toBeLessThan(0.01);
  expectNear(eight.first, [0.716192, 0.179048, 0.023676, 0.007162, 0.000072]);
  expectNear(eight.total, [0.787144, 0.242198, 0.034317, 0.01046, 0.000105]);
  const six = indices(sobolG([78, 12, 0.5, 2, 97, 33]), 6, 2048);
  expect(Math.abs(six.variance - 0.19347)).toBeLessThan(0.005);
  expectNear(six.first.slice(2, 4), [0.765743, 0.191436]);
  expectNear(six.total.slice(2, 4), [0.79597, 0.220313]);
});

test("95% intervals over designs of other seeds hold the closed form about as often as they say", () => {
  const truth = [0.313905, 0.442411, 0, 0.557589, 0.442411, 0.243684];
  let held = 0;
  for (let k = 0; k < 20; k++) {
    const { first, total } = indices(ishigami, 3, 128, false, keyOf(`coverage ${k}`));
    for (const [i, { low, high }] of [...first, ...total].entries()) {
      if (low! <= truth[i]! && truth[i]! <= high!) held++;
    }
  }
  expect(held / 120).toBeGreaterThan(0.85);
});

test("a factor without effect is not told from zero, one with effect is, and the same seed says the same", () => {
  const of = (point: readonly number[]) => point[0]! + 0.5 * point[1]!;
  const found = indices(of, 3, 256);
  expect(found.first.map(({ told }) => told)).toEqual([true, true, false]);
  expect(found.total[2]).toMatchObject({ value: 0, low: 0, high: 0, told: false });
  expect(indices(of, 3, 256)).toEqual(found);
  expect(indices(of, 3, 256, false, keyOf("other")).first[0]!.low).not.toBe(found.first[0]!.low);
});

test("a block with a point that has no value is left out and counted; an outcome that never varies has no indices", () => {
  const design = saltelliDesign(64, 2, true, KEY);
  const outcome = design.points.map(([x, y]) => x! * y!);
  outcome[7] = Number.NaN;
  expect(sobolIndices(design, outcome, KEY).dropped).toBe(1);
  const flat = sobolIndices(
    design,
    design.points.map(() => 3),
    KEY,
  );
  expect(flat).toMatchObject({ variance: 0, mean: 3 });
  expect(
    [...flat.first, ...flat.total, ...flat.second].every(({ value, told }) => value === 0 && !told),
  ).toBe(true);
});
