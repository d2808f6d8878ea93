/** The tables of a stress table, the same for a terminal and a page. */
import { metricUnit } from "../../output/words/metrics.ts";
import { decimal, percent, signed, telling } from "../../output/words/number.ts";
import type { StudyCell, StudyTable } from "../../output/report/study.ts";
import { STRESS_TABLE_WORDS as WORDS } from "../../output/words/stress.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { inUnit } from "../../output/words/units.ts";
import type { StressCell } from "../../experiments/stress/cells.ts";
import type { Estimate } from "../../experiments/statistics/bootstrap.ts";
import type { MeanInterval } from "../../experiments/statistics/interval.ts";
import { pointOf, type StressTable } from "./stress-folder.ts";
import type { StressFindings } from "./stress-findings.ts";

/** A loss of this share of the twin's value is as dark as a cell gets. */
const DARKEST = 0.25;

export function lossTable(table: StressTable, { cells }: StressFindings, lang: Lang): StudyTable {
  const { strategies, rungs } = table;
  return {
    caption: WORDS.lossCaption[lang],
    words: 1,
    head: [WORDS.shock[lang], ...strategies.map(({ title }) => title[lang])],
    rows: rungs.map((_, rung) => [
      rungText(table, rung, lang),
      ...strategies.map((_, strategy): StudyCell => {
        const missed = table.missed.some(([s, r]) => s === strategy && r === rung);
        const { lossShare, lossShareAll } = cellAt(cells, strategy, rung);
        const { mean, low, high } = lossShare;
        const below = `${decimal(100 * (lossShareAll.mean ?? 0), 1)}`;
        if (mean === null || (missed && mean === 0)) return "–";
        const untold = low === null || high === null || (low <= 0 && high >= 0);
        const text = decimal(100 * mean, 1);
        return untold ? { text: `${text}*`, untold, below } : { text, heat: mean / DARKEST, below };
      }),
    ]),
  };
}

/** The shock as it is told, with its severity. */
export function rungText({ shocks, rungs }: StressTable, rung: number, lang: Lang): string {
  if (rung < 0) return WORDS.none[lang];
  const { shock, severity } = rungs[rung]!;
  const { title } = shocks.find(({ id }) => id === shock)!;
  if (severity === null) return title[lang];
  return `${title[lang]}${lang === "zh" ? "，" : ", "}${percent(severity, 0)}`;
}

export function cellAt(cells: readonly StressCell[], strategy: number, rung: number): StressCell {
  return cells.find((cell) => cell.strategy === strategy && cell.rung === rung)!;
}

export function standingTable(
  { strategies }: StressTable,
  { standings, asked }: StressFindings,
  lang: Lang,
): StudyTable {
  const unit = metricUnit(asked.metric);
  const amount = (value: number) => inUnit(value, unit, lang).replace(/ ?(yuan|元)$/, "");
  const values = { tail: percent(1 - asked.level, 0), level: percent(asked.level, 0) };
  const columns = [
    [WORDS.mean, "mean", amount],
    [WORDS.tail, "tail", amount],
    [WORDS.valueAtRisk, "valueAtRisk", amount],
    [WORDS.lossTail, "lossTail", amount],
    [WORDS.regret, "regret", amount],
    [WORDS.goalShare, "goalShare", (value: number) => percent(value, 0)],
    [WORDS.hhi, "hhi", telling],
    [WORDS.cost, "publicCostYuan", (value: number) => inUnit(value, "yuan", lang)],
  ] as const;
  return {
    caption: WORDS.standingHeading[lang],
    words: 1,
    head: [WORDS.strategy[lang], ...columns.map(([text]) => fill(text, lang, values))],
    rows: standings.map((one) => [
      strategies[one.strategy]!.title[lang],
      ...columns.map(
        ([, name, show]): StudyCell =>
          name === "mean" || name === "tail"
            ? gainCell(one[name].value, name === "mean" ? one.meanGain : one.tailGain, amount)
            : estimateCell(one[name], show, name === "goalShare" ? 1 : undefined),
      ),
    ]),
  };
}

/** A figure with its interval; what cannot be below zero, nor a share above one, is not told to be. */
function estimateCell(
  { value, low, high }: Estimate,
  show: (value: number) => string,
  most = Number.POSITIVE_INFINITY,
): StudyCell {
  if (low === null || high === null) return show(value);
  return { text: show(value), below: `${show(Math.max(0, low))} – ${show(Math.min(most, high))}` };
}

