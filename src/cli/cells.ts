/** Numbers of a metric for a terminal: short, in one unit that stands in the row's label. */
import { metricLabel, metricUnit } from "../output/words/metrics.ts";
import type { Names } from "../output/words/names.ts";
import { decimal, signed, telling, yuanScale } from "../output/words/number.ts";
import type { Lang } from "../output/words/text.ts";
import { unitName } from "../output/words/units.ts";

export interface Cells {
  /** The metric with its unit, e.g. `Public cost, million yuan`. */
  readonly label: string;
  value(of: number | null): string;
  /** With its sign. */
  change(of: number | null): string;
}

/** Formats for a metric whose largest value is about `largest`. */
export function cellsOf(metric: string, largest: number, lang: Lang, names?: Names): Cells {
  const unit = metricUnit(metric);
  const name = metricLabel(metric, lang, names);
  const cells = (label: string, show: (value: number) => string, difference = show): Cells => ({
    label: label === "" ? name : `${name}${lang === "zh" ? "，" : ", "}${label}`,
    value: (of) => (of === null ? "–" : show(of)),
    change: (of) => (of === null ? "–" : signed(of, difference(of))),
  });
  if (unit === "share") {
    return cells(
      "%",
      (value) => decimal(100 * value, 1),
      (value) => decimal(100 * value, 2),
    );
  }
  if (unit === "yuan" || unit === "fen") {
    const { divisor, unit: scaled } = yuanScale(unit === "fen" ? largest / 100 : largest, lang);
    const over = unit === "fen" ? 100 * divisor : divisor;
    return cells(scaled, (value) => (divisor === 1 ? decimal(value / over) : telling(value / over)));
  }
  const short = largest >= 100 ? (value: number) => decimal(value) : telling;
  if (unit === "yuanPerPerson") return cells(lang === "zh" ? "元" : "yuan", short);
  return cells(unit === "count" ? "" : unitName(unit, lang), short);
}
