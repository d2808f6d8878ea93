/** The report of an experiment as one page: result in words, few numbers, charts and tables, and how it was made. */
import { halves } from "../words/number.ts";
import { REPORT_WORDS } from "../words/report.ts";
import { say } from "../words/text.ts";
import { renderPage } from "./frame.ts";
import { html, type Markup } from "./html.ts";
import { pathMarkup } from "./path.ts";
import type { Section } from "./section.ts";
import { chartFigures } from "./sections/charts.ts";
import { reproduce } from "./sections/methods.ts";
import { parameters } from "./sections/parameters.ts";
import type { Study, StudyCard, StudyCell, StudyPart, StudyTable } from "./study.ts";

/** The whole file as text; the same data give the same bytes. */
export function renderStudy(study: Study): string {
  const { lang, cards, parts, methods } = study;
  const first: Section = {
    id: "key-figures",
    heading: say(REPORT_WORDS.keyFigures, lang),
    content: cards.length === 0 ? [] : [html`<div class="cards">${cards.map(card)}</div>`],
  };
  const how: Section = {
    id: "methods",
    heading: say(REPORT_WORDS.methods, lang),
    content: methods.map((text) => html`<p>${text}</p>\n`),
  };
  return renderPage(study, [first, ...parts.map(section), parameters(study), how, reproduce(study)]);
}

function card({ what, value, range }: StudyCard): Markup {
  const { number, unit } = halves(value);
  return html`<div class="card">
<p class="what">${what}</p>
<p class="value">${number}<span class="unit">${unit}</span></p>
${range !== undefined && html`<p class="range">${range}</p>`}
</div>`;
}

function section({ id, heading, note, charts = [], tables = [] }: StudyPart): Section {
  const content = [
    ...(note === undefined ? [] : [html`<p class="note">${note}</p>`]),
    ...(charts.length === 0 ? [] : [chartFigures(charts)]),
    ...tables.map(tableMarkup),
  ];
  return { id, heading, content: charts.length + tables.length === 0 && note === undefined ? [] : content };
}

function tableMarkup({ caption, words, head, rows, folded = false }: StudyTable): Markup {
  const side = (column: number) => (column < words ? "text" : "number");
  const heads = head.map((text, column) => html`<th scope="col" class="${side(column)}">${text}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>${row.map((cell, column) =>
        column === 0
          ? html`<th scope="row" class="${side(0)}">${cellText(cell)}</th>`
          : html`<td class="${side(column)}${heatClass(cell)}">${cellText(cell)}</td>`,
      )}</tr>`,
  );
  const table = html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${heads}</tr></thead>
<tbody>${body}</tbody>
</table></div>`;
  return folded
    ? html`<details><summary>${caption}</summary>${table}</details>`
    : html`<h3>${caption}</h3>${table}`;
}

function cellText(cell: StudyCell): Markup {
  if (typeof cell === "string") return html`${cell}`;
  const { text, untold = false, below, code } = cell;
  const shown = untold ? html`<span class="untold">${text}</span>` : html`${text}`;
  if (code !== undefined) return html`${shown}<br>${pathMarkup(code)}`;
  return below === undefined ? shown : html`${shown}<br><span class="about">${below}</span>`;
}

/** Seven grounds from good to bad. */
function heatClass(cell: StudyCell): string {
  if (typeof cell === "string" || cell.heat === undefined || !Number.isFinite(cell.heat)) return "";
  const step = Math.round(3 * Math.min(1, Math.max(-1, cell.heat)));
  return step === 0 ? "" : ` ${step > 0 ? "bad" : "good"}-${Math.abs(step)}`;
}
