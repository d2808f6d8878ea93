/** What was discovered in a sweep: where the cases of interest lie, in words, figures and tables. */
import { namesIn } from "../../engine/formula.ts";
import { DISCOVERY_OPTIONS, type Discovered } from "../../experiments/statistics/discovery.ts";
import type { Spec } from "../../model/spec.ts";
import type { StudyTable } from "../../output/report/study.ts";
import { drawForReport } from "../../output/store/publish.ts";
import { conditionInWords } from "../../output/words/condition.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { percent } from "../../output/words/number.ts";
import { STUDY_WORDS as WORDS } from "../../output/words/study.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { SWEEP_WORDS } from "../words/sweep.ts";
import { type FactorWords, factorWords } from "../factor-text.ts";
import type { DiscoveryAsked } from "./asked.ts";
import { hitsOf, showBoxes, whereOf } from "./discovery-results.ts";
import type { SweepFolder } from "./sweep-folder.ts";
import type { Chapter } from "./chapter.ts";

/** A restriction that chance would bring about more often is left out of the sentence. */
const UNLIKELY = 0.05;

export async function discoveryChapter(
  folder: SweepFolder,
  { where: text, year, share, ...options }: DiscoveryAsked,
  spec: Spec,
  lang: Lang,
): Promise<Chapter> {
  const words = factorWords(folder.factors, spec, lang);
  const where = await whereOf(text, folder.manifest.metrics);
  const hits = await hitsOf(folder, { where, metrics: [...namesIn(where)], year, share });
  const { found, figures } = await showBoxes(folder, hits, { ...DISCOVERY_OPTIONS, ...options }, words);
  const charts = [];
  for (const { id, spec: chart } of figures) charts.push(await drawForReport(id, chart));
  const values = {
    where: conditionInWords(text, lang, ownNames(spec)),
    year,
    share: percent(share, 0),
    hits: hits.reduce((sum, hit) => sum + hit, 0),
    cases: hits.length,
  };
  const [first] = found;
  return {
    headline: [
      first === undefined
        ? fill(WORDS.noBox, lang, values)
        : fill(WORDS.boxSentence, lang, {
            ...values,
            box: boxText(first, words),
            coverage: percent(first.box.coverage, 0),
            density: percent(first.box.density, 0),
          }),
    ],
    cards: [],
    parts: [
      {
        id: "discovery",
        heading: WORDS.discovery[lang],
        note: fill(WORDS.discoveryNote, lang, values),
        charts,
        tables: found.map((one, k) => boxTable(folder, one, k, words)),
      },
    ],
    methods: [WORDS.methodDiscovery[lang]],
  };
}

function boxText({ restrictions }: Discovered, { lang, names, value }: FactorWords): string {
  const telling = restrictions.filter(({ quasiP }) => quasiP < UNLIKELY);
  return (telling.length > 0 ? telling : restrictions)
    .map(({ factor, low, high }) => {
      const end = (limit: number) => (Number.isFinite(limit) ? value(factor, limit) : "");
      const values = { factor: names[factor]!, low: end(low), high: end(high) };
      if (!Number.isFinite(low)) return fill(WORDS.below, lang, values);
      return fill(Number.isFinite(high) ? WORDS.between : WORDS.above, lang, values);
    })
    .join(WORDS.and[lang]);
}

function boxTable(
  { factors }: SweepFolder,
  { box, restrictions }: Discovered,
  k: number,
  { lang, names, value }: FactorWords,
): StudyTable {
  const { coverage, density, mass } = box;
  return {
    caption: fill(WORDS.boxCaption, lang, {
      box: k + 1,
      coverage: percent(coverage),
      density: percent(density),
      mass: percent(mass),
    }),
    words: 1,
    head: [SWEEP_WORDS.factor, SWEEP_WORDS.from, SWEEP_WORDS.to, SWEEP_WORDS.quasiP, SWEEP_WORDS.again].map(
      (text) => text[lang],
    ),
    rows: restrictions.map(({ factor, low, high, quasiP, sameCoverage, sameDensity }) => [
      { text: names[factor]!, code: factors[factor]!.path },
      ...[low, high].map((end) => (Number.isFinite(end) ? value(factor, end) : "–")),
      quasiP < 0.001 ? "<0.001" : quasiP.toFixed(3),
      `${percent(sameCoverage, 0)} / ${percent(sameDensity, 0)}`,
    ]),
  };
}
