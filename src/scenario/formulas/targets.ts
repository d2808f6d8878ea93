/** The two places where formulas stand: a metric of the year, and a rule about one household. */
import { bind } from "./bind.ts";
import type { Formula } from "./tree.ts";

/** The metrics of a year by id; null where a metric has no value. */
export type YearMetrics = Readonly<Record<string, number | null>>;

/** A metric that the scenario defines: null where it has no value, e.g. after a division by zero. */
export function metricFormula(formula: Formula): (metrics: YearMetrics) => number | null {
  const value = bind<YearMetrics>(formula, (name) => (metrics) => metrics[name] ?? Number.NaN);
  return (metrics) => {
    const result = value(metrics);
    return Number.isFinite(result) ? result + 0 : null;
  };
}

/** A column of households, or one number for all of them. */
export type HouseholdValue = ArrayLike<number> | number;

/** Columns by name; the arrays are looked at when a row is asked for, so that they may change between years. */
export type HouseholdValues = Readonly<Record<string, HouseholdValue>>;

/**
 * A rule about a household, bound to columns once and then asked row by row: `formula(columns)(row)`. A household for
 * whom the formula has no value gets 0: no transfer, not eligible.
 */
export function householdFormula(formula: Formula): (columns: HouseholdValues) => (row: number) => number {
  return (columns) => {
    const value = bind<number>(formula, (name) => {
      const column = columns[name];
      if (column === undefined) throw new Error(`no column "${name}" was handed in`);
      return typeof column === "number" ? () => column : (row) => column[row]!;
    });
    return (row) => {
      const result = value(row);
      return Number.isFinite(result) ? result + 0 : 0;
    };
  };
}
