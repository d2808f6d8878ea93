/** The published figures that a scenario names, beside what its runs gave, with an honest verdict. */
import { publishedFigures } from "../../experiments/expectations.ts";
import { meanInterval } from "../../experiments/statistics/interval.ts";
import type { Spec } from "../../model/spec.ts";
import type { ExpectLine } from "../../output/report/data.ts";
import type { YearRow } from "../../run/record.ts";

export function expectLines(
  spec: Spec,
  years: ReadonlyMap<string, readonly YearRow[]>,
  unitOf: (metric: string) => string,
): ExpectLine[] {
  return publishedFigures(spec, unitOf).map((figure) => {
    const { metric, year, unit, published, tolerance, reach, source, note } = figure;
    const values = [...years.values()].flatMap((rows) => {
      const found = rows.find((row) => row.year === year)?.metrics[metric];
      return found === null || found === undefined ? [] : [found];
    });
    const { mean, low, high } = meanInterval(values);
    const verdict = verdictOf({ mean, low, high }, published, reach);
    return {
      metric,
      year,
      unit,
      published,
      tolerance,
      source,
      ...(note === undefined ? {} : { note }),
      mean,
      low,
      high,
      verdict,
    };
  });
}

function verdictOf(
  { mean, low, high }: Pick<ExpectLine, "mean" | "low" | "high">,
  published: number,
  reach: number,
): ExpectLine["verdict"] {
  if (mean === null) return "outside";
  if (Math.abs(mean - published) <= reach) return "within";
  const overlaps = low !== null && high !== null && low <= published + reach && high >= published - reach;
  return overlaps ? "overlaps" : "outside";
}
