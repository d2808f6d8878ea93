/** Who bore what shocks and failures took, year by year, in million yuan. */

import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel } from "../words/metrics.ts";
import { say } from "../words/text.ts";
import { type ChartOptions, figure, PALETTE, type Spec, yearAxis } from "./spec.ts";

/** The metrics that add up to all losses by cause, in the order in which they stand upon one another. */
export const BEARER_METRICS = [
  "lossBorneByHouseholdsYuan",
  "lossBorneByOrganisersYuan",
  "lossBorneByBankYuan",
  "lossBorneByInsurerYuan",
  "lossBorneByGovernmentYuan",
  "lossBorneByCollectivesYuan",
] as const;

/** Means over seeds, or one seed. */
export interface BearerRow {
  readonly year: number;
  readonly metric: (typeof BEARER_METRICS)[number];
  readonly yuan: number;
}

export function lossBearers(rows: readonly BearerRow[], options: ChartOptions): Spec {
  const { lang } = options;
  const borne = BEARER_METRICS.filter((metric) =>
    rows.some((row) => row.metric === metric && row.yuan !== 0),
  );
  const called = rows
    .filter(({ metric }) => borne.includes(metric))
    .map(({ year, metric, yuan }) => ({
      year,
      bearer: metricLabel(metric, lang),
      place: BEARER_METRICS.indexOf(metric),
      millions: yuan / 1e6,
    }));
  const domain = borne.map((metric) => metricLabel(metric, lang));
  return figure(
    { title: say(CHART_WORDS.bearersTitle, lang), subtitle: say(CHART_WORDS.bearersNote, lang) },
    called,
    {
      mark: { type: "bar", width: { band: 0.62 } },
      encoding: {
        x: yearAxis(say(CHART_WORDS.year, lang)),
        y: {
          field: "millions",
          type: "quantitative",
          stack: "zero",
          title: say(CHART_WORDS.bearersAxis, lang),
          axis: { format: ",~f" },
        },
        color: {
          field: "bearer",
          type: "nominal",
          scale: { domain, range: domain.map((_, k) => PALETTE[k]) },
          legend: { title: null, columns: 2 },
        },
        order: { field: "place", type: "quantitative" },
      },
    },
    options,
  );
}
