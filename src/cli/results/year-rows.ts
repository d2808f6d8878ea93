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

/** Incomes and persons of all households in a year, seed by seed in the folder's order; one seed in memory. */
export async function* householdsBySeed(dir: string, year: number): AsyncGenerator<SeedHouseholds> {
  let seed: string | undefined;
  let incomes: number[] = [];
  let persons: number[] = [];
  const found = () => ({ seed: seed!, households: { incomePerCapitaYuan: incomes, persons } });
  for await (const group of streamTable(dir, "households", COLUMNS)) {
    if (!group.columns.some(({ name }) => name === "incomePerCapitaYuan")) continue;
    const [seeds, years, income, heads] = COLUMNS.map((name) => valuesOf(group, name));
    for (let row = 0; row < seeds!.length; row++) {
      if (years![row] !== year) continue;
      if (seeds![row] !== seed) {
        if (seed !== undefined) yield found();
        seed = seeds![row] as string;
        incomes = [];
        persons = [];
      }
      incomes.push(income![row] as number);
      persons.push(heads![row] as number);
    }
  }
  if (seed !== undefined) yield found();
}

function valuesOf(group: Table, name: string): ArrayLike<string | number | null> {
  return columnNamed(group, name).values;
}
