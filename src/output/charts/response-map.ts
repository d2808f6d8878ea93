/** A metric over two factors of a grid: one cell a point, its colour the mean over seeds. */

import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat } from "../words/units.ts";
import { type AxisFactor, factorAxis } from "./response-curve.ts";
import { type ChartOptions, figure, type Spec } from "./spec.ts";

/** One point of the grid; a word where the factor has no numbers. */
export interface MapRow {
  readonly first: number | string;
  readonly second: number | string;
  readonly value: number | null;
}

export interface MapOptions extends ChartOptions {
  readonly metric: string;
  readonly first: AxisFactor;
  readonly second: AxisFactor;
}

export function responseMap(rows: readonly MapRow[], options: MapOptions): Spec {
  const { lang, names, metric, first, second } = options;
  const unit = metricUnit(metric);
  const label = metricLabel(metric, lang, names);
  const values = <Key extends "first" | "second">(key: Key) => {
    const all = [...new Set(rows.map((row) => row[key]))];
    return all.every((value) => typeof value === "number") ? all.sort((a, b) => a - b) : all;
  };
  const called = rows.map(({ value, ...at }) => ({
    ...at,
    value: value === null ? null : value * (unit === "fen" ? 0.01 : 1),
  }));
  const axis = (factor: AxisFactor) => {
    const { title, ...format } = factorAxis(factor, lang);
    const numeric = factor.percent ? { ...format, formatType: "number" } : {};
    return { title, axis: { labelAngle: 0, grid: false, labelOverlap: true, ...numeric } };
  };
  return figure(
    {
      title: fill(CHART_WORDS.responseMapTitle, lang, {
        metric: label,
        first: first.name,
        second: second.name,
      }),
      subtitle: say(CHART_WORDS.responseMapSubtitle, lang),
    },
    called,
    {
      mark: { type: "rect" },
      encoding: {
        x: { field: "first", type: "ordinal", sort: values("first"), ...axis(first) },
        y: { field: "second", type: "ordinal", sort: values("second").reverse(), ...axis(second) },
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
