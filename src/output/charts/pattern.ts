/** A pattern's figure: lines with the interval of their mean where the groups are numbers, bars where they are words. */

import type { PatternId, PatternPoint } from "../../experiments/patterns/pattern.ts";
import { PATTERN_FIGURES, PATTERN_NAMES, PATTERN_WORDS, PATTERNS } from "../words/patterns.ts";
import { fill, say, spellOut } from "../words/text.ts";
import { type ChartOptions, figure, lineKey, PALETTE, type Spec, stacked, type View } from "./spec.ts";

/** `seeds` is how many the means are taken over. */
export function patternFigure(
  id: PatternId,
  points: readonly PatternPoint[],
  seeds: number,
  options: ChartOptions,
): Spec {
  const { lang } = options;
  const named = (name: string) => PATTERN_NAMES[name]?.[lang] ?? spellOut(name);
  const rows = points.map(({ panel, series, x, mean, low, high }) => ({
    panel,
    series: named(series),
    x: typeof x === "string" ? named(x) : x,
    mean,
    low,
    high,
  }));
  const { x, panels } = PATTERN_FIGURES[id];
  const heading = {
    title: say(PATTERNS[id].title, lang),
    subtitle: fill(PATTERN_WORDS.subtitle, lang, { n: seeds }),
  };
  const draw = typeof points[0]?.x === "string" ? bars : lines;
  const views = Object.entries(panels).map(([panel, title]) =>
    draw(
      panel,
      rows.filter((row) => row.panel === panel),
      say(title, lang),
      say(x, lang),
    ),
  );
  return views.length === 1
    ? figure(heading, rows, views[0]!, options)
    : {
        ...stacked(
          heading,
          rows,
          views.map((view) => ({ height: 150, ...view })),
          options,
        ),
        resolve: { scale: { color: "independent" } },
      };
}

interface Row {
  readonly series: string;
  readonly x: number | string;
}

const only = (panel: string): View => ({
  transform: [{ filter: `datum.panel === ${JSON.stringify(panel)}` }],
});

function colourOf(rows: readonly Row[]): View {
  const series = [...new Set(rows.map((row) => row.series))];
  return {
    field: "series",
    type: "nominal",
    scale: { domain: series, range: PALETTE.slice(0, series.length) },
    legend: series.length > 1 ? lineKey(series) : null,
  };
}

const upTo = (title: string): View => ({ field: "mean", type: "quantitative", title });

function lines(panel: string, rows: readonly Row[], y: string, x: string): View {
  const whole = rows.every((row) => Number.isInteger(row.x));
  return {
    ...only(panel),
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: x,
        scale: { nice: false, zero: false },
        axis: {
          format: whole ? "d" : "~%",
          values: [...new Set(rows.map((row) => row.x))],
          labelOverlap: true,
        },
      },
      color: colourOf(rows),
    },
    layer: [
      {
        mark: { type: "area", opacity: 0.2 },
        encoding: { y: { field: "low", type: "quantitative", title: y }, y2: { field: "high" } },
      },
      {
        mark: { type: "line", strokeWidth: 2.5, point: { size: 36 } },
        encoding: { y: { ...upTo(y), scale: { zero: false } } },
      },
    ],
  };
}

function bars(panel: string, rows: readonly Row[], y: string, x: string): View {
  const groups = [...new Set(rows.map((row) => row.x))];
  const series = [...new Set(rows.map((row) => row.series))];
  return {
    ...only(panel),
    encoding: {
      x: { field: "x", type: "nominal", title: x, sort: groups, axis: { labelAngle: 0 } },
      xOffset: { field: "series", type: "nominal", sort: series },
      color: { ...colourOf(rows), ...(series.length > 1 ? { legend: { symbolType: "square" } } : {}) },
    },
    layer: [
      { mark: { type: "bar" }, encoding: { y: { ...upTo(y), axis: { format: "~%" } } } },
      {
        mark: { type: "rule", strokeWidth: 1.5, color: "#1d2733" },
        encoding: {
          y: { field: "low", type: "quantitative", title: y },
          y2: { field: "high" },
          color: { value: "#1d2733" },
        },
      },
    ],
  };
}
