/** The page of a sweep, a sensitivity analysis, and of what was discovered in it: from its folder, so that it can be made again. */
import type { Spec } from "../../model/spec.ts";
import { outcomeOf } from "../../experiments/outcome.ts";
import type { Study, StudyPart } from "../../output/report/study.ts";
import { spanOf } from "../../output/report/sections/opening.ts";
import { decimal } from "../../output/words/number.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { STUDY_WORDS as WORDS } from "../../output/words/study.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { REPORT_WORDS } from "../../output/words/report.ts";
import { factorWords } from "../factor-text.ts";
import type { Asked } from "./asked.ts";
import type { Chapter } from "./chapter.ts";
import { discoveryChapter } from "./discovery-chapter.ts";
import { indexChapter } from "./index-chapter.ts";
import { readParameters } from "./parameters.ts";
import { responseChapter } from "./response-chapter.ts";
import { folderSpec, reproduceOf } from "./study-facts.ts";
import type { SweepFolder } from "./sweep-folder.ts";

export async function sweepReport(folder: SweepFolder, asked: Asked, lang: Lang): Promise<Study> {
  const { manifest, factors, dir } = folder;
  const { kind, seed, rows = 0 } = manifest.design;
  const { spec, unitOf } = await folderSpec(folder);
  const measured = { metrics: manifest.metrics, years: manifest.years, unitOf };
  const outcomes = (asked.outcomes ?? []).map((text) => outcomeOf(text, measured));
  const isSensitivity = kind === "morris" || kind === "saltelli";
  const chapters: Chapter[] = [
    ...(asked.discovery === undefined ? [] : [await discoveryChapter(folder, asked.discovery, spec, lang)]),
    ...(outcomes.length === 0
      ? []
      : [await (isSensitivity ? indexChapter : responseChapter)(folder, outcomes, spec, lang)]),
  ];
  const points = manifest.points;
  const seeds = manifest.seeds.length;
  const values = { n: factors.length, points, seeds, rows, seed };
  const method = kind === "morris" ? [WORDS.methodMorris] : kind === "saltelli" ? [WORDS.methodSobol] : [];
  return {
    lang,
    kicker: [
      WORDS[kind === "morris" || kind === "saltelli" ? kind : "sweep"][lang],
      fill(WORDS.points, lang, { n: decimal(points) }),
      ...spanOf(manifest.years, seeds, lang),
    ].join(" · "),
    title: spec.title[lang],
    names: ownNames(spec),
    lesson: fill(WORDS.lesson, lang, values),
    headline: chapters.flatMap(({ headline }) => headline),
    cards: [
      ...chapters.flatMap(({ cards }) => cards),
      { what: WORDS.runsCard[lang], value: decimal(points * seeds) },
    ],
    parts: [...chapters.flatMap(({ parts }) => parts), ...designPart(folder, spec, lang)],
    parameters: await readParameters(dir),
    methods: [
      fill(WORDS.methodSweep, lang, values),
      ...method.map((text) => fill(text, lang, values)),
      ...chapters.flatMap(({ methods }) => methods),
      REPORT_WORDS.methodModel[lang],
    ],
    reproduce: reproduceOf(folder),
  };
}

function designPart({ factors }: SweepFolder, spec: Spec, lang: Lang): StudyPart[] {
  if (factors.length === 0) return [];
  const words = factorWords(factors, spec, lang);
  const rows = factors.map(({ path }, f) => [{ text: words.names[f]!, code: path }, words.varied(f)]);
  const head = [WORDS.factor[lang], WORDS.range[lang]];
  return [
    {
      id: "design",
      heading: WORDS.design[lang],
      tables: [{ caption: WORDS.designCaption[lang], words: 2, head, rows, folded: factors.length > 12 }],
    },
  ];
}
