/**
 * What the parameters of a scenario are called: the part that a path leads into, by its title, and what the declaration says
 * that stands there. Nothing is named here, so a new mechanism has its names at once.
 */
import { instruments, linkages, shocks } from "../../model/catalog.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import type { QuantityMeta } from "../../model/parameter.ts";
import { specSchema } from "../../model/spec.ts";
import { shapeAt } from "../../scenario/shape.ts";
import { type Names, nameOf } from "./names.ts";
import { grouped } from "./number.ts";
import { PARTS, type Part } from "./parts.ts";
import { phrase } from "./phrases/index.ts";
import { capital, type Lang, say, spellOut } from "./text.ts";

const MECHANISMS: Readonly<Record<string, Readonly<Record<string, Mechanism>>>> = {
  linkages,
  instruments,
  shocks,
};
/** Places whose entries have names of their own: `products.apple`, `organisers.enterprises.hen-park`. */
const NAMED_ENTRIES = ["products", "ownProducts", "organisers.enterprises", "regions"];

/** Where rows of several scenarios stand in one list, the scenario's id stands before the path: `lixian: market.margin`. */
const OF_SCENARIO = /^([\w.-]+): (.+)$/;

export const scenarioIn = (path: string): string | undefined => OF_SCENARIO.exec(path)?.[1];
export const withoutScenario = (path: string): string => OF_SCENARIO.exec(path)?.[2] ?? path;

/** "Award per mu: award per mu and year" of `instruments.awardPerMu.rate`; a lever by the title that `names` holds. */
export function parameterName(path: string, lang: Lang, names: Names = {}): string {
  const own = Object.hasOwn(names, path) ? names[path] : undefined;
  if (own !== undefined) return say(own, lang);
  const { title, rest } = partOf(path.split("."), lang, names);
  if (rest.length === 0) return title ?? spellOut(path);
  const meaning = meaningAt(path, lang);
  return title === undefined ? capital(meaning) : `${title}${lang === "zh" ? "：" : ": "}${meaning}`;
}

/** What stands at a path, without the part that it belongs to. */
export function meaningAt(path: string, lang: Lang): string {
  const steps = path.split(".");
  const { quantity, formulaMeta, about } = shapeAt(specSchema, steps);
  const declared = quantity?.about ?? formulaMeta?.about ?? about;
  return declared === undefined ? spellOut(steps.at(-1)!).toLowerCase() : phrase(declared, lang);
}

function partOf(
  steps: readonly string[],
  lang: Lang,
  names: Names,
): { readonly title?: string; readonly rest: readonly string[] } {
  const [group = "", id = ""] = steps;
  const mechanism = MECHANISMS[group]?.[id];
  if (mechanism !== undefined) return { title: capital(mechanism.title[lang]), rest: steps.slice(2) };
  for (const place of NAMED_ENTRIES) {
    const depth = place.split(".").length;
    const entry = steps[depth];
    if (entry !== undefined && steps.slice(0, depth).join(".") === place)
      return { title: nameOf(entry, lang, names), rest: steps.slice(depth + 1) };
  }
  for (const depth of [2, 1]) {
    const part = steps.slice(0, depth).join(".");
    if (Object.hasOwn(PARTS, part))
      return { title: say(PARTS[part as Part], lang), rest: steps.slice(depth) };
  }
  return { rest: steps };
}

type Declared = Pick<QuantityMeta, "unit" | "min" | "max" | "whole">;

/** Shares read as per cent. */
export const isPercent = ({ unit, max, whole }: Declared): boolean =>
  unit === "1" && max !== undefined && max <= 1 && whole !== true;

/** Calendar years are not grouped by thousands. */
export const isYear = ({ whole, min, max }: Declared): boolean =>
  whole === true && min === 1900 && max === 2200;

/** The value of a parameter as people read it, without its unit: `8%`, `2019`, `290,000,000`. */
export function parameterNumber(path: string, value: number): string {
  const { quantity, formulaMeta } = shapeAt(specSchema, withoutScenario(path).split("."));
  const declared = quantity ?? formulaMeta;
  if (declared !== undefined && isPercent(declared)) return `${grouped(100 * value)}%`;
  return declared !== undefined && isYear(declared) ? String(value) : grouped(value);
}

const SWITCH: Names = { on: { en: "on", zh: "启用" }, off: { en: "off", zh: "停用" } };

/** A value that is no number, as it is written in a scenario: a switch by its name, words as their author wrote them. */
export function levelName(level: string, lang: Lang): string {
  return Object.hasOwn(SWITCH, level) ? say(SWITCH[level]!, lang) : level;
}
