/** A stress table as a design: its points as rows, what its manifest tells, and which strategies may stand side by side. */
import type { Measured } from "../experiments/outcome.ts";
import { type Ladder, type Rung, rungName } from "../experiments/stress/ladder.ts";
import type { SettledStress, Strategy } from "../experiments/stress/settle.ts";
import type { Table } from "../output/store/table.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import { canonical } from "../scenario/index.ts";
import type { Designed } from "./designed.ts";
import { mistake } from "./failure.ts";
import type { Prepared } from "./prepare.ts";
import type { StressTable } from "./results/stress-folder.ts";
import { measured } from "./sweeping.ts";

/** A strategy with its scenario ready to run. */
export type StressStrategy = Strategy & { readonly whole: Prepared };

/** How the points of a table, or of a round of bisection, are told apart. */
export interface Layout {
  readonly strategies: readonly string[];
  readonly shocks: readonly string[];
  shockOf(point: SettledStress["points"][number]): string;
  /** A severity a point, where points are not named by their rung. */
  readonly severities?: readonly number[];
  readonly stress?: StressTable;
}

export async function designedOf(
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
export function allMetrics(strategies: readonly StressStrategy[]): string[] {
  const each = strategies.map(({ whole: { spec } }) => [
    ...Object.keys(namesOf(spec, spec).metrics),
    ...Object.keys(spec.metrics),
  ]);
  return each[0]!.filter((metric) => each.every((own) => own.includes(metric)));
}

/** What may be asked of the table. */
export function measuredIn(strategies: readonly StressStrategy[]): Measured {
  return measured(strategies[0]!.whole.spec, allMetrics(strategies));
}

export function tableOf(
  strategies: readonly StressStrategy[],
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
export function refuseUnlike(strategies: readonly StressStrategy[]): void {
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
