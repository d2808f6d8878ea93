/** Runs a stress table: every cell checked and on disk first, then the runs; then bisection, a round at a time. */
import type { Measured } from "../experiments/outcome.ts";
import { nextSeverity } from "../experiments/stress/breaking-point.ts";
import { stressCells } from "../experiments/stress/cells.ts";
import { type Ladder, type Rung, rungName, rungsOf } from "../experiments/stress/ladder.ts";
import { leadingProduct } from "../experiments/stress/leading.ts";
import {
  type SettledStress,
  settleStress,
  type Strategy,
  stressPoints,
} from "../experiments/stress/settle.ts";
import type { Table } from "../output/store/table.ts";
import { fill } from "../output/words/text.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import { canonical } from "../scenario/index.ts";
import { type Designed, runDesign } from "./designed.ts";
import { mistake } from "./failure.ts";
import type { Running } from "./options.ts";
import { type Place, placeOf } from "./out-folder.ts";
import type { Prepared } from "./prepare.ts";
import type { StressAsked } from "./results/asked.ts";
import {
  asStress,
  futuresOf,
  questionOf,
  roundFolder,
  type Search,
  searchesIn,
  type StressFolder,
  type StressTable,
  withRound,
} from "./results/stress-folder.ts";
import { stressMetrics } from "./results/stress-findings.ts";
import type { Speaker } from "./speaker.ts";
import { measured } from "./sweeping.ts";
import { STRESS_WORDS } from "./words/stress.ts";

/** A strategy with its scenario ready to run. */
export type StressStrategy = Strategy & { readonly whole: Prepared };

export interface StressRequest {
  readonly strategies: readonly StressStrategy[];
  readonly ladder: Ladder;
  /** The year in which the ladder strikes. */
  readonly year: number;
  readonly seeds: readonly string[];
}

/** The complete table, or the exit code of work that is not complete. */
export async function runStress(
  { strategies, ladder, year, seeds }: StressRequest,
  options: Running,
  to: Speaker,
): Promise<StressFolder | number> {
  const [first] = strategies as [StressStrategy];
  const rungs = rungsOf(ladder);
  const points = stressPoints(strategies.length, rungs);
  to.remark(
    fill(STRESS_WORDS.settling, to.lang, {
      strategies: strategies.length,
      rungs: rungs.length,
      runs: points.length * seeds.length,
    }),
  );
  const product = leadingProduct(strategies.map(({ whole }) => whole.spec));
  const settled = await settleStress(strategies, points, { year, product });
  const table = tableOf(strategies, ladder, rungs, year, product, settled);
  const names = ["none", ...rungs.map(rungName)];
  const hashes = strategies.map(({ whole }) => whole.hash);
  const designed = await designedOf(first, settled, seeds, allMetrics(strategies), {
    strategies: strategies.map(({ id }) => id),
    shocks: names,
    shockOf: (point) => names[point.rung === null ? 0 : rungs.indexOf(point.rung) + 1]!,
    stress: table,
  });
  const place = placeOf(options.out, `${first.id}-stress`, hashes, seeds, [designed.designHash]);
  const folder = await runDesign(designed, place, options, to);
  return typeof folder === "number" ? folder : asStress(folder);
}

/** Bisects until every bracket is narrow enough; gives back all searches, or an exit code. */
export async function runBreaking(
  { strategies, ladder, year, seeds }: StressRequest,
  stress: StressFolder,
  asked: StressAsked,
  options: Running,
  to: Speaker,
): Promise<readonly Search[] | number> {
  const question = await questionOf(asked, stress.folder.manifest.metrics);
  const futures = await futuresOf(stress, stressMetrics(question));
  let searches = searchesIn(stress, stressCells(futures, question), asked.share);
  const product = stress.table.product;
  for (let round = 1; ; round++) {
    const open = searches.flatMap((search) => {
      const { shock } = search;
      const upTo = shock.upTo!;
      const severity = nextSeverity(search.tried, { upTo, tolerance: asked.tolerance * upTo });
      return severity === null ? [] : [{ search, severity }];
    });
    if (open.length === 0) return searches;
    to.remark(
      fill(STRESS_WORDS.round, to.lang, { round, points: open.length, runs: open.length * seeds.length }),
    );
    const points = open.map(({ search, severity }) => {
      const shock = ladder.shocks.find(({ id }) => id === search.shock.id)!;
      return { strategy: search.strategy, rung: { shock, severity } };
    });
    const settled = await settleStress(strategies, points, { year, product });
    const designed = await designedOf(strategies[0]!, settled, seeds, question.goalMetrics, {
      strategies: strategies.map(({ id }) => id),
      shocks: ladder.shocks.map(({ id }) => id),
      shockOf: ({ rung }) => rung!.shock.id,
      severities: points.map(({ rung }) => rung.severity),
    });
    const place: Place = { dir: roundFolder(stress.folder.dir, asked, round), own: true };
    const folder = await runDesign(designed, place, options, to);
    if (typeof folder === "number") return folder;
    searches = await withRound(searches, folder, stress, question, asked.share);
  }
}

