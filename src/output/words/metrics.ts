/**
 * What each metric is called and measured in. A metric that is not listed, such as a formula of a scenario file, is called
 * by the title that the scenario gives it, else by its own name spelt out, and measured as the end of that name says.
 */

import { instruments } from "../../model/catalog.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { familyWords } from "./metric-families.ts";
import { METRICS } from "./metric-names.ts";
import type { MetricWords } from "./named.ts";
import type { Names } from "./names.ts";
import { capital, fill, type Lang, spellOut, type Text } from "./text.ts";
import type { Unit } from "./units.ts";

/** The metrics that net income per person is made of. */
export const INCOME_METRICS = {
  wages: "wageIncomePerCapitaYuan",
  business: "businessIncomePerCapitaYuan",
  property: "propertyIncomePerCapitaYuan",
  transfers: "transferIncomePerCapitaYuan",
} as const;

function wordsOf(metric: string): MetricWords | undefined {
  return Object.hasOwn(METRICS, metric) ? METRICS[metric] : familyWords(metric);
}

/** Whether a metric has a name in both languages, of its own or of its family. */
export function isNamed(metric: string): boolean {
  return wordsOf(metric) !== undefined;
}

/** `names` holds the titles of a scenario's own metrics, by id. */
export function metricLabel(metric: string, lang: Lang, names: Names = {}): string {
  const own = Object.hasOwn(names, metric) ? names[metric] : undefined;
  return (
    (wordsOf(metric) ?? own)?.[lang] ??
    instrumentLabel(metric, lang) ??
    spellOut(metric.replace(/(Yuan|Fen)$/, ""))
  );
}

const INSTRUMENT = {
  CostYuan: { en: "{title}: public cost", zh: "{title}：财政支出" },
  Reached: { en: "{title}: grants", zh: "{title}：发放数" },
} as const satisfies Record<string, Text>;

/** What an instrument costs or whom it reaches, by the instrument's own title. */
function instrumentLabel(metric: string, lang: Lang): string | undefined {
  const [, id = "", what = ""] = /^(\w+?)(CostYuan|Reached)$/.exec(metric) ?? [];
  if (!Object.hasOwn(instruments, id)) return undefined;
  return fill(INSTRUMENT[what as keyof typeof INSTRUMENT], lang, { title: instrumentName(id, lang) });
}

/** The title of an instrument. */
export function instrumentName(id: string, lang: Lang): string {
  const known = instruments as Readonly<Record<string, Mechanism>>;
  const title = Object.hasOwn(known, id) ? known[id]!.title[lang] : spellOut(id);
  return capital(title);
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
    [/(Jobs|Head|Reached)$/, "count"],
    [/Collectives$/, "count"],
    [/^persons|Persons$/, "persons"],
  ];
  return endings.find(([ending]) => ending.test(metric))?.[1] ?? "plain";
}

/** Which way a metric should move; undefined where it depends. */
export function betterWay(metric: string): "more" | "less" | undefined {
  return wordsOf(metric)?.better;
}
