/**
 * What each metric is called and measured in. A metric that is not listed, such as a formula of a scenario file,
 * is called by its own name spelt out, and measured as the end of that name says.
 */

import { METRICS, type MetricWords } from "./metric-names.ts";
import { type Lang, spellOut } from "./text.ts";
import type { Unit } from "./units.ts";

/** The metrics that net income per person is made of. */
export const INCOME_METRICS = {
  wages: "wageIncomePerCapitaYuan",
  business: "businessIncomePerCapitaYuan",
  property: "propertyIncomePerCapitaYuan",
  transfers: "transferIncomePerCapitaYuan",
} as const;

function wordsOf(metric: string): MetricWords | undefined {
  return Object.hasOwn(METRICS, metric) ? METRICS[metric] : undefined;
}

export function metricLabel(metric: string, lang: Lang): string {
  return wordsOf(metric)?.[lang] ?? spellOut(metric.replace(/(Yuan|Fen)$/, ""));
}

export function metricUnit(metric: string): Unit {
  const known = wordsOf(metric);
  if (known !== undefined) return known.unit;
  const endings: readonly (readonly [RegExp, Unit])[] = [
    [/(Rate|Share|share)$/, "share"],
    [/PerCapitaYuan$/, "yuanPerPerson"],
    [/PerMu(Yuan)?$/, "yuanPerMu"],
    [/Yuan$/, "yuan"],
    [/(^f|F)en$/, "fen"],
    [/Mu$/, "mu"],
    [/^households|Households$|Shareholders$/, "households"],
    [/Jobs$/, "count"],
    [/Collectives$/, "count"],
    [/^persons|Persons$/, "persons"],
  ];
  return endings.find(([ending]) => ending.test(metric))?.[1] ?? "plain";
}

/** Which way a metric should move; undefined where it depends. */
export function betterWay(metric: string): "more" | "less" | undefined {
  return wordsOf(metric)?.better;
}
