/** What a stress table finds, worked out from its folder and kept beside the runs as tables, open to queries. */
import { CELL_METRICS, type StressCell, stressCells } from "../../experiments/stress/cells.ts";
import type { StressQuestion } from "../../experiments/stress/futures.ts";
import { type Standing, STANDING_METRICS, standings } from "../../experiments/stress/standings.ts";
import type { Estimate } from "../../experiments/statistics/bootstrap.ts";
import type { MeanInterval } from "../../experiments/statistics/interval.ts";
import { writeTable } from "../../output/store/comparison.ts";
import type { Cell, TableColumn } from "../../output/store/table.ts";
import type { StressAsked } from "./asked.ts";
import { futuresOf, pointOf, questionOf, type Search, type StressFolder } from "./stress-folder.ts";

export interface StressFindings {
  readonly asked: StressAsked;
  readonly cells: readonly StressCell[];
  readonly standings: readonly Standing[];
  readonly searches: readonly Search[];
}

/** Metrics that a question needs of every run. */
export const stressMetrics = ({ metric, goalMetrics }: StressQuestion): string[] => [
  ...new Set([metric, ...goalMetrics, ...CELL_METRICS, ...STANDING_METRICS]),
];

/** Seed of the resampling: the same folder gives the same intervals. */
const RESAMPLING = "stress";

export async function findStress(
  stress: StressFolder,
  asked: StressAsked,
  searches: readonly Search[],
): Promise<StressFindings> {
  const question = await questionOf(asked, stress.folder.manifest.metrics);
  const futures = await futuresOf(stress, stressMetrics(question));
  return {
    asked,
    cells: stressCells(futures, question),
    standings: standings(futures, question, RESAMPLING),
    searches,
  };
}

/** `cells`, `strategies` and `breaking`. */
export async function writeStress(
  { folder, table }: StressFolder,
  { cells, standings: all, searches }: StressFindings,
): Promise<void> {
  const strategy = (k: number) => table.strategies[k]!.id;
  const rung = (k: number) => (k < 0 ? "none" : table.rungs[k]!.name);
  await writeTable(folder.dir, "cells", {
    columns: [
      text("strategy", cells, (cell) => strategy(cell.strategy)),
      text("shock", cells, (cell) => rung(cell.rung)),
      ...(
        [
          "level",
          "loss",
          "lossShare",
          "lossShareAll",
          "recoveryYears",
          "fallingBack",
          "publicCostYuan",
        ] as const
      ).flatMap((name) => intervalColumns(name, cells, (cell) => cell[name])),
      ...(["valueAtRisk", "tailMean", "notRecovered", "goalShare"] as const).map((name) =>
        number(name, cells, (cell) => cell[name]),
      ),
    ],
  });
  const figures = [
    "mean",
    "tail",
    "valueAtRisk",
    "lossTail",
    "goalShare",
    "regret",
    "publicCostYuan",
    "hhi",
  ] as const;
  await writeTable(folder.dir, "strategies", {
    columns: [
      text("strategy", all, (one) => strategy(one.strategy)),
      ...figures.flatMap((name) => estimateColumns(name, all, (one) => one[name])),
      text("regretShock", all, (one) => rung(one.regretRung)),
      number("onFrontier", all, (one) => (one.onFrontier ? 1 : 0)),
    ],
  });
  await writeTable(folder.dir, "breaking", {
    columns: [
      text("strategy", searches, (one) => strategy(one.strategy)),
      text("shock", searches, ({ shock }) => shock.id),
      text("kind", searches, (one) => pointOf(one).kind),
      ...(["point", "holds", "breaks"] as const).map((name) =>
        number(name, searches, (one) => pointOf(one)[name]),
      ),
    ],
  });
}

function text<T>(name: string, rows: readonly T[], read: (row: T) => string): TableColumn {
  return { name, type: "string", values: rows.map(read) };
}

function number<T>(name: string, rows: readonly T[], read: (row: T) => number | null): TableColumn {
  const cell = (value: number | null): Cell => (value !== null && Number.isFinite(value) ? value : null);
  return { name, type: "double", values: rows.map((row) => cell(read(row))) };
}

function intervalColumns<T>(name: string, rows: readonly T[], read: (row: T) => MeanInterval): TableColumn[] {
  return [
    number(name, rows, (row) => read(row).mean),
    number(`${name}Low`, rows, (row) => read(row).low),
    number(`${name}High`, rows, (row) => read(row).high),
  ];
}

function estimateColumns<T>(name: string, rows: readonly T[], read: (row: T) => Estimate): TableColumn[] {
  return [
    number(name, rows, (row) => read(row).value),
    number(`${name}Low`, rows, (row) => read(row).low),
    number(`${name}High`, rows, (row) => read(row).high),
  ];
}
