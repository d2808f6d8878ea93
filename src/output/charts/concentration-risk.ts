/**
 * The homogenization frontier: what villages earn on the average of years against what their worst year takes, by how much
 * they have put on one crop. Further right is richer, further up is riskier.
 */

import { CHART_WORDS } from "../words/charts.ts";
import { nameOf } from "../words/names.ts";
import { fill, say } from "../words/text.ts";
import { type ChartOptions, figure, lineKey, PALETTE, type Spec } from "./spec.ts";

/** A group of villages alike in concentration. */
export interface ConcentrationRow {
  readonly scenario: string;
  /** Mean Herfindahl index of their crops. */
  readonly concentration: number;
  /** Mean net income per person over all years, yuan. */
  readonly incomeYuan: number;
  /** Fall from that mean to the worst year, as a share of it. */
  readonly worstFall: number;
  readonly villages: number;
}

export function concentrationRisk(rows: readonly ConcentrationRow[], options: ChartOptions): Spec {
  const { lang, names } = options;
  const called = rows.map((row) => ({
    ...row,
    scenario: nameOf(row.scenario, lang, names),
    label: fill(CHART_WORDS.concentrationLabel, lang, { hhi: row.concentration.toFixed(2), n: row.villages }),
  }));
  const scenarios = [...new Set(called.map(({ scenario }) => scenario))];
  return figure(
    {
      title: say(CHART_WORDS.concentrationTitle, lang),
      subtitle: say(CHART_WORDS.concentrationSubtitle, lang),
    },
    called,
    {
      height: 320,
      encoding: {
        x: {
          field: "incomeYuan",
          type: "quantitative",
          title: say(CHART_WORDS.incomeAxis, lang),
          scale: { zero: false, padding: 16 },
          axis: { format: ",~f", tickCount: 6 },
        },
        y: {
          field: "worstFall",
          type: "quantitative",
          title: say(CHART_WORDS.worstFallAxis, lang),
          scale: { zero: true },
          axis: { format: "~%" },
        },
        color: {
          field: "scenario",
          type: "nominal",
          scale: { domain: scenarios, range: scenarios.map((_, k) => PALETTE[k % PALETTE.length]) },
          legend: scenarios.length > 1 ? lineKey(scenarios) : null,
        },
        order: { field: "concentration", type: "quantitative" },
      },
      layer: [
        { mark: { type: "line", strokeWidth: 1.5, opacity: 0.5 } },
        {
          mark: { type: "circle", opacity: 0.9, stroke: "white", strokeWidth: 0.8 },
          encoding: {
            size: {
              field: "concentration",
              type: "quantitative",
              scale: { domain: [0, 1], range: [20, 420] },
              legend: null,
            },
            tooltip: { field: "label", type: "nominal" },
          },
        },
      ],
    },
    options,
  );
}
