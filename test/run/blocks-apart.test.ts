/** Blocks may run at the same time: no two blocks of a step write the same bytes, and none reads what another writes. */
import { expect, test } from "vitest";
import { type Till, closeTill, openYear } from "../../src/ledger/books.ts";
import { momentOf, openSimulation, runStep } from "../../src/run/simulate.ts";
import { inBlocks, smallSpec, yearsOf } from "./record-properties-world.ts";

/** Positions at which two images of a store differ. */
function changed(before: Uint8Array, after: Uint8Array): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < before.length; at++) if (before[at] !== after[at]) found.add(at);
  return found;
}

function emptyTill({ wideIn, wideOut, flowFen }: Till): void {
  for (const moves of [wideIn, wideOut, flowFen]) moves.fill(0);
}

test("what one block of a step writes is neither written nor missed by another", () => {
  const simulation = inBlocks(openSimulation(smallSpec, "1"), 1);
  const { world, steps, blocks, hand } = simulation;
  const memory = new Uint8Array(world.store.buffer);
  const clashes = new Set<string>();
  for (const year of yearsOf(smallSpec)) {
    const moment = momentOf(simulation, year);
    openYear(world.books);
    for (const step of steps) {
      if (step.rows !== undefined) {
        const before = memory.slice();
        const owner = new Map<number, number>();
        const together = before.slice();
        for (const block of blocks) {
          memory.set(before);
          step.rows(moment, block);
          for (const at of changed(before, memory)) {
            if (owner.has(at))
              clashes.add(`${step.name}: blocks ${owner.get(at)} and ${block.index} write the same`);
            owner.set(at, block.index);
            together[at] = memory[at]!;
          }
        }
        emptyTill(hand.till);
        memory.set(before);
        for (const block of blocks) step.rows(moment, block);
        if (changed(together, memory).size > 0)
          clashes.add(`${step.name}: a block reads what another writes`);
        closeTill(hand.till);
      }
      runStep({ ...step, rows: undefined }, moment, simulation.rows);
    }
  }
  expect([...clashes]).toEqual([]);
});
