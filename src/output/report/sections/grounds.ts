/** Which conclusions rest on estimates: the values that each kind of result rests on first, and how many are rough. */

import { type Ground, groundsOf } from "../../../experiments/grounds.ts";
import type { Names } from "../../words/names.ts";
import { parameterName, parameterNumber } from "../../words/parameters.ts";
import { CONCLUSIONS } from "../../words/conclusions.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { fill, type Lang, say } from "../../words/text.ts";
import { declaredUnit } from "../../words/units.ts";
import type { ParameterLine, ReportData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { pathMarkup } from "../path.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

export function grounds({ parameters, changed, lang, names }: ReportData): Section {
  const heading = say(REPORT_WORDS.grounds, lang);
  const lines = groundsOf(parameters);
  if (lines.length === 0) return { id: "grounds", heading, content: [] };
  const content = [html`<p class="note">${say(REPORT_WORDS.groundsNote, lang)}</p>`];
  if (changed !== undefined) content.push(changedMarkup(changed, lang, names));
  content.push(tableOf(heading, columns(lang, names), lines));
  return { id: "grounds", heading, content };
}

function changedMarkup(changed: readonly ParameterLine[], lang: Lang, names: Names | undefined): Markup {
  const estimates = changed.filter(({ grade }) => grade === "E");
  const words = fill(REPORT_WORDS.groundsChanged, lang, { n: changed.length, rough: estimates.length });
  if (estimates.length === 0) return html`<p>${words}</p>`;
  return html`<details><summary>${words}</summary>${estimateList(estimates, lang, names)}</details>`;
}

function columns(lang: Lang, names: Names | undefined): Column<Ground>[] {
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
        estimates.length === 0
          ? "–"
          : html`<details><summary>${firstOf(estimates, lang, names)}</summary>${estimateList(estimates, lang, names)}</details>`,
    },
  ];
}

/** The first by its name, and that there are more. */
function firstOf(rows: readonly ParameterLine[], lang: Lang, names: Names | undefined): string {
  return `${parameterName(rows[0]!.path, lang, names)}${rows.length > 1 ? " …" : ""}`;
}

function estimateList(rows: readonly ParameterLine[], lang: Lang, names: Names | undefined): Markup {
  const entries = rows.map(({ path, value, unit }) => {
    const number = parameterNumber(path, value);
    const told = number.endsWith("%") ? number : `${number} ${declaredUnit(unit, lang)}`.trim();
    return html`<li>${parameterName(path, lang, names)} <b>${told}</b> ${pathMarkup(path)}</li>`;
  });
  return html`<ul class="estimates">${entries}</ul>`;
}
