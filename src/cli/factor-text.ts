/** Factors and their values for people: on a terminal by the ends of their paths, in reports by what they mean. */
import type { Factor } from "../experiments/designs/factor.ts";
import type { Outcome } from "../experiments/outcome.ts";
import { leverPaths, type Spec } from "../model/spec.ts";
import type { AxisFactor } from "../output/charts/response-curve.ts";
import { ownNames } from "../output/words/own-names.ts";
import { levelName, parameterName, parameterNumber } from "../output/words/parameters.ts";
import { capital, type Lang } from "../output/words/text.ts";
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

/** How a report tells factors, each by its number: in the words of its language and the titles of its scenario. */
export interface FactorWords {
  readonly lang: Lang;
  readonly names: readonly string[];
  value(factor: number, value: number): string;
  range(factor: number, low: number, high: number): string;
  /** What was varied: `100 to 300 yuan/mu`, or the levels. */
  varied(factor: number): string;
  axis(factor: number): AxisFactor;
}

export function factorWords(factors: readonly Factor[], spec: Spec, lang: Lang): FactorWords {
  const own = ownNames(spec);
  const levers = spec.levers ?? {};
  const paths = factors.map(({ path }) => (levers[path] === undefined ? path : leverPaths(levers[path])[0]!));
  const called = withoutSharedPart(
    factors.map(({ path }) => parameterName(path, lang, own)),
    lang,
  );
  const short = shortNames(factors);
  const unitOf = (factor: Factor, number: string) =>
    factor.kind === "levels" || number.endsWith("%") ? "" : declaredUnit(factor.unit, lang);
  const text = (f: number, value: number, withUnit = true): string => {
    const factor = factors[f]!;
    if (factor.kind === "levels") return levelName(factor.levels[value] ?? String(value), lang);
    const number = parameterNumber(paths[f]!, Number(value.toPrecision(4)));
    const unit = withUnit ? unitOf(factor, number) : "";
    return unit === "" ? number : `${number}${lang === "zh" ? "" : " "}${unit}`;
  };
  const words: FactorWords = {
    lang,
    // Two that mean the same in two places are told apart by the ends of their paths.
    names: called.map((name, f) =>
      called.indexOf(name) === called.lastIndexOf(name)
        ? name
        : lang === "zh"
          ? `${name}（${short[f]}）`
          : `${name} (${short[f]})`,
    ),
    value: text,
    range: (f, low, high) => `${text(f, low, false)} ${lang === "zh" ? "至" : "to"} ${text(f, high)}`,
    varied: (f) => {
      const factor = factors[f]!;
      if (factor.kind === "range") return words.range(f, factor.low, factor.high);
      return factor.levels.map((level) => levelName(level, lang)).join(lang === "zh" ? "、" : ", ");
    },
    axis: (f) => {
      const percent = factors[f]!.kind === "range" && parameterNumber(paths[f]!, 0).endsWith("%");
      return { name: words.names[f]!, unit: percent ? "" : unitOf(factors[f]!, ""), percent };
    },
  };
  return words;
}

/** Where all factors lie in one part of the scenario, its name before each of them tells nothing. */
function withoutSharedPart(names: readonly string[], lang: Lang): readonly string[] {
  const mark = lang === "zh" ? "：" : ": ";
  const [first = ""] = names;
  const part = first.slice(0, first.indexOf(mark) + mark.length);
  if (names.length < 2 || !first.includes(mark) || names.some((name) => !name.startsWith(part))) return names;
  return names.map((name) => capital(name.slice(part.length)));
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
