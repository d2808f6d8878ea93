/** Ablations as tables: for a terminal, and for `results/reference`. */
import { type AblationEffect, bearers } from "../experiments/ablate.ts";
import type { Ablation } from "../experiments/ablations.ts";
import { spansZero } from "../experiments/compare-differences.ts";
import type { ReferenceTable } from "../output/store/reference-table.ts";
import { metricLabel } from "../output/words/metrics.ts";
import { signed, telling } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { cellsOf } from "./cells.ts";
import { tableText } from "./table.ts";
import { ABLATION_WORDS as WORDS } from "./words/ablation.ts";

/** One thing switched off: without it minus with it. */
export interface Ablated {
  readonly ablation: Ablation;
  readonly effects: readonly AblationEffect[];
  readonly borne: readonly AblationEffect[];
}

/** How a table came about. */
export interface Made {
  readonly title: string;
  readonly command: string;
  readonly seeds: number;
  readonly last: number;
}

const MILLION = 1e6;

export function ablationTable(ablated: readonly Ablated[], lang: Lang): string {
  const columns = columnsOf(ablated, lang);
  const table = tableText({
    head: [WORDS.without[lang], ...columns.map(({ head }) => head)],
    rows: [
      [WORDS.full[lang], ...columns.map(({ full }) => full)],
      ...ablated.map(({ ablation, effects }) => [
        ablation.title[lang],
        ...effects.map((effect, k) => columns[k]!.change(effect)),
      ]),
    ],
  });
  return `${table}\n${WORDS.star[lang]}`;
}

interface Column {
  readonly head: string;
  readonly full: string;
  change(effect: AblationEffect): string;
}

function columnsOf(ablated: readonly Ablated[], lang: Lang): Column[] {
  return (ablated[0]?.effects ?? []).map(({ metric, baselineMean }) => {
    const cells = cellsOf(metric, Math.abs(baselineMean ?? 0), lang);
    return {
      head: (WORDS.heads as Readonly<Record<string, Record<Lang, string>>>)[metric]?.[lang] ?? cells.label,
      full: cells.value(baselineMean),
      change: (effect) => `${cells.change(effect.mean)}${spansZero(effect) ? "*" : ""}`,
    };
  });
}

/** What each shock took, million yuan over all years: with it minus without it, losses positive. */
export function bearersTable(shocks: readonly Ablated[], lang: Lang): string {
  return `${WORDS.borne[lang]}\n${tableText({
    head: [WORDS.shock[lang], ...bearers.map(({ bearer }) => WORDS.bearers[bearer as Bearer][lang])],
    rows: shocks.map(({ ablation, borne }) => [
      ablation.title[lang],
      ...borne.map((effect, k) => lossText(effect, k)),
    ]),
  })}`;
}

type Bearer = keyof typeof WORDS.bearers;

/** A loss in yuan is positive, whichever way its metric goes; null without any seed. */
const lossOf = (value: number | null, k: number): number | null =>
  value === null ? null : bearers[k]!.loss === "less" ? value : -value;

function lossText(effect: AblationEffect, k: number): string {
  const loss = lossOf(effect.mean, k);
  if (loss === null) return "–";
  const millions = loss / MILLION;
  return `${signed(millions, telling(millions))}${spansZero(effect) ? "*" : ""}`;
}

export function ablationReference(ablated: readonly Ablated[], made: Made, lang: Lang): ReferenceTable {
  const lines = ablated.flatMap(({ ablation, effects }) => effects.map((effect) => ({ ablation, effect })));
  return {
    title: fill(WORDS.title, lang, { title: made.title }),
    remarks: [fill(WORDS.made, lang, { ...made }), WORDS.reading[lang]],
    columns: ["without", "metric", "full", "difference", "low95", "high95", "seeds"],
    rows: lines.map(({ ablation, effect }) => [
      ablation.id,
      effect.metric,
      effect.baselineMean,
      effect.mean,
      effect.low,
      effect.high,
      effect.count,
    ]),
    shown: lines.map(({ ablation, effect }) => {
      const cells = cellsOf(effect.metric, Math.abs(effect.baselineMean ?? 0), lang);
      const interval =
        effect.low === null || effect.high === null
          ? ["–", "–"]
          : [cells.change(effect.low), cells.change(effect.high)];
      return [
        ablation.title[lang],
        cells.label,
        cells.value(effect.baselineMean),
        `${cells.change(effect.mean)}${spansZero(effect) ? "*" : ""}`,
        ...interval,
        String(effect.count),
      ];
    }),
  };
}

export function bearersReference(shocks: readonly Ablated[], made: Made, lang: Lang): ReferenceTable {
  const lines = shocks.flatMap(({ ablation, borne }) =>
    borne.map((effect, k) => {
      const ends = [lossOf(effect.low, k), lossOf(effect.high, k)];
      const [low, high] = bearers[k]!.loss === "less" ? ends : ends.reverse();
      return { ablation, effect, k, low: low ?? null, high: high ?? null };
    }),
  );
  return {
    title: fill(WORDS.borneTitle, lang, { title: made.title }),
    remarks: [fill(WORDS.made, lang, { ...made }), WORDS.borneReading[lang]],
    columns: ["shock", "bearer", "metric", "lossYuan", "low95", "high95", "seeds"],
    rows: lines.map(({ ablation, effect, k, low, high }) => [
      ablation.id,
      bearers[k]!.bearer,
      effect.metric,
      lossOf(effect.mean, k),
      low,
      high,
      effect.count,
    ]),
    shown: lines.map(({ ablation, effect, k, low, high }) => [
      ablation.title[lang],
      WORDS.bearers[bearers[k]!.bearer as Bearer][lang],
      metricLabel(effect.metric, lang),
      lossText(effect, k),
      ...(low === null || high === null ? ["–", "–"] : [telling(low / MILLION), telling(high / MILLION)]),
      String(effect.count),
    ]),
  };
}
