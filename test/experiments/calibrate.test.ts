/** Calibration on made models whose parameters are known, and the simplex on published test functions. */
import { expect, test } from "vitest";
import { calibrate } from "../../src/experiments/calibrate.ts";
import { nelderMead } from "../../src/experiments/statistics/nelder-mead.ts";

const fit = (x: number, low: number, high: number) => low + x * (high - low);

test.each([
  ["sphere", [0, 0], ([x, y]: readonly number[]) => x! ** 2 + y! ** 2],
  ["Rosenbrock", [1, 1], ([x, y]: readonly number[]) => 100 * (y! - x! ** 2) ** 2 + (1 - x!) ** 2],
  ["Booth", [1, 3], ([x, y]: readonly number[]) => (x! + 2 * y! - 7) ** 2 + (2 * x! + y! - 5) ** 2],
  [
    "Beale",
    [3, 0.5],
    ([x, y]: readonly number[]) =>
      (1.5 - x! + x! * y!) ** 2 + (2.25 - x! + x! * y! ** 2) ** 2 + (2.625 - x! + x! * y! ** 3) ** 2,
  ],
] as const)("the simplex finds the published minimum of the %s function", async (_, minimum, of) => {
  const scaled = async (at: readonly number[]) => of(at.map((x) => fit(x, -4, 5)));
  const { at, value } = await nelderMead(scaled, {
    start: [0.5, 0.6],
    edge: 0.1,
    most: 600,
    tolerance: 1e-14,
  });
  expect(value).toBeLessThan(1e-8);
  for (const [k, x] of minimum.entries()) expect(fit(at[k]!, -4, 5)).toBeCloseTo(x, 3);
});

test("known parameters are found again from the figures that they made, and said to be identified", async () => {
  const model = async ([a, b]: readonly number[]) => [10 + 20 * a! + 5 * b!, 3 + 8 * b! - a!, 4 * a! * b!];
  const truth = [0.3, 0.7];
  const made = await model(truth);
  const targets = made.map((published) => ({ published, reach: 0.05 * published }));
  const { at, misfit, profiles } = await calibrate(2, targets, model);
  for (const [k, x] of truth.entries()) expect(at[k]).toBeCloseTo(x, 2);
  expect(misfit).toBeLessThan(0.01);
  expect(profiles.map(({ identified }) => identified)).toEqual(["yes", "yes"]);
  for (const [k, { low, high }] of profiles.entries()) {
    expect(low).toBeLessThan(truth[k]!);
    expect(high).toBeGreaterThan(truth[k]!);
    expect(high - low).toBeLessThan(0.6);
  }
});

test("two parameters that act only as a product are not identified, though the figure is met", async () => {
  const model = async ([a, b]: readonly number[]) => [(1 + a!) * (1 + b!)];
  const { misfit, profiles } = await calibrate(2, [{ published: 2, reach: 0.1 }], model);
  expect(misfit).toBeLessThan(0.01);
  expect(profiles.map(({ identified }) => identified)).toEqual(["no", "no"]);
});

test("the same question gives the same answer", async () => {
  const model = async ([a]: readonly number[]) => [a! * a!];
  const once = await calibrate(1, [{ published: 0.25, reach: 0.01 }], model);
  expect(await calibrate(1, [{ published: 0.25, reach: 0.01 }], model)).toEqual(once);
  expect(once.at[0]).toBeCloseTo(0.5, 2);
});
