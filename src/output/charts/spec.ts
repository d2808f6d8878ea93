/**
 * What every figure shares: a Vega-Lite specification with its title in words, a light ground, quiet axes and a
 * palette that colour-blind readers can tell apart (Okabe and Ito). Figures are pure: rows in, specification out.
 */

import { textWidth, wrapped } from "./text-width.ts";
import type { Names } from "../words/names.ts";
import type { Lang } from "../words/text.ts";

/** A Vega-Lite 6 specification, as plain JSON. */
export type Spec = { readonly $schema: string; readonly [key: string]: unknown };

/** One view, or a part of one. */
export type View = { readonly [key: string]: unknown };

export interface ChartOptions {
  readonly lang: Lang;
  /** Pixels, or as wide as the page gives ("container", the default). */
  readonly width?: number | "container";
  /** Titles of a scenario's own things, by id. */
  readonly names?: Names;
  /** Whose figures these are, where not everybody's; told in the title. */
  readonly of?: string;
}

export const BLUE = "#0072B2";
export const ORANGE = "#D55E00";
export const GREY = "#5F6368";

/** Base first in grey-blue, alternatives after it. */
export const PALETTE = [BLUE, ORANGE, "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D31"] as const;

/** The key of lines; long names stand below one another. */
export function lineKey(names: readonly string[]): View {
  const long = names.some((name) => textWidth(name, 12) > LONG_NAME);
  return { title: null, symbolType: "stroke", ...(long ? { columns: 1 } : {}) };
}

/** Pixels of a name that has no room beside another on a phone. */
const LONG_NAME = 110;

/** What is left over when there are more things than colours. */
export const LEFTOVER = "#B8BCC2";

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

const CONFIG = {
  // A figure is one picture with a description; reading out every mark helps nobody.
  aria: false,
  background: "white",
  font: FONT,
  padding: 4,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "group",
    fontSize: 15,
    fontWeight: 600,
    color: "#1d2733",
    subtitleColor: GREY,
    subtitleFontSize: 12,
    subtitlePadding: 6,
    offset: 14,
  },
  axis: {
    domain: false,
    grid: true,
    gridColor: "#E8EAED",
    ticks: false,
    labelColor: "#3C4043",
    labelFontSize: 12,
    labelLimit: 0,
    labelPadding: 6,
    titleColor: GREY,
    titleFontSize: 12,
    titleFontWeight: 400,
    titlePadding: 10,
  },
  axisX: { grid: false, labelFlush: false },
  legend: {
    orient: "top",
    direction: "horizontal",
    title: null,
    titleFontSize: 12,
    titleFontWeight: 400,
    titleColor: GREY,
    labelFontSize: 12,
    labelColor: "#3C4043",
    labelLimit: 0,
    symbolOpacity: 1,
    symbolStrokeWidth: 2.5,
    symbolType: "square",
    columns: 3,
    columnPadding: 16,
    rowPadding: 4,
    offset: 10,
  },
  range: { category: [...PALETTE] },
} as const;

export interface Heading {
  readonly title: string;
  readonly subtitle?: string;
}

/** A figure of one view (or layers); rows stand inside it, so that it needs no other file. */
export function figure(
  heading: Heading,
  rows: readonly object[],
  view: View,
  { width = "container", of }: ChartOptions,
): Spec {
  const { title } = heading;
  return {
    ...frame(of === undefined ? heading : { ...heading, title: `${title} · ${of}` }, rows),
    width,
    height: 280,
    autosize: { type: "fit-x", contains: "padding" },
    ...view,
  };
}

/** A figure of several views below one another; a page cannot stretch it, so its width is a number. */
export function stacked(
  heading: Heading,
  rows: readonly object[],
  views: readonly View[],
  { width = "container" }: ChartOptions,
): Spec {
  const pixels = width === "container" ? 420 : width - 80;
  return { ...frame(heading, rows), vconcat: views.map((view) => ({ width: pixels, ...view })), spacing: 12 };
}

function frame({ title, subtitle }: Heading, rows: readonly object[]): Spec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: subtitle === undefined ? title : `${title}. ${subtitle}`,
    title: subtitle === undefined ? { text: title } : { text: title, subtitle },
    data: { values: rows.map((row) => ({ ...row })) },
    config: CONFIG,
  };
}

/** Pixels of a line of a name, of such a line's length on a phone, and of a bar below it. */
const LINE = 14;
const NAME = 310;
const BAR = 20;

/** A long name in lines. */
export const namedLines = (name: string): string => wrapped(name, 12, NAME).join("\n");

const linesOf = (name: string): number => name.split("\n").length;

/** Names stand above their bars, where long ones have room: the scale of such bars, and the height of all together. */
export function namesAbove(names: readonly string[], bar = BAR) {
  const text = LINE * Math.max(1, ...names.map(linesOf)) + 6;
  const step = bar + text;
  const padding = text / step;
  return {
    scale: { paddingInner: padding, paddingOuter: padding, align: 1 },
    height: names.length * step + text,
  };
}

/** The layer of those names. Text runs down from where it stands, so that names of more lines begin higher. */
export function nameAbove(field: string, y: View, names: readonly string[]): View {
  const counts = [...new Set(names.map(linesOf))].sort((a, b) => a - b);
  return {
    encoding: { y: { ...y, bandPosition: 0 }, x: { value: 0 }, text: { field } },
    layer: counts.map((lines) => ({
      transform: [
        { filter: `length(split(datum[${JSON.stringify(field)}], '\\n')) === ${lines}` },
        { aggregate: [{ op: "count", as: "bars" }], groupby: [field] },
      ],
      mark: {
        type: "text",
        align: "left",
        baseline: "line-bottom",
        lineBreak: "\n",
        lineHeight: LINE,
        dy: -3 - LINE * (lines - 1),
        fontSize: 12,
        color: "#3C4043",
      },
    })),
  };
}

/** Opacity that leaves one value of a field as it is and lets the others fade; none where nothing is pointed at. */
export function faded(field: string, shown: string | number | undefined): View {
  if (shown === undefined) return {};
  const test = { field, equal: shown };
  return { opacity: { condition: { test, value: 1 }, value: 0.25 } };
}

/** The year axis: a label a year, never a fraction of one. */
export function yearAxis(title: string): View {
  return {
    field: "year",
    type: "ordinal",
    axis: { title: null, labelAngle: 0, labelOverlap: true, labelSeparation: 6 },
    title,
  };
}
