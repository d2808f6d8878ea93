/** Estimates in words: a mean in its unit, its interval, and a difference coloured by whether it can be told. */

import { betterWay, metricUnit } from "../words/metrics.ts";
import { range } from "../words/number.ts";
import { REPORT_WORDS } from "../words/report.ts";
import { fill, type Lang } from "../words/text.ts";
import { changeInUnit, inUnit } from "../words/units.ts";
import type { Estimate } from "./data.ts";
import { html, type Markup } from "./html.ts";

/** "95% interval 1 to 3"; empty without an interval. */
export function intervalText({ low, high }: Estimate, metric: string, lang: Lang): string {
  if (low === null || high === null) return "";
  const unit = metricUnit(metric);
  return fill(REPORT_WORDS.interval, lang, {
    range: range(inUnit(low, unit, lang), inUnit(high, unit, lang), lang),
  });
}

/** The interval of a difference: "+1 to +3", or a dash. */
export function changeRange({ low, high }: Estimate, metric: string, lang: Lang): string {
  if (low === null || high === null) return "–";
  const unit = metricUnit(metric);
  return range(changeInUnit(low, unit, lang), changeInUnit(high, unit, lang), lang);
}

/** A difference: for the better, for the worse, moved, or grey where its interval spans zero or is missing. */
export function changeMarkup(change: Estimate, metric: string, lang: Lang): Markup {
  return html`<span class="${wayOf(change, metric)}">${changeInUnit(change.mean, metricUnit(metric), lang)}</span>`;
}

function wayOf({ mean, low, high }: Estimate, metric: string): "good" | "bad" | "moved" | "untold" {
  if (mean === null || low === null || high === null || (low <= 0 && high >= 0)) return "untold";
  const better = betterWay(metric);
  if (better === undefined) return "moved";
  return mean > 0 === (better === "more") ? "good" : "bad";
}
