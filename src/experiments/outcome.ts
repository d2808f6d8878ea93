/** An outcome that an experiment looks at: one metric in one year (`headcountRate@2020`) or over all of them (`exits`). */
import { InputError } from "../engine/errors.ts";
import { aggregateOf, overPeriod } from "./compare-period.ts";

export interface Outcome {
  readonly metric: string;
  /** Null for the whole period: the sum of what is counted in a year, the mean of what is not. */
  readonly year: number | null;
  /** Unit as the simulator declares it. */
  readonly unit: string;
}

/** What outcomes may be asked of. */
export interface Measured {
  readonly metrics: readonly string[];
  readonly years: { readonly first: number; readonly last: number };
  /** Units of metrics; a metric of the scenario's own has "1". */
  unitOf(metric: string): string;
}

/**
 * Reads `metric`, `metric@year` or `metric@all`. A bare metric is that of the last year, or the sum over all years where
 * it counts what happens in a year.
 */
export function outcomeOf(text: string, { metrics, years, unitOf }: Measured): Outcome {
  const [metric = "", when] = text.split("@").map((part) => part.trim());
  if (!metrics.includes(metric)) {
    const near = metrics.filter((known) => known.toLowerCase().includes(metric.toLowerCase())).slice(0, 5);
    const hint = near.length > 0 ? `did you mean ${near.join(", ")}?` : `there are ${metrics.join(", ")}`;
    throw wrong(text, `there is no metric "${metric}"; ${hint}`);
  }
  const unit = unitOf(metric);
  if (when === undefined) {
    return { metric, unit, year: aggregateOf(metric, unit) === "sum" ? null : years.last };
  }
  if (when === "all") return { metric, unit, year: null };
  const year = Number(when);
  if (!Number.isInteger(year) || year < years.first || year > years.last) {
    throw wrong(text, `"${when}" is no year from ${years.first} to ${years.last}, nor "all"`);
  }
  return { metric, unit, year };
}

/** As it is asked for: `exits@all`. */
export function outcomeName({ metric, year }: Outcome): string {
  return `${metric}@${year ?? "all"}`;
}

/** The outcome of one run, from the metric's value in each year; NaN where there is none. */
export function outcomeValue(
  { metric, year, unit }: Outcome,
  years: readonly { readonly year: number; readonly value: number | null }[],
): number {
  const value =
    year === null
      ? overPeriod(
          years.map((one) => one.value),
          aggregateOf(metric, unit),
        )
      : years.find((one) => one.year === year)?.value;
  return value ?? Number.NaN;
}

const wrong = (text: string, message: string) =>
  new InputError([{ rule: "unknown-outcome", path: `--metric ${text}`, message }]);
