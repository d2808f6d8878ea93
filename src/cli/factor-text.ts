/** Factors and their values for people: short names, and numbers with their unit. */
import type { Factor } from "../experiments/designs/factor.ts";
import type { Outcome } from "../experiments/outcome.ts";
import type { Lang } from "../output/words/text.ts";
import { declaredUnit } from "../output/words/units.ts";
import { SWEEP_WORDS } from "./words/sweep.ts";

/** The end of each path that tells it from the others: `awardPerMu.rate`. */
export function shortNames(factors: readonly Factor[]): string[] {
  const paths = factors.map(({ path }) => path.split("."));
  return paths.map((path) => {
    for (let steps = Math.min(2, path.length); ; steps++) {
      const end = path.slice(-steps).join(".");
      const same = paths.filter((other) => other.slice(-steps).join(".") === end).length;
      if (same === 1 || steps >= path.length) return end;
    }
  });
}

/** A factor's value, given as a number; four telling digits. */
export function valueText(factor: Factor, value: number, lang: Lang): string {
  if (factor.kind === "levels") return factor.levels[value] ?? String(value);
  const number = String(Number(value.toPrecision(4)));
  const unit = declaredUnit(factor.unit, lang);
  return unit === "" ? number : `${number}${lang === "zh" ? "" : " "}${unit}`;
}

/** What was varied: `100 to 300 yuan/mu`, or the levels. */
export function rangeText(factor: Factor, lang: Lang): string {
  if (factor.kind === "levels") return factor.levels.join(", ");
  const low = String(Number(factor.low.toPrecision(4)));
  return `${low} ${lang === "zh" ? "至" : "to"} ${valueText(factor, factor.high, lang)}`;
}

/** The share of what was varied that lies below a value. */
export function shareOf(factor: Factor, value: number): number {
  const [low, high] = factor.kind === "levels" ? [0, factor.levels.length - 1] : [factor.low, factor.high];
  const held = Math.min(Math.max(value, low), high);
  return high > low ? (held - low) / (high - low) : 0;
}

/** An outcome's name: the metric as it is called there, and the year it is looked at. */
export function outcomeText({ year }: Outcome, label: string, lang: Lang): string {
  const when = year === null ? SWEEP_WORDS.allYears[lang] : String(year);
  return lang === "zh" ? `${label}（${when}）` : `${label}, ${when}`;
}
