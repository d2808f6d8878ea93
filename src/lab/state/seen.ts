/**
 * What the views look at: both sides from the same runs (the first answer until every side has a full one), as tables and
 * as a comparison under the same luck. Worked out once for all views.
 */
import { computed } from "@preact/signals";
import { compare, type Findings } from "../../experiments/compare.ts";
import { seenIn } from "../../experiments/compare-seen.ts";
import type { ScenarioTables } from "../../output/figures/run-figures.ts";
import type { TableColumns } from "../../output/figures/rows.ts";
import { piecesOf, type TableName } from "../../output/store/record-tables.ts";
import { joinTables } from "../../output/store/table.ts";
import type { LabRun, Reading } from "../engine/protocol.ts";
import { answers } from "./answers.ts";
import { wholeCounty } from "./whole-county.ts";

export interface SideSeen {
  readonly reading: Reading;
  /** One a seed; both sides have the same seeds. */
  readonly runs: readonly LabRun[];
  readonly tables: ScenarioTables;
}

export interface Seen {
  readonly a: SideSeen;
  readonly b: SideSeen;
  /** Whether all households were simulated. */
  readonly isFull: boolean;
  /** Households that were simulated. */
  readonly households: number;
  readonly years: readonly number[];
  readonly seeds: readonly string[];
  /** B minus A. */
  readonly findings: Findings;
}

/** Null until both sides have an answer. */
export const seen = computed<Seen | null>(() => {
  const [a, b] = [answers.a.value, answers.b.value];
  if (a.reading === undefined || b.reading === undefined) return null;
  const common = a.full.filter((run) => b.full.some(({ record }) => record.seed === run.record.seed));
  const pairs = common.map(
    (run) => [run, b.full.find(({ record }) => record.seed === run.record.seed)!] as const,
  );
  if (pairs.length === 0 && a.first !== undefined && b.first !== undefined) pairs.push([a.first, b.first]);
  if (pairs.length === 0) return null;
  const whole = pairs.map(
    ([left, right]) => [wholeCounty(left, a.reading!.units), wholeCounty(right, b.reading!.units)] as const,
  );
  const [runsA, runsB] = [whole.map(([run]) => run), whole.map(([, run]) => run)];
  const comparing = compare(["a", "b"]);
  for (const [left, right] of whole) {
    const { seed } = left.record;
    const samePeople = left.villageOf.length === right.villageOf.length;
    for (const [scenario, { record }] of [
      ["a", left],
      ["b", right],
    ] as const) {
      comparing.add({ scenario, seed }, samePeople ? seenIn(record) : { years: record.years });
    }
  }
  const seeds = runsA.map(({ record }) => record.seed);
  const units = { ...b.reading.units, ...a.reading.units };
  const [run] = runsA;
  return {
    a: { reading: a.reading, runs: runsA, tables: tablesOf("a", runsA) },
    b: { reading: b.reading, runs: runsB, tables: tablesOf("b", runsB) },
    isFull: runsA.every(({ share }) => share === 1) && runsB.every(({ share }) => share === 1),
    households: run!.villageOf.length,
    years: run!.record.years.map(({ year }) => year),
    seeds,
    findings: comparing.findings(seeds, (metric) => units[metric] ?? ""),
  };
});

function tablesOf(id: string, runs: readonly LabRun[]): ScenarioTables {
  const columnsOf = (name: TableName): TableColumns => {
    const joined = joinTables(runs.flatMap(({ record }) => [...piecesOf(record, name)]));
    return Object.fromEntries(joined.columns.map(({ name, values }) => [name, Array.from(values)]));
  };
  return {
    id,
    years: columnsOf("years"),
    products: columnsOf("products"),
    villages: columnsOf("villages"),
    flows: columnsOf("flows"),
  };
}
