/** Money on its way between sectors in one year: a bow from each payer to each payee, as wide as the sum. */

import { CHART_WORDS } from "../words/charts.ts";
import { sectorName } from "../words/names.ts";
import { telling, yuanScale } from "../words/number.ts";
import { fill, say } from "../words/text.ts";
import { type PaymentRow, sumByPair } from "./flow-matrix.ts";
import { BLUE, type ChartOptions, figure, GREY, type Spec, type View } from "./spec.ts";
import { NAME_BELOW, NAME_SIZE, SUM_SIZE, sumPlaces } from "./sum-places.ts";

/** Where sectors stand, from the left and from below, in shares of the picture: households in the middle of it all. */
const PLACES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  household: [0.5, 0.08],
  cooperative: [0.16, 0.34],
  enterprise: [0.84, 0.34],
  collective: [0.1, 0.66],
  government: [0.32, 0.9],
  insurer: [0.68, 0.9],
  bank: [0.9, 0.66],
  outside: [0.5, 0.58],
};

/** Points of a bow, how far it bends aside, and at which of them its arrow stands. */
const POINTS = 18;
const BEND = 0.13;
const ARROW = 11;
/** Where its sum stands if there is room: nearer to the payer than the middle, where bows of the two directions lie apart. */
const SUM = 6;
/** Bows whose sum is written beside them. */
const MOST_SUMS = 6;
const WIDEST = 22;

export function moneyFlow(
  rows: readonly PaymentRow[],
  options: ChartOptions & { readonly year: number; readonly kind?: string },
): Spec {
  const { lang, year, kind } = options;
  const sums = sumByPair(rows)
    .filter(({ payer, payee }) => payer !== payee && payer in PLACES && payee in PLACES)
    .sort((a, b) => b.yuan - a.yuan);
  const largest = sums[0]?.yuan ?? 1;
  const { divisor, unit } = yuanScale(largest / 10, lang);
  const present = new Set(sums.flatMap(({ payer, payee }) => [payer, payee]));
  const stops = Object.entries(PLACES)
    .filter(([sector]) => present.has(sector))
    .map(([sector, [x, y]]) => ({ part: "stop", x, y, name: sectorName(sector, lang) }));
  const drawn = sums.map(({ payer, payee, yuan }, rank) => ({
    points: bowOf(payer, payee),
    arrow: ARROW,
    width: Math.max(1, WIDEST * Math.sqrt(yuan / largest)),
    sum: rank < MOST_SUMS ? telling(yuan / divisor) : "",
  }));
  const places = sumPlaces(drawn, stops, SUM);
  const bows = sums.flatMap(({ payer, payee, yuan }, rank) => {
    const name = (sector: string) => sectorName(sector, lang);
    const told = `${name(payer)} → ${name(payee)}: ${telling(yuan / divisor)} ${unit}`;
    const { points, width, sum } = drawn[rank]!;
    return points.map((point, step) => ({
      part: "bow",
      bow: `${payer} ${payee}`,
      step,
      ...point,
      width,
      told,
      arrow: step === ARROW,
      sum: step === places[rank] ? sum : "",
      toHousehold: payee === "household",
    }));
  });
  const title = kind === undefined ? fill(CHART_WORDS.moneyTitle, lang, { year }) : `${kind}, ${year}`;
  return figure(
    { title, subtitle: fill(CHART_WORDS.moneySubtitle, lang, { unit }) },
    [...bows, ...stops],
    { height: 380, encoding: { x: place("x"), y: place("y") }, layer: layers() },
    options,
  );

  function layers(): View[] {
    const part = (name: string) => ({ filter: `datum.part === '${name}'` });
    const colour = {
      field: "toHousehold",
      type: "nominal",
      scale: { domain: [true, false], range: [BLUE, GREY] },
      legend: null,
    };
    return [
      {
        transform: [part("bow")],
        mark: { type: "line", opacity: 0.42, strokeCap: "round", interpolate: "basis" },
        encoding: {
          detail: { field: "bow" },
          order: { field: "step" },
          strokeWidth: { field: "width", type: "quantitative", scale: null, legend: null },
          color: colour,
          tooltip: { field: "told", title: say(CHART_WORDS.payment, lang) },
        },
      },
      {
        transform: [part("bow"), { filter: "datum.arrow" }],
        mark: { type: "point", shape: "M-0.5,0.8L0,-1L0.5,0.8L0,0.45Z", filled: true, size: 260, opacity: 1 },
        encoding: {
          angle: { field: "turn", type: "quantitative", scale: null },
          color: colour,
          tooltip: { field: "told", title: say(CHART_WORDS.payment, lang) },
        },
      },
      {
        transform: [part("bow"), { filter: "datum.sum !== ''" }],
        mark: { type: "text", fontSize: SUM_SIZE, stroke: "white", strokeWidth: 4, strokeJoin: "round" },
        encoding: { text: { field: "sum" } },
      },
      {
        transform: [part("bow"), { filter: "datum.sum !== ''" }],
        mark: { type: "text", fontSize: SUM_SIZE, color: "#1d2733" },
        encoding: { text: { field: "sum" } },
      },
      {
        transform: [part("stop")],
        mark: { type: "circle", size: 190, color: "#1d2733", opacity: 1 },
      },
      {
        transform: [part("stop")],
        mark: {
          type: "text",
          fontSize: NAME_SIZE,
          fontWeight: 600,
          dy: NAME_BELOW,
          stroke: "white",
          strokeWidth: 4,
          strokeJoin: "round",
        },
        encoding: { text: { field: "name" } },
      },
      {
        transform: [part("stop")],
        mark: { type: "text", fontSize: NAME_SIZE, fontWeight: 600, color: "#1d2733", dy: NAME_BELOW },
        encoding: { text: { field: "name" } },
      },
    ];
  }
}

const place = (field: string): View => ({
  field,
  type: "quantitative",
  scale: { domain: [0, 1], nice: false },
  axis: null,
});

/** Points from payer to payee, bent to the payer's right, each with the way's turn in degrees clockwise from up. */
function bowOf(payer: string, payee: string): { x: number; y: number; turn: number }[] {
  const [[ax, ay], [bx, by]] = [PLACES[payer]!, PLACES[payee]!];
  const [middleX, middleY] = [(ax + bx) / 2 + BEND * (by - ay), (ay + by) / 2 - BEND * (bx - ax)];
  return Array.from({ length: POINTS + 1 }, (_, step) => {
    const t = step / POINTS;
    const along = (a: number, m: number, b: number) =>
      (1 - t) * (1 - t) * a + 2 * t * (1 - t) * m + t * t * b;
    const slope = (a: number, m: number, b: number) => 2 * (1 - t) * (m - a) + 2 * t * (b - m);
    const [dx, dy] = [slope(ax, middleX, bx), slope(ay, middleY, by)];
    const turn = (Math.atan2(dx * ASPECT, dy) * 180) / Math.PI;
    return { x: along(ax, middleX, bx), y: along(ay, middleY, by), turn };
  });
}

/** Width over height of the picture as it usually is: arrows point along bows as seen. */
const ASPECT = 1.5;
