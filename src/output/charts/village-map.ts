/** The region's villages on their map, coloured by poverty or by the product that most of their land grows. */

import type { VillageRow } from "../../run/record.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { nameOf } from "../words/names.ts";
import { fill, say } from "../words/text.ts";
import { type ChartOptions, faded, figure, LEFTOVER, PALETTE, type Spec, type View } from "./spec.ts";

export type MapRow = Pick<
  VillageRow,
  "village" | "xKm" | "yKm" | "persons" | "headcountRate" | "mainProduct"
>;

export function villageMap(
  rows: readonly MapRow[],
  options: ChartOptions & {
    readonly year: number;
    readonly colour: "poverty" | "product";
    readonly village?: number;
  },
): Spec {
  const { lang, year, colour, village } = options;
  const title = colour === "poverty" ? CHART_WORDS.mapPovertyTitle : CHART_WORDS.mapProductTitle;
  const place = (field: string) => ({
    field,
    type: "quantitative",
    title: say(CHART_WORDS.km, lang),
    scale: { zero: false, nice: true, padding: 12 },
    axis: { tickCount: 5 },
  });
  const { cells, color } = colour === "poverty" ? byPoverty(rows, options) : byProduct(rows, options);
  return figure(
    { title: fill(title, lang, { year }), subtitle: say(CHART_WORDS.mapSubtitle, lang) },
    cells,
    {
      height: 340,
      mark: { type: "circle", opacity: 0.9, stroke: "white", strokeWidth: 0.8 },
      encoding: {
        x: place("xKm"),
        y: place("yKm"),
        size: {
          field: "persons",
          type: "quantitative",
          title: say(CHART_WORDS.persons, lang),
          scale: { range: [30, 260], zero: true },
          legend: null,
        },
        color,
        ...faded("village", village),
      },
    },
    options,
  );
}

function byPoverty(rows: readonly MapRow[], { lang }: ChartOptions): { cells: object[]; color: View } {
  return {
    cells: rows.map(({ village, xKm, yKm, persons, headcountRate }) => ({
      village,
      xKm,
      yKm,
      persons,
      headcountRate,
    })),
    color: {
      field: "headcountRate",
      type: "quantitative",
      scale: { scheme: "viridis", reverse: true, zero: true },
      legend: { title: say(CHART_WORDS.headcount, lang), format: "~%", gradientLength: 160 },
    },
  };
}

function byProduct(rows: readonly MapRow[], { lang, names }: ChartOptions): { cells: object[]; color: View } {
  const count = new Map<string, number>();
  for (const { mainProduct } of rows) count.set(mainProduct, (count.get(mainProduct) ?? 0) + 1);
  const leading = [...count].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([product]) => product);
  const named = leading.slice(0, PALETTE.length);
  const other = say(CHART_WORDS.otherProducts, lang);
  const domain = named.map((product) => nameOf(product, lang, names));
  const range: string[] = named.map((_, k) => PALETTE[k]);
  if (leading.length > named.length) {
    domain.push(other);
    range.push(LEFTOVER);
  }
  return {
    cells: rows.map(({ village, xKm, yKm, persons, mainProduct }) => ({
      village,
      xKm,
      yKm,
      persons,
      product: named.includes(mainProduct) ? nameOf(mainProduct, lang, names) : other,
    })),
    color: {
      field: "product",
      type: "nominal",
      scale: { domain, range },
      legend: { title: null, symbolType: "circle" },
    },
  };
}
