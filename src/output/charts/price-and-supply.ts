/** One product: what it fetched on the market and at the farm gate, above what the region brought to market. */

import type { ProductRow } from "../../run/record.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { nameOf } from "../words/names.ts";
import { fill, say } from "../words/text.ts";
import { BLUE, type ChartOptions, GREY, lineKey, ORANGE, type Spec, stacked, yearAxis } from "./spec.ts";

/** Means over seeds, or one seed. */
export type PriceRow = Pick<
  ProductRow,
  "year" | "localSupplyKg" | "marketPriceYuanPerKg" | "farmGatePriceYuanPerKg" | "basePriceYuanPerKg"
>;

export function priceAndSupply(
  rows: readonly PriceRow[],
  options: ChartOptions & { readonly product: string },
): Spec {
  const { lang, names, product } = options;
  const labels = {
    market: say(CHART_WORDS.marketPrice, lang),
    farmGate: say(CHART_WORDS.farmGatePrice, lang),
    base: say(CHART_WORDS.basePrice, lang),
  };
  const called = rows.map((row) => ({
    year: row.year,
    [labels.market]: row.marketPriceYuanPerKg,
    [labels.farmGate]: row.farmGatePriceYuanPerKg,
    [labels.base]: row.basePriceYuanPerKg,
    tonnes: row.localSupplyKg / 1000,
  }));
  const x = yearAxis(say(CHART_WORDS.year, lang));
  const prices = {
    height: 170,
    transform: [{ fold: Object.values(labels), as: ["price", "yuan"] }],
    mark: { type: "line", strokeWidth: 2.5, point: { size: 30 } },
    encoding: {
      x,
      y: {
        field: "yuan",
        type: "quantitative",
        title: say(CHART_WORDS.priceAxis, lang),
        scale: { zero: true },
      },
      color: {
        field: "price",
        type: "nominal",
        scale: { domain: Object.values(labels), range: [BLUE, ORANGE, GREY] },
        legend: lineKey(Object.values(labels)),
      },
      strokeDash: {
        field: "price",
        type: "nominal",
        scale: {
          domain: Object.values(labels),
          range: [
            [1, 0],
            [1, 0],
            [4, 3],
          ],
        },
        legend: lineKey(Object.values(labels)),
      },
    },
  };
  const supply = {
    height: 90,
    mark: { type: "bar", color: "#9AB7C9", width: { band: 0.55 } },
    encoding: {
      x,
      y: {
        field: "tonnes",
        type: "quantitative",
        title: say(CHART_WORDS.supplyAxis, lang),
        axis: { format: ",~f", tickCount: 4 },
      },
    },
  };
  const title = fill(CHART_WORDS.priceTitle, lang, { product: nameOf(product, lang, names) });
  return stacked({ title }, called, [prices, supply], options);
}
