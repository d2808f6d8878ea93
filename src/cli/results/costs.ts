/** What each programme cost in a scenario over all years, mean of its seeds. */
import { instruments } from "../../model/catalog.ts";
import type { CostLine } from "../../output/report/data.ts";
import type { YearRow } from "../../run/record.ts";
import { meanOf } from "../../experiments/statistics/interval.ts";

/** All programmes together, other assistance included. */
export const ALL_PROGRAMMES = "allProgrammes";

export function costLines(scenario: string, years: ReadonlyMap<string, readonly YearRow[]>): CostLine[] {
  const total = (metric: string) =>
    meanOf(
      [...years.values()].map((rows) => rows.reduce((sum, { metrics }) => sum + (metrics[metric] ?? 0), 0)),
    );
  const programmes = Object.keys(instruments).flatMap((instrument): CostLine[] => {
    const spentYuan = total(`${instrument}CostYuan`);
    return spentYuan > 0 ? [{ scenario, instrument, spentYuan }] : [];
  });
  const spentYuan = total("publicCostYuan");
  const exits = total("exits");
  const perExitYuan = exits > 0 ? spentYuan / exits : null;
  return spentYuan > 0
    ? [...programmes, { scenario, instrument: ALL_PROGRAMMES, spentYuan, perExitYuan }]
    : programmes;
}
