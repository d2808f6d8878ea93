/** Every parameter with its source; an estimate can be told from a published figure at a glance. */

import { REPORT_WORDS } from "../../words/report.ts";
import { type Names, nameOf } from "../../words/names.ts";
import { parameterName, parameterNumber, scenarioIn, withoutScenario } from "../../words/parameters.ts";
import { phrase } from "../../words/phrases/index.ts";
import { fill, type Lang, say } from "../../words/text.ts";
import { declaredUnit } from "../../words/units.ts";
import type { ParameterLine, ReportData } from "../data.ts";
import { html } from "../html.ts";
import { pathMarkup } from "../path.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

export function parameters({
  parameters: lines,
  lang,
  names,
}: Pick<ReportData, "parameters" | "lang" | "names">): Section {
  const heading = say(REPORT_WORDS.parameters, lang);
  if (lines.length === 0) return { id: "parameters", heading, content: [] };
  const rough = lines.filter(({ grade }) => grade === "E").length;
  const count = fill(REPORT_WORDS.estimates, lang, { n: rough, total: lines.length });
  const content = [
    html`<p class="note">${say(REPORT_WORDS.parametersNote, lang)}${lang === "zh" ? "" : " "}${count}</p>`,
  ];
  const own = lines.filter(({ isDefault }) => !isDefault);
  const defaults = lines.filter(({ isDefault }) => isDefault);
  const scenarios = [...new Set(own.map(({ path }) => scenarioIn(path)))];
  for (const scenario of scenarios) {
    const rows = own.filter(({ path }) => scenarioIn(path) === scenario);
    const title = scenario === undefined ? heading : nameOf(scenario, lang, names);
    const table = tableOf(title, columns(lang, names), rows);
    content.push(
      scenario === undefined ? table : html`<details><summary>${title}</summary>${table}</details>`,
    );
  }
  if (defaults.length > 0) {
    const summary = fill(REPORT_WORDS.defaults, lang, { n: defaults.length });
    content.push(
      html`<details><summary>${summary}</summary>${tableOf(summary, columns(lang, names), defaults)}</details>`,
    );
  }
  return { id: "parameters", heading, content };
}

function columns(lang: Lang, names: Names | undefined): Column<ParameterLine>[] {
  return [
    {
      head: say(REPORT_WORDS.parameter, lang),
      cell: ({ path }) => html`${parameterName(withoutScenario(path), lang, names)}<br>${pathMarkup(path)}`,
      names: true,
    },
    {
      head: say(REPORT_WORDS.value, lang),
      cell: ({ path, value }) => parameterNumber(path, value),
      number: true,
    },
    { head: say(REPORT_WORDS.unit, lang), cell: ({ unit }) => declaredUnit(unit, lang) },
    {
      head: say(REPORT_WORDS.grade, lang),
      cell: ({ grade }) => html`<span class="grade grade-${grade}">${grade}</span>`,
    },
    { head: say(REPORT_WORDS.source, lang), cell: ({ source }) => phrase(source, lang) },
    { head: say(REPORT_WORDS.year, lang), cell: ({ year }) => String(year ?? ""), number: true },
  ];
}
