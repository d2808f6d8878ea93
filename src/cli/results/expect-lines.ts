/** The published figures that a scenario names, beside what its runs gave, with an honest verdict. */
import { parseQuantity } from "../../engine/units.ts";
import { meanInterval } from "../../experiments/statistics/interval.ts";
import type { Spec } from "../../model/spec.ts";
import type { ExpectLine } from "../../output/report/data.ts";
import type { YearRow } from "../../run/record.ts";

/** Tolerance of a figure that names none. */
const TOLERANCE = 0.1;

export function expectLines(
  { expect }: Spec,
  years: ReadonlyMap<string, readonly YearRow[]>,
  unitOf: (metric: string) => string,
): ExpectLine[] {
  return expect.flatMap(({ metric, year, value, tolerance, source, note }) => {
    const unit = unitOf(metric);
    const published = numberIn(value, unit);
    if (published === undefined) return [];
    const values = [...years.values()].flatMap((rows) => {
      const found = rows.find((row) => row.year === year)?.metrics[metric];
      return found === null || found === undefined ? [] : [found];
    });
    const { mean, low, high } = meanInterval(values);
    const relative = toleranceOf(tolerance, published, unit);
    const told = note === undefined ? source : `${source} (${note})`;
    const verdict = verdictOf({ mean, low, high }, published, Math.abs(relative * published));
    return [{ metric, year, unit, published, tolerance: relative, source: told, mean, low, high, verdict }];
  });
}

/** As a share of the published figure. */
function toleranceOf(tolerance: number | string | undefined, published: number, unit: string): number {
  if (tolerance === undefined) return TOLERANCE;
  const share = numberIn(tolerance, "1");
  if (share !== undefined) return share;
  return published === 0 ? 0 : (numberIn(tolerance, unit) ?? 0) / Math.abs(published);
}

function numberIn(text: number | string, unit: string): number | undefined {
  const value = parseQuantity(text, unit);
  return typeof value === "number" ? value : undefined;
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
