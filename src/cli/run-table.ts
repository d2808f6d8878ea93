/** The table that a person wants after a run: key metrics at the start and the end, and how far luck moves them. */
import { fan } from "../experiments/statistics/fan.ts";
import type { Names } from "../output/words/names.ts";
import { range } from "../output/words/number.ts";
import type { Lang } from "../output/words/text.ts";
import type { YearRow } from "../run/record.ts";
import { cellsOf } from "./cells.ts";
import { KEY_METRICS } from "../output/words/key-metrics.ts";
import { tableText } from "./table.ts";
import { TABLE_WORDS } from "./words/tables.ts";

/** Years shown of a single seed. */
const SHOWN_YEARS = 4;

export function runTable(
  years: ReadonlyMap<string, readonly YearRow[]>,
  own: readonly string[],
  names: Names,
  lang: Lang,
): string {
  const [first = []] = years.values();
  const metrics = [...KEY_METRICS, ...own].filter((metric) => first.some((row) => metric in row.metrics));
  return years.size === 1 ? oneSeed(first, metrics, names, lang) : manySeeds(years, metrics, names, lang);
}

function oneSeed(rows: readonly YearRow[], metrics: readonly string[], names: Names, lang: Lang): string {
  const step = Math.max(1, Math.ceil((rows.length - 1) / (SHOWN_YEARS - 1)));
  const shown = rows.filter((_, k) => (rows.length - 1 - k) % step === 0);
  return tableText({
    head: [TABLE_WORDS.metric[lang], ...shown.map(({ year }) => String(year))],
    rows: metrics.map((metric) => {
      const values = shown.map((row) => row.metrics[metric] ?? null);
      const cells = cellsOf(metric, largestOf(values), lang, names);
      return [cells.label, ...values.map(cells.value)];
    }),
  });
}

function manySeeds(
  years: ReadonlyMap<string, readonly YearRow[]>,
  metrics: readonly string[],
  names: Names,
  lang: Lang,
): string {
  const runs = [...years.values()];
  const calendar = (runs[0] ?? []).map(({ year }) => year);
  return tableText({
    head: [
      TABLE_WORDS.metric[lang],
      String(calendar[0]),
      String(calendar.at(-1)),
      TABLE_WORDS.interval[lang],
      TABLE_WORDS.luck[lang],
    ],
    rows: metrics.map((metric) => {
      const bands = fan(runs.map((rows) => rows.map((row) => row.metrics[metric] ?? null)));
      const [start, end] = [bands[0]!, bands.at(-1)!];
      const cells = cellsOf(metric, largestOf([start.mean, end.mean]), lang, names);
      const span = (low: number | null, high: number | null) =>
        low === null || high === null ? "–" : range(cells.value(low), cells.value(high), lang);
      return [
        cells.label,
        cells.value(start.mean),
        cells.value(end.mean),
        span(end.low, end.high),
        span(end.p5, end.p95),
      ];
    }),
  });
}

function largestOf(values: readonly (number | null)[]): number {
  return Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
}
