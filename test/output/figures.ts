/** Every figure once, from the fixture's runs: for the tests of the charts and for looking at them. */

import { differenceFan } from "../../src/output/charts/difference-fan.ts";
import { flowMatrix } from "../../src/output/charts/flow-matrix.ts";
import { incomeBySource } from "../../src/output/charts/income-by-source.ts";
import { lorenz } from "../../src/output/charts/lorenz.ts";
import { povertyFan } from "../../src/output/charts/poverty-fan.ts";
import { priceAndSupply } from "../../src/output/charts/price-and-supply.ts";
import { productMix } from "../../src/output/charts/product-mix.ts";
import type { ChartOptions, Spec } from "../../src/output/charts/spec.ts";
import { villageMap } from "../../src/output/charts/village-map.ts";
import { winnersLosers } from "../../src/output/charts/winners-losers.ts";
import { fan } from "../../src/experiments/statistics/fan.ts";
import { pairedDifference } from "../../src/experiments/statistics/paired.ts";
import { INCOME_METRICS } from "../../src/output/words/metrics.ts";
import { INCOME_SOURCES } from "../../src/output/words/names.ts";
import { type FixtureScenario, fixtureRun } from "./fixture.ts";

const SEEDS = Array.from({ length: 12 }, (_, k) => String(k + 1));
const SCENARIOS = ["base", "award"] as const;
const run = fixtureRun({ seed: "1", scenario: "award" });
const lastYear = run.years[run.years.length - 1].year;

function seriesOf(scenario: FixtureScenario, metric: string): (number | null)[][] {
  return SEEDS.map((seed) =>
    fixtureRun({ seed, scenario, households: 0 }).years.map(
      ({ metrics }) => (metrics as Record<string, number | null>)[metric],
    ),
  );
}

const years = run.years.map(({ year }) => year);

const fanRows = (metric: string) =>
  SCENARIOS.flatMap((scenario) =>
    fan(seriesOf(scenario, metric)).map((bands, t) => ({ scenario, year: years[t], ...bands })),
  );

const differenceRows = (metric: string) =>
  years.map((year, t) => {
    const [base, award] = SCENARIOS.map((scenario) => seriesOf(scenario, metric).map((series) => series[t]));
    return { alternative: "award", year, ...pairedDifference(base, award) };
  });

const incomeRows = run.years.flatMap(({ year, metrics }) =>
  INCOME_SOURCES.map((source) => ({
    year,
    source,
    yuanPerPerson: (metrics as Record<string, number>)[INCOME_METRICS[source]],
  })),
);

const deciles = Array.from({ length: 10 }, (_, k) => ({
  decile: k + 1,
  winning: 0.62 - 0.05 * k,
  losing: 0.08 + 0.012 * k,
  meanChangeYuan: 310 - 38 * k,
}));

const curve = (scenario: string, bend: number) =>
  Array.from({ length: 21 }, (_, k) => ({ scenario, people: k / 20, income: (k / 20) ** bend }));

/** Data of each figure by its id, and how it is drawn from them. */
export const FIGURES: Readonly<Record<string, { rows: readonly object[]; draw: (o: ChartOptions) => Spec }>> =
  {
    "poverty-fan": figure(fanRows("headcountRate"), povertyFan),
    "income-fan": figure(fanRows("meanIncomePerCapitaYuan"), (rows, options) =>
      povertyFan(rows, { ...options, metric: "meanIncomePerCapitaYuan" }),
    ),
    "difference-fan": figure(differenceRows("headcountRate"), (rows, options) =>
      differenceFan(rows, { ...options, metric: "headcountRate" }),
    ),
    "cost-difference-fan": figure(differenceRows("publicCostFen"), (rows, options) =>
      differenceFan(rows, { ...options, metric: "publicCostFen" }),
    ),
    "income-by-source": figure(incomeRows, incomeBySource),
    "product-mix": figure(run.products, productMix),
    "price-and-supply": figure(
      run.products.filter(({ product }) => product === "walnut"),
      (rows, options) => priceAndSupply(rows, { ...options, product: "walnut" }),
    ),
    "winners-losers": figure(deciles, winnersLosers),
    lorenz: figure([...curve("base", 2.1), ...curve("award", 1.8)], lorenz),
    "flow-matrix": figure(
      run.flows.filter(({ year }) => year === lastYear),
      (rows, options) => flowMatrix(rows, { ...options, year: lastYear }),
    ),
    "village-map": figure(
      run.villages.filter(({ year }) => year === lastYear),
      (rows, options) => villageMap(rows, { ...options, year: lastYear, colour: "poverty" }),
    ),
    "village-map-product": figure(
      run.villages.filter(({ year }) => year === lastYear),
      (rows, options) => villageMap(rows, { ...options, year: lastYear, colour: "product" }),
    ),
  };

function figure<Row extends object>(
  rows: readonly Row[],
  draw: (rows: readonly Row[], options: ChartOptions) => Spec,
): { rows: readonly object[]; draw: (options: ChartOptions) => Spec } {
  return { rows, draw: (options) => draw(rows, options) };
}
