/** A report of the fixture's comparison, with every section filled. */

import { pairedDifference } from "../../src/experiments/statistics/paired.ts";
import { quantileGroups } from "../../src/metrics/deciles.ts";
import { winnersAndLosers } from "../../src/metrics/winners.ts";
import type { DifferenceLine, ReportChart, ReportData } from "../../src/output/report/data.ts";
import { nameOf } from "../../src/output/words/names.ts";
import { differenceSentence } from "../../src/output/words/headline.ts";
import type { Lang } from "../../src/output/words/text.ts";
import { fixtureRun } from "./fixture.ts";

const SEEDS = Array.from({ length: 20 }, (_, k) => String(k + 1));
const [BASE, AWARD] = (["base", "award"] as const).map((scenario) =>
  SEEDS.map((seed) => fixtureRun({ seed, scenario })),
);
const YEARS = BASE[0].years.map(({ year }) => year);
const METRICS = [
  "headcountRate",
  "povertyGap",
  "meanIncomePerCapitaYuan",
  "gini",
  "productHhi",
  "linkedShare",
  "publicCostFen",
];

export const NAMES = {
  base: { en: "No award", zh: "无奖补" },
  award: { en: "Award for taking poor households along", zh: "带贫奖补" },
  awardPerMu: { en: "Award per mu", zh: "按亩奖补" },
};

function differenceOf(metric: string, t: number): DifferenceLine {
  const [base, award] = [BASE, AWARD].map((runs) =>
    runs.map(({ years }) => (years[t].metrics as Record<string, number | null>)[metric]),
  );
  return { alternative: "award", metric, year: YEARS[t], ...pairedDifference(base, award) };
}

function winnersOf(): ReportData["winners"][number] {
  const [base, award] = [BASE[0], AWARD[0]].map((run) => run.households[1].columns.incomePerCapitaYuan);
  const groups = quantileGroups(base);
  return { alternative: "award", year: 2020, ...winnersAndLosers(base, award, groups, { threshold: 1 }) };
}

export function reportData(lang: Lang, charts: readonly ReportChart[] = []): ReportData {
  const last = YEARS.length - 1;
  const differences = METRICS.flatMap((metric) => YEARS.map((_, t) => differenceOf(metric, t)));
  const sentence = (metric: string) =>
    differenceSentence({ ...differenceOf(metric, last), alternative: nameOf("award", lang, NAMES) }, lang);
  return {
    kind: "compare",
    lang,
    title: lang === "zh" ? "礼县：一扶一带" : "Lixian: one support, one belt",
    lesson:
      lang === "zh"
        ? "对带动贫困户的经营主体给予奖补：谁受益，谁承担风险？"
        : "An award for taking poor households along: who gains, who carries the risk?",
    headline: ["headcountRate", "meanIncomePerCapitaYuan", "publicCostFen"].map(sentence),
    years: { first: YEARS[0], last: YEARS[last] },
    seeds: SEEDS,
    names: NAMES,
    keyFigures: ["headcountRate", "meanIncomePerCapitaYuan", "gini", "publicCostFen"].map((metric) => {
      const { alternativeMean, mean, low, high } = differenceOf(metric, last);
      const change = { mean, low, high };
      const spread = (alternativeMean ?? 0) * 0.02;
      const [from, to] = [(alternativeMean ?? 0) - spread, (alternativeMean ?? 0) + spread];
      return { metric, year: YEARS[last], mean: alternativeMean, low: from, high: to, change };
    }),
    charts,
    differences,
    winners: [winnersOf()],
    costs: [{ scenario: "award", instrument: "awardPerMu", spentYuan: 2_256_000, perExitYuan: 3_420 }],
    expect: [
      {
        metric: "rentPerMu",
        year: 2019,
        unit: "yuan/mu",
        published: 150,
        tolerance: 0.1,
        mean: 153.2,
        low: 149.8,
        high: 156.6,
        source: "lixian-2020/L2",
        verdict: "within",
      },
      {
        metric: "exits",
        year: 2019,
        unit: "persons",
        published: 27_431,
        tolerance: 0.05,
        mean: 24_960,
        low: 23_100,
        high: 26_820,
        source: "lixian-2020/L8",
        verdict: "outside",
      },
    ],
    flows: { year: 2020, seed: "1", rows: AWARD[0].flows.filter(({ year }) => year === 2020) },
    parameters: [
      parameter(
        "instruments.awardPerMu.rate",
        200,
        "yuan/mu",
        "award an organiser gets",
        "lixian-2020/L1",
        "S",
      ),
      parameter(
        "linkages.landTransfer.rent",
        150,
        "yuan/mu/year",
        "rent paid for land",
        "lixian-2020/L2",
        "D",
      ),
      parameter("households.riskAversion", 0.002, "1", "weight of variance in a choice", "estimate", "E"),
    ],
    reproduce: {
      command: "liannong compare scenarios/lixian-no-award.yaml scenarios/lixian.yaml --seeds 20",
      digest: "6f0c1c5ad4e94f0f9f6f7d9c4a2f3d51",
      version: "0.1.0",
      scenarioHash: "9b1deb4d3b7d4bad",
    },
  };
}

function parameter(
  path: string,
  value: number,
  unit: string,
  about: string,
  source: string,
  grade: "S" | "D" | "E",
) {
  return { path, value, unit, about, source, grade, year: 2020, isDefault: grade === "E" };
}
