/** What the land grows: each product's share of the cropped area over the years, the smaller ones together. */

import type { ProductRow } from "../../run/record.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { nameOf } from "../words/names.ts";
import { say } from "../words/text.ts";
import { type ChartOptions, faded, figure, LEFTOVER, PALETTE, type Spec, yearAxis } from "./spec.ts";

export type MixRow = Pick<ProductRow, "year" | "product" | "areaShare">;

/** At most so many products are told apart. */
const NAMED = PALETTE.length - 1;

/** With `product`, the others fade; with `named`, these are told apart, in colours that stay theirs from chart to chart. */
export function productMix(
  rows: readonly MixRow[],
  options: ChartOptions & { readonly product?: string; readonly named?: readonly string[] },
): Spec {
  const { lang, names, product: shown } = options;
  const leading = options.named ?? leadingProducts(rows);
  const other = say(CHART_WORDS.otherProducts, lang);
  const called = rows
    .filter(({ areaShare }) => areaShare > 0)
    .map(({ year, product, areaShare }) => ({
      year,
      product: leading.includes(product) ? nameOf(product, lang, names) : other,
      place: leading.includes(product) ? leading.indexOf(product) : NAMED,
      areaShare,
    }));
  const domain = [...leading.map((product) => nameOf(product, lang, names))];
  if (called.some(({ product }) => product === other)) domain.push(other);
  return figure(
    { title: say(CHART_WORDS.mixTitle, lang) },
    called,
    {
      mark: { type: "area", line: { color: "white", strokeWidth: 1 }, opacity: 0.92 },
      encoding: {
        x: { ...yearAxis(say(CHART_WORDS.year, lang)), scale: { padding: 0 } },
        y: {
          aggregate: "sum",
          field: "areaShare",
          type: "quantitative",
          stack: "zero",
          title: say(CHART_WORDS.mixAxis, lang),
          axis: { format: "~%" },
        },
        color: {
          field: "product",
          type: "nominal",
          title: say(CHART_WORDS.product, lang),
          scale: {
            domain,
            range: domain.map((name, k) => (name === other ? LEFTOVER : PALETTE[k % PALETTE.length])),
          },
          legend: { title: null },
        },
        ...faded(
          "product",
          shown !== undefined && leading.includes(shown) ? nameOf(shown, lang, names) : undefined,
        ),
        order: { aggregate: "min", field: "place", type: "quantitative" },
      },
    },
    options,
  );
}

/** Products by their largest share in any year, as many as are told apart. */
export function leadingProducts(rows: readonly MixRow[]): string[] {
  const largest = new Map<string, number>();
  for (const { product, areaShare } of rows) {
    largest.set(product, Math.max(areaShare, largest.get(product) ?? 0));
  }
  return [...largest]
    .filter(([, share]) => share > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, NAMED)
    .map(([product]) => product);
}