/** A value, and below it by how much it differs from the first strategy's, with the interval of that difference. */
function gainCell(
  value: number,
  { value: gain, low, high }: Estimate,
  show: (value: number) => string,
): StudyCell {
  if (low === null || high === null || gain === 0) return show(value);
  const ends = [gain, low, high].map((one) => signed(one, show(one)));
  return { text: show(value), below: `${ends[0]} (${ends[1]} – ${ends[2]})` };
}

/** The hardest rung of each shock: years to recover, persons falling back, public money. */
export function recoveryTables(table: StressTable, { cells }: StressFindings, lang: Lang): StudyTable[] {
  const hardest = table.shocks.map(({ id }) => table.rungs.findLastIndex(({ shock }) => shock === id));
  const of = (caption: string, cell: (one: StressCell) => StudyCell): StudyTable => ({
    caption,
    words: 1,
    head: [WORDS.shock[lang], ...table.strategies.map(({ title }) => title[lang])],
    rows: hardest.map((rung) => [
      rungText(table, rung, lang),
      ...table.strategies.map((_, strategy) => cell(cellAt(cells, strategy, rung))),
    ]),
  });
  return [
    of(WORDS.recoveryCaption[lang], ({ recoveryYears: { mean }, notRecovered }) =>
      mean === null ? "–" : `${decimal(mean, 1)}${notRecovered > 0 ? ` (${percent(notRecovered, 0)})` : ""}`,
    ),
    of(WORDS.fallingCaption[lang], ({ fallingBack }) => told(fallingBack, (value) => decimal(value))),
    of(WORDS.costCaption[lang], ({ publicCostYuan }) =>
      told(publicCostYuan, (value) => inUnit(value, "yuan", lang)),
    ),
  ];
}

function told({ mean, low, high }: MeanInterval, show: (value: number) => string): StudyCell {
  if (mean === null) return "–";
  const untold = low === null || high === null || (low <= 0 && high >= 0);
  return untold ? { text: `${show(mean)}*`, untold } : show(mean);
}

/** Regret of each strategy in each rung and without a shock; the largest of a column is marked. */
export function regretTable(table: StressTable, { cells, asked }: StressFindings, lang: Lang): StudyTable {
  const unit = metricUnit(asked.metric);
  const rungs = [-1, ...table.rungs.keys()];
  const regrets = rungs.map((rung) => {
    const levels = table.strategies.map(
      (_, strategy) => cellAt(cells, strategy, rung).level.mean ?? Number.NaN,
    );
    return levels.map((level) => Math.max(...levels) - level);
  });
  const most = Math.max(...regrets.flat());
  return {
    caption: WORDS.regretCaption[lang],
    words: 1,
    folded: true,
    head: [WORDS.shock[lang], ...table.strategies.map(({ title }) => title[lang])],
    rows: rungs.map((rung, k) => [
      rungText(table, rung, lang),
      ...regrets[k]!.map((regret): StudyCell => ({ text: inUnit(regret, unit, lang), heat: regret / most })),
    ]),
  };
}

export function breakingTable(table: StressTable, { searches }: StressFindings, lang: Lang): StudyTable {
  const shocks = table.shocks.filter(({ upTo }) => upTo !== undefined);
  return {
    caption: WORDS.breakingCaption[lang],
    words: 1,
    head: [WORDS.shock[lang], ...table.strategies.map(({ title }) => title[lang])],
    rows: shocks.map(({ id, title, measure, upTo }) => [
      { text: title[lang], ...(measure && { below: measure[lang] }) },
      ...table.strategies.map((_, strategy): StudyCell => {
        const search = searches.find((one) => one.strategy === strategy && one.shock.id === id);
        if (search === undefined) return "–";
        const { kind, point, holds, breaks, mixed } = pointOf(search);
        if (kind === "before") return { text: WORDS.before[lang], heat: 1 };
        if (kind === "beyond") return fill(WORDS.beyond, lang, { upTo: percent(upTo!, 0) });
        const half = (breaks! - holds!) / 2;
        const text = `${percent(point!, 0)} ±${percent(half, 0)}`;
        return { text, heat: 1 - point! / upTo!, ...(mixed && { below: WORDS.mixed[lang] }) };
      }),
    ]),
  };
}
