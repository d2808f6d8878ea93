/**
 * The full model against itself with one thing switched off, under the same luck: what each mechanism does to the results
 * that matter, and, for shocks, who bore what they took.
 */
import type { YearRow } from "../run/record.ts";
import { overPeriod } from "./compare-period.ts";
import { type PairedDifference, pairedDifference } from "./statistics/paired.ts";

/** A figure that ablations are judged by: of the last year, or summed over all. */
export interface Measure {
  readonly metric: string;
  readonly over: "last" | "sum";
}

/** What a mechanism may move. */
export const measures: readonly Measure[] = [
  { metric: "headcountRate", over: "last" },
  { metric: "exits", over: "sum" },
  { metric: "meanIncomePerCapitaYuan", over: "last" },
  { metric: "productHhi", over: "last" },
  { metric: "organisersFailed", over: "sum" },
];

/** Who can bear a loss, by the sum over the years that tells it. Of the government and the bank more is a loss. */
export const bearers: readonly (Measure & { readonly bearer: string; readonly loss: "less" | "more" })[] = [
  { bearer: "households", metric: "householdIncomeYuan", over: "sum", loss: "less" },
  { bearer: "organisers", metric: "organiserSurplusYuan", over: "sum", loss: "less" },
  { bearer: "collectives", metric: "collectivesIncomeYuan", over: "sum", loss: "less" },
  { bearer: "insurer", metric: "insurerResultYuan", over: "sum", loss: "less" },
  { bearer: "government", metric: "governmentOutlayYuan", over: "sum", loss: "more" },
  { bearer: "bank", metric: "bankLossYuan", over: "sum", loss: "more" },
];

/** Without the mechanism minus with it, over paired seeds; `baselineMean` is the full model. */
export interface AblationEffect extends PairedDifference {
  readonly metric: string;
}

/** Both sides hold the years of each seed, in the same order of seeds. */
export function effectsOf(
  wanted: readonly Measure[],
  full: readonly (readonly YearRow[])[],
  without: readonly (readonly YearRow[])[],
): AblationEffect[] {
  return wanted.map((measure) => {
    const read = (runs: readonly (readonly YearRow[])[]) => runs.map((rows) => readMeasure(rows, measure));
    return { metric: measure.metric, ...pairedDifference(read(full), read(without)) };
  });
}

function readMeasure(rows: readonly YearRow[], { metric, over }: Measure): number | null {
  const values = rows.map(({ metrics }) => metrics[metric] ?? null);
  return over === "last" ? (values.at(-1) ?? null) : overPeriod(values, "sum");
}
