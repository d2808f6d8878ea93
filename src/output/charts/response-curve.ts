/** How a metric responds to one factor: a line over numbers, points over words, with the interval over seeds. */

import type { Response } from "../../experiments/statistics/responses.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { fill, type Lang, say } from "../words/text.ts";
import { axisFormat, unitName } from "../words/units.ts";
import { BLUE, type ChartOptions, figure, type Spec } from "./spec.ts";
import { wrapped } from "./text-width.ts";

/** One value of the factor, or a slice of its range. */
export type ResponseRow = Pick<Response, "from" | "to" | "mean" | "low" | "high">;

/** A factor that is varied along an axis: its name, and that of its unit. */
export interface AxisFactor {
  readonly name: string;
  readonly unit: string;
  /** Shares read as per cent. */
  readonly percent: boolean;
}

/** Title and number format of its axis. */
export function factorAxis({ name, unit, percent }: AxisFactor, lang: Lang) {
  const called = unit === "" ? name : lang === "zh" ? `${name}（${unit}）` : `${name}, ${unit}`;
  return { title: wrapped(called, 12, AXIS_TITLE), ...(percent ? { format: "~%" } : {}) };
}

/** Pixels of a line of an axis' title on a phone. */
const AXIS_TITLE = 260;

export interface ResponseOptions extends ChartOptions {
  readonly metric: string;
  readonly factor: AxisFactor;
  /** Words of a factor that has no numbers, by the number that stands for each. */
  readonly levels?: readonly string[];
}

export function responseCurve(rows: readonly ResponseRow[], options: ResponseOptions): Spec {
  const { lang, names, metric, factor, levels } = options;
  const unit = metricUnit(metric);
  const scale = unit === "fen" ? 0.01 : 1;
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  const called = rows.map(({ from, to, mean, low, high }) => ({
    at: levels === undefined ? (from + to) / 2 : (levels[from] ?? String(from)),
    mean: scaled(mean),
    low: scaled(low ?? mean),
    high: scaled(high ?? mean),
  }));
  const label = metricLabel(metric, lang, names);
  const { title, ...axis } = factorAxis(factor, lang);
  const x =
    levels === undefined
      ? {
          field: "at",
          type: "quantitative",
          title,
          axis: { tickCount: 6, ...axis },
          scale: { zero: false, nice: false },
        }
      : { field: "at", type: "ordinal", sort: [...levels], title, axis: { labelAngle: 0 } };
  const y = (field: string) => ({
    field,
    type: "quantitative",
    title: unitName(unit, lang) || label,
    axis: { format: axisFormat(unit) },
    scale: { zero: false },
  });
  const mean = { encoding: { y: y("mean") } };
  const interval = { encoding: { y: y("low"), y2: { field: "high" } } };
  return figure(
    {
      title: fill(CHART_WORDS.responseTitle, lang, { metric: label, factor: factor.name }),
      subtitle: say(CHART_WORDS.responseSubtitle, lang),
    },
    called,
    {
      encoding: { x },
      layer:
        levels === undefined
          ? [
              { ...interval, mark: { type: "area", opacity: 0.18, color: BLUE } },
              {
                ...mean,
                mark: { type: "line", strokeWidth: 2.5, color: BLUE, point: { size: 36, color: BLUE } },
              },
            ]
          : [
              { ...interval, mark: { type: "rule", strokeWidth: 2, color: BLUE } },
              { ...mean, mark: { type: "point", filled: true, size: 70, color: BLUE } },
            ],
    },
    options,
  );
}
