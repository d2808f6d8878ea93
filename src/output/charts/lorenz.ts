/** Lorenz curves: the share of income that the poorest share of persons has, beside the diagonal of equality. */

import { CHART_WORDS } from "../words/charts.ts";
import { nameOf } from "../words/names.ts";
import { say } from "../words/text.ts";
import { type ChartOptions, figure, GREY, lineKey, PALETTE, type Spec } from "./spec.ts";

/** One point of a scenario's curve, from (0, 0) to (1, 1). */
export interface LorenzRow {
  readonly scenario: string;
  readonly people: number;
  readonly income: number;
}

export function lorenz(rows: readonly LorenzRow[], options: ChartOptions): Spec {
  const { lang, names } = options;
  const called = rows.map(({ scenario, people, income }) => ({
    scenario: nameOf(scenario, lang, names),
    people,
    income,
  }));
  const scenarios = [...new Set(called.map(({ scenario }) => scenario))];
  const axis = (field: string, title: string) => ({
    field,
    type: "quantitative",
    title,
    axis: { format: "~%", tickCount: 5 },
  });
  const x = axis("people", say(CHART_WORDS.peopleAxis, lang));
  const y = axis("income", say(CHART_WORDS.incomeShareAxis, lang));
  return figure(
    { title: say(CHART_WORDS.lorenzTitle, lang), subtitle: say(CHART_WORDS.lorenzSubtitle, lang) },
    called,
    {
      height: 320,
      layer: [
        {
          data: { values: [0, 1].map((corner) => ({ people: corner, income: corner })) },
          mark: { type: "line", color: GREY, strokeDash: [4, 3], strokeWidth: 1 },
          encoding: { x, y },
        },
        {
          mark: { type: "line", strokeWidth: 2.5 },
          encoding: {
            x,
            y,
            color: {
              field: "scenario",
              type: "nominal",
              scale: { domain: scenarios, range: scenarios.map((_, k) => PALETTE[k % PALETTE.length]) },
              legend: scenarios.length > 1 ? lineKey(scenarios) : null,
            },
          },
        },
      ],
    },
    options,
  );
}
