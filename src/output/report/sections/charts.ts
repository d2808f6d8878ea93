/** The figures, drawn before: they show with scripts off, and in print. Their specifications stand beside as data. */

import { REPORT_WORDS } from "../../words/report.ts";
import { say } from "../../words/text.ts";
import type { ReportChart, ReportData } from "../data.ts";
import { html, inlineSvg, jsonScript, type Markup } from "../html.ts";
import type { Section } from "../section.ts";

export function charts({ charts: figures, lang }: ReportData): Section {
  return {
    id: "figures",
    heading: say(REPORT_WORDS.figures, lang),
    content: figures.length === 0 ? [] : [chartFigures(figures)],
  };
}

/** Figures side by side, each with its title and its specification as data. */
export function chartFigures(figures: readonly ReportChart[]): Markup {
  return html`<div class="charts">${figures.map(figureMarkup)}</div>`;
}

function figureMarkup({ id, title, note, spec, svg, narrowSvg }: ReportChart): Markup {
  const narrow =
    narrowSvg !== undefined &&
    html`<div class="phone" role="img" aria-label="${title}">${inlineSvg(narrowSvg, `${id}-phone`)}</div>`;
  return html`<figure id="figure-${id}" class="${narrow === false ? "one" : "both"}">
<figcaption><h3>${title}</h3>${note !== undefined && html`<p>${note}</p>`}</figcaption>
<div class="page" role="img" aria-label="${title}">${inlineSvg(svg, id)}</div>${narrow}
${jsonScript(`spec-${id}`, spec)}
</figure>`;
}
