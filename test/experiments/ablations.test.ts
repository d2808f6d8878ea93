/** What can be switched off one at a time, and what is gone when it is. */
import { describe, expect, test } from "vitest";
import { effectsOf } from "../../src/experiments/ablate.ts";
import { ablationNamed, ablations, ablationsOf } from "../../src/experiments/ablations.ts";
import { instruments, linkages, shocks } from "../../src/model/catalog.ts";
import { mechanismsOf } from "../../src/model/spec.ts";
import type { YearRow } from "../../src/run/record.ts";
import { smallCounty } from "../support/small-county.ts";

test("every mechanism of the catalog can be switched off, and no two ablations share a name", () => {
  const ids = ablations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [linkages, instruments, shocks].flatMap((group) => Object.keys(group))) {
    expect(ids).toContain(id);
  }
});

test("each ablation of a scenario gives a scenario that still stands, without the mechanism and what needs it", async () => {
  const whole = await smallCounty();
  const there = ablationsOf(whole.spec);
  expect(there.length).toBeGreaterThan(15);
  for (const ablation of there) {
    const pairs = ablation.pairs(whole.spec)!;
    const { spec, canonical } = await smallCounty([...pairs, "expect=[]"]);
    expect(canonical).not.toBe(whole.canonical);
    if (ablation.group === "core") continue;
    expect(mechanismsOf(spec).map(({ id }) => id)).not.toContain(ablation.id);
  }
});

test("shares cannot go without the funds that buy them", async () => {
  const { spec } = await smallCounty();
  expect(ablationNamed("capitalShares").pairs(spec)).toEqual([
    "linkages.capitalShares=off",
    "instruments.householdIndustrialFund=off",
    "instruments.collectiveIncomeFund=off",
  ]);
});

test("what is not in force cannot be switched off, and what is not there is told with what is", async () => {
  const { spec } = await smallCounty(["linkages.contract=off"]);
  expect(ablationNamed("contract").pairs(spec)).toBeNull();
  expect(ablationNamed("sideSelling").pairs(spec)).toBeNull();
  expect(ablationNamed("hail").pairs(spec)).toBeNull();
  expect(() => ablationNamed("imitate")).toThrow(/imitation/);
});

describe("an effect is the mechanism's absence minus its presence, seed by seed", () => {
  const seed = (poor: number, exits: number): YearRow[] => [
    { year: 2016, metrics: { headcountRate: 0.5, exits } },
    { year: 2017, metrics: { headcountRate: poor, exits } },
  ];
  const full = [seed(0.1, 10), seed(0.2, 20)];
  const without = [seed(0.15, 5), seed(0.25, 15)];

  test("states of the last year, events of all years", () => {
    const [poor, exits] = effectsOf(
      [
        { metric: "headcountRate", over: "last" },
        { metric: "exits", over: "sum" },
      ],
      full,
      without,
    );
    expect(poor!.mean).toBeCloseTo(0.05, 12);
    expect(poor!.baselineMean).toBeCloseTo(0.15, 12);
    expect(exits).toMatchObject({ mean: -10, count: 2, low: -10, high: -10 });
  });
});
