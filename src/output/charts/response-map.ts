/** A metric over two factors of a grid: one cell a point, its colour the mean over seeds. */

import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat } from "../words/units.ts";
import { type ChartOptions, figure, type Spec } from "./spec.ts";

/** One point of the grid; a word where the factor has no numbers. */
export interface MapRow {
  readonly first: number | string;
  readonly second: number | string;
  readonly value: number | null;
}

export interface MapOptions extends ChartOptions {
  readonly metric: string;
  readonly first: string;
  readonly second: string;
}

export function responseMap(rows: readonly MapRow[], options: MapOptions): Spec {
  const { lang, metric, first, second } = options;
  const unit = metricUnit(metric);
  const label = metricLabel(metric, lang);
  const values = <Key extends "first" | "second">(key: Key) => {
    const all = [...new Set(rows.map((row) => row[key]))];
    return all.every((value) => typeof value === "number") ? all.sort((a, b) => a - b) : all;
  };
  const called = rows.map(({ value, ...at }) => ({
    ...at,
    value: value === null ? null : value * (unit === "fen" ? 0.01 : 1),
  }));
  const axis = { labelAngle: 0, grid: false, labelOverlap: true };
  return figure(
    {
      title: fill(CHART_WORDS.responseMapTitle, lang, { metric: label, first, second }),
      subtitle: say(CHART_WORDS.responseMapSubtitle, lang),
    },
    called,
    {
      mark: { type: "rect" },
      encoding: {
        x: { field: "first", type: "ordinal", sort: values("first"), title: first, axis },
        y: { field: "second", type: "ordinal", sort: values("second").reverse(), title: second, axis },
        color: {
          field: "value",
          type: "quantitative",
          title: label,
          scale: { scheme: "blues" },
          legend: { format: axisFormat(unit), gradientLength: 160, titleLimit: 0 },
        },
      },
    },
    options,
  );
}
