/** Each step changes only what it declares, and every column that a step names exists. */
import { expect, test } from "vitest";
import type { Column } from "../../src/engine/columns.ts";
import { openYear } from "../../src/ledger/books.ts";
import { type Step, phases } from "../../src/model/step.ts";
import { type Simulation, openSimulation, runStep } from "../../src/run/simulate.ts";
import { inBlocks, smallSpec, yearsOf } from "./record-properties-world.ts";

/** All columns of a world as `table.column`. */
function columnsIn({ world }: Simulation): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [spec, table] of world.store.tables)
    for (const name of Object.keys(spec.columns)) columns.set(`${spec.name}.${name}`, table[name]!);
  return columns;
}

const covers = (declared: readonly string[], column: string) =>
  declared.includes(column) || declared.includes(`${column.split(".")[0]}.*`);

const bytesOf = ({ buffer, byteOffset, byteLength }: Column) => Buffer.from(buffer, byteOffset, byteLength);

/** Calls `work` and gives the columns whose bytes it changed. */
function changedBy(simulation: Simulation, work: () => void): string[] {
  const columns = columnsIn(simulation);
  const before = new Map([...columns].map(([name, column]) => [name, Buffer.from(bytesOf(column))]));
  work();
  return [...columns]
    .filter(([name, column]) => !before.get(name)!.equals(bytesOf(column)))
    .map(([name]) => name);
}

/** Step and column of every change that no declaration covers, over all years, each once. */
function undeclared(simulation: Simulation, written = new Set<string>()): string[] {
  const { world, steps, hand, rows } = simulation;
  const found = new Set<string>();
  for (const year of yearsOf(smallSpec)) {
    const moment = { world, year, elapsed: year - smallSpec.years.first, till: hand.till };
    openYear(world.books);
    for (const step of steps)
      for (const column of changedBy(simulation, () => runStep(step, moment, rows))) {
        written.add(column);
        if (!covers(step.writes, column)) found.add(`${step.name}: ${column}`);
      }
  }
  return [...found];
}

test("each step changes only columns that it declares", () => {
  expect(undeclared(inBlocks(openSimulation(smallSpec, "1"), 1))).toEqual([]);
});

test("an undeclared change is found", () => {
  const simulation = openSimulation(smallSpec, "1");
  const silent: Step[] = simulation.steps.map((step) => ({ ...step, writes: [] }));
  const told = undeclared({ ...simulation, steps: silent });
  expect(told).toContain("turn the year: county.wageLevel");
  expect(told).toContain("consume: account.cashFen");
});

test("every column that a step reads or writes exists", () => {
  const simulation = openSimulation(smallSpec, "1");
  const names = new Set(
    [...columnsIn(simulation).keys()].flatMap((name) => [name, `${name.split(".")[0]}.*`]),
  );
  const strange = simulation.steps.flatMap(({ name, reads, writes }) =>
    [...reads, ...writes].filter((column) => !names.has(column)).map((column) => `${name}: ${column}`),
  );
  expect(strange).toEqual([]);
});

test("steps stand in the order of the phases, each under a name of its own", () => {
  const { steps } = openSimulation(smallSpec, "1");
  const order = steps.map(({ phase }) => phases.indexOf(phase));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
});
