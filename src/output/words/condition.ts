/** A condition over metrics in words: `headcountRate > 0.1 and exits < 5` as people would say it. */
import { metricLabel, metricUnit } from "./metrics.ts";
import type { Names } from "./names.ts";
import type { Lang, Text } from "./text.ts";
import { grouped } from "./number.ts";
import { unitName } from "./units.ts";

const SIGNS = { "<=": "≤", "<": "<", ">=": "≥", ">": ">" } as const;
const JOINED: Readonly<Record<string, Text>> = {
  and: { en: " and ", zh: "且" },
  or: { en: " or ", zh: "或" },
};

/** Comparisons of a metric with a number, joined by `and` and `or`; any other formula stays as it is written. */
export function conditionInWords(formula: string, lang: Lang, names: Names = {}): string {
  const parts = formula.trim().split(/ +(and|or) +/);
  const said = parts.map((part, k) => (k % 2 === 1 ? JOINED[part]![lang] : compared(part, lang, names)));
  return said.every((one) => one !== undefined) ? said.join("") : formula;
}

/** The number as exactly as it was written: 0.0285 is no 2.9%. */
function limitText(limit: number, metric: string, lang: Lang): string {
  const unit = metricUnit(metric);
  if (unit === "share") return `${grouped(100 * limit)}%`;
  const name = unit === "count" ? "" : unitName(unit, lang);
  return `${grouped(limit)}${lang === "zh" || name === "" ? "" : " "}${name}`;
}

function compared(text: string, lang: Lang, names: Names): string | undefined {
  const [, metric, sign, number] = /^(\w+) *(<=|<|>=|>) *(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (metric === undefined) return undefined;
  return `${metricLabel(metric, lang, names)} ${SIGNS[sign as keyof typeof SIGNS]} ${limitText(Number(number), metric, lang)}`;
}
