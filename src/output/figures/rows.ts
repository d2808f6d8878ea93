/**
 * From the columns of a results folder to the rows that figures take: means over seeds where a figure shows one
 * value, all seeds where it shows a fan. Pure, so that the lab's page can use them as well.
 */

import { ascendingRows } from "../../metrics/order.ts";
import type { LorenzRow } from "../charts/lorenz.ts";
import type { FanRow } from "../charts/poverty-fan.ts";
import { fan } from "../../experiments/statistics/fan.ts";

/** A table as columns by name, as `readTable` gives it. */
export type TableColumns = Readonly<Record<string, readonly (string | number | null)[]>>;

/** The fan of a metric over all seeds of one scenario. */
export function fanRows(scenario: string, years: TableColumns, metric: string): FanRow[] {
  const calendar = yearsOf(years);
  const series = [...bySeed(years, metric)].map(([, values]) =>
    calendar.map((year) => values.get(year) ?? null),
  );
  return fan(series).map((bands, at) => ({ scenario, year: calendar[at], ...bands }));
}

/** Values of a metric by seed and year. */
function bySeed(years: TableColumns, metric: string): Map<string, Map<number, number | null>> {
  const seeds = new Map<string, Map<number, number | null>>();
  for (const [row, seed] of (years.seed as readonly string[]).entries()) {
    const values = seeds.get(seed) ?? new Map<number, number | null>();
    values.set(years.year[row] as number, years[metric][row] as number | null);
    seeds.set(seed, values);
  }
  return seeds;
}

/** The years that a table speaks of, in order. */
export function yearsOf(table: TableColumns): number[] {
  return [...new Set(table.year as readonly number[])].sort((a, b) => a - b);
}

/** A row a year and thing (a product, a village): its numbers as means over seeds, its texts from the first seed. */
export function meansBy<Row extends object>(
  table: TableColumns,
  thing: string,
  columns: readonly (keyof Row & string)[],
): (Row & { readonly year: number })[] {
  const groups = new Map<string, number[]>();
  for (const [row, year] of table.year.entries()) {
    const key = `${year} ${table[thing][row]}`;
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  }
  return [...groups.values()].map((rows) => {
    const entries = columns.map((name) => [name, meanOrFirst(rows.map((row) => table[name][row]))] as const);
    return { year: table.year[rows[0]], ...Object.fromEntries(entries) } as Row & { year: number };
  });
}

function meanOrFirst(cells: readonly (string | number | null)[]): string | number | null {
  if (typeof cells[0] === "string") return cells[0];
  const numbers = cells.filter((cell) => typeof cell === "number");
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** A Lorenz curve in steps of a twentieth, from incomes per person and the persons of each household. */
export function lorenzRows(
  scenario: string,
  incomes: ArrayLike<number>,
  persons: ArrayLike<number>,
): LorenzRow[] {
  const order = ascendingRows(incomes);
  let [people, total] = [0, 0];
  for (const row of order) {
    people += persons[row];
    total += Math.max(0, incomes[row]) * persons[row];
  }
  if (!(people > 0 && total > 0)) return [];
  const curve: LorenzRow[] = [{ scenario, people: 0, income: 0 }];
  let [reached, earned] = [0, 0];
  for (const row of order) {
    reached += persons[row];
    earned += Math.max(0, incomes[row]) * persons[row];
    if (reached / people >= curve.length / 20) {
      curve.push({ scenario, people: reached / people, income: earned / total });
    }
  }
  return curve;
}
