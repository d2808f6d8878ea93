/** Validation as tables: for a terminal, scenario by scenario, and for `results/reference`. */
import type { Tally, Validated } from "../experiments/validate.ts";
import { metricLabel } from "../output/words/metrics.ts";
import type { Names } from "../output/words/names.ts";
import { percent, range, telling } from "../output/words/number.ts";
import type { ReferenceTable } from "../output/store/reference-table.ts";
import { fill, inLanguage, type Lang } from "../output/words/text.ts";
import { declaredUnit } from "../output/words/units.ts";
import { tableText } from "./table.ts";
import { VALIDATION_WORDS as WORDS } from "../output/words/validation.ts";

const value = (of: number | null) => (of === null ? "–" : telling(of));
const between = ({ low, high }: Validated, lang: Lang) =>
  low === null || high === null ? "–" : range(telling(low), telling(high), lang);

/** The verdict with a star where some seeds reach what the mean does not, and what agreement would say. */
function verdictText({ verdict, reached, role }: Validated, lang: Lang): string {
  const plain = `${WORDS[verdict][lang]}${reached ? "*" : ""}`;
  return role === "known" ? plain : fill(WORDS.withRole, lang, { verdict: plain, role: WORDS[role][lang] });
}

/** How many of each kind are met, a sentence each; kinds that no scenario has are left out. */
export function tallySentences(counts: Tally, lang: Lang): string[] {
  const roles = (["known", "holdout", "given"] as const).filter((role) => counts[role].of > 0);
  return roles.map((role) => fill(TALLY[role], lang, { ...counts[role] }));
}

export const tallyText = (counts: Tally, lang: Lang): string =>
  tallySentences(counts, lang).join(lang === "zh" ? "" : " ");

const TALLY = { known: WORDS.tallyKnown, holdout: WORDS.tallyHoldout, given: WORDS.tallyGiven } as const;

export function validationTable(lines: readonly Validated[], names: Names, lang: Lang): string {
  const scenarios = [...new Set(lines.map(({ scenario }) => scenario))];
  const tables = scenarios
    .map((scenario) =>
      figureLines(
        scenario,
        lines.filter((line) => line.scenario === scenario),
        names,
        lang,
      ),
    )
    .join("\n\n");
  return lines.some(({ reached }) => reached) ? `${tables}\n${WORDS.star[lang]}` : tables;
}

/** A row a figure. */
export function figureLines(heading: string, lines: readonly Validated[], names: Names, lang: Lang): string {
  const words = [WORDS.year, WORDS.published, WORDS.tolerance, WORDS.mean, WORDS.range, WORDS.verdict];
  return tableText({
    head: [heading, ...words.map((word) => word[lang])],
    rows: lines.map((line) => [
      `${metricLabel(line.metric, lang, names)}${inUnit(line, lang)}`,
      String(line.year),
      telling(line.published),
      `±${percent(line.tolerance, 0)}`,
      value(line.mean),
      between(line, lang),
      verdictText(line, lang),
    ]),
  });
}

function inUnit({ unit }: Validated, lang: Lang): string {
  const name = unit === "1" ? "" : declaredUnit(unit, lang);
  return name === "" ? "" : `${lang === "zh" ? "，" : ", "}${name}`;
}

export function validationReference(
  lines: readonly Validated[],
  counts: Tally,
  seeds: number,
  command: string,
  names: Names,
  lang: Lang,
): ReferenceTable {
  return {
    title: WORDS.title[lang],
    remarks: [fill(WORDS.made, lang, { command, n: seeds }), WORDS.rule[lang], tallyText(counts, lang)],
    columns: [
      "scenario",
      "metric",
      "year",
      "unit",
      "published",
      "tolerance",
      "mean",
      "low90",
      "high90",
      "verdict",
      "role",
      "source",
      "note",
    ],
    rows: lines.map((line) => [
      line.scenario,
      line.metric,
      line.year,
      line.unit,
      line.published,
      line.tolerance,
      line.mean,
      line.low,
      line.high,
      line.verdict,
      line.role,
      line.source,
      inLanguage(line.note ?? "", lang),
    ]),
    shown: lines.map((line) => [
      line.scenario,
      metricLabel(line.metric, lang, names),
      String(line.year),
      declaredUnit(line.unit, lang),
      telling(line.published),
      `±${percent(line.tolerance, 0)}`,
      value(line.mean),
      value(line.low),
      value(line.high),
      `${WORDS[line.verdict][lang]}${line.reached ? "*" : ""}`,
      WORDS[line.role][lang],
      line.source,
      inLanguage(line.note ?? "", lang),
    ]),
  };
}
