/** Sensitivity as bars, the strongest factor on top, each with its interval; what cannot be told from zero is grey. */

import { CHART_WORDS } from "../words/charts.ts";
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat } from "../words/units.ts";
import {
  BLUE,
  type ChartOptions,
  figure,
  LEFTOVER,
  nameAbove,
  namedLines,
  namesAbove,
  ORANGE,
  type Spec,
} from "./spec.ts";

/** Pixels of a bar. */
const BAR = 16;

/** One index of one factor. */
export interface IndexRow {
  readonly factor: string;
  readonly index: "muStar" | "first" | "total";
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly told: boolean;
}

export function indexBars(
  rows: readonly IndexRow[],
  options: ChartOptions & { readonly metric: string },
): Spec {
  const { lang, names, metric } = options;
  const morris = rows[0]?.index === "muStar";
  const kindNames = {
    muStar: "mu*",
    first: say(CHART_WORDS.firstOrder, lang),
    total: say(CHART_WORDS.totalOrder, lang),
  };
  const inYuan = morris && metricUnit(metric) === "fen" ? 0.01 : 1;
  const called = rows.map(({ factor, index, value, low, high, told }) => ({
    factor: namedLines(factor),
    index: kindNames[index],
    value: value * inYuan,
    low: (low ?? value) * inYuan,
    high: (high ?? value) * inYuan,
    state: told ? kindNames[index] : say(CHART_WORDS.untold, lang),
  }));
  const strength = new Map<string, number>();
  for (const { factor, value } of called) strength.set(factor, Math.max(strength.get(factor) ?? 0, value));
  const order = [...strength.keys()].sort((a, b) => strength.get(b)! - strength.get(a)!);
  const kinds = [...new Set(called.map(({ index }) => index))];
  const domain = [...kinds, say(CHART_WORDS.untold, lang)];
  const { scale, height } = namesAbove(order, BAR * kinds.length);
  const y = {
    y: { field: "factor", type: "nominal", sort: order, title: null, axis: null, scale },
    yOffset: { field: "index", type: "nominal", sort: kinds },
  };
  const x = (field: string) => ({
    field,
    type: "quantitative",
    title: say(morris ? CHART_WORDS.effect : CHART_WORDS.share, lang),
    axis: { grid: true, tickCount: 6, format: morris ? axisFormat(metricUnit(metric)) : "~%" },
  });
  return figure(
    {
      title: fill(morris ? CHART_WORDS.morrisTitle : CHART_WORDS.sobolTitle, lang, {
        metric: metricLabel(metric, lang, names),
      }),
      subtitle: say(morris ? CHART_WORDS.morrisSubtitle : CHART_WORDS.sobolSubtitle, lang),
    },
    called,
    {
      height,
      layer: [
        {
          mark: { type: "bar" },
          encoding: {
            ...y,
            x: x("value"),
            color: {
              field: "state",
              type: "nominal",
              scale: { domain, range: [...[BLUE, ORANGE].slice(0, kinds.length), LEFTOVER] },
            },
          },
        },
        {
          mark: { type: "rule", strokeWidth: 1.5, color: "#3C4043" },
          encoding: { ...y, x: x("low"), x2: { field: "high" } },
        },
        nameAbove("factor", y.y, order),
      ],
    },
    options,
  );
}
