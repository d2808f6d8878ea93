/** The paired differences: the key metrics of the last year open, the others and all years folded. */

import { KEY_METRICS } from "../../words/key-metrics.ts";
import { metricLabel, metricUnit } from "../../words/metrics.ts";
import { nameOf } from "../../words/names.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { fill, say } from "../../words/text.ts";
import { inUnit } from "../../words/units.ts";
import type { DifferenceLine, ReportData } from "../data.ts";
import { changeMarkup, changeRange } from "../estimate.ts";
import { html, type Markup } from "../html.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

export function differences(data: ReportData): Section {
  const { differences: lines, lang } = data;
  const heading = say(REPORT_WORDS.differences, lang);
  const year = Math.max(...lines.map((line) => line.year));
  const last = lines.filter((line) => line.year === year && line.mean !== null);
  const key = last.filter(isKey);
  const others = last.filter((line) => !isKey(line));
  const content: Markup[] = [];
  if (lines.length > 0) {
    content.push(
      html`<p class="note">${fill(REPORT_WORDS.differencesNote, lang, { year })}</p>`,
      tableOf(heading, columns(data, false), key.length > 0 ? key : others),
    );
  }
  const folded = (name: string, rows: readonly DifferenceLine[], withYear: boolean) =>
    html`<details><summary>${name}</summary>${tableOf(name, columns(data, withYear), rows)}</details>`;
  if (key.length > 0 && others.length > 0)
    content.push(
      folded(fill(REPORT_WORDS.otherMetrics, lang, { n: metricsIn(others), year }), others, false),
    );
  if (lines.length > last.length) content.push(folded(say(REPORT_WORDS.allYears, lang), lines, true));
  return { id: "differences", heading, content };
}

const metricsIn = (lines: readonly DifferenceLine[]): number =>
  new Set(lines.map(({ metric }) => metric)).size;

const isKey = ({ metric }: DifferenceLine): boolean => (KEY_METRICS as readonly string[]).includes(metric);

function columns(
  { differences: lines, lang, names }: ReportData,
  withYear: boolean,
): Column<DifferenceLine>[] {
  const several = new Set(lines.map(({ alternative }) => alternative)).size > 1;
  const value = (pick: (line: DifferenceLine) => number | null) => (line: DifferenceLine) =>
    inUnit(pick(line), metricUnit(line.metric), lang);
  const all: (Column<DifferenceLine> | false)[] = [
    {
      head: say(REPORT_WORDS.metric, lang),
      cell: ({ metric }) => metricLabel(metric, lang, names),
      names: true,
    },
    several && {
      head: say(REPORT_WORDS.alternative, lang),
      cell: ({ alternative }) => nameOf(alternative, lang, names),
    },
    withYear && { head: say(REPORT_WORDS.year, lang), cell: ({ year }) => String(year), number: true },
    {
      head: say(REPORT_WORDS.difference, lang),
      cell: (line) => changeMarkup(line, line.metric, lang),
      number: true,
    },
    {
      head: say(REPORT_WORDS.intervalHead, lang),
      cell: (line) => changeRange(line, line.metric, lang),
      number: true,
    },
    { head: say(REPORT_WORDS.base, lang), cell: value((line) => line.baselineMean), number: true },
    { head: say(REPORT_WORDS.alternative, lang), cell: value((line) => line.alternativeMean), number: true },
    { head: say(REPORT_WORDS.pairs, lang), cell: ({ count }) => String(count), number: true },
  ];
  return all.filter((column) => column !== false);
}
