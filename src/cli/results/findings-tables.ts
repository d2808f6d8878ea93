/** What a comparison found, as tables beside its runs: `differences`, `deciles` and `costs`, open to queries. */
import type { Findings } from "../../experiments/compare.ts";
import { writeTable } from "../../output/store/comparison.ts";
import type { Cell, ColumnType, Table } from "../../output/store/table.ts";

export async function writeFindings(dir: string, findings: Findings): Promise<void> {
  const { differences, winners, costs } = findings;
  await writeTable(dir, "differences", tableOf(DIFFERENCES, differences));
  const rows = winners.flatMap(({ alternative, year, all, groups }) =>
    [...groups, all].flatMap((group, k) =>
      group === null
        ? []
        : [{ alternative, year, decile: k < groups.length ? k + 1 : 0, ...group, ...ends(group.intervals) }],
    ),
  );
  await writeTable(dir, "deciles", tableOf(DECILES, rows));
  const costRows = costs.map(({ costYuan, exits, exitHouseholds, ...cost }) => ({
    ...cost,
    costYuan: costYuan.mean,
    costLow: costYuan.low,
    costHigh: costYuan.high,
    exits: exits.mean,
    exitsLow: exits.low,
    exitsHigh: exits.high,
    exitHouseholds: exitHouseholds.mean,
  }));
  await writeTable(dir, "costs", tableOf(COSTS, costRows));
}

/** Columns in order with their types. `year` is null for the whole period; decile 0 is everyone. */
const DIFFERENCES = {
  alternative: "string",
  metric: "string",
  year: "int64",
  aggregate: "string",
  count: "int32",
  dropped: "int32",
  baselineMean: "double",
  alternativeMean: "double",
  mean: "double",
  standardDeviation: "double",
  standardError: "double",
  low: "double",
  high: "double",
  pairingGain: "double",
  seedsToTell: "int64",
} as const;

const DECILES = {
  alternative: "string",
  year: "int32",
  decile: "int32",
  population: "double",
  baselineMean: "double",
  alternativeMean: "double",
  meanChange: "double",
  meanChangeLow: "double",
  meanChangeHigh: "double",
  winning: "double",
  winningLow: "double",
  winningHigh: "double",
  losing: "double",
  losingLow: "double",
  losingHigh: "double",
  unchanged: "double",
} as const;

const COSTS = {
  alternative: "string",
  costYuan: "double",
  costLow: "double",
  costHigh: "double",
  exits: "double",
  exitsLow: "double",
  exitsHigh: "double",
  exitHouseholds: "double",
  perPersonYuan: "double",
  perHouseholdYuan: "double",
} as const;

type Interval = { readonly low: number | null; readonly high: number | null };

function ends(intervals: Readonly<Record<string, Interval>>): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(intervals).flatMap(([name, { low, high }]) => [
      [`${name}Low`, low],
      [`${name}High`, high],
    ]),
  );
}

function tableOf(columns: Readonly<Record<string, ColumnType>>, rows: readonly object[]): Table {
  return {
    columns: Object.entries(columns).map(([name, type]) => ({
      name,
      type,
      values: rows.map((row) => cell((row as Record<string, unknown>)[name])),
    })),
  };
}

/** An infinite gain (every seed shows the same difference) has no number. */
function cell(value: unknown): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" ? value : null;
}
