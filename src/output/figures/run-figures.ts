/** The figures of one scenario, from the tables of its results folder. */

import { linkages } from "../../model/catalog.ts";
import { flowMatrix, type PaymentRow } from "../charts/flow-matrix.ts";
import { incomeBySource, type IncomeRow } from "../charts/income-by-source.ts";
import { type TiesRow, linkageTies } from "../charts/linkage-ties.ts";
import { BEARER_METRICS, type BearerRow, lossBearers } from "../charts/loss-bearers.ts";
import { povertyFan } from "../charts/poverty-fan.ts";
import { priceAndSupply, type PriceRow } from "../charts/price-and-supply.ts";
import { type MixRow, productMix } from "../charts/product-mix.ts";
import type { ChartOptions, Spec } from "../charts/spec.ts";
import { type MapRow, villageMap } from "../charts/village-map.ts";
import { INCOME_METRICS } from "../words/metrics.ts";
import { INCOME_SOURCES } from "../words/names.ts";
import { fanRows, meansBy, type TableColumns, yearsOf } from "./rows.ts";

/** The tables of one scenario that figures are made from. */
export interface ScenarioTables {
  readonly id: string;
  readonly years: TableColumns;
  readonly products: TableColumns;
  readonly villages: TableColumns;
  readonly flows: TableColumns;
}

export interface NamedFigure {
  readonly id: string;
  readonly spec: Spec;
}

/** Metrics that get a fan, when the scenario has them. */
export const FAN_METRICS = ["headcountRate", "meanIncomePerCapitaYuan"] as const;

/** Products whose price is shown: those that brought most at the farm gate in the last year. */
const PRICED_PRODUCTS = 2;

/** Fans over all scenarios given; the other figures show the last of them, whose title the caller sets around. */
export function runFigures(scenarios: readonly ScenarioTables[], options: ChartOptions): NamedFigure[] {
  const fans = FAN_METRICS.filter((metric) => scenarios.every(({ years }) => metric in years)).map(
    (metric) => ({
      id: `fan-${metric}`,
      spec: povertyFan(
        scenarios.flatMap(({ id, years }) => fanRows(id, years, metric)),
        { ...options, metric },
      ),
    }),
  );
  const shown = scenarios.at(-1);
  return shown === undefined ? fans : [...fans, ...scenarioFigures(shown, options)];
}

function scenarioFigures(tables: ScenarioTables, options: ChartOptions): NamedFigure[] {
  const year = yearsOf(tables.years).at(-1) ?? 0;
  const figures: NamedFigure[] = [];
  const income = incomeRows(tables.years);
  if (income.length > 0) figures.push({ id: "income-by-source", spec: incomeBySource(income, options) });
  const ties = tiesRows(tables.years);
  if (ties.some(({ households }) => households > 0))
    figures.push({ id: "linkage-ties", spec: linkageTies(ties, options) });
  const bearers = bearerRows(tables.years);
  if (bearers.some(({ yuan }) => yuan !== 0))
    figures.push({ id: "loss-bearers", spec: lossBearers(bearers, options) });
  const products = productRows(tables.products);
  if (products.some(({ areaShare }) => areaShare > 0)) {
    figures.push({ id: "product-mix", spec: productMix(products, options) });
  }
  for (const product of pricedProducts(products, year)) {
    const rows = products.filter((row) => row.product === product);
    figures.push({ id: `price-${product}`, spec: priceAndSupply(rows, { ...options, product }) });
  }
  const villages = meansBy<MapRow>(tables.villages, "village", MAP_COLUMNS).filter(
    (row) => row.year === year,
  );
  if (villages.length > 0) {
    figures.push(
      { id: "map-poverty", spec: villageMap(villages, { ...options, year, colour: "poverty" }) },
      { id: "map-product", spec: villageMap(villages, { ...options, year, colour: "product" }) },
    );
  }
  const payments = paymentsIn(tables.flows, year);
  if (payments.length > 0)
    figures.push({ id: "flow-matrix", spec: flowMatrix(payments, { ...options, year }) });
  return figures;
}

const MAP_COLUMNS = ["village", "xKm", "yKm", "persons", "headcountRate", "mainProduct"] as const;

const PRODUCT_COLUMNS = [
  "product",
  "areaShare",
  "localSupplyKg",
  "marketPriceYuanPerKg",
  "farmGatePriceYuanPerKg",
  "basePriceYuanPerKg",
] as const;

export type ProductMeans = MixRow & PriceRow;

/** Products by year, as means over seeds. */
export function productRows(products: TableColumns): ProductMeans[] {
  return meansBy<ProductMeans>(products, "product", PRODUCT_COLUMNS);
}

function pricedProducts(products: readonly ProductMeans[], year: number): string[] {
  return products
    .filter((row) => row.year === year && row.localSupplyKg > 0)
    .map(({ product, localSupplyKg, farmGatePriceYuanPerKg }) => ({
      product,
      worth: localSupplyKg * farmGatePriceYuanPerKg,
    }))
    .sort((a, b) => b.worth - a.worth || (a.product < b.product ? -1 : 1))
    .slice(0, PRICED_PRODUCTS)
    .map(({ product }) => product);
}

function incomeRows(years: TableColumns): IncomeRow[] {
  if (!INCOME_SOURCES.every((source) => INCOME_METRICS[source] in years)) return [];
  const means = meansBy<Record<string, number>>(years, "year", Object.values(INCOME_METRICS));
  return means.flatMap((row) =>
    INCOME_SOURCES.map((source) => ({ year: row.year, source, yuanPerPerson: row[INCOME_METRICS[source]] })),
  );
}

function tiesRows(years: TableColumns): TiesRow[] {
  const inForce = Object.keys(linkages).filter((id) => `${id}Households` in years);
  const columns = inForce.flatMap((id) => [`${id}Households`, `${id}PoorHouseholds`]);
  return meansBy<Record<string, number>>(years, "year", columns).flatMap((row) =>
    inForce.map((linkage) => ({
      year: row.year,
      linkage,
      households: row[`${linkage}Households`],
      poorHouseholds: row[`${linkage}PoorHouseholds`],
    })),
  );
}

function bearerRows(years: TableColumns): BearerRow[] {
  if (!BEARER_METRICS.every((metric) => metric in years)) return [];
  return meansBy<Record<string, number>>(years, "year", BEARER_METRICS).flatMap((row) =>
    BEARER_METRICS.map((metric) => ({ year: row.year, metric, yuan: row[metric] })),
  );
}

/** Payments of the year in the first seed: sums over seeds would be nobody's books. */
export function paymentsIn(flows: TableColumns, year: number): PaymentRow[] {
  const seed = flows.seed[0];
  return flows.year.flatMap((of, row) =>
    of === year && flows.seed[row] === seed
      ? [
          {
            payer: flows.payer[row] as string,
            payee: flows.payee[row] as string,
            fen: flows.fen[row] as number,
          },
        ]
      : [],
  );
}
