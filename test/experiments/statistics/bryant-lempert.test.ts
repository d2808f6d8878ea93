/**
 * Scenario discovery on its first published case: the cost of a renewable fuel standard over 882 futures, 89 of them of
 * interest (Bryant and Lempert, Technological Forecasting and Social Change 77, 2010). The data are the authors', shared
 * through the EMA Workbench (examples/data, single precision rounded to six digits); the published box is that of its
 * example `scenario_discovery`, which peels 10% as the authors did.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyOf } from "../../../src/engine/random.ts";
import { binomialTail, DISCOVERY_OPTIONS, discover } from "../../../src/experiments/statistics/discovery.ts";
import { boxOf, type Cases, inside, openLimits } from "../../../src/experiments/statistics/prim-box.ts";

const file = join(import.meta.dirname, "../data/bryant-lempert-2010.csv");
const [head, ...rows] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const factors = head!.slice(0, -1);
const cases: Cases = {
  columns: factors.map((_, f) => Float64Array.from(rows, (row) => Number(row[f]))),
  hits: Uint8Array.from(rows, (row) => Number(row.at(-1))),
};
const everyone = Int32Array.from(rows, (_, row) => row);
const ALL = { cases: 882, hits: 89 };

/** The published limits, strongest restriction first. */
const PUBLISHED = {
  "Demand elasticity": { low: -0.422, high: Number.POSITIVE_INFINITY },
  "Biomass backstop price": { low: 150.05, high: Number.POSITIVE_INFINITY },
  "Total biomass": { low: Number.NEGATIVE_INFINITY, high: 755.8 },
  "Cellulosic cost": { low: 72.65, high: Number.POSITIVE_INFINITY },
};
type Name = keyof typeof PUBLISHED;
const NAMES = Object.keys(PUBLISHED) as Name[];

function publishedBox(names: readonly Name[]) {
  const limits = names.reduce(
    (all, name) => all.with(factors.indexOf(name), PUBLISHED[name]),
    openLimits(cases),
  );
  return boxOf(cases, limits, inside(cases, limits, everyone), ALL);
}

test("the published boxes have the published coverage, density and mass", () => {
  const three = publishedBox(NAMES.slice(0, 3));
  expect(three.coverage).toBeCloseTo(0.764045, 6);
  expect(three.density).toBeCloseTo(0.715789, 6);
  expect(three.mass).toBeCloseTo(0.10771, 5);
  const four = publishedBox(NAMES);
  expect(four.coverage).toBeCloseTo(0.752809, 6);
  expect(four.density).toBeCloseTo(0.770115, 6);
  expect(four.mass).toBeCloseTo(0.0986395, 6);
});

test.each([
  ["Demand elasticity", 1.1849e-16],
  ["Biomass backstop price", 3.5151e-11],
  ["Total biomass", 4.717e-6],
  ["Cellulosic cost", 0.157413],
] as const)("the quasi-p value of the published restriction of %s is %f", (name, published) => {
  const without = publishedBox(NAMES.filter((other) => other !== name));
  const box = publishedBox(NAMES);
  expect(binomialTail(box.cases, box.hits, without.density) / published).toBeCloseTo(1, 3);
});

test("the same factors are found, in the same order of weight, with ends within a peel of the published ones", () => {
  const [found] = discover(cases, keyOf("discover"), { ...DISCOVERY_OPTIONS, peel: 0.1, boxes: 1 });
  const { restrictions, trajectory } = found!;
  const byWeight = restrictions.toSorted((a, b) => a.quasiP - b.quasiP).map(({ factor }) => factors[factor]);
  expect(byWeight).toEqual(NAMES);
  for (const one of restrictions) {
    const name = factors[one.factor] as Name;
    const [own, published] =
      name === "Total biomass" ? [one.high, PUBLISHED[name].high] : [one.low, PUBLISHED[name].low];
    const column = cases.columns[one.factor]!;
    const [lower, upper] = [Math.min(own, published), Math.max(own, published)];
    expect(column.filter((value) => value >= lower && value < upper).length / 882, name).toBeLessThan(0.1);
  }
  expect(restrictions.filter(({ quasiP }) => quasiP < 0.05)).toHaveLength(3);
  const near = trajectory.filter(({ coverage }) => coverage >= 0.75).at(-1)!;
  expect(near.density).toBeGreaterThan(0.72);
});
