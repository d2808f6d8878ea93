/** Net income per person by source, stacked year by year. */

import { CHART_WORDS } from "../words/charts.ts";
import { INCOME_SOURCES, type IncomeSource, sourceName } from "../words/names.ts";
import { say } from "../words/text.ts";
import { type ChartOptions, figure, PALETTE, type Spec, yearAxis } from "./spec.ts";

export interface IncomeRow {
  readonly year: number;
  readonly source: IncomeSource;
  readonly yuanPerPerson: number;
}

export function incomeBySource(rows: readonly IncomeRow[], options: ChartOptions): Spec {
  const { lang } = options;
  const called = rows.map(({ year, source, yuanPerPerson }) => ({
    year,
    source: sourceName(source, lang),
    place: INCOME_SOURCES.indexOf(source),
    yuanPerPerson,
  }));
  return figure(
    { title: say(CHART_WORDS.incomeTitle, lang) },
    called,
    {
      mark: { type: "bar", width: { band: 0.62 } },
      encoding: {
        x: yearAxis(say(CHART_WORDS.year, lang)),
        y: {
          field: "yuanPerPerson",
          type: "quantitative",
          stack: "zero",
          title: say(CHART_WORDS.incomeAxis, lang),
          axis: { format: ",~f" },
        },
        color: {
          field: "source",
          type: "nominal",
          title: say(CHART_WORDS.incomeSource, lang),
          scale: {
            domain: INCOME_SOURCES.map((source) => sourceName(source, lang)),
            range: INCOME_SOURCES.map((_, k) => PALETTE[k]),
          },
          legend: { title: null, columns: 2 },
        },
        order: { field: "place", type: "quantitative" },
      },
    },
    options,
  );
}
