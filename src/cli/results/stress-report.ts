/** The page of a stress table that a planner takes into a meeting: from its folder, so that it can be made again. */
import { breakingPoints } from "../../output/charts/breaking-points.ts";
import { stressFrontier } from "../../output/charts/stress-frontier.ts";
import type { Study, StudyPart } from "../../output/report/study.ts";
import { drawForReport } from "../../output/store/publish.ts";
import { betterWay, metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { spanOf } from "../../output/report/sections/opening.ts";
import { percent } from "../../output/words/number.ts";
import { STRESS_TABLE_WORDS as WORDS } from "../../output/words/stress.ts";
import { REPORT_WORDS } from "../../output/words/report.ts";
import { fill, type Lang, type Text } from "../../output/words/text.ts";
import { inUnit } from "../../output/words/units.ts";
import type { Standing } from "../../experiments/stress/standings.ts";
import { nameOf } from "../../output/words/names.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { differingTables, readDiffering } from "./stress-differing.ts";
import { goalText, stressHeadline } from "./stress-headline.ts";
import type { StressFindings } from "./stress-findings.ts";
import { pointOf, type StressFolder } from "./stress-folder.ts";
import { breakingTable, lossTable, recoveryTables, regretTable, standingTable } from "./stress-tables.ts";
import { readParameters } from "./parameters.ts";
import { folderSpec, reproduceOf } from "./study-facts.ts";

export async function stressReport(
  stress: StressFolder,
  findings: StressFindings,
  lang: Lang,
): Promise<Study> {
  const { folder, table } = stress;
  const { manifest, dir } = folder;
  const { asked, standings } = findings;
  const values = {
    metric: metricLabel(asked.metric, lang),
    from: table.strikes,
    to: manifest.years.last,
    tail: percent(1 - asked.level, 0),
    level: percent(asked.level, 0),
    share: percent(asked.share, 0),
    tolerance: percent(asked.tolerance, 0),
    first: table.strategies[0]!.title[lang],
    product: table.product === null ? "–" : nameOf(table.product, lang),
    goal: goalText(asked, lang),
    n: table.strategies.length,
    shocks: table.rungs.length,
    year: table.strikes,
    ladder: table.title[lang],
    names: standings
      .filter(({ onFrontier }) => onFrontier)
      .map(({ strategy }) => table.strategies[strategy]!.title[lang])
      .join(lang === "zh" ? "、" : ", "),
  };
  const withGoal = (note: Text) =>
    [note, WORDS.goalIs].map((text) => fill(text, lang, values)).join(lang === "zh" ? "" : " ");
  const names = ownNames((await folderSpec(folder)).spec);
  const parts: StudyPart[] = [
    {
      id: "standings",
      heading: WORDS.standingHeading[lang],
      note: withGoal(WORDS.standingNote),
      tables: [standingTable(table, findings, lang)],
    },
    {
      id: "frontier",
      heading: WORDS.frontierHeading[lang],
      note: fill(WORDS.frontierNote, lang, values),
      charts: await chartsOf(stress, findings, lang),
    },
    {
      id: "losses",
      heading: WORDS.lossHeading[lang],
      note: fill(WORDS.lossNote, lang, values),
      tables: [lossTable(table, findings, lang)],
    },
    {
      id: "breaking",
      heading: WORDS.breakingHeading[lang],
      note: withGoal(WORDS.breakingNote),
      tables: findings.searches.length === 0 ? [] : [breakingTable(table, findings, lang)],
    },
    {
      id: "recovery",
      heading: WORDS.recoveryHeading[lang],
      note: fill(WORDS.recoveryNote, lang, values),
      tables: recoveryTables(table, findings, lang),
    },
    {
      id: "regret",
      heading: WORDS.regretHeading[lang],
      note: WORDS.regretNote[lang],
      tables: [regretTable(table, findings, lang)],
    },
    {
      id: "differ",
      heading: WORDS.differHeading[lang],
      note: fill(WORDS.differNote, lang, values),
      tables: differingTables(table, await readDiffering(dir), names, lang),
    },
  ];
  const methods = [
    WORDS.methodTwin,
    WORDS.methodLeading,
    WORDS.methodTail,
    WORDS.methodLadder,
    REPORT_WORDS.methodModel,
  ];
  return {
    lang,
    kicker: [WORDS.kind[lang], ...spanOf(manifest.years, manifest.seeds.length, lang)].join(" · "),
    title: fill(WORDS.title, lang, values),
    lesson: fill(WORDS.lesson, lang, values),
    headline: stressHeadline(stress, findings, lang),
    cards: cardsOf(stress, findings, lang),
    parts: parts.filter(({ tables = [], charts = [] }) => tables.length + charts.length > 0),
    parameters: await readParameters(dir),
    names,
    methods: methods.map((text) => fill(text, lang, values)),
    reproduce: reproduceOf(folder),
  };
}

/** The best of each kind, by name. */
function cardsOf({ table }: StressFolder, { standings, asked }: StressFindings, lang: Lang): Study["cards"] {
  const unit = metricUnit(asked.metric);
  const sign = betterWay(asked.metric) === "less" ? -1 : 1;
  const title = (one: Standing) => table.strategies[one.strategy]!.title[lang];
  const best = (worth: (one: Standing) => number) => standings.toSorted((a, b) => worth(b) - worth(a))[0]!;
  const tail = percent(1 - asked.level, 0);
  const amount = (value: number) => inUnit(value, unit, lang);
  const [mean, worst, regret, goal] = [
    best((one) => sign * one.mean.value),
    best((one) => sign * one.tail.value),
    best((one) => -one.regret.value),
    best((one) => one.goalShare.value),
  ];
  return [
    { what: WORDS.mean[lang], value: amount(mean.mean.value), range: title(mean) },
    { what: fill(WORDS.tail, lang, { tail }), value: amount(worst.tail.value), range: title(worst) },
    { what: WORDS.regret[lang], value: amount(regret.regret.value), range: title(regret) },
    { what: WORDS.goalShare[lang], value: percent(goal.goalShare.value, 0), range: title(goal) },
  ];
}

async function chartsOf({ table }: StressFolder, { standings, searches, asked }: StressFindings, lang: Lang) {
  const title = (strategy: number) => table.strategies[strategy]!.title[lang];
  const rows = standings.map(({ strategy, meanGain, tailGain, hhi, onFrontier }) => ({
    strategy: title(strategy),
    mean: meanGain.value,
    meanLow: meanGain.low ?? meanGain.value,
    meanHigh: meanGain.high ?? meanGain.value,
    tail: tailGain.value,
    tailLow: tailGain.low ?? tailGain.value,
    tailHigh: tailGain.high ?? tailGain.value,
    hhi: hhi.value,
    onFrontier,
  }));
  const options = { lang, metric: asked.metric, tail: percent(1 - asked.level, 0), first: title(0) };
  const charts = [await drawForReport("frontier", stressFrontier(rows, options))];
  const broken = searches.map((search) => {
    const { kind, point } = pointOf(search);
    const share = kind === "beyond" ? 1 : (point ?? 0) / search.shock.upTo!;
    return {
      strategy: title(search.strategy),
      shock: search.shock.title[lang],
      share,
      beyond: kind === "beyond",
    };
  });
  if (broken.length > 0)
    charts.push(await drawForReport("breaking-points", breakingPoints(broken, { lang })));
  return charts;
}
