/** Published figures beside simulated ones, as the tables, cards and chart of a report. */
import type { Tally, Validated } from "../../experiments/validate.ts";
import { targetPoints } from "../../output/charts/target-points.ts";
import type { ReportChart } from "../../output/report/data.ts";
import type { StudyCard, StudyCell, StudyTable } from "../../output/report/study.ts";
import { drawForReport } from "../../output/store/publish.ts";
import { metricLabel, metricUnit } from "../../output/words/metrics.ts";
import type { Names } from "../../output/words/names.ts";
import { halves, percent, range } from "../../output/words/number.ts";
import { REPORT_WORDS } from "../../output/words/report.ts";
import { fill, inLanguage, type Lang } from "../../output/words/text.ts";
import { declaredUnit, inUnit } from "../../output/words/units.ts";
import { VALIDATION_WORDS as WORDS } from "../../output/words/validation.ts";

/** "Land rent in 2019"; with the unit that was declared where the metric's words have none. */
export function figureName({ metric, year, unit }: Validated, lang: Lang, names?: Names): string {
  const label = metricLabel(metric, lang, names);
  const own = metricUnit(metric) === "plain" && unit !== "1" ? declaredUnit(unit, lang) : "";
  const called = own === "" ? label : lang === "zh" ? `${label}（${own}）` : `${label}, ${own},`;
  return fill(WORDS.figureAt, lang, { metric: called, year });
}

export const amountOf = ({ metric }: Validated, value: number | null, lang: Lang): string =>
  inUnit(value, metricUnit(metric), lang);

export const toleranceOf = ({ tolerance }: Validated): string => percent(tolerance, tolerance < 0.01 ? 1 : 0);

/** The range of nine in ten seeds, in the unit of the mean beside it; none of a single seed. */
function endsText(line: Validated, lang: Lang): string | undefined {
  if (line.low === null || line.high === null || line.seeds < 2) return undefined;
  const [low, mean, high] = [line.low, line.mean, line.high].map((value) => amountOf(line, value, lang));
  const text = range(low!, high!, lang);
  const { unit } = halves(mean!);
  const shared = unit !== "" && [low!, high!].every((end) => halves(end).unit === unit);
  return shared ? text.slice(0, -unit.length) : text;
}

/** The figures with their verdicts, and folded away below it where each was published. */
export function figureTables(lines: readonly Validated[], lang: Lang, own?: Names): StudyTable[] {
  const head = [WORDS.figure, WORDS.published, WORDS.simulated, WORDS.verdict];
  const names = lines.map((line) => figureName(line, lang, own));
  return [
    {
      caption: WORDS.title[lang],
      words: 1,
      head: head.map((word) => word[lang]),
      rows: lines.map((line, k) => [
        names[k]!,
        { text: amountOf(line, line.published, lang), below: `±${toleranceOf(line)}` },
        simulatedCell(line, lang),
        verdictCell(line, lang),
      ]),
    },
    {
      caption: WORDS.sources[lang],
      words: 3,
      folded: true,
      head: [WORDS.figure, REPORT_WORDS.source, WORDS.note].map((word) => word[lang]),
      rows: lines.map(({ source, note = "" }, k) => [names[k]!, source, inLanguage(note, lang)]),
    },
  ];
}

function simulatedCell(line: Validated, lang: Lang): StudyCell {
  const text = amountOf(line, line.mean, lang);
  const below = endsText(line, lang);
  return below === undefined ? text : { text, below };
}

function verdictCell({ verdict, reached, role }: Validated, lang: Lang): StudyCell {
  const told = [...(reached ? [WORDS.some[lang]] : []), ...(role === "known" ? [] : [WORDS[role][lang]])];
  return {
    text: WORDS[verdict][lang],
    heat: verdict === "inside" ? -0.5 : reached ? 0.34 : 0.67,
    ...(told.length === 0 ? {} : { below: told.join(lang === "zh" ? "，" : ", ") }),
  };
}

/** One figure as a card: simulated, the range of seeds, and what was published. */
export function figureCard(line: Validated, lang: Lang, names?: Names): StudyCard {
  const { published, mean, verdict } = line;
  const beside = fill(WORDS.besidePublished, lang, {
    published: amountOf(line, published, lang),
    tolerance: toleranceOf(line),
    verdict: WORDS[verdict][lang],
  });
  const ends = endsText(line, lang);
  const below = ends === undefined ? [beside] : [fill(WORDS.seedsRange, lang, { range: ends }), beside];
  return {
    what: figureName(line, lang, names),
    value: amountOf(line, mean, lang),
    range: below.join(lang === "zh" ? "；" : "; "),
  };
}

/** How many of each kind are met; kinds that there are none of are left out. */
export function tallyCards(counts: Tally, lang: Lang): StudyCard[] {
  const cards = { known: WORDS.knownCard, holdout: WORDS.holdoutCard, given: WORDS.givenCard } as const;
  return (["known", "holdout", "given"] as const)
    .filter((role) => counts[role].of > 0)
    .map((role) => ({ what: cards[role][lang], value: `${counts[role].inside} / ${counts[role].of}` }));
}

/** How far the mean is from what was published, in tolerances; infinite where there is no mean. */
export const distanceOf = ({ mean, published, reach }: Validated): number =>
  mean === null ? Number.POSITIVE_INFINITY : Math.abs(mean - published) / reach;

/** The chart of the lines of one scenario; none where no figure has a share to show. */
export async function figureCharts(
  id: string,
  scenario: string,
  lines: readonly Validated[],
  lang: Lang,
  own?: Names,
): Promise<ReportChart[]> {
  const names = lines.map((line) => figureName(line, lang, own));
  const rows = lines.map((line, k) => {
    const alone = names.indexOf(names[k]!) === names.lastIndexOf(names[k]!);
    return { ...line, name: alone ? names[k]! : `${names[k]} (${line.source})` };
  });
  if (!rows.some(({ published, mean }) => published !== 0 && mean !== null)) return [];
  return [await drawForReport(id, targetPoints(rows, { lang, scenario }))];
}
