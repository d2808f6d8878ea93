/** What an alternative changes, year by year: the mean paired difference, its interval, and the line of no change. */

import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { nameOf } from "../words/names.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat, unitName } from "../words/units.ts";
import { type ChartOptions, figure, GREY, lineKey, PALETTE, type Spec, yearAxis } from "./spec.ts";

/** Alternative minus base in one year: mean over seeds and its interval. */
export interface DifferenceRow {
  readonly alternative: string;
  readonly year: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function differenceFan(
  rows: readonly DifferenceRow[],
  options: ChartOptions & { readonly metric: string },
): Spec {
  const { lang, names, metric } = options;
  const unit = metricUnit(metric);
  const scale = unit === "share" ? 100 : unit === "fen" ? 0.01 : 1;
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  const called = rows.map(({ alternative, year, mean, low, high }) => ({
    alternative: nameOf(alternative, lang, names),
    year,
    mean: scaled(mean),
    low: scaled(low),
    high: scaled(high),
  }));
  const alternatives = [...new Set(called.map(({ alternative }) => alternative))];
  const axisTitle = unit === "share" ? say(CHART_WORDS.differencePoints, lang) : unitName(unit, lang);
  const format = unit === "share" ? "~g" : axisFormat(unit);
  const y = (field: string) => ({
    field,
    type: "quantitative",
    title: axisTitle || metricLabel(metric, lang, names),
    axis: { labelExpr: `datum.value === 0 ? "0" : format(datum.value, "+${format}")` },
    scale: { zero: true },
  });
  return figure(
    {
      title: fill(CHART_WORDS.differenceTitle, lang, { metric: metricLabel(metric, lang, names) }),
      subtitle: say(CHART_WORDS.differenceSubtitle, lang),
    },
    called,
    {
      layer: [
        { mark: { type: "rule", color: GREY, strokeDash: [4, 3] }, encoding: { y: { datum: 0 } } },
        {
          encoding: {
            x: yearAxis(say(CHART_WORDS.year, lang)),
            color: {
              field: "alternative",
              type: "nominal",
              scale: {
                domain: alternatives,
                range: alternatives.map((_, k) => PALETTE[(k + 1) % PALETTE.length]),
              },
              legend: alternatives.length > 1 ? lineKey(alternatives) : null,
            },
          },
          layer: [
            { mark: { type: "area", opacity: 0.2 }, encoding: { y: y("low"), y2: { field: "high" } } },
            { mark: { type: "line", strokeWidth: 2.5, point: { size: 36 } }, encoding: { y: y("mean") } },
          ],
        },
      ],
    },
    options,
  );
}
