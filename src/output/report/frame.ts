/**
 * The frame of every report: one HTML file that opens from disk with no network and runs no script (its own policy forbids
 * it). Result first, then the sections that have content.
 */
import { REPORT_WORDS } from "../words/report.ts";
import { type Lang, say } from "../words/text.ts";
import { html, Markup } from "./html.ts";
import { type Section, sectionMarkup } from "./section.ts";
import { STYLE } from "./style.ts";

/** What stands above the sections. */
export interface Opening {
  readonly lang: Lang;
  /** What kind of report, years, seeds. */
  readonly kicker: string;
  readonly title: string;
  readonly lesson?: string;
  /** The result in words; the first sentence stands largest. */
  readonly headline: readonly string[];
  readonly reproduce: { readonly version: string };
}

/** The whole file as text; the same data give the same bytes. */
export function renderPage(opening: Opening, all: readonly Section[]): string {
  const sections = all.filter(({ content }) => content.length > 0);
  const { lang, title, reproduce } = opening;
  return html`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="liannong ${reproduce.version}">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${head(opening)}
${contents(sections, lang)}
${sections.map(sectionMarkup)}
</main>
</body>
</html>
`.text;
}

function head({ kicker, title, lesson, headline }: Opening): Markup {
  return html`<header>
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${lesson !== undefined && html`<p class="lesson">${lesson}</p>`}
${headline.length > 0 && html`<div class="headline">${headline.map((sentence) => html`<p>${sentence}</p>`)}</div>`}
</header>`;
}

/** Links to the sections. */
function contents(sections: readonly Section[], lang: Lang): Markup {
  const links = sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  return html`<nav aria-label="${say(REPORT_WORDS.contents, lang)}"><ul>${links}</ul></nav>`;
}
