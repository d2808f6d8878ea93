/** What a scenario does not use costs it nothing: no table, no column, no step. */
import { describe, expect, test } from "vitest";
import { schedule } from "../../src/model/schedule.ts";
import { type InForce, mechanismsOf } from "../../src/model/spec.ts";
import { stateBytes } from "../../src/model/state-bytes.ts";
import { extentsOf, layOut, sizeOf } from "../../src/model/world.ts";
import { everything } from "../support/everything.ts";
import { quiet } from "../support/small.ts";

const all = mechanismsOf(everything);
const tablesOf = (some: readonly InForce[]) => some.flatMap(({ mechanism }) => mechanism.tables);
const namesOf = (some: readonly InForce[]) =>
  new Set(extentsOf(sizeOf(everything), tablesOf(some)).map(({ table }) => table.name));
const stepsOf = (some: readonly InForce[]) => new Set(schedule(some).map(({ name }) => name));

describe.each(all)("without $id", ({ id, group, mechanism, bound }) => {
  const others = all.filter((one) => one.id !== id || one.group !== group);
  const othersTables = new Set(tablesOf(others).map(({ table }) => table.name));

  test("its tables are gone, but for those that another keeps", () => {
    const left = namesOf(others);
    for (const { table } of mechanism.tables)
      expect(left.has(table.name), table.name).toBe(othersTables.has(table.name));
  });

  test("its steps are gone", () => {
    const theirs = new Set(others.flatMap((one) => one.bound.steps.map(({ name }) => name)));
    const left = stepsOf(others);
    for (const { name } of bound.steps) if (!theirs.has(name)) expect(left).not.toContain(name);
  });
});

test("a scenario without any mechanism has the core's tables and steps alone", () => {
  const bare = quiet();
  expect(mechanismsOf(bare)).toEqual([]);
  expect(extentsOf(sizeOf(bare), [])).toHaveLength(11);
  const core = schedule([]).map(({ name }) => name);
  expect(
    all.flatMap(({ bound }) => bound.steps.map(({ name }) => name)).filter((name) => core.includes(name)),
  ).toEqual([]);
});

test("the bytes that are told are those that are laid out, but for alignment", () => {
  const { store } = layOut(everything, tablesOf(all), "1");
  const { total, ownPerHousehold, perHousehold } = stateBytes(everything);
  const columns = [...store.tables.keys()].reduce((sum, table) => sum + Object.keys(table.columns).length, 0);
  expect(store.buffer.byteLength).toBeGreaterThanOrEqual(total);
  expect(store.buffer.byteLength).toBeLessThanOrEqual(total + 64 * columns);
  expect(ownPerHousehold).toBeLessThan(perHousehold);
});
