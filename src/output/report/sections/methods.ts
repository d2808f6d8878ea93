/** How the figures were made, and how to make them again. */

import { REPORT_WORDS } from "../../words/report.ts";
import { fill, say, type Text } from "../../words/text.ts";
import type { ReportData } from "../data.ts";
import { html } from "../html.ts";
import type { Section } from "../section.ts";

export function methods({ kind, lang, seeds }: ReportData): Section {
  const luck = seeds.length === 1 ? REPORT_WORDS.methodOneSeed : REPORT_WORDS.methodSeeds;
  const paragraphs: Text[] = [REPORT_WORDS.methodModel, REPORT_WORDS.methodBooks, luck];
  if (kind === "compare") paragraphs.push(REPORT_WORDS.methodPaired);
  const values = { n: seeds.length, first: seeds[0] ?? "", last: seeds.at(-1) ?? "" };
  return {
    id: "methods",
    heading: say(REPORT_WORDS.methods, lang),
    content: paragraphs.map((paragraph) => html`<p>${fill(paragraph, lang, values)}</p>\n`),
  };
}

export function reproduce({ reproduce: how, lang }: Pick<ReportData, "reproduce" | "lang">): Section {
  const entries = [
    [REPORT_WORDS.command, how.command],
    [REPORT_WORDS.digest, how.digest],
    [REPORT_WORDS.version, how.version],
    [REPORT_WORDS.scenarioHash, how.scenarioHash],
  ] as const;
  const terms = entries.flatMap(([term, value]) =>
    value === undefined ? [] : [html`<dt>${say(term, lang)}</dt><dd><code>${value}</code></dd>`],
  );
  const note = html`<p class="note">${say(REPORT_WORDS.reproduceNote, lang)}</p>`;
  return {
    id: "reproduce",
    heading: say(REPORT_WORDS.reproduce, lang),
    content: [note, html`<dl>${terms}</dl>`],
  };
}
