/** A figure of one village over the years beside that of the whole county, of several scenarios. */

import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { nameOf } from "../words/names.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat, unitName } from "../words/units.ts";
import { type ChartOptions, figure, GREY, lineKey, PALETTE, type Spec, yearAxis } from "./spec.ts";

export interface VillageCourseRow {
  readonly scenario: string;
  readonly year: number;
  readonly village: number | null;
  readonly county: number | null;
}

/** A solid line for the village and a dashed one for the county, in the colour of the scenario. */
export function villageCourse(
  rows: readonly VillageCourseRow[],
  options: ChartOptions & { readonly metric: string; readonly village: number },
): Spec {
  const { lang, names, metric, village } = options;
  const unit = metricUnit(metric);
  const places = [fill(CHART_WORDS.village, lang, { village }), say(CHART_WORDS.wholeCounty, lang)];
  const called = rows.flatMap(({ scenario, year, ...values }) =>
    [values.village, values.county].map((value, k) => ({
      scenario: nameOf(scenario, lang, names),
      year,
      place: places[k],
      value,
    })),
  );
  const scenarios = [...new Set(called.map(({ scenario }) => scenario))];
  return figure(
    { title: fill(CHART_WORDS.fanTitle, lang, { metric: metricLabel(metric, lang, names) }) },
    called,
    {
      mark: { type: "line", strokeWidth: 2.5 },
      encoding: {
        x: yearAxis(say(CHART_WORDS.year, lang)),
        y: {
          field: "value",
          type: "quantitative",
          title: unitName(unit, lang) || metricLabel(metric, lang, names),
          axis: { format: axisFormat(unit) },
        },
        color: {
          field: "scenario",
          type: "nominal",
          scale: { domain: scenarios, range: scenarios.map((_, k) => PALETTE[k % PALETTE.length]) },
          legend: lineKey(scenarios),
        },
        strokeDash: {
          field: "place",
          type: "nominal",
          scale: {
            domain: places,
            range: [
              [1, 0],
              [5, 4],
            ],
          },
          legend: { ...lineKey(places), symbolStrokeColor: GREY },
        },
      },
    },
    options,
  );
}
