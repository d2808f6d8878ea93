/**
 * A metric over the whole period. What happens in a year and counts (exits, failures, money spent) is summed; rates,
 * levels and states are averaged over the years that have a value.
 */
export type Aggregate = "sum" | "mean";

/** Metrics that count events of the year; money of a year is told by its unit. */
const EVENTS: ReadonlySet<string> = new Set([
  "exits",
  "exitHouseholds",
  "programmeExits",
  "organisersFailed",
]);

/** How a metric is taken over years, from its id and unit. A formula of the scenario has no unit and is averaged. */
export function aggregateOf(metric: string, unit: string): Aggregate {
  return unit === "yuan" || EVENTS.has(metric) ? "sum" : "mean";
}

/** Years without a value are left out; null where no year has one. */
export function overPeriod(values: readonly (number | null)[], aggregate: Aggregate): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((total, value) => total + value, 0);
  return aggregate === "sum" ? sum : sum / known.length;
}
