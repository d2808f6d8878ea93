/** The tables of a sensitivity analysis: the strongest factors of each outcome, with intervals. */
import type { Factor } from "../experiments/designs/factor.ts";
import { metricLabel } from "../output/words/metrics.ts";
import { percent, range } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { cellsOf } from "./cells.ts";
import { outcomeText, shortNames } from "./factor-text.ts";
import { type Index, type IndexName, type OutcomeIndices, strongest } from "./results/index-results.ts";
import { tableText } from "./table.ts";
import { wrapped } from "./width.ts";
import { SWEEP_WORDS } from "./words/sweep.ts";

/** Factors, and pairs of them, that are shown; all stand in indices.parquet. */
const MOST_SHOWN = 15;
const MOST_PAIRS = 5;

export interface IndexTableOptions {
  readonly rows: number;
  readonly seeds: number;
  readonly lang: Lang;
}

export function indexTable(
  factors: readonly Factor[],
  { outcome, indices, dropped }: OutcomeIndices,
  options: IndexTableOptions,
): string {
  const { lang, rows } = options;
  const morris = indices.some(({ index }) => index === "muStar");
  const shown = strongest(indices, MOST_SHOWN);
  const largest = Math.max(0, ...shown.map(({ value }) => Math.abs(value) || 0));
  const cells = cellsOf(outcome.metric, largest, lang);
  const heading = fill(morris ? SWEEP_WORDS.morris : SWEEP_WORDS.sobol, lang, {
    ...options,
    outcome: outcomeText(outcome, morris ? cells.label : metricLabel(outcome.metric, lang), lang),
  });
  const names = new Map(factors.map(({ path }, f) => [path, shortNames(factors)[f]!]));
  const paths = [...new Set(shown.map(({ factor }) => factor))];
  const of = (factor: string, index: IndexName) =>
    shown.find((one) => one.factor === factor && one.index === index)!;
  const size = (value: number) => cells.value(Number.isFinite(value) ? value : null);
  const way = (value: number) => cells.change(Number.isFinite(value) ? value : null);
  const show = morris ? size : percentOf;
  const table = tableText({
    head: morris
      ? [SWEEP_WORDS.factor[lang], "mu*", SWEEP_WORDS.interval[lang], "mu", "sigma"]
      : [
          SWEEP_WORDS.factor[lang],
          SWEEP_WORDS.first[lang],
          SWEEP_WORDS.interval[lang],
          SWEEP_WORDS.total[lang],
          SWEEP_WORDS.interval[lang],
        ],
    rows: paths.map((path) => {
      const name = names.get(path)!;
      return morris
        ? [
            name,
            ...withInterval(of(path, "muStar"), show, lang),
            way(of(path, "mu").value),
            show(of(path, "sigma").value),
          ]
        : [
            name,
            ...withInterval(of(path, "first"), show, lang),
            ...withInterval(of(path, "total"), show, lang),
          ];
    }),
  });
  const left = factors.length - paths.length;
  return [
    wrapped(heading),
    "",
    table,
    ...pairsTable(indices, names, show, lang),
    ...(left > 0 ? [fill(SWEEP_WORDS.more, lang, { count: left, table: "indices" })] : []),
    ...(dropped > 0 ? [fill(SWEEP_WORDS.dropped, lang, { count: dropped, rows })] : []),
    ...(shown.some(({ told }) => !told) ? [SWEEP_WORDS.star[lang]] : []),
  ].join("\n");
}

function pairsTable(
  indices: readonly Index[],
  names: ReadonlyMap<string, string>,
  show: (value: number) => string,
  lang: Lang,
): string[] {
  const pairs = indices
    .filter(({ index }) => index === "second")
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_PAIRS);
  if (pairs.length === 0) return [];
  const rows = pairs.map((one) => [
    `${names.get(one.factor)} × ${names.get(one.other!)}`,
    ...withInterval(one, show, lang),
  ]);
  return [
    "",
    tableText({
      head: [SWEEP_WORDS.second[lang], SWEEP_WORDS.share[lang], SWEEP_WORDS.interval[lang]],
      rows,
    }),
  ];
}

function withInterval(
  { value, low, high, told }: Index,
  show: (value: number) => string,
  lang: Lang,
): string[] {
  const interval = low === null || high === null ? "–" : range(show(low), show(high), lang);
  return [`${show(value)}${told ? "" : "*"}`, interval];
}

const percentOf = (value: number): string => (Number.isFinite(value) ? percent(value) : "–");
