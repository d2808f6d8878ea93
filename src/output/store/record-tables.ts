/**
 * A run's record as the tables of a results folder. Every table begins with `seed` and `year`; the columns of
 * years are the metrics in the order of observation, those of households the declared columns of the chosen years.
 */

import type { HouseholdColumns, RunRecord } from "../../run/record.ts";
import { type Cell, type ColumnType, numberType, type Table, type TableColumn } from "./table.ts";

export const TABLE_NAMES = ["years", "flows", "balances", "products", "villages", "households"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The pieces of one table of a run: one, but for households, which come a year at a time. */
export function piecesOf(record: RunRecord, name: TableName): Iterable<Table> {
  switch (name) {
    case "years":
      return [yearsTable(record)];
    case "flows":
      return [rowsTable(record.seed, record.flows, FLOW_COLUMNS)];
    case "balances":
      return [rowsTable(record.seed, record.balances, BALANCE_COLUMNS)];
    case "products":
      return [rowsTable(record.seed, record.products, PRODUCT_COLUMNS)];
    case "villages":
      return [rowsTable(record.seed, record.villages, VILLAGE_COLUMNS)];
    case "households":
      return householdPieces(record);
  }
}

type Columns<Row> = { readonly [Name in Exclude<keyof Row, "year">]: ColumnType };

const FLOW_COLUMNS: Columns<RunRecord["flows"][number]> = {
  kind: "string",
  payer: "string",
  payee: "string",
  fen: "int64",
};

const BALANCE_COLUMNS: Columns<RunRecord["balances"][number]> = {
  sector: "string",
  openingFen: "int64",
  closingFen: "int64",
};

const PRODUCT_COLUMNS: Columns<RunRecord["products"][number]> = {
  product: "string",
  area: "double",
  areaShare: "double",
  localSupplyKg: "double",
  outsideSupplyIndex: "double",
  marketPriceYuanPerKg: "double",
  farmGatePriceYuanPerKg: "double",
  basePriceYuanPerKg: "double",
};

const VILLAGE_COLUMNS: Columns<RunRecord["villages"][number]> = {
  village: "int32",
  township: "int32",
  xKm: "double",
  yKm: "double",
  households: "int32",
  persons: "int32",
  headcountRate: "double",
  meanIncomePerCapitaYuan: "double",
  mainProduct: "string",
  productHhi: "double",
  linkedShare: "double",
  collectiveIncomeYuan: "double",
};

function rowsTable<Row extends { readonly year: number }>(
  seed: string,
  rows: readonly Row[],
  types: Columns<Row>,
): Table {
  const columns = (Object.entries(types) as [keyof Row & string, ColumnType][]).map(([name, type]) => ({
    name,
    type,
    values: rows.map((row) => row[name] as Cell),
  }));
  return { columns: [...seedAndYear(seed, rows), ...columns] };
}

function yearsTable({ seed, years }: RunRecord): Table {
  const names = new Set(years.flatMap(({ metrics }) => Object.keys(metrics)));
  const columns = [...names].map((name) => ({
    name,
    type: numberType(name),
    values: years.map(({ metrics }) => metrics[name] ?? null),
  }));
  return { columns: [...seedAndYear(seed, years), ...columns] };
}

function seedAndYear(seed: string, rows: readonly { readonly year: number }[]): TableColumn[] {
  return [
    { name: "seed", type: "string", values: rows.map(() => seed) },
    { name: "year", type: "int32", values: rows.map(({ year }) => year) },
  ];
}

function* householdPieces({ seed, households }: RunRecord): Generator<Table> {
  if (households.length === 0) yield householdTable(seed, { year: 0, columns: {} });
  for (const columns of households) yield householdTable(seed, columns);
}

/** One chosen year of all households; `household` is the row in id order. NaN says "no meaning" and becomes null. */
function householdTable(seed: string, { year, columns }: HouseholdColumns): Table {
  const entries = Object.entries(columns).filter(([name]) => name !== "household");
  const rows = entries[0]?.[1].length ?? 0;
  return {
    columns: [
      { name: "seed", type: "string", values: new Array<string>(rows).fill(seed) },
      { name: "year", type: "int32", values: new Int32Array(rows).fill(year) },
      { name: "household", type: "int32", values: Int32Array.from({ length: rows }, (_, row) => row) },
      ...entries.map(([name, values]): TableColumn => {
        if (values instanceof Int32Array) return { name, type: "int32", values };
        const type = numberType(name);
        if (!hasNaN(values)) return { name, type, values };
        const cells = Array.from(values, (value) => (Number.isNaN(value) ? null : value));
        return { name, type, values: cells };
      }),
    ],
  };
}

function hasNaN(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) return true;
  return false;
}
