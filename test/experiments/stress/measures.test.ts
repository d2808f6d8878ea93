/** Measures of a stress table on made futures, worked out by hand. */
import { expect, test } from "vitest";
import { stressCells } from "../../../src/experiments/stress/cells.ts";
import type { Futures, StressQuestion } from "../../../src/experiments/stress/futures.ts";
import { standings } from "../../../src/experiments/stress/standings.ts";

const YEARS = [2020, 2021, 2022, 2023, 2024];
const SEEDS = 40;

/** Luck of a seed: the same in every strategy and rung, and far larger than what they differ by. */
const luck = (seed: number) => 400 * Math.sin(seed);

/** Strategy 0: income 1000; 1: 900. The one rung takes 200 of the first in 2021 and 2022, half that in 2023; of the second 20. */
function income(strategy: number, rung: number, year: number): number {
  const whole = strategy === 0 ? 1000 : 900;
  if (rung < 0 || year < 2021) return whole;
  const taken = strategy === 0 ? 200 : 20;
  return whole - (year <= 2022 ? taken : year === 2023 ? taken / 2 : 0);
}

const futures: Futures = {
  strategies: 2,
  rungs: 1,
  seeds: SEEDS,
  years: YEARS,
  strikes: 2021,
  value: (metric, strategy, rung, seed, year) => {
    switch (metric) {
      case "income":
        return 2000 + luck(seed) + income(strategy, rung, year);
      case "fallenBack":
        return rung < 0 ? 5 : 8;
      case "governmentOutlayYuan":
        return 1000 + (rung < 0 ? 0 : 250);
      case "productHhi":
        return strategy === 0 ? 0.5 : 0.2;
      default:
        return Number.NaN;
    }
  },
};

const question: StressQuestion = {
  metric: "income",
  better: "more",
  goal: ({ income: value }) => (value! > 2600 ? 1 : 0),
  goalMetrics: ["income"],
  goalYears: [2021, 2022],
  level: 0.9,
};

test("a loss is the twin's lead in the first two years, whatever the seeds' own luck", () => {
  const [, , first, second] = stressCells(futures, question);
  expect(first!.loss.mean).toBeCloseTo(200, 9);
  expect(first!.loss.high! - first!.loss.low!).toBeLessThan(1e-6);
  expect(second!.loss.mean).toBeCloseTo(20, 9);
  expect(first!.valueAtRisk).toBeCloseTo(200, 9);
  expect(first!.tailMean).toBeCloseTo(200, 9);
  const over = (200 + 200 + 100 + 0) / 4;
  expect(first!.level.mean! - stressCells(futures, question)[0]!.level.mean!).toBeCloseTo(-over, 9);
});

test("a future has recovered in the year from which it stays within two per cent of its twin", () => {
  const [twin, , first, second] = stressCells(futures, question);
  expect(twin!.recoveryYears.mean).toBe(0);
  expect(first!.recoveryYears.mean).toBe(3);
  expect(first!.notRecovered).toBe(0);
  expect(second!.recoveryYears.mean).toBe(0);
  const short = { ...futures, years: [2020, 2021, 2022] };
  expect(stressCells(short, question)[2]).toMatchObject({ notRecovered: 1, recoveryYears: { mean: 2 } });
});

test("falling back and public money are told beyond the twin's, summed from the strike on", () => {
  const [, , first] = stressCells(futures, question);
  expect(first!.fallingBack.mean).toBe(12);
  expect(first!.publicCostYuan.mean).toBe(1000);
});

test("regret is what the best strategy would have given more in the rung where that is most", () => {
  const [first, second] = standings(futures, question, "made");
  // Without a shock the first gives 100 more; under the rung 1000 - 125 against 900 - 12.5.
  expect(first!.regret.value).toBeCloseTo(900 - 12.5 - 875, 9);
  expect(first!.regretRung).toBe(0);
  expect(second!.regret.value).toBeCloseTo(100, 9);
  expect(second!.regretRung).toBe(-1);
});

test("strategies are told apart by pairs where their own luck would hide the difference", () => {
  const [first, second] = standings(futures, question, "made");
  expect(second!.meanGain.value).toBeCloseTo(12.5, 9);
  expect(second!.meanGain.low).toBeGreaterThan(0);
  expect(first!.mean.low).toBeLessThan(second!.mean.low!);
  expect(first!.mean.high).toBeGreaterThan(second!.mean.low!);
  expect(first!.tailBehind.low).toBeGreaterThan(0);
});

test("the share of futures that meet the goal counts seeds, and the frontier leaves out whom another beats in all", () => {
  const [first, second] = standings(futures, question, "made");
  const met = (own: number) => Array.from({ length: SEEDS }, (_, seed) => 2000 + luck(seed) + own > 2600);
  expect(first!.goalShare.value).toBeCloseTo(met(800).filter(Boolean).length / SEEDS, 12);
  expect(second!.goalShare.value).toBeCloseTo(met(880).filter(Boolean).length / SEEDS, 12);
  expect([first!.onFrontier, second!.onFrontier]).toEqual([false, true]);
});

test("the same futures give the same intervals", () => {
  expect(standings(futures, question, "made")).toEqual(standings(futures, question, "made"));
});
