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

/** Both sides hold the years of each seed, in the same order of seeds. */
export function differencesOf(
  alternative: string,
  base: readonly (readonly YearRow[])[],
  other: readonly (readonly YearRow[])[],
  unitOf: (metric: string) => string,
): Difference[] {
  const years = (base[0] ?? []).map(({ year }) => year);
  const metrics = sharedMetrics(base[0] ?? [], other[0] ?? []);
  return metrics.flatMap((metric) => {
    const aggregate = aggregateOf(metric, unitOf(metric));
    const of = (runs: readonly (readonly YearRow[])[], year: number | null) =>
      runs.map((rows) =>
        year === null
          ? overPeriod(
              rows.map(({ metrics: all }) => all[metric] ?? null),
              aggregate,
            )
          : (rows.find((row) => row.year === year)?.metrics[metric] ?? null),
      );
    return [...years, null].map((year) => {
      const difference = pairedDifference(of(base, year), of(other, year));
      return { alternative, metric, year, aggregate, ...difference, seedsToTell: seedsToTell(difference) };
    });
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
