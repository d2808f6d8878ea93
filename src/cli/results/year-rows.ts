/** Rows of years out of the table of a results folder, and the households of each seed, one seed at a time. */
import type { HouseholdsSeen } from "../../experiments/compare-seen.ts";
import type { TableColumns } from "../../output/figures/rows.ts";
import { streamTable } from "../../output/store/read.ts";
import { columnNamed, type Table } from "../../output/store/table.ts";
import type { YearRow } from "../../run/record.ts";

/** The years of each seed, in the table's order. */
export function yearRows(years: TableColumns): Map<string, YearRow[]> {
  const metrics = Object.keys(years).filter((name) => name !== "seed" && name !== "year");
  const bySeed = new Map<string, YearRow[]>();
  for (const [row, seed] of ((years.seed ?? []) as readonly string[]).entries()) {
    const values = metrics.map((name) => [name, years[name]![row] as number | null]);
    const rows = bySeed.get(seed) ?? [];
    bySeed.set(seed, rows);
    rows.push({ year: years.year![row] as number, metrics: Object.fromEntries(values) });
  }
  return bySeed;
}

const COLUMNS = ["seed", "year", "incomePerCapitaYuan", "persons"] as const;

interface SeedHouseholds {
  readonly seed: string;
  readonly households: HouseholdsSeen;
}

/**
 * Incomes and persons of all households in the last year, and incomes in the first where they were kept, seed by seed in
 * the folder's order; one seed in memory.
 */
export async function* householdsBySeed(
  dir: string,
  { first, last }: { readonly first: number; readonly last: number },
): AsyncGenerator<SeedHouseholds> {
  let current: Gathered | undefined;
  for await (const group of streamTable(dir, "households", COLUMNS)) {
    if (!group.columns.some(({ name }) => name === "incomePerCapitaYuan")) continue;
    const [seeds, years, income, heads] = COLUMNS.map((name) => valuesOf(group, name));
    for (let row = 0; row < seeds!.length; row++) {
      if (seeds![row] !== current?.seed) {
        if (current !== undefined) yield seenOf(current);
        current = { seed: seeds![row] as string, starts: [], incomes: [], persons: [] };
      }
      if (years![row] === first) current.starts.push(income![row] as number);
      if (years![row] !== last) continue;
      current.incomes.push(income![row] as number);
      current.persons.push(heads![row] as number);
    }
  }
  if (current !== undefined) yield seenOf(current);
}

interface Gathered {
  readonly seed: string;
  readonly starts: number[];
  readonly incomes: number[];
  readonly persons: number[];
}

function seenOf({ seed, starts, incomes, persons }: Gathered): SeedHouseholds {
  const rank = starts.length === incomes.length ? { rankIncomeYuan: starts } : {};
  return { seed, households: { ...rank, incomePerCapitaYuan: incomes, persons } };
}

function valuesOf(group: Table, name: string): ArrayLike<string | number | null> {
  return columnNamed(group, name).values;
}
