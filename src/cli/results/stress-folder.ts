/** A stress table's folder read back: its strategies and rungs, its futures, and what was tried for breaking points. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { breakingPoint, type BreakingPoint, type Tried } from "../../experiments/stress/breaking-point.ts";
import type { StressCell } from "../../experiments/stress/cells.ts";
import type { Futures, StressQuestion } from "../../experiments/stress/futures.ts";
import { meetsGoal } from "../../experiments/stress/futures.ts";
import { betterWay } from "../../output/words/metrics.ts";
import type { Text } from "../../output/words/text.ts";
import { FormulaFault, metricFormula, parseFormula } from "../../scenario/index.ts";
import { namesIn } from "../../engine/formula.ts";
import { mistake } from "../failure.ts";
import type { StressAsked } from "./asked.ts";
import { seriesOf } from "./series.ts";
import { openSweepFolder, type SweepFolder } from "./sweep-folder.ts";

/** What the manifest tells of a stress table. */
export interface StressTable {
  readonly title: Text;
  readonly strikes: number;
  /** What the ladder calls leading; null where there is none. */
  readonly product: string | null;
  readonly strategies: readonly {
    readonly id: string;
    readonly title: Text;
    readonly scenarioHash: string;
  }[];
  readonly shocks: readonly {
    readonly id: string;
    readonly title: Text;
    readonly measure?: Text;
    readonly severities: readonly number[];
    readonly upTo?: number;
  }[];
  readonly rungs: readonly {
    readonly name: string;
    readonly shock: string;
    readonly severity: number | null;
  }[];
  /** Rungs by strategy in which the shock, or a part of it, found nothing to strike: `[strategy, rung]`. */
  readonly missed: readonly (readonly [number, number])[];
}

export interface StressFolder {
  readonly folder: SweepFolder;
  readonly table: StressTable;
}

export async function openStressFolder(dir: string): Promise<StressFolder> {
  return asStress(await openSweepFolder(dir));
}

export function asStress(folder: SweepFolder): StressFolder {
  const { stress } = folder.manifest.design;
  if (stress === undefined)
    throw mistake("not-a-stress-table", folder.dir, "holds a sweep, not a stress table");
  return { folder, table: stress as StressTable };
}

export async function futuresOf(
  { folder, table }: StressFolder,
  metrics: readonly string[],
): Promise<Futures> {
  const series = await seriesOf(folder, metrics);
  const strategies = table.strategies.length;
  return {
    strategies,
    rungs: table.rungs.length,
    seeds: folder.manifest.seeds.length,
    years: series.years,
    strikes: table.strikes,
    value: (metric, strategy, rung, seed, year) =>
      series.value(metric, (rung + 1) * strategies + strategy, seed, year),
  };
}

/** The question, its formula read; throws where it is none over the metrics that were kept. */
export async function questionOf(asked: StressAsked, metrics: readonly string[]): Promise<StressQuestion> {
  const { metric, goal, goalYears, level } = asked;
  let formula: Awaited<ReturnType<typeof parseFormula>>;
  try {
    formula = await parseFormula(goal, new Set(metrics));
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    throw mistake("formula", "--goal", error.message);
  }
  return {
    metric,
    better: betterWay(metric) ?? "more",
    goal: metricFormula(formula),
    goalMetrics: [...namesIn(formula)],
    goalYears,
    level,
  };
}

/** A search for the breaking point of a strategy under a shock, with all that is known of it. */
export interface Search {
  readonly strategy: number;
  readonly shock: StressTable["shocks"][number];
  readonly tried: readonly Tried[];
}

/** What the table itself tells of every breaking point that is to be sought. */
export function searchesIn({ table }: StressFolder, cells: readonly StressCell[], share: number): Search[] {
  const holds = (strategy: number, rung: number) =>
    cells.find((cell) => cell.strategy === strategy && cell.rung === rung)!.goalShare >= share;
  return table.shocks.flatMap((shock) =>
    shock.upTo === undefined
      ? []
      : table.strategies.map((_, strategy) => ({
          strategy,
          shock,
          tried: [
            { severity: 0, holds: holds(strategy, -1) },
            ...table.rungs.flatMap((rung, k) =>
              rung.shock === shock.id ? [{ severity: rung.severity!, holds: holds(strategy, k) }] : [],
            ),
          ],
        })),
  );
}

/** Rounds depend on the question: those of another goal stand in a folder of their own. */
export function roundFolder(
  dir: string,
  { goal, goalYears, share, tolerance }: StressAsked,
  round: number,
): string {
  const text = JSON.stringify([goal, goalYears, share, tolerance]);
  const question = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return join(dir, "breaking", question, `round-${round}`);
}

/** Adds what a round of bisection found. */
export async function withRound(
  searches: readonly Search[],
  round: SweepFolder,
  { table }: StressFolder,
  question: StressQuestion,
  share: number,
): Promise<Search[]> {
  const series = await seriesOf(round, question.goalMetrics);
  const seeds = round.manifest.seeds.length;
  const [strategies, shocks, severities] = round.columns as [Float64Array, Float64Array, Float64Array];
  const levels = (round.factors[1] as { levels: readonly string[] }).levels;
  const tried = Array.from(strategies, (strategy, point) => {
    const futures: Futures = {
      strategies: 1,
      rungs: 1,
      seeds,
      years: series.years,
      strikes: table.strikes,
      value: (metric, _, __, seed, year) => series.value(metric, point, seed, year),
    };
    const met = Array.from({ length: seeds }, (_, seed) => meetsGoal(futures, question, [0, 0, seed]));
    const holds = met.filter(Boolean).length / seeds >= share;
    return { strategy, shock: levels[shocks[point]!]!, severity: severities[point]!, holds };
  });
  return searches.map((search) => {
    const more = tried.filter((one) => one.strategy === search.strategy && one.shock === search.shock.id);
    return { ...search, tried: [...search.tried, ...more] };
  });
}

/** All rounds that stand in the folder. */
export async function withAllRounds(
  stress: StressFolder,
  searches: readonly Search[],
  question: StressQuestion,
  asked: StressAsked,
): Promise<Search[]> {
  let known = [...searches];
  const place = (round: number) => roundFolder(stress.folder.dir, asked, round);
  for (let round = 1; existsSync(place(round)); round++) {
    known = await withRound(known, await openSweepFolder(place(round)), stress, question, asked.share);
  }
  return known;
}

export const pointOf = ({ tried }: Search): BreakingPoint => breakingPoint(tried);
