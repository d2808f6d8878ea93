/** What a sweep tells of each outcome: which factor moves it most, curves, and tables of responses. */
import type { Outcome } from "../../experiments/outcome.ts";
import type { Spec } from "../../model/spec.ts";
import type { StudyCard, StudyTable } from "../../output/report/study.ts";
import { drawForReport } from "../../output/store/publish.ts";
import { metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { STUDY_WORDS as WORDS } from "../../output/words/study.ts";
import { SWEEP_WORDS } from "../words/sweep.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { inUnit } from "../../output/words/units.ts";
import { type FactorWords, factorWords, outcomeText } from "../factor-text.ts";
import { type FactorResponse, showResponses } from "./response-results.ts";
import { meanOverSeeds, type SweepFolder } from "./sweep-folder.ts";
import type { Chapter } from "./chapter.ts";

/** Figures on the page; all stand in `charts/`. */
const MOST_FIGURES = 12;

export async function responseChapter(
  folder: SweepFolder,
  outcomes: readonly Outcome[],
  spec: Spec,
  lang: Lang,
): Promise<Chapter> {
  const { found, matrix, figures } = await showResponses(folder, outcomes, spec, lang);
  const words = factorWords(folder.factors, spec, lang);
  const own = ownNames(spec);
  const label = (outcome: Outcome) => outcomeText(outcome, metricLabel(outcome.metric, lang, own), lang);
  const maps = figures.filter(({ id }) => id.startsWith("map-"));
  const shown = [...maps, ...figures.filter((one) => !maps.includes(one))].slice(0, MOST_FIGURES);
  const charts = [];
  for (const { id, spec: chart } of shown) charts.push(await drawForReport(id, chart));
  const cards = outcomes.map((outcome, k): StudyCard => {
    const means = meanOverSeeds(matrix[k]!).filter(Number.isFinite);
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const show = (value: number) => inUnit(value, metricUnit(outcome.metric), lang);
    const [low, high] = [Math.min(...means), Math.max(...means)];
    const range = fill(WORDS.overDesign, lang, { low: show(low), high: show(high) });
    return { what: label(outcome), value: show(mean), range };
  });
  return {
    headline: outcomes.map((outcome) => sentence(folder, outcome, found, words, label(outcome))),
    cards,
    parts: [
      {
        id: "responses",
        heading: WORDS.responses[lang],
        note: WORDS.responsesNote[lang],
        charts,
        tables: tablesOf(folder, found, words, label),
      },
    ],
    methods: [],
  };
}

/** The factor along which the outcome moves most, where that is more than the seeds leave open. */
function sentence(
  { factors }: SweepFolder,
  outcome: Outcome,
  found: readonly FactorResponse[],
  { lang, names, value, range }: FactorWords,
  label: string,
): string {
  const show = (value: number) => inUnit(value, metricUnit(outcome.metric), lang);
  const moves = found
    .filter((one) => one.outcome === outcome && one.factor >= 0)
    .flatMap(({ factor, rows }) => {
      const known = rows.filter(({ mean }) => mean !== null);
      if (known.length < 2) return [];
      const sorted = known.toSorted((a, b) => a.mean! - b.mean!);
      const [least, most] = [sorted[0]!, sorted.at(-1)!];
      const open = (row: typeof least) => (row.high === null ? 0 : row.high - row.mean!);
      const far = most.mean! - least.mean!;
      return [{ factor, least, most, far, told: far > Math.max(open(least), open(most)) }];
    })
    .toSorted((a, b) => b.far - a.far);
  const [best] = moves;
  if (best === undefined || !best.told) return fill(WORDS.movesUntold, lang, { outcome: label });
  const factor = factors[best.factor]!;
  const [from, to] = best.least.from <= best.most.from ? [best.least, best.most] : [best.most, best.least];
  const place = (row: typeof from) =>
    row.from === row.to || factor.kind === "levels"
      ? value(best.factor, row.from)
      : range(best.factor, row.from, row.to);
  return fill(WORDS.moves, lang, {
    outcome: label,
    factor: names[best.factor]!,
    low: show(from.mean!),
    from: place(from),
    high: show(to.mean!),
    to: place(to),
  });
}

function tablesOf(
  { factors }: SweepFolder,
  found: readonly FactorResponse[],
  { lang, names, value, range }: FactorWords,
  label: (outcome: Outcome) => string,
): StudyTable[] {
  return [...new Set(found.map(({ factor }) => factor))]
    .filter((f) => f >= 0)
    .map((f) => {
      const own = found.filter(({ factor }) => factor === f);
      const factor = factors[f]!;
      return {
        caption: names[f]!,
        words: 1,
        folded: true,
        head: [SWEEP_WORDS.value[lang], ...own.map(({ outcome }) => label(outcome))],
        rows: own[0]!.rows.map(({ from, to }, k) => [
          from === to || factor.kind === "levels" ? value(f, from) : range(f, from, to),
          ...own.map(({ outcome, rows }) => {
            const show = (value: number | null) => inUnit(value, metricUnit(outcome.metric), lang);
            const { mean, low, high } = rows[k]!;
            return low === null ? show(mean) : { text: show(mean), below: `${show(low)} – ${show(high)}` };
          }),
        ]),
      };
    });
}
