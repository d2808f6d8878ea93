/** The page of a validation: how many figures are met, how far the others are off, and every figure with its source. */
import { tally, type Validated } from "../../experiments/validate.ts";
import type { Study, StudyPart } from "../../output/report/study.ts";
import { spanOf } from "../../output/report/sections/opening.ts";
import { percent } from "../../output/words/number.ts";
import { REPORT_WORDS } from "../../output/words/report.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { VALIDATION_WORDS as WORDS } from "../../output/words/validation.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";
import { tallySentences } from "../validation-table.ts";
import {
  amountOf,
  distanceOf,
  figureCard,
  figureCharts,
  figureName,
  figureTables,
  tallyCards,
} from "./figure-lines.ts";
import type { LookedAt, ValidationFound } from "./kept-findings.ts";

/** With more figures than these, cards show how many are met and not each. */
const FEW = 6;

export async function validationReport(
  found: ValidationFound,
  parameters: readonly ProvenanceRow[],
  lang: Lang,
): Promise<Study> {
  const { scenarios, seeds, lines } = found;
  const counts = tally(lines);
  const [first] = scenarios;
  const alone = scenarios.length === 1;
  const years = {
    first: Math.min(...scenarios.map((one) => one.years.first)),
    last: Math.max(...scenarios.map((one) => one.years.last)),
  };
  const count = alone ? [] : [fill(WORDS.scenarios, lang, { n: scenarios.length })];
  const luck = seeds.length === 1 ? WORDS.methodOneSeed : WORDS.methodSeeds;
  const values = { n: seeds.length, first: seeds[0]!, last: seeds.at(-1)! };
  return {
    lang,
    kicker: [WORDS.kind[lang], ...count, ...spanOf(years, seeds.length, lang)].join(" · "),
    title: alone ? first!.title[lang] : WORDS.title[lang],
    lesson: fill(WORDS.lesson, lang, { n: lines.length }),
    headline: [...tallySentences(counts, lang), ...farthest(found, lang)],
    cards: [...tallyCards(counts, lang), ...cardsOf(found, lang)],
    parts: await Promise.all(scenarios.map((scenario) => partOf(scenario, lines, lang))),
    parameters,
    names: Object.fromEntries(
      scenarios.flatMap(({ id, title, names = {} }) => [...Object.entries(names), [id, title]]),
    ),
    methods: [WORDS.rule[lang], fill(luck, lang, values), REPORT_WORDS.methodModel[lang]],
    reproduce: {
      command: found.command,
      digest: found.digest,
      version: found.engineVersion,
      ...(alone ? { scenarioHash: first!.hash } : {}),
    },
  };
}

/** Figures that could have been missed: those that a scenario puts in itself are not among them. */
const tested = (lines: readonly Validated[]) => lines.filter(({ role }) => role !== "given");

const scenarioOf = ({ scenarios }: ValidationFound, line: Validated): LookedAt =>
  scenarios.find(({ id }) => id === line.scenario)!;

function farthest(found: ValidationFound, lang: Lang): string[] {
  const { scenarios, lines } = found;
  const missed = tested(lines).filter(({ verdict, mean }) => verdict === "outside" && mean !== null);
  const [worst] = missed.toSorted((a, b) => distanceOf(b) - distanceOf(a));
  if (worst === undefined) return [];
  const { title, names } = scenarioOf(found, worst);
  const name = figureName(worst, lang, names);
  const figure =
    scenarios.length === 1 ? name : fill(WORDS.figureIn, lang, { figure: name, scenario: title[lang] });
  const [mean, published] = [worst.mean, worst.published].map((value) => amountOf(worst, value, lang));
  return [fill(WORDS.farthest, lang, { figure, mean: mean!, published: published! })];
}

function cardsOf(found: ValidationFound, lang: Lang): Study["cards"] {
  const all = tested(found.lines);
  if (all.length <= FEW) return all.map((line) => figureCard(line, lang, scenarioOf(found, line).names));
  const off = all
    .flatMap(({ mean, published }) =>
      mean === null || published === 0 ? [] : [Math.abs(mean / published - 1)],
    )
    .sort((a, b) => a - b);
  const middle = (off[Math.floor((off.length - 1) / 2)]! + off[Math.ceil((off.length - 1) / 2)]!) / 2;
  return [{ what: WORDS.typicalCard[lang], value: percent(middle, 0) }];
}

async function partOf(
  { id, title, names }: LookedAt,
  lines: readonly Validated[],
  lang: Lang,
): Promise<StudyPart> {
  const own = lines.filter(({ scenario }) => scenario === id);
  return {
    id: `scenario-${id}`,
    heading: title[lang],
    charts: await figureCharts(`figures-${id}`, title[lang], own, lang, names),
    tables: figureTables(own, lang, names),
  };
}

/** Parameters of several scenarios as one list: what all have alike once, the rest under the scenario's name. */
export function parametersOf(
  scenarios: readonly { readonly id: string; readonly rows: readonly ProvenanceRow[] }[],
): ProvenanceRow[] {
  const textOf = ({ path, value, source, grade }: ProvenanceRow) =>
    JSON.stringify([path, value, source, grade]);
  const held = new Map<string, number>();
  for (const { rows } of scenarios)
    for (const row of rows) held.set(textOf(row), (held.get(textOf(row)) ?? 0) + 1);
  const everywhere = (row: ProvenanceRow) => held.get(textOf(row)) === scenarios.length;
  const [first, ...others] = scenarios;
  const shared = first === undefined ? [] : first.rows.filter(everywhere);
  const own = [first, ...others].flatMap((one) =>
    (one?.rows ?? [])
      .filter((row) => !everywhere(row))
      .map((row) => ({ ...row, path: `${one!.id}: ${row.path}` })),
  );
  return [...shared, ...own];
}
