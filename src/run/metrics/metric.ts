/** What a metric is: an id, a unit, a meaning, and how it is read off a world at the end of a year. */
import type { Simulation } from "../simulate.ts";
import type { YearView } from "./year-view.ts";

export interface Metric {
  readonly id: string;
  /** Unit as in scenario files (`1`, `yuan/person`, `household`). */
  readonly unit: string;
  readonly about: string;
  /** The year's value; null where it has no meaning (a ratio over nothing). */
  read(view: YearView, simulation: Simulation): number | null;
}

/** A ratio that is null over nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
