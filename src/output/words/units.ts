/** Units of metrics: how each reads as a number, as a difference, and on an axis. */

import { decimal, percent, points, signed, telling, yuan } from "./number.ts";
import { type Lang, type Text, say } from "./text.ts";

export type Unit =
  | "share"
  | "yuan"
  | "yuanPerPerson"
  | "fen"
  | "count"
  | "persons"
  | "households"
  | "mu"
  | "yuanPerMu"
  | "index"
  | "plain";

const AXIS: Readonly<Record<Unit, Text>> = {
  share: { en: "per cent", zh: "%" },
  yuan: { en: "yuan", zh: "元" },
  yuanPerPerson: { en: "yuan per person", zh: "元/人" },
  fen: { en: "yuan", zh: "元" },
  count: { en: "number", zh: "个" },
  persons: { en: "persons", zh: "人" },
  households: { en: "households", zh: "户" },
  mu: { en: "mu", zh: "亩" },
  yuanPerMu: { en: "yuan per mu", zh: "元/亩" },
  index: { en: "index", zh: "指数" },
  plain: { en: "", zh: "" },
};

/** The unit's name, for axes and table heads; empty where there is none. */
export function unitName(unit: Unit, lang: Lang): string {
  return say(AXIS[unit], lang);
}

/** A value in its unit; a dash where there is none. */
export function inUnit(value: number | null, unit: Unit, lang: Lang): string {
  if (value === null) return "–";
  if (unit === "share") return percent(value);
  if (unit === "yuan" || unit === "yuanPerPerson") return yuan(value, lang);
  if (unit === "fen") return yuan(value / 100, lang);
  if (unit === "index" || unit === "plain") return telling(value);
  const number = Number.isInteger(value) || Math.abs(value) >= 100 ? decimal(value) : telling(value);
  return unit === "count" ? number : `${number}${lang === "zh" ? "" : " "}${unitName(unit, lang)}`;
}

/** A difference in the unit, with its sign; shares differ in percentage points. */
export function changeInUnit(value: number | null, unit: Unit, lang: Lang): string {
  if (value === null) return "–";
  return signed(value, unit === "share" ? points(value, lang) : inUnit(value, unit, lang));
}

/** d3 format of an axis in this unit. */
export function axisFormat(unit: Unit): string {
  if (unit === "share") return "~%";
  return unit === "plain" || unit === "index" ? "~g" : ",~f";
}

const DECLARED: Readonly<Record<string, string>> = {
  yuan: "元",
  fen: "分",
  mu: "亩",
  ha: "公顷",
  kg: "公斤",
  jin: "斤",
  t: "吨",
  km: "公里",
  m: "米",
  year: "年",
  years: "年",
  month: "月",
  day: "天",
  days: "天",
  person: "人",
  persons: "人",
  household: "户",
  households: "户",
  village: "村",
  head: "头（只）",
  hive: "箱",
  job: "岗位",
  million: "百万",
};

/** A unit as parameters declare it (`yuan/mu/year`), in the language; "1" is no unit. */
export function declaredUnit(unit: string, lang: Lang): string {
  if (unit === "1") return "";
  if (lang === "en") return unit;
  const inChinese = (part: string) => (Object.hasOwn(DECLARED, part) ? DECLARED[part] : part);
  return unit.replace(/[a-z]+/g, inChinese);
}

/** A number with the unit that its parameter declares. */
export function declared(value: number, unit: string, lang: Lang): string {
  const number = Number.isInteger(value) ? decimal(value) : String(value);
  const plural = lang === "en" && /^[a-z]{3,}$/.test(unit) && !UNCOUNTED.includes(unit) && value !== 1;
  return `${number} ${declaredUnit(unit, lang)}${plural ? "s" : ""}`.trim();
}

/** Units whose plural is as their singular. */
const UNCOUNTED = ["yuan", "fen", "jin", "head", "persons", "households", "years", "days"];
