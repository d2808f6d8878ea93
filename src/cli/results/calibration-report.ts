/** The page of a calibration: the fit, how far each parameter is known, the figures fitted to, and apart those held out. */
import { EXCLUDED, type FittedLever } from "../../experiments/calibrate.ts";
import { tally, type Validated } from "../../experiments/validate.ts";
import { profileCurve } from "../../output/charts/profile-curve.ts";
import type { ReportChart } from "../../output/report/data.ts";
import type { Study, StudyPart } from "../../output/report/study.ts";
import { spanOf } from "../../output/report/sections/opening.ts";
import { drawForReport } from "../../output/store/publish.ts";
import { CALIBRATION_WORDS as WORDS } from "../../output/words/calibration.ts";
import { parameterName, parameterNumber } from "../../output/words/parameters.ts";
import { range, telling } from "../../output/words/number.ts";
import { REPORT_WORDS } from "../../output/words/report.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { declaredUnit } from "../../output/words/units.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";
import { figureCharts, figureTables, tallyCards } from "./figure-lines.ts";
import type { CalibrationFound } from "./kept-findings.ts";

export async function calibrationReport(
  found: CalibrationFound,
  parameters: readonly ProvenanceRow[],
  lang: Lang,
): Promise<Study> {
  const { scenario, seeds, fit, options, lines } = found;
  const { evaluations } = fit;
  const counts = tally(lines);
  const free = fit.fitted.length;
  const values = {
    ...options,
    free,
    evaluations,
    misfit: telling(fit.misfit),
    begun: telling(fit.begun),
    targets: counts.known.of,
    seeds: fill(REPORT_WORDS.seeds, lang, { n: seeds.length }),
    ...counts.known,
  };
  return {
    lang,
    kicker: [WORDS.kind[lang], ...spanOf(scenario.years, seeds.length, lang)].join(" · "),
    title: scenario.title[lang],
    lesson: fill(WORDS.lesson, lang, values),
    headline: [
      fill(WORDS.meets, lang, values),
      counts.holdout.of > 0 ? fill(WORDS.heldOutTally, lang, counts.holdout) : WORDS.noHoldout[lang],
      ...knowing(found, lang),
    ],
    cards: [
      { what: WORDS.misfitCard[lang], value: telling(fit.misfit), range: fill(WORDS.before, lang, values) },
      ...fit.fitted.map((lever) => leverCard(lever, leverName(found, lever, lang), lang)),
      ...tallyCards(counts, lang),
    ],
    parts: [await parametersPart(found, lang), ...(await figureParts(found, lang))],
    parameters,
    ...(scenario.names === undefined ? {} : { names: scenario.names }),
    methods: [WORDS.methodFit, WORDS.methodProfile, WORDS.note, REPORT_WORDS.methodModel].map((text) =>
      fill(text, lang, values),
    ),
    reproduce: {
      command: found.command,
      digest: found.digest,
      version: found.engineVersion,
      scenarioHash: scenario.hash,
    },
  };
}

/** Which parameters the figures identify, bound on one side, and do not identify. */
function knowing(found: CalibrationFound, lang: Lang): string[] {
  const kinds = [
    ["yes", WORDS.told],
    ["one side", WORDS.toldOneSide],
    ["no", WORDS.untold],
  ] as const;
  return kinds.flatMap(([kind, text]) => {
    const names = found.fit.fitted
      .filter(({ identified }) => identified === kind)
      .map((lever) => fill(WORDS.named, lang, { lever: leverName(found, lever, lang) }));
    return names.length === 0 ? [] : [fill(text, lang, { names: names.join(lang === "zh" ? "、" : ", ") })];
  });
}

/** A lever by its title, else by what it sets. */
function leverName({ scenario: { names = {} } }: CalibrationFound, lever: FittedLever, lang: Lang): string {
  return parameterName(Object.hasOwn(names, lever.lever) ? lever.lever : lever.sets, lang, names);
}

const shown = ({ factor, sets }: FittedLever, value: number, lang: Lang) => {
  const [path = ""] = sets.split(", ");
  const number = parameterNumber(path, Number(value.toPrecision(4)));
  const unit = number.endsWith("%") ? "" : declaredUnit(factor.unit, lang);
  return unit === "" ? number : `${number}${lang === "zh" ? "" : " "}${unit}`;
};

function compatible(lever: FittedLever, lang: Lang): string {
  return range(shown(lever, lever.low, lang), shown(lever, lever.high, lang), lang);
}

function leverCard(lever: FittedLever, what: string, lang: Lang): Study["cards"][number] {
  const text = lever.identified === "no" ? WORDS.allCompatible : WORDS.compatibleCard;
  const known = fill(text, lang, { range: compatible(lever, lang) });
  return { what, value: shown(lever, lever.value, lang), range: known };
}

const IDENTIFIED = { yes: WORDS.yes, "one side": WORDS.oneSide, no: WORDS.no } as const;

async function parametersPart(found: CalibrationFound, lang: Lang): Promise<StudyPart> {
  const { fit } = found;
  const charts: ReportChart[] = [];
  for (const lever of fit.fitted) {
    const { factor, value, low, high, profile } = lever;
    const parameter = leverName(found, lever, lang);
    const unit = declaredUnit(factor.unit, lang);
    const axis =
      unit === ""
        ? parameter
        : `${parameter}${lang === "zh" ? "（" : ", "}${unit}${lang === "zh" ? "）" : ""}`;
    const best = { value, misfit: fit.misfit };
    const spec = profileCurve(profile, {
      lang,
      parameter,
      axis,
      best,
      limit: fit.misfit + EXCLUDED,
      low,
      high,
    });
    charts.push(await drawForReport(`profile-${lever.lever}`, spec));
  }
  const head = [WORDS.parameter, WORDS.identified, WORDS.best, WORDS.compatible, WORDS.rangeTried];
  const rows = fit.fitted.map((lever) => [
    { text: leverName(found, lever, lang), code: `${lever.lever}: ${lever.sets}` },
    { text: IDENTIFIED[lever.identified][lang], untold: lever.identified === "no" },
    shown(lever, lever.value, lang),
    compatible(lever, lang),
    range(shown(lever, lever.factor.low, lang), shown(lever, lever.factor.high, lang), lang),
  ]);
  return {
    id: "fitted",
    heading: WORDS.parameters[lang],
    note: WORDS.note[lang],
    charts,
    tables: [{ caption: WORDS.bestValues[lang], words: 2, head: head.map((word) => word[lang]), rows }],
  };
}

async function figureParts({ scenario, lines }: CalibrationFound, lang: Lang): Promise<StudyPart[]> {
  const kinds = [
    { role: "known", heading: WORDS.targetsHeading[lang] },
    { role: "holdout", heading: WORDS.heldOutHeading[lang], note: WORDS.heldOutNote[lang] },
    { role: "given", heading: WORDS.givenHeading[lang] },
  ] as const satisfies readonly (Pick<StudyPart, "heading" | "note"> & Pick<Validated, "role">)[];
  const parts = kinds.map(async ({ role, ...said }): Promise<StudyPart[]> => {
    const own = lines.filter((line) => line.role === role);
    if (own.length === 0) return [];
    const charts = await figureCharts(`figures-${role}`, scenario.title[lang], own, lang, scenario.names);
    return [{ id: role, ...said, charts, tables: figureTables(own, lang, scenario.names) }];
  });
  return (await Promise.all(parts)).flat();
}
