/** The few numbers to remember, each with its interval and, in a comparison, what the alternative changes. */

import { metricLabel, metricUnit } from "../../words/metrics.ts";
import { halves } from "../../words/number.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { fill, say } from "../../words/text.ts";
import { inUnit } from "../../words/units.ts";
import type { ReportData } from "../data.ts";
import { changeMarkup, changeRange, intervalText } from "../estimate.ts";
import { html } from "../html.ts";
import type { Section } from "../section.ts";

export function keyFigures({ keyFigures: figures, lang, names }: ReportData): Section {
  const cards = figures.map((figure) => {
    const { metric, year, mean, change } = figure;
    const value = halves(inUnit(mean, metricUnit(metric), lang));
    const range = intervalText(figure, metric, lang);
    return html`<div class="card">
<p class="what">${metricLabel(metric, lang, names)}${lang === "zh" ? "，" : " "}${fill(REPORT_WORDS.inYear, lang, { year })}</p>
<p class="value">${value.number}<span class="unit">${value.unit}</span></p>
${range !== "" && html`<p class="range">${range}</p>`}
${
  change !== undefined &&
  html`<p class="change">${changeMarkup(change, metric, lang)} ${say(REPORT_WORDS.againstBase, lang)}${
    change.low !== null && html`<br><span class="range">${changeRange(change, metric, lang)}</span>`
  }</p>`
}
</div>`;
  });
  return {
    id: "key-figures",
    heading: say(REPORT_WORDS.keyFigures, lang),
    content: cards.length === 0 ? [] : [html`<div class="cards">${cards}</div>`],
  };
}
