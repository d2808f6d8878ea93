/** What a sweep shows: responses along every factor as a table of the folder, and charts. */
import type { Outcome } from "../../experiments/outcome.ts";
import { outcomeName } from "../../experiments/outcome.ts";
import type { Spec } from "../../model/spec.ts";
import { type Response, responses } from "../../experiments/statistics/responses.ts";
import { responseCurve } from "../../output/charts/response-curve.ts";
import { responseMap } from "../../output/charts/response-map.ts";
import { writeTable } from "../../output/store/comparison.ts";
import { publishChart } from "../../output/store/publish.ts";
import type { NamedFigure } from "../../output/figures/run-figures.ts";
import type { Table } from "../../output/store/table.ts";
import type { Names } from "../../output/words/names.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { levelName } from "../../output/words/parameters.ts";
import type { Lang } from "../../output/words/text.ts";
import { type FactorWords, factorWords, shortNames } from "../factor-text.ts";
import { meanOverSeeds, outcomesOf, type SweepFolder } from "./sweep-folder.ts";

/** Responses of one outcome along one factor. */
export interface FactorResponse {
  /** The factor's number; -1 where nothing is varied. */
  readonly factor: number;
  readonly outcome: Outcome;
  readonly rows: readonly Response[];
}

/** What a sweep shows: responses, the outcomes they are of as `[outcome][seed][point]`, and the figures. */
export interface Responses {
  readonly found: readonly FactorResponse[];
  readonly matrix: readonly (readonly Float64Array[])[];
  readonly figures: readonly NamedFigure[];
}

/** Factors that get a chart of each outcome; more would bury the folder. */
const MOST_CHARTED = 8;

/** Works the responses out, and writes `responses.parquet` and the charts. */
export async function showResponses(
  folder: SweepFolder,
  outcomes: readonly Outcome[],
  spec: Spec,
  lang: Lang,
): Promise<Responses> {
  const matrix = await outcomesOf(folder, outcomes);
  const { columns, factors, dir } = folder;
  const alone = new Float64Array(folder.manifest.points);
  const along = factors.length === 0 ? [alone] : columns;
  const found = along.flatMap((values, f) =>
    outcomes.map((outcome, k): FactorResponse => {
      return { factor: factors.length === 0 ? -1 : f, outcome, rows: responses(values, matrix[k]!) };
    }),
  );
  await writeTable(dir, "responses", tableOf(folder, found));
  const words = factorWords(factors, spec, lang);
  const names = ownNames(spec);
  const figures = [...curves(folder, found, words, names), ...maps(folder, outcomes, matrix, words, names)];
  for (const { id, spec: chart } of figures) await publishChart(dir, id, chart);
  return { found, matrix, figures };
}

/** A curve of each outcome along each factor. */
function curves(
  { factors }: SweepFolder,
  found: readonly FactorResponse[],
  { lang, axis }: FactorWords,
  names: Names,
): NamedFigure[] {
  const short = shortNames(factors);
  return found.flatMap(({ factor, outcome, rows }) => {
    const varied = factors[factor];
    if (varied === undefined || factor >= MOST_CHARTED) return [];
    const levels =
      varied.kind === "levels" ? { levels: varied.levels.map((level) => levelName(level, lang)) } : {};
    const options = { lang, names, metric: outcome.metric, factor: axis(factor), ...levels };
    const id = `response-${outcome.metric}-${fileName(short[factor]!)}`;
    return [{ id, spec: responseCurve(rows, options) }];
  });
}

/** A heat map of each outcome where the sweep is a grid over two factors. */
function maps(
  { factors, columns, manifest }: SweepFolder,
  outcomes: readonly Outcome[],
  matrix: readonly (readonly Float64Array[])[],
  { lang, axis }: FactorWords,
  names: Names,
): NamedFigure[] {
  if (manifest.design.kind !== "grid" || factors.length !== 2) return [];
  const [first, second] = [axis(0), axis(1)];
  const shown = (f: number, point: number) => {
    const factor = factors[f]!;
    const value = columns[f]![point]!;
    return factor.kind === "levels" ? levelName(factor.levels[value]!, lang) : value;
  };
  return outcomes.map(({ metric }, k) => {
    const rows = Array.from(meanOverSeeds(matrix[k]!), (value, point) => ({
      first: shown(0, point),
      second: shown(1, point),
      value: Number.isFinite(value) ? value : null,
    }));
    return { id: `map-${metric}`, spec: responseMap(rows, { lang, names, metric, first, second }) };
  });
}

const fileName = (name: string): string => name.replace(/[^\w.-]+/g, "-");

function tableOf({ factors }: SweepFolder, found: readonly FactorResponse[]): Table {
  const rows = found.flatMap(({ factor, outcome, rows: own }) =>
    own.map((row) => ({ ...row, factor: factors[factor]?.path ?? "", outcome: outcomeName(outcome) })),
  );
  const text = (name: "factor" | "outcome") => ({
    name,
    type: "string" as const,
    values: rows.map((row) => row[name]),
  });
  const number = (name: "from" | "to" | "mean" | "low" | "high") => ({
    name,
    type: "double" as const,
    values: rows.map((row) => row[name]),
  });
  return {
    columns: [
      text("factor"),
      text("outcome"),
      number("from"),
      number("to"),
      { name: "points", type: "int32", values: rows.map(({ points }) => points) },
      number("mean"),
      number("low"),
      number("high"),
    ],
  };
}