interface Layout {
  readonly strategies: readonly string[];
  readonly shocks: readonly string[];
  shockOf(point: SettledStress["points"][number]): string;
  /** A severity a point, where points are not named by their rung. */
  readonly severities?: readonly number[];
  readonly stress?: StressTable;
}

async function designedOf(
  first: StressStrategy,
  settled: SettledStress,
  seeds: readonly string[],
  metrics: readonly string[],
  { strategies, shocks, shockOf, severities, stress }: Layout,
): Promise<Designed> {
  const levels = (path: string, all: readonly string[]) => ({ kind: "levels" as const, path, levels: all });
  const sought = severities ?? [];
  const factors = [
    levels("strategy", strategies),
    levels("shock", shocks),
    ...(severities === undefined
      ? []
      : [
          {
            kind: "range" as const,
            path: "severity",
            unit: "1",
            low: 0,
            high: Math.max(0, ...sought),
            whole: false,
          },
        ]),
  ];
  const design = { kind: "stress", factors, seed: "", ...(stress === undefined ? {} : { stress }) };
  const column = (name: string, read: (point: SettledStress["points"][number]) => string) => ({
    name,
    type: "string" as const,
    values: settled.points.map(read),
  });
  const points: Table = {
    columns: [
      { name: "point", type: "int32", values: settled.points.map((_, point) => point) },
      column("strategy", ({ strategy }) => strategies[strategy]!),
      column("shock", shockOf),
      {
        name: "severity",
        type: "double",
        values: settled.points.map(({ rung }) => (rung === null ? 0 : rung.severity)),
      },
      { name: "scenarioHash", type: "string", values: settled.hashes },
    ],
  };
  const { whole, id } = first;
  return {
    id,
    spec: whole.spec,
    hash: whole.hash,
    design,
    points,
    designHash: await scenarioHash(canonical({ design, hashes: settled.hashes, sought, metrics })),
    settled,
    seeds,
    metrics,
    provenance: whole.provenance,
  };
}

/** Metrics that every strategy has, in the order of the first: what only some have cannot be compared. */
function allMetrics(strategies: StressRequest["strategies"]): string[] {
  const each = strategies.map(({ whole: { spec } }) => [
    ...Object.keys(namesOf(spec, spec).metrics),
    ...Object.keys(spec.metrics),
  ]);
  return each[0]!.filter((metric) => each.every((own) => own.includes(metric)));
}

/** What may be asked of the table. */
export function measuredIn(strategies: StressRequest["strategies"]): Measured {
  return measured(strategies[0]!.whole.spec, allMetrics(strategies));
}

function tableOf(
  strategies: StressRequest["strategies"],
  ladder: Ladder,
  rungs: readonly Rung[],
  strikes: number,
  product: string | null,
  { points, missed }: SettledStress,
): StressTable {
  return {
    title: ladder.title,
    strikes,
    product,
    strategies: strategies.map(({ id, whole }) => ({
      id,
      title: whole.spec.title,
      scenarioHash: whole.hash,
    })),
    shocks: ladder.shocks.map(({ events: _, ...shock }) => shock),
    rungs: rungs.map((rung) => ({ name: rungName(rung), shock: rung.shock.id, severity: rung.severity })),
    missed: missed.map((point) => {
      const { strategy, rung } = points[point]!;
      return [strategy, rungs.indexOf(rung!)] as const;
    }),
  };
}

/** Strategies are compared year by year and household by household: they must share both. */
export function refuseUnlike(strategies: StressRequest["strategies"]): void {
  const [first] = strategies as [StressStrategy];
  const { years, population } = first.whole.spec;
  for (const { id, whole } of strategies.slice(1)) {
    const own = whole.spec;
    if (whole.hash === first.whole.hash)
      throw mistake("same-scenario", id, "is the same scenario as the first; name another");
    if (own.years.first !== years.first || own.years.last !== years.last)
      throw mistake("other-years", id, "runs other years than the first strategy; give all the same years");
    if (
      own.population.households !== population.households ||
      own.population.counties !== population.counties
    )
      throw mistake(
        "other-population",
        id,
        "has another population than the first strategy; their luck could not be shared",
      );
  }
}
