/** The paired difference of every metric, in every year and over the whole period. */
import type { YearRow } from "../run/record.ts";
import { aggregateOf, overPeriod, type Aggregate } from "./compare-period.ts";
import { seedsNeeded } from "./statistics/interval.ts";
import { type PairedDifference, pairedDifference } from "./statistics/paired.ts";

/** Alternative minus base of one metric, in one year or over all of them. */
export interface Difference extends PairedDifference {
  readonly alternative: string;
  readonly metric: string;
  /** Null for the whole period. */
  readonly year: number | null;
  /** How the years are taken together. */
  readonly aggregate: Aggregate;
  /** Seeds that would tell the mean seen from zero; null where there is nothing to tell. */
  readonly seedsToTell: number | null;
}

/** Both sides hold the years of each seed, in the same order of seeds; of all metrics that they share, or of those wanted. */
export function differencesOf(
  alternative: string,
  base: readonly (readonly YearRow[])[],
  other: readonly (readonly YearRow[])[],
  unitOf: (metric: string) => string,
  wanted?: readonly string[],
): Difference[] {
  const years = (base[0] ?? []).map(({ year }) => year);
  const shared = sharedMetrics(base[0] ?? [], other[0] ?? []);
  const metrics = wanted === undefined ? shared : wanted.filter((metric) => shared.includes(metric));
  const inYear = (runs: readonly (readonly YearRow[])[], year: number) =>
    runs.map((rows) => rows.find((row) => row.year === year)?.metrics);
  const pairs = years.map((year) => ({ year, before: inYear(base, year), after: inYear(other, year) }));
  return metrics.flatMap((metric) => {
    const aggregate = aggregateOf(metric, unitOf(metric));
    const whole = (runs: readonly (readonly YearRow[])[]) =>
      runs.map((rows) =>
        overPeriod(
          rows.map(({ metrics: all }) => all[metric] ?? null),
          aggregate,
        ),
      );
    const of = (seeds: readonly (YearRow["metrics"] | undefined)[]) =>
      seeds.map((all) => all?.[metric] ?? null);
    const told = (year: number | null, difference: PairedDifference): Difference => ({
      alternative,
      metric,
      year,
      aggregate,
      ...difference,
      seedsToTell: seedsToTell(difference),
    });
    return [
      ...pairs.map(({ year, before, after }) => told(year, pairedDifference(of(before), of(after)))),
      told(null, pairedDifference(whole(base), whole(other))),
    ];
  });
}

/** Metrics that both scenarios have, in the base's order. */
function sharedMetrics(base: readonly YearRow[], other: readonly YearRow[]): string[] {
  const there = new Set(other.flatMap(({ metrics }) => Object.keys(metrics)));
  return [...new Set(base.flatMap(({ metrics }) => Object.keys(metrics)))].filter((id) => there.has(id));
}

/** Whether an interval holds zero, or there is none. */
export function spansZero({ low, high }: Pick<PairedDifference, "low" | "high">): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

function seedsToTell({ mean, standardDeviation }: PairedDifference): number | null {
  if (mean === null || standardDeviation === null || mean === 0) return null;
  const seeds = seedsNeeded(standardDeviation, Math.abs(mean));
  return Number.isFinite(seeds) ? seeds : null;
}
