/** Money between sectors in one year: payers down, payees across, the sum in each cell. */

import { sectors } from "../../ledger/chart.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { sectorName } from "../words/names.ts";
import { telling, yuanScale } from "../words/number.ts";
import { fill, say } from "../words/text.ts";
import { type ChartOptions, figure, type Spec } from "./spec.ts";

/** Payments of all kinds, or of one, in the year shown. */
export interface PaymentRow {
  readonly payer: string;
  readonly payee: string;
  readonly fen: number;
}

export function flowMatrix(
  rows: readonly PaymentRow[],
  options: ChartOptions & { readonly year: number },
): Spec {
  const { lang, year } = options;
  const sums = sumByPair(rows);
  const largest = sums.reduce((most, { yuan }) => Math.max(most, yuan), 0);
  const { divisor, unit } = yuanScale(largest / 10, lang);
  const cells = sums.map(({ payer, payee, yuan }) => ({
    payer: sectorName(payer, lang),
    payee: sectorName(payee, lang),
    size: Math.sqrt(yuan / largest),
    text: telling(yuan / divisor),
  }));
  const order = sectorsInOrder(sums).map((sector) => sectorName(sector, lang));
  const side = { type: "nominal", sort: null, scale: { domain: order } };
  return figure(
    {
      title: fill(CHART_WORDS.flowTitle, lang, { year }),
      subtitle: fill(CHART_WORDS.flowSubtitle, lang, { unit }),
    },
    cells,
    {
      height: 34 * order.length,
      encoding: {
        y: {
          field: "payer",
          ...side,
          title: say(CHART_WORDS.payer, lang),
          axis: { title: null, grid: false },
        },
        x: {
          field: "payee",
          ...side,
          title: say(CHART_WORDS.payee, lang),
          axis: { title: null, orient: "top", labelAngle: -40, labelAlign: "left", labelBaseline: "bottom" },
        },
      },
      layer: [
        {
          mark: { type: "rect", stroke: "white", strokeWidth: 2, cornerRadius: 3 },
          encoding: {
            color: {
              field: "size",
              type: "quantitative",
              scale: { domain: [0, 1], range: ["#EAF2F8", "#0072B2"] },
              legend: null,
            },
          },
        },
        {
          mark: { type: "text", fontSize: 10 },
          encoding: {
            text: { field: "text" },
            color: { condition: { test: "datum.size > 0.6", value: "white" }, value: "#1d2733" },
          },
        },
      ],
    },
    options,
  );
}

/** Yuan paid by each payer to each payee. */
export function sumByPair(rows: readonly PaymentRow[]): { payer: string; payee: string; yuan: number }[] {
  const sums = new Map<string, { payer: string; payee: string; yuan: number }>();
  for (const { payer, payee, fen } of rows) {
    const pair = `${payer}\n${payee}`;
    const yuan = (sums.get(pair)?.yuan ?? 0) + fen / 100;
    sums.set(pair, { payer, payee, yuan });
  }
  return [...sums.values()].filter(({ yuan }) => yuan > 0);
}

/** Sectors that pay or receive, in the order of the chart of accounts, unknown ones after them. */
function sectorsInOrder(sums: readonly { payer: string; payee: string }[]): string[] {
  const present = new Set<string>(sums.flatMap(({ payer, payee }) => [payer, payee]));
  return [...sectors.filter((sector) => present.delete(sector)), ...present];
}
