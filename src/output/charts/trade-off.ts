/** What scenario discovery trades: boxes from large and thin to small and dense, the one that was taken marked. */

import { CHART_WORDS } from "../words/charts.ts";
import { fill, say } from "../words/text.ts";
import { type ChartOptions, figure, ORANGE, type Spec } from "./spec.ts";

/** One box of a peeling. */
export interface TradeOffRow {
  readonly coverage: number;
  readonly density: number;
  readonly restricted: number;
  readonly taken: boolean;
}

export function tradeOff(
  rows: readonly TradeOffRow[],
  options: ChartOptions & { readonly box: number },
): Spec {
  const { lang, box } = options;
  const axis = (field: "coverage" | "density") => ({
    field,
    type: "quantitative",
    title: say(CHART_WORDS[field], lang),
    axis: { format: "~%", grid: true },
    scale: { domain: [0, 1] },
  });
  const encoding = { x: axis("coverage"), y: axis("density") };
  return figure(
    {
      title: fill(CHART_WORDS.tradeOffTitle, lang, { box }),
      subtitle: say(CHART_WORDS.tradeOffSubtitle, lang),
    },
    rows,
    {
      encoding,
      layer: [
        {
          mark: { type: "circle", size: 45, opacity: 0.9 },
          encoding: {
            color: {
              field: "restricted",
              type: "quantitative",
              title: say(CHART_WORDS.restricted, lang),
              scale: { scheme: "blues" },
              legend: {
                title: say(CHART_WORDS.restricted, lang),
                tickMinStep: 1,
                format: "d",
                gradientLength: 120,
              },
            },
          },
        },
        {
          transform: [{ filter: "datum.taken" }],
          mark: { type: "point", size: 170, strokeWidth: 2.5, color: ORANGE },
        },
      ],
    },
    options,
  );
}
