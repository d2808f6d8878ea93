/**
 * What the views look at: both sides from the same runs (the first answer until every side has a full one), as tables and
 * as a comparison under the same luck. Each part is worked out once for all views, when the first of them asks for it, so
 * that the figures on top do not wait for what only stands below.
 */
import { computed } from "@preact/signals";
import { type Cost, costOf } from "../../experiments/compare-cost.ts";
import { type Difference, differencesOf } from "../../experiments/compare-differences.ts";
import { seenIn } from "../../experiments/compare-seen.ts";
import { type DecileTable, pool, winnersOfSeed } from "../../experiments/compare-winners.ts";
import type { ScenarioTables } from "../../output/figures/run-figures.ts";
import type { TableColumns } from "../../output/figures/rows.ts";
import { piecesOf, type TableName } from "../../output/store/record-tables.ts";
import { joinTables } from "../../output/store/table.ts";
import type { LabRun, Reading } from "../engine/protocol.ts";
import { answers } from "./answers.ts";
import { wholeCounty } from "./whole-county.ts";

/** The tables of a side that figures on the page are made from. */
type Tables = Pick<ScenarioTables, "id" | "years" | "products">;

export interface SideSeen {
  readonly reading: Reading;
  /** One a seed; both sides have the same seeds. */
  readonly runs: readonly LabRun[];
  readonly tables: Tables;
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
  /** B minus A: each of the metrics named that both sides have, in one year. */
  differences(metrics: readonly string[], year: number): Difference[];
  /** By decile of A; undefined where A and B have not the same people. */
  readonly winners: DecileTable | undefined;
  /** What B costs beyond A. */
  readonly cost: Cost;
}

/** Null until both sides have an answer. */
export const seen = computed<Seen | null>(() => {
  const [a, b] = [answers.a.value, answers.b.value];
  if (a.reading === undefined || b.reading === undefined) return null;
  const full = a.full.flatMap((run) => {
    const twin = b.full.find(({ record }) => record.seed === run.record.seed);
    return twin === undefined ? [] : [[run, twin] as const];
  });
  // Of further seeds less is kept: they are not looked at before the first is there.
  const isBegun = full[0]?.every(({ householdYears }) => householdYears.length > 0) === true;
  const first = a.first !== undefined && b.first !== undefined ? [[a.first, b.first] as const] : [];
  const pairs = isBegun ? full : first;
  if (pairs.length === 0) return null;
  const units = { ...b.reading.units, ...a.reading.units };
  const runsA = pairs.map(([run]) => wholeCounty(run, a.reading!.units));
  const runsB = pairs.map(([, run]) => wholeCounty(run, b.reading!.units));
  const years = { a: runsA.map(({ record }) => record.years), b: runsB.map(({ record }) => record.years) };
  const winners = computed(() => winnersOf(runsA, runsB));
  const cost = computed(() => costOf("b", years.a, years.b));
  const [run] = runsA;
  return {
    a: { reading: a.reading, runs: runsA, tables: tablesOf("a", runsA) },
    b: { reading: b.reading, runs: runsB, tables: tablesOf("b", runsB) },
    isFull: pairs.every((pair) => pair.every(({ share }) => share === 1)),
    households: run!.villageOf.length,
    years: run!.record.years.map(({ year }) => year),
    seeds: runsA.map(({ record }) => record.seed),
    differences(metrics, year) {
      const only = (runs: typeof years.a) => runs.map((rows) => rows.filter((row) => row.year === year));
      return differencesOf(
        "b",
        only(years.a),
        only(years.b),
        (metric) => units[metric] ?? "",
        metrics,
      ).filter((one) => one.year === year);
    },
    get winners() {
      return winners.value;
    },
    get cost() {
      return cost.value;
    },
  };
});

function winnersOf(runsA: readonly LabRun[], runsB: readonly LabRun[]): DecileTable | undefined {
  const bySeed = runsA.flatMap((a, k) => {
    const b = runsB[k]!;
    if (a.villageOf.length !== b.villageOf.length) return [];
    const [before, after] = [seenIn(a.record).households, seenIn(b.record).households];
    return before === undefined || after === undefined ? [] : winnersOfSeed(before, [after]);
  });
  const lastYear = runsA[0]!.record.years.at(-1)!.year;
  return bySeed.length === 0 ? undefined : pool("b", lastYear, bySeed);
}

function tablesOf(id: string, runs: readonly LabRun[]): Tables {
  const columnsOf = (name: TableName) =>
    computed<TableColumns>(() => {
      const joined = joinTables(runs.flatMap(({ record }) => [...piecesOf(record, name)]));
      return Object.fromEntries(joined.columns.map(({ name, values }) => [name, Array.from(values)]));
    });
  const [years, products] = [columnsOf("years"), columnsOf("products")];
  return {
    id,
    get years() {
      return years.value;
    },
    get products() {
      return products.value;
    },
  };
}
