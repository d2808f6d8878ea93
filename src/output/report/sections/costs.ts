/** What each programme cost the public, and what that is for each person who left poverty. */

import { nameOf } from "../../words/names.ts";
import { yuan } from "../../words/number.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { say } from "../../words/text.ts";
import type { CostLine, ReportData } from "../data.ts";
import { html } from "../html.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

export function costs({ costs: lines, lang, names }: ReportData): Section {
  const heading = say(REPORT_WORDS.costs, lang);
  const columns: Column<CostLine>[] = [
    {
      head: say(REPORT_WORDS.instrument, lang),
      cell: ({ instrument }) => nameOf(instrument, lang, names),
      names: true,
    },
    { head: say(REPORT_WORDS.scenario, lang), cell: ({ scenario }) => nameOf(scenario, lang, names) },
    { head: say(REPORT_WORDS.spent, lang), cell: ({ spentYuan }) => yuan(spentYuan, lang), number: true },
    {
      head: say(REPORT_WORDS.perExit, lang),
      cell: ({ perExitYuan }) => (perExitYuan == null ? "–" : yuan(perExitYuan, lang)),
      number: true,
    },
  ];
  const note = html`<p class="note">${say(REPORT_WORDS.costsNote, lang)}</p>`;
  return {
    id: "costs",
    heading,
    content: lines.length === 0 ? [] : [note, tableOf(heading, columns, lines)],
  };
}
