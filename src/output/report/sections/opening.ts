/** The head of the report: what was simulated, what it teaches, and the result in words. */

import { REPORT_WORDS } from "../../words/report.ts";
import { fill, say } from "../../words/text.ts";
import type { ReportData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import type { Section } from "../section.ts";

export function opening({ kind, lang, title, lesson, headline, years, seeds }: ReportData): Markup {
  const report = kind === "run" ? REPORT_WORDS.runReport : REPORT_WORDS.compareReport;
  const span = years.first === years.last ? `${years.first}` : `${years.first}–${years.last}`;
  const count =
    seeds.length === 1
      ? say(REPORT_WORDS.oneSeed, lang)
      : fill(REPORT_WORDS.seeds, lang, { n: seeds.length });
  return html`<header>
<p class="kicker">${say(report, lang)} · ${span} · ${count}</p>
<h1>${title}</h1>
${lesson !== undefined && html`<p class="lesson">${lesson}</p>`}
${headline.length > 0 && html`<div class="headline">${headline.map((sentence) => html`<p>${sentence}</p>`)}</div>`}
</header>`;
}

/** Links to the sections. */
export function contents(sections: readonly Section[], { lang }: ReportData): Markup {
  const links = sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  return html`<nav aria-label="${say(REPORT_WORDS.contents, lang)}"><ul>${links}</ul></nav>`;
}
