/** A metric over the years as a fan: the median of all seeds, and where the middle half and 90% of them lie. */

import type { FanYear } from "../../experiments/statistics/fan.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { nameOf } from "../words/names.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat, unitName } from "../words/units.ts";
import { type ChartOptions, figure, lineKey, PALETTE, type Spec, yearAxis } from "./spec.ts";

/** One year of one scenario. Scenarios are coloured in the order in which they first appear. */
export type FanRow = Pick<FanYear, "p5" | "p25" | "p50" | "p75" | "p95"> & {
  readonly scenario: string;
  readonly year: number;
};

export function povertyFan(
  rows: readonly FanRow[],
  options: ChartOptions & { readonly metric?: string },
): Spec {
  const { lang, names, metric = "headcountRate" } = options;
  const unit = metricUnit(metric);
  const scale = unit === "fen" ? 0.01 : 1;
  const called = rows.map(({ scenario, year, p5, p25, p50, p75, p95 }) => {
    const [low, lower, middle, upper, high] = [p5, p25, p50, p75, p95].map((p) =>
      p === null ? null : p * scale,
    );
    return { scenario: nameOf(scenario, lang, names), year, low, lower, middle, upper, high };
  });
  const scenarios = [...new Set(called.map(({ scenario }) => scenario))];
  const label = metricLabel(metric, lang, names);
  const band = (from: string, to: string, opacity: number) => ({
    mark: { type: "area", opacity },
    encoding: {
      y: {
        field: from,
        type: "quantitative",
        title: unitName(unit, lang) || label,
        axis: { format: axisFormat(unit) },
      },
      y2: { field: to },
    },
  });
  return figure(
    {
      title: fill(CHART_WORDS.fanTitle, lang, { metric: label }),
      subtitle: say(CHART_WORDS.fanSubtitle, lang),
    },
    called,
    {
      encoding: {
        x: yearAxis(say(CHART_WORDS.year, lang)),
        color: {
          field: "scenario",
          type: "nominal",
          scale: { domain: scenarios, range: scenarios.map((_, k) => PALETTE[k % PALETTE.length]) },
          legend: scenarios.length > 1 ? lineKey(scenarios) : null,
        },
      },
      layer: [
        band("low", "high", 0.13),
        band("lower", "upper", 0.22),
        {
          mark: { type: "line", strokeWidth: 2.5, point: { size: 36 } },
          encoding: { y: { field: "middle", type: "quantitative" } },
        },
      ],
    },
    options,
  );
}
