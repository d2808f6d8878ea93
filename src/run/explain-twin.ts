/** Two lives of the same actor under the same luck, side by side: where they part, and what differs each year. */
import type { Life, LifeColumn, LifePayment, LifeYear, ToldStep } from "./explain.ts";

/** A column that differs after the year. */
export interface ColumnDifference {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly here: number;
  readonly there: number;
}

/** What an actor received less paid by kind of payment. */
export interface KindDifference {
  readonly kind: string;
  readonly hereFen: number;
  readonly thereFen: number;
}

export interface YearDifference {
  readonly year: number;
  /** Steps in which it was told, weighed or paid something else, in the order of the year. */
  readonly steps: readonly string[];
  readonly columns: readonly ColumnDifference[];
  readonly payments: readonly KindDifference[];
}

export interface Parting {
  /** Year and step in which the lives first differ; absent where they never do. */
  readonly first?: { readonly year: number; readonly step: string };
  readonly years: readonly YearDifference[];
}

/** Compares two lives year by year, as far as both go. */
export function partingOf(here: Life, there: Life): Parting {
  const order = [...new Set([...here.steps, ...there.steps])];
  const years = here.years.flatMap((year) => {
    const other = there.years.find((candidate) => candidate.year === year.year);
    return other === undefined ? [] : [differenceOf(order, year, other)];
  });
  const first = years.find(({ steps, columns }) => steps.length + columns.length > 0);
  if (first === undefined) return { years };
  return { first: { year: first.year, step: first.steps[0] ?? "" }, years };
}

function differenceOf(order: readonly string[], here: LifeYear, there: LifeYear): YearDifference {
  return {
    year: here.year,
    steps: order.filter((step) => inStep(here, step) !== inStep(there, step)),
    columns: differingColumns(here.columns, there.columns),
    payments: differingPayments(here.payments, there.payments),
  };
}

/** All that happened in a step, as text. */
function inStep({ told, payments }: LifeYear, step: string): string {
  const of = <T extends ToldStep | LifePayment>(items: readonly T[]) => items.filter((x) => x.step === step);
  return JSON.stringify([of(told), of(payments)]);
}

function differingColumns(here: readonly LifeColumn[], there: readonly LifeColumn[]): ColumnDifference[] {
  const others = new Map(there.map((column) => [column.name, column]));
  return here.flatMap(({ name, unit, meaning, after }) => {
    const other = others.get(name);
    if (other === undefined || Object.is(other.after, after)) return [];
    return [{ name, unit, meaning, here: after, there: other.after }];
  });
}

function differingPayments(here: readonly LifePayment[], there: readonly LifePayment[]): KindDifference[] {
  const sums = (payments: readonly LifePayment[]) => {
    const byKind = new Map<string, number>();
    for (const { kind, fen } of payments) byKind.set(kind, (byKind.get(kind) ?? 0) + fen);
    return byKind;
  };
  const [left, right] = [sums(here), sums(there)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((kind) => {
    const [hereFen, thereFen] = [left.get(kind) ?? 0, right.get(kind) ?? 0];
    return hereFen === thereFen ? [] : [{ kind, hereFen, thereFen }];
  });
}
