/** A discovered box: for each restricted factor, which part of what was varied belongs to it, with its ends. */

import { CHART_WORDS } from "../words/charts.ts";
import { fill, say } from "../words/text.ts";
import { type ChartOptions, figure, LEFTOVER, ORANGE, type Spec } from "./spec.ts";

/** One restricted factor; shares of the range that was varied, and the ends in words. */
export interface BoxRow {
  readonly factor: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function boxRanges(rows: readonly BoxRow[], options: ChartOptions & { readonly box: number }): Spec {
  const { lang, box } = options;
  const called = rows.map((row) => ({ ...row, zero: 0, one: 1 }));
  const x = (field: string) => ({
    field,
    type: "quantitative",
    title: say(CHART_WORDS.ofRange, lang),
    axis: { format: "~%", grid: false, tickCount: 5 },
    scale: { domain: [0, 1] },
  });
  return figure(
    { title: fill(CHART_WORDS.boxTitle, lang, { box }), subtitle: say(CHART_WORDS.boxSubtitle, lang) },
    called,
    {
      height: Math.max(60, 40 * rows.length),
      encoding: { y: { field: "factor", type: "nominal", sort: null, title: null } },
      layer: [
        {
          mark: { type: "bar", height: 5, color: LEFTOVER },
          encoding: { x: x("zero"), x2: { field: "one" } },
        },
        { mark: { type: "bar", height: 13, color: ORANGE }, encoding: { x: x("from"), x2: { field: "to" } } },
        {
          mark: { type: "text", align: "left", dy: -14, fontSize: 11, color: "#3C4043" },
          encoding: { x: x("zero"), text: { field: "text" } },
        },
      ],
    },
    options,
  );
}
