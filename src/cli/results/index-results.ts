/** Sensitivity indices of a sweep's outcomes: worked out from the folder, kept as `indices.parquet`, drawn as bars. */
import { keyOf } from "../../engine/random.ts";
import type { Spec } from "../../model/spec.ts";
import { morrisDesign } from "../../experiments/designs/morris.ts";
import { type Outcome, outcomeName } from "../../experiments/outcome.ts";
import type { Estimate } from "../../experiments/statistics/bootstrap.ts";
import { morrisIndices } from "../../experiments/statistics/morris.ts";
import { sobolIndices } from "../../experiments/statistics/sobol-indices.ts";
import { type IndexRow, indexBars } from "../../output/charts/index-bars.ts";
import { writeTable } from "../../output/store/comparison.ts";
import { publishChart } from "../../output/store/publish.ts";
import type { NamedFigure } from "../../output/figures/run-figures.ts";
import type { Table } from "../../output/store/table.ts";
import { ownNames } from "../../output/words/own-names.ts";
import type { Lang } from "../../output/words/text.ts";
import { factorWords } from "../factor-text.ts";
import { meanOverSeeds, outcomesOf, type SweepFolder } from "./sweep-folder.ts";

export type IndexName = "mu" | "muStar" | "sigma" | "first" | "total" | "second";

/** One index of a factor, or of a pair of them, for one outcome. */
export interface Index extends Estimate {
  readonly outcome: string;
  readonly index: IndexName;
  readonly factor: string;
  /** The second of a pair. */
  readonly other: string | null;
  readonly told: boolean;
}

export interface OutcomeIndices {
  readonly outcome: Outcome;
  readonly indices: readonly Index[];
  /** Trajectories or blocks left out. */
  readonly dropped: number;
}

/** Bars in a chart; all indices stand in the table. */
const MOST_BARS = 20;

export async function showIndices(
  folder: SweepFolder,
  outcomes: readonly Outcome[],
  spec: Spec,
  lang: Lang,
): Promise<{ readonly found: readonly OutcomeIndices[]; readonly figures: readonly NamedFigure[] }> {
  const matrix = await outcomesOf(folder, outcomes);
  const found = outcomes.map((outcome, k) => indicesOf(folder, outcome, matrix[k]!));
  await writeTable(folder.dir, "indices", tableOf(found.flatMap(({ indices }) => indices)));
  const words = factorWords(folder.factors, spec, lang);
  const names = new Map(folder.factors.map(({ path }, f) => [path, words.names[f]!]));
  const own = ownNames(spec);
  const figures = found.map(({ outcome, indices }) => {
    const bars = strongest(indices).filter(({ index }) => index !== "mu" && index !== "sigma");
    const rows = bars.map((one) => ({ ...one, factor: names.get(one.factor)! }) as IndexRow);
    return {
      id: `indices-${outcome.metric}`,
      spec: indexBars(rows, { lang, metric: outcome.metric, names: own }),
    };
  });
  for (const { id, spec: chart } of figures) await publishChart(folder.dir, id, chart);
  return { found, figures };
}

/** The indices of the strongest factors, strongest first; pairs are left out. */
export function strongest(indices: readonly Index[], most = MOST_BARS): Index[] {
  const ranked = indices
    .filter(({ index }) => index === "muStar" || index === "total")
    .sort((a, b) => b.value - a.value)
    .slice(0, most);
  return ranked.flatMap(({ factor }) => indices.filter((one) => one.factor === factor && one.other === null));
}

function indicesOf(folder: SweepFolder, outcome: Outcome, bySeed: readonly Float64Array[]): OutcomeIndices {
  const { factors, manifest } = folder;
  const { kind, seed, rows = 0, secondOrder = false } = manifest.design;
  const key = keyOf(seed);
  const named = (
    index: IndexName,
    factor: number,
    estimate: Estimate & { told: boolean },
    other?: number,
  ): Index => ({
    outcome: outcomeName(outcome),
    index,
    factor: factors[factor]!.path,
    other: other === undefined ? null : factors[other]!.path,
    value: estimate.value,
    low: estimate.low,
    high: estimate.high,
    told: estimate.told,
  });
  if (kind === "morris") {
    const { trajectories } = morrisDesign(rows, factors.length, key);
    const { factors: all, dropped } = morrisIndices(trajectories, bySeed, key);
    const indices = all.flatMap(({ mu, muStar, sigma, told }, f) => [
      named("muStar", f, { ...muStar, told }),
      named("mu", f, { ...mu, told: leavesOutZero(mu) }),
      named("sigma", f, { ...sigma, told: leavesOutZero(sigma) }),
    ]);
    return { outcome, indices, dropped };
  }
  const shape = { rows, secondOrder, factors: factors.length };
  const found = sobolIndices(shape, meanOverSeeds(bySeed), key);
  const indices = [
    ...factors.flatMap((_, f) => [named("first", f, found.first[f]!), named("total", f, found.total[f]!)]),
    ...found.second.map((one) => named("second", one.factors[0], one, one.factors[1])),
  ];
  return { outcome, indices, dropped: found.dropped };
}

const leavesOutZero = ({ low, high }: Estimate): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);

/** A value that is not a number (every trajectory left out) stands as null. */
function tableOf(rows: readonly Index[]): Table {
  const text = (name: "outcome" | "index" | "factor") => ({
    name,
    type: "string" as const,
    values: rows.map((row) => row[name]),
  });
  const number = (name: "value" | "low" | "high") => ({
    name,
    type: "double" as const,
    values: rows.map((row) => (row[name] !== null && Number.isFinite(row[name]) ? row[name] : null)),
  });
  return {
    columns: [
      text("outcome"),
      text("index"),
      text("factor"),
      { name: "other", type: "string", values: rows.map(({ other }) => other ?? "") },
      number("value"),
      number("low"),
      number("high"),
      { name: "told", type: "int32", values: rows.map(({ told }) => (told ? 1 : 0)) },
    ],
  };
}
