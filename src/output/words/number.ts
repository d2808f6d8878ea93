/**
 * Numbers as people read them: grouped thousands, a true minus sign, yuan in millions (English) or in 万 and 亿
 * (Chinese), shares as per cent. Written out here so that the same number reads the same on every machine.
 */

import type { Lang } from "./text.ts";

const MINUS = "\u2212";

/** A number with so many decimals and grouped thousands. */
export function decimal(value: number, digits = 0): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** Digits of a number that somebody wrote; what lies beyond is the noise of computing with it. */
const WRITTEN = 6;

/** A number as it was written, with grouped thousands. */
export function grouped(value: number): string {
  const [, decimals = ""] = /^-?\d+\.(\d+)$/.exec(String(Number(value.toPrecision(WRITTEN)))) ?? [];
  return decimal(value, decimals.length);
}

/** A number with about three telling digits, whatever its size. */
export function telling(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || value === 0) return decimal(value);
  if (size >= 10) return decimal(value, 1);
  return decimal(value, size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4);
}

/** A share as per cent. */
export function percent(share: number, digits = 1): string {
  return `${decimal(100 * share, digits)}%`;
}

/** A difference of shares in percentage points. */
export function points(share: number, lang: Lang, digits = 1): string {
  return `${decimal(100 * share, digits)}${lang === "zh" ? " 个百分点" : " pp"}`;
}

/** The same in a sentence, where the unit is written out. */
export function pointsInWords(share: number, lang: Lang): string {
  return lang === "zh" ? points(share, lang) : `${decimal(100 * share, 1)} percentage points`;
}

/** An amount of money with its unit. */
export function yuan(value: number, lang: Lang): string {
  const { divisor, unit } = yuanScale(value, lang);
  return `${divisor === 1 ? decimal(value) : telling(value / divisor)}${lang === "zh" ? "" : " "}${unit}`;
}

/** The unit in which amounts up to `largest` read well. */
export function yuanScale(largest: number, lang: Lang): { readonly divisor: number; readonly unit: string } {
  const scales =
    lang === "zh"
      ? ([
          [1e8, "亿元"],
          [1e4, "万元"],
        ] as const)
      : ([
          [1e9, "billion yuan"],
          [1e6, "million yuan"],
        ] as const);
  const scale = scales.find(([divisor]) => Math.abs(largest) >= divisor);
  return scale === undefined
    ? { divisor: 1, unit: lang === "zh" ? "元" : "yuan" }
    : { divisor: scale[0], unit: scale[1] };
}

/** A written amount in its two halves: the number with its sign, and the unit after it. */
export function halves(text: string): { readonly number: string; readonly unit: string } {
  const number = /^[+\u2212]?[\d.,]+%?/.exec(text)?.[0] ?? text;
  return { number, unit: text.slice(number.length) };
}

/** Two written amounts as a range; a unit that both have is said once. */
export function range(low: string, high: string, lang: Lang): string {
  const shared = halves(low).unit === halves(high).unit;
  return `${shared ? halves(low).number : low} ${lang === "zh" ? "至" : "to"} ${high}`;
}

/** The same with its sign always shown, for differences. */
export function signed(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
