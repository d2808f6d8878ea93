/** The result in one sentence, as a person would say it: direction, size, year, and whether chance could do it. */

import { metricLabel, metricUnit } from "./metrics.ts";
import { fill, type Lang, type Text } from "./text.ts";
import { inUnit } from "./units.ts";
import { pointsInWords, range, signed } from "./number.ts";

/** What a sentence about a difference is made from. */
export interface HeadlineDifference {
  readonly metric: string;
  /** Name of the alternative, in the language asked for. */
  readonly alternative: string;
  readonly year: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const SENTENCES = {
  higher: {
    en: "{metric} in {year}: {size} higher with “{alternative}” than in the base (95% interval {range}).",
    zh: "{year} 年“{alternative}”情景的{metric}比基准高 {size}（95% 区间 {range}）。",
  },
  lower: {
    en: "{metric} in {year}: {size} lower with “{alternative}” than in the base (95% interval {range}).",
    zh: "{year} 年“{alternative}”情景的{metric}比基准低 {size}（95% 区间 {range}）。",
  },
  untold: {
    en: "{metric} in {year}: no difference between “{alternative}” and the base that these seeds can tell from chance (95% interval {range}).",
    zh: "{year} 年“{alternative}”情景与基准的{metric}没有可辨别的差异（95% 区间 {range}）。",
  },
  single: {
    en: "{metric} in {year}: {mean} with “{alternative}” against the base; one seed cannot tell this from chance.",
    zh: "{year} 年“{alternative}”情景的{metric}与基准相差 {mean}；单个种子无法排除偶然因素。",
  },
  none: {
    en: "{metric} has no value in {year} to compare.",
    zh: "{year} 年{metric}没有可比较的数值。",
  },
} as const satisfies Record<string, Text>;

/** One sentence about a paired difference. */
export function differenceSentence(difference: HeadlineDifference, lang: Lang): string {
  const { metric, alternative, year, mean, low, high } = difference;
  const unit = metricUnit(metric);
  const size = (value: number) => (unit === "share" ? pointsInWords(value, lang) : inUnit(value, unit, lang));
  const words = { metric: metricLabel(metric, lang), alternative, year };
  if (mean === null) return fill(SENTENCES.none, lang, words);
  if (low === null || high === null) {
    return fill(SENTENCES.single, lang, { ...words, mean: signed(mean, size(mean)) });
  }
  const ends = { range: range(signed(low, size(low)), signed(high, size(high)), lang) };
  if (low <= 0 && high >= 0) return fill(SENTENCES.untold, lang, { ...words, ...ends });
  const sentence = mean > 0 ? SENTENCES.higher : SENTENCES.lower;
  return fill(sentence, lang, { ...words, ...ends, size: size(Math.abs(mean)) });
}

const OUTCOME: Text = {
  en: "{metric}: {from} in {first}, {to} in {last}.",
  zh: "{metric}：{first} 年为 {from}，{last} 年为 {to}。",
};

/** One sentence about how a metric went from the first year to the last. */
export function courseSentence(
  metric: string,
  from: { readonly year: number; readonly value: number | null },
  to: { readonly year: number; readonly value: number | null },
  lang: Lang,
): string {
  const unit = metricUnit(metric);
  return fill(OUTCOME, lang, {
    metric: metricLabel(metric, lang),
    first: from.year,
    from: inUnit(from.value, unit, lang),
    last: to.year,
    to: inUnit(to.value, unit, lang),
  });
}
