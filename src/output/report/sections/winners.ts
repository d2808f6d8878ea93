/** Winners and losers by decile of the base, one table an alternative. */

import { nameOf } from "../../words/names.ts";
import { decimal, percent, range, signed } from "../../words/number.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { type Lang, say } from "../../words/text.ts";
import type { GroupEstimate, ReportData, WinnersTable } from "../data.ts";
import { html, type Markup } from "../html.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

export function winners({ winners: tables, lang, names }: ReportData): Section {
  const heading = say(REPORT_WORDS.winners, lang);
  const titled = tables.map(
    (table) =>
      html`<h3>${nameOf(table.alternative, lang, names)} · ${table.year}</h3>${winnersTable(table, lang)}`,
  );
  const note = html`<p class="note">${say(REPORT_WORDS.winnersNote, lang)}</p>`;
  return { id: "winners", heading, content: titled.length === 0 ? [] : [note, ...titled] };
}

interface Line {
  readonly label: string;
  readonly change: GroupEstimate | null;
}

function winnersTable({ groups, all }: WinnersTable, lang: Lang): Markup {
  const lines: Line[] = [
    ...groups.map((change, k) => ({ label: String(k + 1), change })),
    { label: say(REPORT_WORDS.everyone, lang), change: all },
  ];
  const number = (head: string, show: (change: GroupEstimate) => string): Column<Line> => ({
    head,
    cell: ({ change }) => (change === null ? "–" : show(change)),
    number: true,
  });
  const columns: Column<Line>[] = [
    { head: say(REPORT_WORDS.decile, lang), cell: ({ label }) => label, names: true },
    number(say(REPORT_WORDS.baselineMean, lang), ({ baselineMean }) => decimal(baselineMean)),
    number(say(REPORT_WORDS.meanChange, lang), ({ meanChange }) => signed(meanChange, decimal(meanChange))),
    number(say(REPORT_WORDS.intervalHead, lang), ({ intervals }) => {
      const { low = null, high = null } = intervals?.meanChange ?? {};
      const shown = (value: number) => signed(value, decimal(value));
      return low === null || high === null ? "–" : range(shown(low), shown(high), lang);
    }),
    number(say(REPORT_WORDS.gain, lang), ({ winning }) => percent(winning)),
    number(say(REPORT_WORDS.lose, lang), ({ losing }) => percent(losing)),
    number(say(REPORT_WORDS.unchanged, lang), ({ unchanged }) => percent(unchanged)),
  ];
  return tableOf(say(REPORT_WORDS.winners, lang), columns, lines, true);
}
