/** Amounts of one table in one unit, said once in its head, so that they can be compared at a glance. */
import { signed, telling, yuanScale } from "../../output/words/number.ts";
import type { Lang } from "../../output/words/text.ts";

/** Digits that the largest amount may show before its unit grows. */
const READABLE = 1000;

export interface Amounts {
  /** E.g. `million yuan`. */
  readonly unit: string;
  readonly cell: (yuan: number) => string;
  /** With its sign; a dash where nothing changes. */
  readonly change: (yuan: number) => string;
}

export function amountsOf(largest: number, lang: Lang): Amounts {
  const { divisor, unit } = yuanScale(largest / READABLE, lang);
  const cell = (yuan: number) => telling(yuan / divisor);
  return { unit, cell, change: (yuan) => (yuan === 0 ? "–" : signed(yuan, cell(yuan))) };
}
