/** What the simulation gives beside what was published. */

import { metricLabel, metricUnit } from "../../words/metrics.ts";
import { percent, range, telling } from "../../words/number.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { inLanguage, say } from "../../words/text.ts";
import { declaredUnit } from "../../words/units.ts";
import type { ExpectLine, ReportData } from "../data.ts";
import { html } from "../html.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

const VERDICT_CLASS = { within: "good", overlaps: "moved", outside: "bad" } as const;

export function expect({ expect: lines, lang, names }: ReportData): Section {
  const heading = say(REPORT_WORDS.expect, lang);
  const shown = ({ metric }: ExpectLine, value: number | null) =>
    value === null ? "–" : metricUnit(metric) === "share" ? percent(value) : telling(value);
  const columns: Column<ExpectLine>[] = [
    {
      head: say(REPORT_WORDS.metric, lang),
      cell: ({ metric }) => metricLabel(metric, lang, names),
      names: true,
    },
    { head: say(REPORT_WORDS.year, lang), cell: ({ year }) => String(year), number: true },
    { head: say(REPORT_WORDS.published, lang), cell: (line) => shown(line, line.published), number: true },
    {
      head: say(REPORT_WORDS.tolerance, lang),
      cell: ({ tolerance }) => `±${percent(tolerance, 0)}`,
      number: true,
    },
    { head: say(REPORT_WORDS.simulated, lang), cell: (line) => shown(line, line.mean), number: true },
    {
      head: say(REPORT_WORDS.intervalHead, lang),
      cell: (line) => (line.low === null ? "–" : range(shown(line, line.low), shown(line, line.high), lang)),
      number: true,
    },
    { head: say(REPORT_WORDS.unit, lang), cell: ({ unit }) => declaredUnit(unit, lang) },
    {
      head: say(REPORT_WORDS.verdict, lang),
      cell: ({ verdict }) =>
        html`<span class="${VERDICT_CLASS[verdict]}">${say(REPORT_WORDS[verdict], lang)}</span>`,
    },
    {
      head: say(REPORT_WORDS.source, lang),
      cell: ({ source, note }) =>
        note === undefined ? source : html`${source}<br><span class="about">${inLanguage(note, lang)}</span>`,
    },
  ];
  const note = html`<p class="note">${say(REPORT_WORDS.expectNote, lang)}</p>`;
  return {
    id: "expect",
    heading,
    content: lines.length === 0 ? [] : [note, tableOf(heading, columns, lines)],
  };
}
