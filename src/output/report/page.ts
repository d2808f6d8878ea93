/**
 * The report: one HTML file that opens from disk with no network and runs no script (its own policy forbids it).
 * Result first, then figures, tables, and at the end how it was made.
 */

import type { ReportData } from "./data.ts";
import { html, Markup } from "./html.ts";
import { type Section, sectionMarkup } from "./section.ts";
import { charts } from "./sections/charts.ts";
import { costs } from "./sections/costs.ts";
import { differences } from "./sections/differences.ts";
import { expect } from "./sections/expect.ts";
import { flows } from "./sections/flows.ts";
import { grounds } from "./sections/grounds.ts";
import { keyFigures } from "./sections/key-figures.ts";
import { methods, reproduce } from "./sections/methods.ts";
import { contents, opening } from "./sections/opening.ts";
import { parameters } from "./sections/parameters.ts";
import { winners } from "./sections/winners.ts";
import { STYLE } from "./style.ts";

/** In reading order. */
const SECTIONS: readonly ((data: ReportData) => Section)[] = [
  keyFigures,
  charts,
  differences,
  winners,
  costs,
  expect,
  flows,
  grounds,
  parameters,
  methods,
  reproduce,
];

/** The whole file as text; the same data give the same bytes. */
export function renderReport(data: ReportData): string {
  const sections = SECTIONS.map((section) => section(data)).filter(({ content }) => content.length > 0);
  return html`<!doctype html>
<html lang="${data.lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="liannong ${data.reproduce.version}">
<title>${data.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${opening(data)}
${contents(sections, data)}
${sections.map(sectionMarkup)}
</main>
</body>
</html>
`.text;
}
