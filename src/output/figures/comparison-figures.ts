/** The figures of a comparison: what the alternatives change, for whom, and then the alternative itself. */

import { differenceFan } from "../charts/difference-fan.ts";
import { lorenz } from "../charts/lorenz.ts";
import type { ChartOptions } from "../charts/spec.ts";
import { winnersLosers } from "../charts/winners-losers.ts";
import type { DifferenceLine, WinnersTable } from "../report/data.ts";
import { lorenzRows } from "./rows.ts";
import { type NamedFigure, runFigures, type ScenarioTables } from "./run-figures.ts";

/** Incomes per person of all households of a scenario in its last chosen year, one seed. */
export interface HouseholdIncomes {
  readonly id: string;
  readonly incomes: readonly number[];
  readonly persons: readonly number[];
}

export interface ComparisonRows {
  /** The base first. */
  readonly scenarios: readonly ScenarioTables[];
  readonly differences: readonly DifferenceLine[];
  readonly winners: readonly WinnersTable[];
  readonly households: readonly HouseholdIncomes[];
}

/** Metrics whose difference is drawn, when it was taken. */
const DRAWN = ["headcountRate", "meanIncomePerCapitaYuan", "publicCostFen", "publicCostYuan", "productHhi"];

export function comparisonFigures(rows: ComparisonRows, options: ChartOptions): NamedFigure[] {
  const differences = DRAWN.flatMap((metric) => {
    const lines = rows.differences.filter((line) => line.metric === metric);
    if (lines.length === 0) return [];
    return [{ id: `difference-${metric}`, spec: differenceFan(lines, { ...options, metric }) }];
  });
  const winners = rows.winners.map(({ alternative, groups }) => ({
    id: `winners-${alternative}`,
    spec: winnersLosers(
      groups.flatMap((group, k) =>
        group === null
          ? []
          : [
              {
                decile: k + 1,
                winning: group.winning,
                losing: group.losing,
                meanChangeYuan: group.meanChange,
              },
            ],
      ),
      options,
    ),
  }));
  const curves = rows.households.flatMap(({ id, incomes, persons }) => lorenzRows(id, incomes, persons));
  const shared = curves.length === 0 ? [] : [{ id: "lorenz", spec: lorenz(curves, options) }];
  return [...differences, ...winners, ...runFigures(rows.scenarios, options), ...shared];
}
