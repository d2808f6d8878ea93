/** How a quantity is written for `--set`, and the range over which a slider is handy. */
import { decimal, telling } from "../../output/words/number.ts";
import { isPercent, isYear } from "../../output/words/parameters.ts";
import type { QuantityLever } from "./lever.ts";

/** A value with its unit, as an author would write it. */
export function written(lever: QuantityLever, value: number): string {
  const clean = Number(value.toPrecision(12));
  if (isPercent(lever)) return `${Number((clean * 100).toPrecision(12))}%`;
  return lever.unit === "1" ? String(clean) : `${clean} ${lever.unit}`;
}

/** A value as people read it, without its unit. */
export function readable(lever: QuantityLever, value: number): string {
  if (isPercent(lever)) return `${Number((value * 100).toPrecision(6))}%`;
  if (isYear(lever)) return String(value);
  return Number.isInteger(value) ? decimal(value) : telling(value);
}

export interface HandyRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Ends of a slider: those of the declaration where they are near, else a few times the value about which one moves. */
export function handyRange({ value, fallback = value, min, max, whole }: QuantityLever): HandyRange {
  const size = Math.max(Math.abs(value), Math.abs(fallback)) || 1;
  const isNear = (end: number | undefined): end is number => end !== undefined && Math.abs(end) <= 5 * size;
  const low = isNear(min)
    ? min
    : min !== undefined && min > 0
      ? Math.max(min, 0)
      : value < 0 || min === undefined || min < 0
        ? -roundUp(2 * size)
        : 0;
  const high = isNear(max) || max === 1 ? max : Math.min(max ?? Number.POSITIVE_INFINITY, roundUp(3 * size));
  const rough = (high - low) / 100;
  const step = whole ? Math.max(1, Math.round(rough)) : 10 ** Math.floor(Math.log10(rough));
  return { low, high, step };
}

/** Up to 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((digit) => digit * power >= value) ?? 10);
}
