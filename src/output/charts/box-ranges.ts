/** A discovered box: for each restricted factor, which part of what was varied belongs to it, with its ends. */

import { CHART_WORDS } from "../words/charts.ts";
import { fill, say } from "../words/text.ts";
import {
  type ChartOptions,
  figure,
  LEFTOVER,
  nameAbove,
  namedLines,
  namesAbove,
  ORANGE,
  type Spec,
} from "./spec.ts";

/** One restricted factor; shares of the range that was varied, and the ends in words. */
export interface BoxRow {
  readonly factor: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function boxRanges(rows: readonly BoxRow[], options: ChartOptions & { readonly box: number }): Spec {
  const { lang, box } = options;
  const called = rows.map(({ factor, text, ...ends }) => {
    return { factor: namedLines(`${factor}${lang === "zh" ? "：" : ": "}${text}`), ...ends, zero: 0, one: 1 };
  });
  const names = called.map(({ factor }) => factor);
  const { scale, height } = namesAbove(names);
  const y = { field: "factor", type: "nominal", sort: names, title: null, axis: null, scale };
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
      height,
      layer: [
        {
          mark: { type: "bar", height: 5, color: LEFTOVER },
          encoding: { y, x: x("zero"), x2: { field: "one" } },
        },
        {
          mark: { type: "bar", height: 13, color: ORANGE },
          encoding: { y, x: x("from"), x2: { field: "to" } },
        },
        nameAbove("factor", y, names),
      ],
    },
    options,
  );
}
