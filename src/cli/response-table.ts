/** The table of a sweep for a terminal: for each factor its values, and the mean of each outcome there. */
import type { Factor } from "../experiments/designs/factor.ts";
import { type Lang, fill } from "../output/words/text.ts";
import { cellsOf } from "./cells.ts";
import { rangeText, valueText } from "./factor-text.ts";
import type { FactorResponse } from "./results/response-results.ts";
import { tableText } from "./table.ts";
import { widthOf, wrapped } from "./width.ts";
import { SWEEP_WORDS } from "./words/sweep.ts";

/** Factors that are shown; all stand in responses.parquet. */
const MOST_SHOWN = 6;

export function responseTables(
  factors: readonly Factor[],
  found: readonly FactorResponse[],
  size: { readonly points: number; readonly seeds: number },
  lang: Lang,
): string {
  const numbers = [...new Set(found.map(({ factor }) => factor))];
  const shown = numbers.slice(0, MOST_SHOWN).map((number) => {
    const factor = factors[number];
    const heading =
      factor === undefined
        ? fill(SWEEP_WORDS.alone, lang, size)
        : fill(SWEEP_WORDS.respond, lang, { factor: factor.path, ...size });
    return `${wrapped(heading)}\n\n${oneTable(
      factor,
      found.filter((one) => one.factor === number),
      lang,
    )}`;
  });
  const left = numbers.length - shown.length;
  const more = left > 0 ? [fill(SWEEP_WORDS.more, lang, { count: left, table: "responses" })] : [];
  return [...shown, ...more].join("\n\n");
}

/** A row an outcome where all values stand side by side in the terminal, else a table an outcome. */
function oneTable(factor: Factor | undefined, found: readonly FactorResponse[], lang: Lang): string {
  const columns = found.map((one) => cellsOfOutcome(one, lang));
  const rows = found[0]?.rows ?? [];
  const values = rows.map(({ from, to }) => valueLabel(factor, from, to, lang));
  const widths = values.map((value, row) =>
    Math.max(widthOf(value), ...columns.map(({ cells }) => widthOf(cells[row]!))),
  );
  if (widths.reduce((sum, width) => sum + width + GAP, LABEL) <= WIDTH) {
    const head = [SWEEP_WORDS.mean[lang], ...values];
    return tableText({ head, rows: columns.map(({ label, cells }) => [label, ...cells]) });
  }
  const tables = columns.map(({ label, cells }) =>
    tableText({
      head: [SWEEP_WORDS.value[lang], SWEEP_WORDS.points[lang], label],
      rows: values.map((value, row) => [value, String(rows[row]!.points), cells[row]!]),
    }),
  );
  return tables.join("\n\n");
}

const WIDTH = 80;
const GAP = 2;
/** Columns that the name of an outcome needs at least. */
const LABEL = 26;

function cellsOfOutcome({ outcome, rows }: FactorResponse, lang: Lang): { label: string; cells: string[] } {
  const largest = Math.max(0, ...rows.map(({ mean }) => Math.abs(mean ?? 0)));
  const { label, value } = cellsOf(outcome.metric, largest, lang);
  const when = outcome.year === null ? SWEEP_WORDS.allYears[lang] : String(outcome.year);
  return {
    label: `${label.replace(/ this year|^当年/, "")}${lang === "zh" ? "，" : ", "}${when}`,
    cells: rows.map(({ mean, high }) => {
      const half = mean === null || high === null ? "" : ` ±${value(high - mean)}`;
      return `${value(mean)}${half}`;
    }),
  };
}

function valueLabel(factor: Factor | undefined, from: number, to: number, lang: Lang): string {
  if (factor === undefined) return SWEEP_WORDS.mean[lang];
  if (from === to || factor.kind === "levels") return valueText(factor, from, lang);
  return rangeText({ ...factor, low: from, high: to }, lang);
}
