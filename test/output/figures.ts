/** Every figure once, from the fixture's runs: for the tests of the charts and for looking at them. */

import { boxRanges } from "../../src/output/charts/box-ranges.ts";
import { differenceFan } from "../../src/output/charts/difference-fan.ts";
import { flowMatrix } from "../../src/output/charts/flow-matrix.ts";
import { incomeBySource } from "../../src/output/charts/income-by-source.ts";
import { type IndexRow, indexBars } from "../../src/output/charts/index-bars.ts";
import { linkageTies } from "../../src/output/charts/linkage-ties.ts";
import { lorenz } from "../../src/output/charts/lorenz.ts";
import { BEARER_METRICS, lossBearers } from "../../src/output/charts/loss-bearers.ts";
import { moneyFlow } from "../../src/output/charts/money-flow.ts";
import { profileCurve } from "../../src/output/charts/profile-curve.ts";
import { targetPoints } from "../../src/output/charts/target-points.ts";
import { povertyFan } from "../../src/output/charts/poverty-fan.ts";
import { priceAndSupply } from "../../src/output/charts/price-and-supply.ts";
import { productMix } from "../../src/output/charts/product-mix.ts";
import { responseCurve } from "../../src/output/charts/response-curve.ts";
import { responseMap } from "../../src/output/charts/response-map.ts";
import type { ChartOptions, Spec } from "../../src/output/charts/spec.ts";
import { tradeOff } from "../../src/output/charts/trade-off.ts";
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
/** Factors of responses: a share of a range, and a switch. */
export const MARGIN = { name: "Markets: margin of trade and transport", unit: "", percent: true };
const DROUGHT = { name: "Drought", unit: "", percent: false };
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

const responseRows = Array.from({ length: 5 }, (_, k) => {
  const mean = 0.1 + 0.01 * k * k;
  return { from: k, to: k, mean, low: k === 2 ? null : mean - 0.01, high: k === 2 ? null : mean + 0.01 };
});

const indexRows = (kinds: readonly IndexRow["index"][]): IndexRow[] =>
  ["market.margin", "awardPerMu.rate", "population.labourShare"].flatMap((factor, k) =>
    kinds.map((index) => {
      return { factor, index, value: 0.3 - 0.1 * k, low: 0.2 - 0.1 * k, high: 0.4 - 0.1 * k, told: k < 2 };
    }),
  );

const peeling = Array.from({ length: 12 }, (_, k) => {
  return { coverage: 1 - 0.06 * k, density: 0.2 + 0.06 * k, restricted: Math.ceil(k / 4), taken: k === 8 };
});

const targetRows = [
  { name: "Land rent in 2019", published: 150, mean: 149, low: 140, high: 160, verdict: "inside" as const },
  {
    name: "People tied to an organiser who left poverty this year in 2019",
    published: 27_431,
    mean: 11_290,
    low: null,
    high: null,
    verdict: "outside" as const,
  },
  { name: "Balance in 2019", published: -5, mean: 900, low: -7, high: 2000, verdict: "outside" as const },
  { name: "Nothing in 2019", published: 0, mean: null, low: null, high: null, verdict: "outside" as const },
].map((row) => ({ ...row, reach: 0.1 * Math.abs(row.published) }));

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
    "linkage-ties": figure(
      years.flatMap((year) =>
        ["landTransfer", "employment"].map((linkage, k) => {
          return { year, linkage, households: 400 * (k + 1), poorHouseholds: 100 * (k + 1) };
        }),
      ),
      linkageTies,
    ),
    "loss-bearers": figure(
      years.flatMap((year) => BEARER_METRICS.map((metric, k) => ({ year, metric, yuan: 1e6 * (4 - 2 * k) }))),
      lossBearers,
    ),
    "price-and-supply": figure(
      run.products.filter(({ product }) => product === "walnut"),
      (rows, options) => priceAndSupply(rows, { ...options, product: "walnut" }),
    ),
    "money-flow": figure(
      run.flows.filter(({ year }) => year === lastYear),
      (rows, options) => moneyFlow(rows, { ...options, year: lastYear }),
    ),
    "winners-losers": figure(deciles, winnersLosers),
    "response-curve": figure(responseRows, (rows, options) =>
      responseCurve(rows, { ...options, metric: "headcountRate", factor: MARGIN }),
    ),
    "response-levels": figure(responseRows.slice(0, 2), (rows, options) =>
      responseCurve(rows, { ...options, metric: "gini", factor: DROUGHT, levels: ["on", "off"] }),
    ),
    "response-map": figure(
      [0.1, 0.2].flatMap((first) =>
        ["on", "off"].map((second) => ({ first, second, value: second === "on" ? first : null })),
      ),
      (rows, options) => responseMap(rows, { ...options, metric: "exits", first: MARGIN, second: DROUGHT }),
    ),
    "morris-bars": figure(indexRows(["muStar"]), (rows, options) =>
      indexBars(rows, { ...options, metric: "headcountRate" }),
    ),
    "sobol-bars": figure(indexRows(["first", "total"]), (rows, options) =>
      indexBars(rows, { ...options, metric: "headcountRate" }),
    ),
    "target-points": figure(targetRows, (rows, options) =>
      targetPoints(rows, { ...options, scenario: options.lang === "zh" ? "礼县" : "Lixian" }),
    ),
    "profile-curve": figure(
      [90, 2, null, 0.5, 30].map((misfit, k) => ({ value: 100 + 50 * k, misfit })),
      (rows, options) =>
        profileCurve(rows, {
          ...options,
          parameter: options.lang === "zh" ? "奖补标准" : "award",
          axis: "yuan/mu",
          best: { value: 210, misfit: 0.4 },
          limit: 1.4,
          low: 170,
          high: 255,
        }),
    ),
    "trade-off": figure(peeling, (rows, options) => tradeOff(rows, { ...options, box: 1 })),
    "box-ranges": figure(
      [
        { factor: "market.margin", from: 0.2, to: 0.6, text: "0.14 – 0.22" },
        { factor: "awardPerMu.rate", from: 0, to: 0.4, text: "– 180 yuan/mu" },
      ],
      (rows, options) => boxRanges(rows, { ...options, box: 1 }),
    ),
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
