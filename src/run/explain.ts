/**
 * Explains a life: runs a scenario and seed again and tells, year by year, what one actor weighed, drew and decided,
 * what it was paid and paid itself, and its columns before and after. Watching changes nothing: same seed, same bits.
 */
import type { TableSpec } from "../engine/columns.ts";
import { accountName, type Kind } from "../ledger/chart.ts";
import type { Spec } from "../model/spec.ts";
import type { Moment, Step, Telling } from "../model/step.ts";
import type { World } from "../model/world.ts";
import { accountOf, type Subject, tablesOf } from "./explain-subject.ts";
import { openSimulation, stepYear } from "./simulate.ts";

/** What a step meant for the actor. */
export interface ToldStep {
  readonly step: string;
  readonly phase: string;
  readonly tellings: readonly Telling[];
}

/** Payments of one kind with one counterparty in one step of one year; paid out is negative. */
export interface LifePayment {
  readonly step: string;
  readonly kind: Kind;
  /** As in the books, e.g. `cooperative 12`. */
  readonly with: string;
  readonly fen: number;
}

/** A column of the actor, with what its declaration says of it. */
export interface LifeColumn {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly before: number;
  readonly after: number;
}

export interface LifeYear {
  readonly year: number;
  readonly told: readonly ToldStep[];
  readonly payments: readonly LifePayment[];
  readonly columns: readonly LifeColumn[];
  /** Cash when the year began and when it ended, and what is owed to the bank. */
  readonly openingFen: number;
  readonly closingFen: number;
  readonly debtFen: number;
}

export interface Life {
  readonly subject: Subject;
  readonly seed: string;
  /** Names of the steps of a year, in order. */
  readonly steps: readonly string[];
  readonly years: readonly LifeYear[];
}

export function explain(spec: Spec, seed: string, subject: Subject): Life {
  const simulation = openSimulation(spec, seed);
  const { world, hand } = simulation;
  const { till } = hand;
  const account = accountOf(world, subject);
  const tables = tablesOf(spec, subject);
  const years: LifeYear[] = [];
  for (let year = spec.years.first; year <= spec.years.last; year++) {
    const told: ToldStep[] = [];
    const payments = new Map<string, LifePayment>();
    let step = "";
    till.watched = account;
    till.witness = (kind, payer, payee, fen) => {
      const name = accountName(world.books.chart, payer === account ? payee : payer);
      note(payments, { step, kind, with: name, fen: payer === account ? -fen : fen });
    };
    const before = valuesOf(world, tables, subject.row);
    const openingFen = world.books.accounts.cashFen[account]!;
    stepYear(simulation, year, (next, moment) => {
      step = next.name;
      const tellings = toldOf(next, moment, subject);
      if (tellings.length > 0) told.push({ step, phase: next.phase, tellings });
    });
    const after = valuesOf(world, tables, subject.row);
    years.push({
      year,
      told,
      payments: [...payments.values()],
      columns: columnsBetween(tables, before, after),
      openingFen,
      closingFen: world.books.accounts.cashFen[account]!,
      debtFen: world.books.accounts.debtFen[account]!,
    });
  }
  return { subject, seed, steps: simulation.steps.map(({ name }) => name), years };
}

function toldOf(step: Step, moment: Moment, { kind, row }: Subject): readonly Telling[] {
  if (kind === "village") return [];
  return (kind === "household" ? step.tell?.(moment, row) : step.tellOrganiser?.(moment, row)) ?? [];
}

function note(payments: Map<string, LifePayment>, payment: LifePayment): void {
  const key = `${payment.step}|${payment.kind}|${payment.with}|${payment.fen < 0}`;
  const known = payments.get(key);
  payments.set(key, known === undefined ? payment : { ...known, fen: known.fen + payment.fen });
}

/** Values of a row in every column of the tables. */
function valuesOf({ store }: World, tables: readonly TableSpec[], row: number): Map<string, number> {
  const values = new Map<string, number>();
  for (const table of tables) {
    const columns = store.tables.get(table) as unknown as Record<string, ArrayLike<number>> | undefined;
    for (const name of Object.keys(table.columns)) {
      const value = columns?.[name]?.[row];
      if (value !== undefined) values.set(`${table.name}.${name}`, value);
    }
  }
  return values;
}

function columnsBetween(
  tables: readonly TableSpec[],
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): LifeColumn[] {
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, { unit, meaning }]) => {
      const name = `${table.name}.${column}`;
      const value = after.get(name);
      return value === undefined
        ? []
        : [{ name, unit, meaning, before: before.get(name) ?? value, after: value }];
    }),
  );
}
