/** The tables that a person wants after a comparison: key differences with intervals, and who gains and who loses. */
import type { Findings } from "../experiments/compare.ts";
import { type Difference, spansZero } from "../experiments/compare-differences.ts";
import type { DecileTable } from "../experiments/compare-winners.ts";
import type { Names } from "../output/words/names.ts";
import { decimal, percent, range, signed } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { cellsOf } from "./cells.ts";
import { KEY_METRICS } from "../output/words/key-metrics.ts";
import { tableText } from "./table.ts";
import { TABLE_WORDS } from "./words/tables.ts";

/** Key differences: events and money over all years, states in the last one. */
export function differenceTable(
  { differences, seeds }: Findings,
  alternative: string,
  own: readonly string[],
  names: Names,
  lang: Lang,
): string {
  const of = differences.filter((one) => one.alternative === alternative);
  const last = Math.max(...of.map(({ year }) => year ?? 0));
  const shown = [...KEY_METRICS, ...own].flatMap((metric) => {
    const rows = of.filter((one) => one.metric === metric);
    return rows.filter(({ aggregate, year }) => year === (aggregate === "sum" ? null : last));
  });
  const table = tableText({
    head: [
      fill(TABLE_WORDS.inYear, lang, { year: last, n: seeds.length }),
      TABLE_WORDS.base[lang],
      TABLE_WORDS.alternative[lang],
      TABLE_WORDS.difference[lang],
      TABLE_WORDS.interval[lang],
    ],
    rows: shown.map((one) => differenceRow(one, names, lang)),
  });
  return shown.some(untold) ? `${table}\n${TABLE_WORDS.star[lang]}` : table;
}

function differenceRow(one: Difference, names: Names, lang: Lang): string[] {
  const { metric, year, mean, low, high, baselineMean, alternativeMean } = one;
  const largest = Math.max(Math.abs(baselineMean ?? 0), Math.abs(alternativeMean ?? 0));
  const cells = cellsOf(metric, largest, lang, names);
  const label = cells.label.replace(/ this year|^当年/, "");
  const all = `${lang === "zh" ? "，" : ", "}${TABLE_WORDS.whole[lang]}`;
  return [
    year === null ? `${label}${all}` : label,
    cells.value(baselineMean),
    cells.value(alternativeMean),
    `${cells.change(mean)}${untold(one) ? "*" : ""}`,
    low === null || high === null ? "–" : range(cells.change(low), cells.change(high), lang),
  ];
}

/** Whether an interval is there and holds zero, without both scenarios being the same. */
function untold(one: Difference): boolean {
  return one.low !== null && spansZero(one) && !(one.mean === 0 && one.standardDeviation === 0);
}

export function decileTable({ year, groups, all }: DecileTable, lang: Lang): string {
  const rows = [...groups, all].flatMap((group, k) => {
    if (group === null) return [];
    const { low, high } = group.intervals.meanChange;
    const change = (value: number) => signed(value, decimal(value, 1));
    return [
      [
        k === groups.length
          ? TABLE_WORDS.everyone[lang]
          : k === 0
            ? TABLE_WORDS.poorest[lang]
            : String(k + 1),
        decimal(group.baselineMean),
        change(group.meanChange),
        low === null || high === null ? "–" : range(change(low), change(high), lang),
        percent(group.winning),
        percent(group.losing),
      ],
    ];
  });
  const head = [
    TABLE_WORDS.decile[lang],
    TABLE_WORDS.base[lang],
    TABLE_WORDS.change[lang],
    TABLE_WORDS.interval[lang],
    TABLE_WORDS.gain[lang],
    TABLE_WORDS.lose[lang],
  ];
  return `${fill(TABLE_WORDS.deciles, lang, { year })}\n${tableText({ head, rows })}`;
}
