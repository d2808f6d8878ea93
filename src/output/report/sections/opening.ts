/** The small line above the title: what kind of report, of which years, over how many seeds. */

import { REPORT_WORDS } from "../../words/report.ts";
import { fill, type Lang, say } from "../../words/text.ts";
import type { ReportData } from "../data.ts";

export function kickerOf({ kind, lang, years, seeds }: ReportData): string {
  const report = kind === "run" ? REPORT_WORDS.runReport : REPORT_WORDS.compareReport;
  return [say(report, lang), ...spanOf(years, seeds.length, lang)].join(" · ");
}

/** Years and seeds, as they stand in that line. */
export function spanOf(
  { first, last }: { readonly first: number; readonly last: number },
  seeds: number,
  lang: Lang,
): string[] {
  return [first === last ? `${first}` : `${first}–${last}`, fill(REPORT_WORDS.seeds, lang, { n: seeds })];
}
