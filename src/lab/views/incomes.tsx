/** Where income comes from: of everybody or of the decile pointed at, and of the village beside them. */
import { incomeBySource, type IncomeRow } from "../../output/charts/income-by-source.ts";
import { INCOME_METRICS } from "../../output/words/metrics.ts";
import { INCOME_SOURCES, type IncomeSource } from "../../output/words/names.ts";
import { CHART_WORDS } from "../../output/words/charts.ts";
import { meansBy } from "../../output/figures/rows.ts";
import { Chart } from "../charts/chart.tsx";
import { shownVillage } from "../state/pointed.ts";
import { decile } from "../state/selection.ts";
import { fill, say } from "../state/settings.ts";
import type { Seen, SideSeen } from "../state/seen.ts";
import { villageIncomes } from "../state/village-figures.ts";
import { RESULTS } from "../words/desk.ts";
import { POINTING } from "../words/pointing.ts";
import { SideBySide } from "./side-by-side.tsx";
import { chartOptions, type View } from "./view.ts";

/** The metric of a source for one decile. */
const OF_DECILE: Readonly<Record<IncomeSource, string>> = {
  wages: "WageIncomeYuan",
  business: "BusinessIncomeYuan",
  property: "PropertyIncomeYuan",
  transfers: "TransferIncomeYuan",
};

function incomeRows({ tables }: SideSeen, of: number | undefined): IncomeRow[] {
  const metric = (source: IncomeSource) =>
    of === undefined ? INCOME_METRICS[source] : `decile${of}${OF_DECILE[source]}`;
  const means = meansBy<Record<string, number>>(tables.years, "year", INCOME_SOURCES.map(metric));
  return means.flatMap((row) =>
    INCOME_SOURCES.map((source) => ({ year: row.year!, source, yuanPerPerson: row[metric(source)]! })),
  );
}

function Show({ seen }: { readonly seen: Seen }) {
  const [place, of] = [shownVillage(seen), decile.value];
  const options = chartOptions(seen);
  const whose =
    of !== undefined
      ? { of: fill(POINTING.decile, { decile: of }) }
      : place === undefined
        ? {}
        : { of: say(CHART_WORDS.wholeCounty) };
  return (
    <SideBySide seen={seen}>
      {(side, name) => (
        <>
          {place !== undefined && (
            <Chart
              id={`income-by-source-village-${place}-${name}`}
              figure={incomeBySource(villageIncomes(side.runs[0]!, place), {
                ...options,
                of: fill(CHART_WORDS.village, { village: place }),
              })}
            />
          )}
          <Chart
            id={`income-by-source-${name}`}
            figure={incomeBySource(incomeRows(side, of), { ...options, ...whose })}
          />
        </>
      )}
    </SideBySide>
  );
}

export const incomes: View = { id: "incomes", title: RESULTS.incomes, Show };
