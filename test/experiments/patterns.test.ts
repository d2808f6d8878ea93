/** The six patterns of model.md section 1, each over seeds: the statistic's interval must clear its bound, and can fail to. */
import { describe, expect, test } from "vitest";
import { patterns } from "../../src/experiments/patterns/index.ts";
import {
  type Pattern,
  patternIds,
  type PatternWorld,
  statistic,
} from "../../src/experiments/patterns/pattern.ts";
import type { Spec } from "../../src/model/spec.ts";
import { patternFigure } from "../../src/output/charts/pattern.ts";
import { PATTERN_FIGURES, PATTERN_NAMES, STATISTICS } from "../../src/output/words/patterns.ts";
import { renderSvg } from "../../src/output/store/svg.ts";
import { run } from "../../src/run/run.ts";
import type { RunRecord } from "../../src/run/record.ts";

const SEEDS = ["a", "b", "c", "d", "e", "f"];

async function measure(pattern: Pattern, changed: (spec: Spec) => Spec = (spec) => spec, seeds = SEEDS) {
  const runs: Record<string, RunRecord[]> = {};
  for (const [name, { spec, householdYears = [] }] of Object.entries<PatternWorld>(pattern.worlds())) {
    runs[name] = [];
    for (const seed of seeds) {
      const request = { spec: changed(spec), canonical: "", seed, formulas: {}, householdYears };
      runs[name].push(await run(request, () => 0));
    }
  }
  return pattern.measure(runs);
}

const named = (id: string) => patterns.find((pattern) => pattern.id === id)!;
const holds = async (id: string, changed: (spec: Spec) => Spec) =>
  Object.fromEntries(
    (await measure(named(id), changed)).statistics.map((one) => [one.id, one.holds] as const),
  );

test("there are six patterns, in the order of the model's purpose", () => {
  expect(patterns.map(({ id }) => id)).toEqual(patternIds);
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))("%s", (id, pattern) => {
  test("shows in every statistic, its whole interval beyond the bound, and draws as a figure", async () => {
    const { statistics, points } = await measure(pattern);
    for (const { id: name, estimate, holds: held } of statistics) {
      expect(STATISTICS).toHaveProperty(name);
      expect(estimate.count, name).toBeGreaterThan(1);
      expect(held, `${name}: ${estimate.mean} (${estimate.low} to ${estimate.high})`).toBe(true);
    }
    expect(new Set(points.map(({ panel }) => panel))).toEqual(
      new Set(Object.keys(PATTERN_FIGURES[id].panels)),
    );
    for (const { series } of points) expect(PATTERN_NAMES).toHaveProperty(series);
    for (const lang of ["en", "zh"] as const) {
      const svg = await renderSvg(patternFigure(id, points, SEEDS.length, { lang, width: 720 }));
      expect(svg).toContain("<path");
      expect(svg).not.toContain("NaN");
    }
  });
});

describe("a pattern is gone with what makes it", () => {
  test("without a gain from service together, one crop earns no more in normal years", async () => {
    const found = await holds("concentration", (spec) => ({
      ...spec,
      market: { ...spec.market, serviceGain: 0 },
    }));
    expect(found).toMatchObject({ normalGain: false, badLoss: true });
  });

  test("a crop that bears in the year it is planted has no bust four years later", async () => {
    const found = await holds("perennialBoom", (spec) => {
      const tree = { ...spec.ownProducts.tree!, firstBearing: 0, fullBearing: 0 };
      return { ...spec, ownProducts: { ...spec.ownProducts, tree } };
    });
    expect(found).toMatchObject({ lag: false, stillHigh: false });
  });

  test("growers who never sell beside and buyers who never renege break nothing", async () => {
    const found = await holds("brokenContracts", (spec) => ({
      ...spec,
      linkages: { contract: { ...(spec.linkages.contract as object), sideSelling: 0, reneging: 0 } as never },
    }));
    expect(found).toMatchObject({ sideSelling: false, reneging: false });
  });
});

test("a statistic fails where its interval crosses the bound, and where seeds are too few for one", () => {
  expect(statistic("x", "above", 0, [1, 2, 3]).holds).toBe(false);
  expect(statistic("x", "above", 0, [1.9, 2, 2.1]).holds).toBe(true);
  expect(statistic("x", "below", 0, [-1.9, -2, -2.1]).holds).toBe(true);
  expect(statistic("x", "above", 0, [5]).holds).toBe(false);
  expect(statistic("x", "above", 0, [null, Number.NaN, 5]).holds).toBe(false);
});
