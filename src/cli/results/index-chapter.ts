/** What a sensitivity analysis tells of each outcome: the strongest factors in words, bars, and all indices. */
import { leadersOf } from "../../experiments/statistics/leaders.ts";
import type { Outcome } from "../../experiments/outcome.ts";
import type { Spec } from "../../model/spec.ts";
import type { StudyCell, StudyTable } from "../../output/report/study.ts";
import { drawForReport } from "../../output/store/publish.ts";
import { metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { percent, range } from "../../output/words/number.ts";
import { STUDY_WORDS as WORDS } from "../../output/words/study.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { changeInUnit } from "../../output/words/units.ts";
import { SWEEP_WORDS } from "../words/sweep.ts";
import { factorWords, outcomeText } from "../factor-text.ts";
import { type Index, type IndexName, type OutcomeIndices, showIndices, strongest } from "./index-results.ts";
import type { SweepFolder } from "./sweep-folder.ts";
import type { Chapter } from "./chapter.ts";

export async function indexChapter(
  folder: SweepFolder,
  outcomes: readonly Outcome[],
  spec: Spec,
  lang: Lang,
): Promise<Chapter> {
  const telling = tellingOf(folder, spec, lang);
  const { found, figures } = await showIndices(folder, outcomes, spec, lang);
  const charts = [];
  for (const { id, spec } of figures) charts.push(await drawForReport(id, spec));
  const morris = folder.manifest.design.kind === "morris";
  const [first] = found;
  const ranked = first === undefined ? [] : rankedOf(first);
  const told = ranked.filter((one) => one.told).length;
  const values = { told, all: ranked.length };
  return {
    headline: [
      ...found.flatMap((one) => sentences(telling, one)),
      ...(ranked.length > 0 ? [fill(WORDS.toldCount, lang, values)] : []),
      ...(folder.manifest.seeds.length === 1 ? [SWEEP_WORDS.oneSeed[lang]] : []),
    ],
    cards: [{ what: WORDS.factorsCard[lang], value: `${told} / ${ranked.length}` }],
    parts: [
      {
        id: "indices",
        heading: WORDS.indices[lang],
        note: (morris ? WORDS.morrisNote : WORDS.sobolNote)[lang],
        charts,
        tables: found.flatMap((one) => tablesOf(telling, one)),
      },
    ],
    methods: [WORDS.methodEstimates[lang]],
  };
}

const MAIN: readonly IndexName[] = ["muStar", "total"];

/** The telling index of every factor, strongest first. */
function rankedOf({ indices }: OutcomeIndices): Index[] {
  return indices.filter(({ index }) => MAIN.includes(index)).toSorted((a, b) => b.value - a.value);
}

/** Factors named among the largest; more would be no headline. */
const MOST_NAMED = 4;

/** What sentences and tables are told with. */
interface Telling {
  readonly folder: SweepFolder;
  readonly lang: Lang;
  /** A factor's name by its path. */
  names(path: string): string;
  /** An outcome's name with the year it is looked at. */
  label(outcome: Outcome): string;
}

function tellingOf(folder: SweepFolder, spec: Spec, lang: Lang): Telling {
  const words = factorWords(folder.factors, spec, lang);
  const byPath = new Map(folder.factors.map(({ path }, f) => [path, words.names[f]!]));
  const own = ownNames(spec);
  return {
    folder,
    lang,
    names: (path) => byPath.get(path)!,
    label: (outcome) => outcomeText(outcome, metricLabel(outcome.metric, lang, own), lang),
  };
}

/** The strongest factor, if these runs can tell which it is; else those that may be it. */
function sentences({ folder, lang, names, label: labelOf }: Telling, one: OutcomeIndices): string[] {
  const { outcome } = one;
  const label = labelOf(outcome);
  const ranked = rankedOf(one);
  const leaders = leadersOf(ranked);
  const [best] = leaders;
  if (best === undefined) return [fill(WORDS.noneTold, lang, { outcome: label })];
  const show = showFor(folder, outcome, lang);
  const morris = folder.manifest.design.kind === "morris";
  const comma = lang === "zh" ? "、" : ", ";
  const named = (some: readonly Index[]) =>
    some.map(({ factor, value }) =>
      fill(WORDS.factorWith, lang, { factor: names(factor), value: show(value) }),
    );
  if (leaders.length > 1) {
    const left = leaders.length - MOST_NAMED;
    const more = left > 0 ? [fill(WORDS.more, lang, { n: left })] : [];
    const factors = [...named(leaders.slice(0, MOST_NAMED)), ...more].join(comma);
    return [fill(morris ? WORDS.strongestTied : WORDS.shareTied, lang, { factors, outcome: label })];
  }
  const values = {
    factor: names(best.factor),
    outcome: label,
    value: show(best.value),
    range: best.low === null ? "–" : range(show(best.low), show(best.high!), lang),
  };
  const next = named(ranked.filter((index) => index.told && index !== best).slice(0, 3));
  return [
    fill(morris ? WORDS.strongest : WORDS.share, lang, values),
    ...(next.length > 0 ? [fill(WORDS.next, lang, { factors: next.join(comma) })] : []),
  ];
}

/** An effect in the outcome's unit, shares in points; or a share of variance. */
function showFor({ manifest }: SweepFolder, { metric }: Outcome, lang: Lang): (value: number) => string {
  return (value) => {
    if (!Number.isFinite(value)) return "–";
    if (manifest.design.kind !== "morris") return percent(value);
    return changeInUnit(value, metricUnit(metric), lang).replace(/^\+/, "");
  };
}

function tablesOf({ folder, lang, names, label }: Telling, one: OutcomeIndices): StudyTable[] {
  const { outcome, indices } = one;
  const outcomeName = label(outcome);
  const morris = folder.manifest.design.kind === "morris";
  const show = showFor(folder, outcome, lang);
  const kinds: readonly IndexName[] = morris ? ["muStar", "mu", "sigma"] : ["first", "total"];
  const head = morris ? ["mu*", "mu", "sigma"] : [SWEEP_WORDS.first[lang], SWEEP_WORDS.total[lang]];
  const cell = ({ value, low, high, told }: Index): StudyCell => ({
    text: `${show(value)}${told ? "" : "*"}`,
    untold: !told,
    ...(low === null || high === null ? {} : { below: `${show(low)} – ${show(high)}` }),
  });
  const all = strongest(indices, Number.POSITIVE_INFINITY);
  const paths = [...new Set(all.map(({ factor }) => factor))];
  const pairs = indices.filter(({ index }) => index === "second").toSorted((a, b) => b.value - a.value);
  return [
    {
      caption: fill(WORDS.allIndices, lang, { outcome: outcomeName }),
      words: 1,
      folded: true,
      head: [WORDS.factor[lang], ...head],
      rows: paths.map((path) => [
        { text: names(path), code: path },
        ...kinds.map((kind) => cell(all.find((index) => index.factor === path && index.index === kind)!)),
      ]),
    },
    ...(pairs.length === 0
      ? []
      : [
          {
            caption: fill(WORDS.pairs, lang, { outcome: outcomeName }),
            words: 1,
            folded: true,
            head: [SWEEP_WORDS.second[lang], SWEEP_WORDS.share[lang]],
            rows: pairs.map((pair) => [`${names(pair.factor)} × ${names(pair.other!)}`, cell(pair)]),
          },
        ]),
  ];
}
