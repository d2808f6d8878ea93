/** A metric that a scenario defines: a formula over the other metrics of its year. */
import { bind } from "../../engine/formula-bind.ts";
import type { Formula } from "../../engine/formula.ts";

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
