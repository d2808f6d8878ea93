/** Same scenario and seed, same bits: whatever the order of blocks, the tills, the stops on the way, and who watches. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { closeTill, openTill, openYear } from "../../src/ledger/books.ts";
import { snapshot } from "../../src/model/world.ts";
import { metricsOf, observe } from "../../src/run/observe.ts";
import { type Simulation, openSimulation, runStep, stepYear } from "../../src/run/simulate.ts";
import { run } from "../../src/run/run.ts";
import { digestOf, digests, inBlocks, smallSpec, yearsOf } from "./record-properties-world.ts";

const straight = digests(smallSpec, "1");

/** A year whose rows run block by block in a given order, as threads might: a till for each block, closed in that order. */
function yearInOrder(simulation: Simulation, year: number, order: readonly number[]): void {
  const { world, steps, hand } = simulation;
  const { till } = hand;
  const blocks = simulation.blocks.map((block) => ({ ...block, till: openTill(world.books) }));
  const moment = { world, year, elapsed: year - world.spec.years.first, till };
  openYear(world.books);
  for (const step of steps) {
    if (step.rows !== undefined) {
      for (const b of order) step.rows(moment, blocks[b]!);
      for (const b of order) closeTill(blocks[b]!.till);
    }
    runStep({ ...step, rows: undefined }, moment, simulation.rows);
  }
}

test("blocks of another size, and run in reverse, give the same bits", () => {
  expect(digests(smallSpec, "1", (all, year) => stepYear(inBlocks(all, 1), year))).toEqual(straight);
  const reversed = (all: Simulation, year: number) => yearInOrder(inBlocks(all, 1), year, [3, 2, 1, 0]);
  expect(digests(smallSpec, "1", reversed)).toEqual(straight);
});

test("blocks in any order, another in each year, give the same bits", () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(fc.array(order, { minLength: 6, maxLength: 6 }), (orders) => {
      const shuffled = (all: Simulation, year: number) =>
        yearInOrder(inBlocks(all, 1), year, orders[year - smallSpec.years.first]!);
      expect(digests(smallSpec, "1", shuffled)).toEqual(straight);
    }),
    { numRuns: 8 },
  );
});

test("two runs at once do not disturb each other, and other seeds differ from the first year", () => {
  const one = openSimulation(smallSpec, "1");
  const other = openSimulation(smallSpec, "2");
  for (const [y, year] of yearsOf(smallSpec).entries()) {
    stepYear(one, year);
    stepYear(other, year);
    expect(digestOf(one.world.store)).toBe(straight[y]);
    expect(digestOf(other.world.store)).not.toBe(straight[y]);
  }
});

test("a snapshot after any year, opened again, goes on as if never stopped", () => {
  for (const [stop, last] of yearsOf(smallSpec).slice(0, -1).entries()) {
    const before = openSimulation(smallSpec, "1");
    for (const year of yearsOf(smallSpec)) if (year <= last) stepYear(before, year);
    const after = openSimulation(smallSpec, "1", snapshot(before.world));
    for (const [y, year] of yearsOf(smallSpec).entries()) {
      if (y <= stop) continue;
      stepYear(after, year);
      expect(digestOf(after.world.store)).toBe(straight[y]);
    }
  }
});

test("watching more changes nothing: every metric, every year's households, a listener, told lives", async () => {
  const metrics = metricsOf(smallSpec);
  const watched = digests(smallSpec, "1", (simulation, year) => {
    stepYear(simulation, year, (step, moment) => step.tell?.(moment, year % 400));
    observe(simulation, year, metrics, { twice: ({ headcountRate }) => 2 * (headcountRate ?? 0) });
    observe(simulation, year, metrics, {});
  });
  expect(watched).toEqual(straight);
  const request = { spec: smallSpec, canonical: "small", seed: "1", formulas: {} };
  const blind = await run({ ...request, householdYears: [] }, () => 0);
  const curious = await run({ ...request, householdYears: yearsOf(smallSpec) }, () => 0);
  expect(blind.digests.map(({ digest }) => digest)).toEqual(straight);
  expect(curious.digest).toBe(blind.digest);
  expect(curious.years).toEqual(blind.years);
});
