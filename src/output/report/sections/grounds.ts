/** Which conclusions rest on estimates: the values that each kind of result rests on first, and how many are rough. */

import { type Ground, groundsOf } from "../../../experiments/grounds.ts";
import { CONCLUSIONS } from "../../words/conclusions.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { fill, type Lang, say } from "../../words/text.ts";
import type { ParameterLine, ReportData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

export function grounds({ parameters, changed, lang }: ReportData): Section {
  const heading = say(REPORT_WORDS.grounds, lang);
  const lines = groundsOf(parameters);
  if (lines.length === 0) return { id: "grounds", heading, content: [] };
  const content = [html`<p class="note">${say(REPORT_WORDS.groundsNote, lang)}</p>`];
  if (changed !== undefined) content.push(html`<p>${changedText(changed, lang)}</p>`);
  content.push(tableOf(heading, columns(lang), lines));
  return { id: "grounds", heading, content };
}

function changedText(changed: readonly ParameterLine[], lang: Lang): Markup {
  const estimates = changed.filter(({ grade }) => grade === "E");
  const words = fill(REPORT_WORDS.groundsChanged, lang, { n: changed.length, rough: estimates.length });
  return html`${words} ${pathList(estimates)}`;
}

function columns(lang: Lang): Column<Ground>[] {
  return [
    {
      head: say(REPORT_WORDS.conclusion, lang),
      cell: ({ conclusion }) => say(CONCLUSIONS[conclusion], lang),
      names: true,
    },
    { head: say(REPORT_WORDS.values, lang), cell: ({ values }) => String(values), number: true },
    {
      head: say(REPORT_WORDS.rough, lang),
      cell: ({ estimates }) => html`<span class="grade grade-E">${String(estimates.length)}</span>`,
      number: true,
    },
    {
      head: say(REPORT_WORDS.which, lang),
      cell: ({ estimates }) =>
        html`<details><summary>${first(estimates)}</summary>${pathList(estimates)}</details>`,
    },
  ];
}

/** The path of the first, and that there are more. */
function first(rows: readonly ParameterLine[]): string {
  const [row] = rows;
  return row === undefined ? "–" : rows.length > 1 ? `${row.path} …` : row.path;
}

function pathList(rows: readonly ParameterLine[]): Markup {
  return html`${rows.map(({ path, value }) => html`<code>${path}</code> ${String(value)}; `)}`;
}
