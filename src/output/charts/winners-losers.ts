/** Who gains and who loses, by decile of income in the base: a mean change hides who pays for it. */

import { CHART_WORDS } from "../words/charts.ts";
import { decimal, signed } from "../words/number.ts";
import { say } from "../words/text.ts";
import { BLUE, type ChartOptions, faded, figure, ORANGE, type Spec } from "./spec.ts";

/** One decile of the base, 1 the poorest. Shares of its persons. */
export interface DecileRow {
  readonly decile: number;
  readonly winning: number;
  readonly losing: number;
  readonly meanChangeYuan: number;
}

/** With `decile`, the others fade. */
export function winnersLosers(
  rows: readonly DecileRow[],
  options: ChartOptions & { readonly decile?: number },
): Spec {
  const { lang } = options;
  const [winning, losing] = [say(CHART_WORDS.winning, lang), say(CHART_WORDS.losing, lang)];
  const called = rows.flatMap(({ decile, winning: won, losing: lost, meanChangeYuan }) => {
    const change = signed(meanChangeYuan, decimal(meanChangeYuan));
    return [
      { decile, side: winning, share: won, end: won, change },
      { decile, side: losing, share: -lost, end: won, change: "" },
    ];
  });
  const y = {
    field: "decile",
    type: "ordinal",
    title: say(CHART_WORDS.decile, lang),
    axis: { labelAngle: 0 },
  };
  const losses = rows.map((row) => row.losing);
  const gains = rows.map((row) => row.winning);
  const x = {
    type: "quantitative",
    title: say(CHART_WORDS.shareOfPeople, lang),
    axis: { labelExpr: "format(abs(datum.value), '~%')", tickCount: 6 },
    scale: { domain: [-reach(losses) - 0.02, reach(gains) + 0.12] },
  };
  return figure(
    { title: say(CHART_WORDS.winnersTitle, lang), subtitle: say(CHART_WORDS.winnersSubtitle, lang) },
    called,
    {
      height: 26 * rows.length + 8,
      encoding: { y, ...faded("decile", options.decile) },
      layer: [
        {
          mark: { type: "bar", height: { band: 0.66 } },
          encoding: {
            x: { ...x, field: "share", stack: null },
            color: {
              field: "side",
              type: "nominal",
              title: say(CHART_WORDS.change, lang),
              scale: { domain: [losing, winning], range: [ORANGE, BLUE] },
              legend: { title: null },
            },
          },
        },
        {
          mark: { type: "text", align: "left", dx: 5, fontSize: 11, color: "#3C4043" },
          encoding: { x: { ...x, field: "end" }, text: { field: "change" } },
        },
      ],
    },
    options,
  );
}

/** The largest share, in whole tenths, a tenth at least. */
function reach(shares: readonly number[]): number {
  return Math.ceil(10 * Math.max(0.1, ...shares)) / 10;
}
