/** From a results folder to its figures: means over seeds, fans over seeds, and one seed's own books. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { comparisonFigures } from "../../src/output/figures/comparison-figures.ts";
import { fanRows, lorenzRows, meansBy } from "../../src/output/figures/rows.ts";
import { paymentsIn, runFigures, type ScenarioTables } from "../../src/output/figures/run-figures.ts";
import { readTable } from "../../src/output/store/read.ts";
import { openResults } from "../../src/output/store/results.ts";
import { fixtureRun } from "./fixture.ts";
import { freshFolder, openOptions } from "./folder.ts";
import { reportData } from "./report-data.ts";

const SEEDS = ["1", "2", "3"];
const RUNS = SEEDS.map((seed) => fixtureRun({ seed }));

async function tables(): Promise<ScenarioTables> {
  const dir = join(freshFolder(), "out");
  const results = await openResults(dir, openOptions(SEEDS));
  for (const run of RUNS) await results.appendRun(run);
  await results.seal();
  const [years, products, villages, flows] = await Promise.all(
    ["years", "products", "villages", "flows"].map((name) => readTable(dir, name)),
  );
  return { id: "base", years, products, villages, flows };
}

test("a fan holds a row a year, its median between the lowest and the highest seed", async () => {
  const rows = fanRows("base", (await tables()).years, "headcountRate");
  expect(rows.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020]);
  for (const [t, { p50 }] of rows.entries()) {
    const values = RUNS.map(({ years }) => years[t].metrics.headcountRate as number).sort((a, b) => a - b);
    expect(p50).toBe(values[1]);
  }
});

test("a product's price is the mean of all seeds, a payment is one seed's own", async () => {
  const { products, flows } = await tables();
  const rows = meansBy<{ product: string; marketPriceYuanPerKg: number }>(products, "product", [
    "product",
    "marketPriceYuanPerKg",
  ]);
  const apple = rows.find(({ product, year }) => product === "apple" && year === 2016);
  const prices = RUNS.map(({ products: own }) => own[0].marketPriceYuanPerKg);
  expect(apple?.marketPriceYuanPerKg).toBeCloseTo(prices.reduce((sum, price) => sum + price, 0) / 3, 10);
  const expected = RUNS[0].flows.filter(({ year }) => year === 2020).map(({ fen }) => fen);
  expect(paymentsIn(flows, 2020).map(({ fen }) => fen)).toEqual(expected);
});

test("a Lorenz curve goes from nothing to everything and never above the diagonal", () => {
  const curve = lorenzRows("base", [300, 100, 200, 0], [1, 2, 3, 4]);
  expect(curve[0]).toMatchObject({ people: 0, income: 0 });
  expect(curve.at(-1)).toMatchObject({ people: 1, income: 1 });
  for (const { people, income } of curve) expect(income).toBeLessThanOrEqual(people);
  expect(lorenzRows("base", [0, 0], [1, 1])).toEqual([]);
});

test("a run has its figures, and a comparison those of its differences before them", async () => {
  const scenario = await tables();
  const ids = runFigures([scenario], { lang: "en" }).map(({ id }) => id);
  expect(ids).toEqual([
    "fan-headcountRate",
    "fan-meanIncomePerCapitaYuan",
    "income-by-source",
    "product-mix",
    "price-sichuanPepper",
    "price-angelica",
    "map-poverty",
    "map-product",
    "flow-matrix",
  ]);
  const { differences, winners } = reportData("en");
  const households = [{ id: "base", incomes: [100, 200], persons: [1, 1] }];
  const all = comparisonFigures(
    { scenarios: [scenario, { ...scenario, id: "award" }], differences, winners, households },
    { lang: "zh" },
  );
  expect(all.map(({ id }) => id).slice(0, 5)).toEqual([
    "difference-headcountRate",
    "difference-meanIncomePerCapitaYuan",
    "difference-publicCostFen",
    "difference-productHhi",
    "winners-award",
  ]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
