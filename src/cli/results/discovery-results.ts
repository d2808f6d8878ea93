/** Scenario discovery over a sweep's folder: which points are of interest, the boxes, their table and charts. */
import type { Factor } from "../../experiments/designs/factor.ts";
import { type Discovered, discover, type DiscoveryOptions } from "../../experiments/statistics/discovery.ts";
import { isRestricted } from "../../experiments/statistics/prim-box.ts";
import { keyOf } from "../../engine/random.ts";
import { boxRanges } from "../../output/charts/box-ranges.ts";
import { tradeOff } from "../../output/charts/trade-off.ts";
import { writeTable } from "../../output/store/comparison.ts";
import { publishChart } from "../../output/store/publish.ts";
import type { NamedFigure } from "../../output/figures/run-figures.ts";
import type { Table } from "../../output/store/table.ts";
import { mistake } from "../failure.ts";
import { type Formula, FormulaFault, metricFormula, parseFormula } from "../../scenario/index.ts";
import { type FactorWords, shareOf } from "../factor-text.ts";
import { outcomesOf, type SweepFolder } from "./sweep-folder.ts";

export interface Question {
  readonly where: Formula;
  /** Metrics that the formula names. */
  readonly metrics: readonly string[];
  readonly year: number;
  /** Share of a point's seeds in which the formula must hold. */
  readonly share: number;
}

/** Reads what is of interest; throws where it is no formula over the metrics that were kept. */
export async function whereOf(text: string, metrics: readonly string[]): Promise<Formula> {
  try {
    return await parseFormula(text, new Set(metrics));
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    throw mistake("formula", "--where", error.message);
  }
}

/** 1 for every point of interest; a run in which the formula has no value does not hold. */
export async function hitsOf(folder: SweepFolder, question: Question): Promise<Uint8Array> {
  const { metrics, where, year, share } = question;
  const outcomes = metrics.map((metric) => ({ metric, year, unit: "1" }));
  const matrix = await outcomesOf(folder, outcomes);
  const holds = metricFormula(where);
  const { points, seeds } = folder.manifest;
  return Uint8Array.from({ length: points }, (_, point) => {
    const held = seeds.filter((_, seed) => {
      const values = Object.fromEntries(metrics.map((metric, k) => [metric, matrix[k]![seed]![point]!]));
      return (holds(values) ?? 0) !== 0;
    });
    return held.length >= share * seeds.length ? 1 : 0;
  });
}

/** Finds the boxes; writes `boxes.parquet`, `trajectories.parquet` and the charts. */
export async function showBoxes(
  folder: SweepFolder,
  hits: Uint8Array,
  options: DiscoveryOptions,
  words: FactorWords,
): Promise<{ readonly found: readonly Discovered[]; readonly figures: readonly NamedFigure[] }> {
  const { columns, factors, dir, manifest } = folder;
  const found = discover({ columns, hits }, keyOf(manifest.design.seed), options);
  await writeTable(dir, "boxes", boxTable(factors, found));
  await writeTable(dir, "trajectories", trajectoryTable(found));
  const { lang, names } = words;
  const figures: NamedFigure[] = [];
  for (const [k, { restrictions, trajectory, chosen }] of found.entries()) {
    const box = k + 1;
    const steps = trajectory.map(({ coverage, density, limits }, step) => ({
      coverage,
      density,
      restricted: limits.filter(isRestricted).length,
      taken: step === chosen,
    }));
    const ranges = restrictions.map(({ factor, low, high }) => {
      const one = factors[factor]!;
      const [from, to] = [shareOf(one, low), shareOf(one, high)];
      return { factor: names[factor]!, from, to, text: endsText(factor, low, high, words) };
    });
    figures.push({ id: `trade-off-${box}`, spec: tradeOff(steps, { lang, box }) });
    figures.push({ id: `box-${box}`, spec: boxRanges(ranges, { lang, box }) });
  }
  for (const { id, spec } of figures) await publishChart(dir, id, spec);
  return { found, figures };
}

/** Both ends of a restriction, a dash where it is open. */
function endsText(factor: number, low: number, high: number, { value }: FactorWords): string {
  const end = (limit: number) => (Number.isFinite(limit) ? value(factor, limit) : "");
  return `${end(low)} – ${end(high)}`.trim();
}

function boxTable(factors: readonly Factor[], found: readonly Discovered[]): Table {
  const rows = found.flatMap(({ box, restrictions }, k) =>
    restrictions.map((one) => ({ ...box, ...one, box: k + 1, path: factors[one.factor]!.path })),
  );
  const number = (name: (typeof NUMBERS)[number]) => ({
    name,
    type: "double" as const,
    values: rows.map((row) => (Number.isFinite(row[name]) ? row[name] : null)),
  });
  return {
    columns: [
      { name: "box", type: "int32", values: rows.map(({ box }) => box) },
      { name: "factor", type: "string", values: rows.map(({ path }) => path) },
      ...NUMBERS.map(number),
    ],
  };
}

const NUMBERS = [
  "low",
  "high",
  "coverage",
  "density",
  "mass",
  "quasiP",
  "sameCoverage",
  "sameDensity",
] as const;

function trajectoryTable(found: readonly Discovered[]): Table {
  const rows = found.flatMap(({ trajectory, chosen }, k) =>
    trajectory.map(({ coverage, density, mass, limits }, step) => ({
      box: k + 1,
      step,
      coverage,
      density,
      mass,
      restricted: limits.filter(isRestricted).length,
      taken: step === chosen ? 1 : 0,
    })),
  );
  const column = (name: keyof (typeof rows)[number], type: "int32" | "double") => ({
    name,
    type,
    values: rows.map((row) => row[name]),
  });
  return {
    columns: [
      ...(["box", "step", "restricted", "taken"] as const).map((name) => column(name, "int32")),
      ...(["coverage", "density", "mass"] as const).map((name) => column(name, "double")),
    ],
  };
}
