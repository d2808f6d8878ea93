/** What pairing was worth in a comparison, in a sentence: variances, and the runs that unpaired seeds would have taken. */
import type { Findings } from "../experiments/compare.ts";
import { metricLabel } from "../output/words/metrics.ts";
import { decimal, telling } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { TABLE_WORDS } from "./words/tables.ts";

/** Metrics that are told of where nobody asks for one, the first that moves. */
const TOLD = ["headcountRate", "meanIncomePerCapitaYuan"] as const;

/** Of the metric asked for, else of the first that has a gain; empty where there is none to tell. */
export function pairingText(
  { differences, seeds }: Findings,
  alternative: string,
  asked: string | undefined,
  lang: Lang,
): string {
  const last = Math.max(...differences.map(({ year }) => year ?? 0));
  const [found] = (asked === undefined ? TOLD : [asked]).flatMap((metric) =>
    differences.filter(
      (one) =>
        one.alternative === alternative &&
        one.metric === metric &&
        one.year === last &&
        one.pairingGain !== null,
    ),
  );
  const gain = found?.pairingGain ?? Number.POSITIVE_INFINITY;
  if (found === undefined || !Number.isFinite(gain)) return "";
  const values = {
    metric: metricLabel(found.metric, lang),
    year: last,
    gain: telling(gain),
    n: seeds.length,
    unpaired: decimal(Math.ceil(gain * seeds.length)),
  };
  return fill(gain > 1 ? TABLE_WORDS.pairing : TABLE_WORDS.pairingNone, lang, values);
}
