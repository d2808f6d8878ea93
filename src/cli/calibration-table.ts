/** A calibration on a terminal: the fit, each parameter, and the figures fitted to and held out. */
import type { Fitted, FittedLever } from "../experiments/calibrate.ts";
import type { Validated } from "../experiments/validate.ts";
import { CALIBRATION_WORDS as WORDS } from "../output/words/calibration.ts";
import type { Names } from "../output/words/names.ts";
import { range, telling } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { valueText } from "./factor-text.ts";
import { figureLines } from "./validation-table.ts";
import { tableText } from "./table.ts";
import { wrapped } from "./width.ts";

export function calibrationText(
  { fitted, misfit, begun, evaluations }: Fitted,
  lines: readonly Validated[],
  seeds: number,
  names: Names,
  lang: Lang,
): string {
  const values = { misfit: telling(misfit), begun: telling(begun), evaluations, seeds };
  const head = [WORDS.parameter, WORDS.best, WORDS.compatible, WORDS.identified].map((word) => word[lang]);
  const figures = (role: Validated["role"], word: "targets" | "heldOut") => {
    const own = lines.filter((line) => line.role === role);
    return own.length === 0 ? [] : [figureLines(WORDS[word][lang], own, names, lang)];
  };
  return [
    wrapped(fill(WORDS.fitted, lang, values)),
    tableText({ head, rows: fitted.map((lever) => leverRow(lever, lang)) }),
    ...figures("known", "targets"),
    ...figures("holdout", "heldOut"),
    wrapped(WORDS.note[lang]),
  ].join("\n\n");
}

function leverRow({ lever, factor, value, low, high, identified }: FittedLever, lang: Lang): string[] {
  const text = (amount: number) => valueText(factor, amount, lang);
  const known = { yes: WORDS.yes, "one side": WORDS.oneSide, no: WORDS.no }[identified];
  return [lever, text(value), range(text(low), text(high), lang), known[lang]];
}
