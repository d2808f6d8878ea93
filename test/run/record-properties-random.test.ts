/** What must hold in any world whatever: books that balance, no negative land, animal, day or debt, shares that add up. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { landTransferTable } from "../../src/model/linkages/land-transfer-state.ts";
import { materialShareTable } from "../../src/model/linkages/material-shares-state.ts";
import { specSchema } from "../../src/model/spec.ts";
import { openSimulation, stepYear } from "../../src/run/simulate.ts";
import { faultsOf, usedTwice } from "./record-properties-faults.ts";
import { scenario } from "./record-properties-scenarios.ts";
import { digests, inBlocks, smallScenario } from "./record-properties-world.ts";

test("the small scenario has no fault in any year", () => {
  for (const seed of ["1", "2", "3"]) expect(faultsOf(smallScenario, seed)).toEqual([]);
});

test("two counties that share their markets have no fault, and villages of their own", () => {
  const { population } = smallScenario;
  const two = { ...smallScenario, population: { ...population, counties: 2 } };
  expect(faultsOf(two, "1")).toEqual([]);
  const { world } = openSimulation(specSchema.parse(two), "1");
  expect([...world.village.county]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  expect(world.household.rows).toBe(800);
  expect(new Set(world.village.township).size).toBe(4);
});

test("land, a day or a stall that two linkages would use at once is found", () => {
  const simulation = openSimulation(specSchema.parse(smallScenario), "1");
  for (let year = 2016; year <= 2019; year++) stepYear(simulation, year);
  expect(usedTwice(simulation)).toEqual([]);
  const { household, organiser, size, store } = simulation.world;
  const { partner } = columnsOf(store, landTransferTable);
  const { landMu } = columnsOf(store, materialShareTable);
  const spoil = (column: Float32Array | Uint16Array, row: number, value: number, found: RegExp) => {
    const before = column[row]!;
    column[row] = value;
    expect(usedTwice(simulation)[0]).toMatch(found);
    column[row] = before;
  };
  const letter = partner.findIndex((o) => o >= 0);
  const worker = household.jobDays.findIndex((days) => days > 0);
  spoil(household.jobDays, worker, household.jobDays[worker]! - 1, /owes .* days/);
  spoil(landMu, letter, 1, /lets land that is a share too/);
  spoil(organiser.head, size.cooperatives, 1, /lets .* of 1 stalls/);
});

test("no random scenario has a fault: its books balance, nothing is negative or without a number", () => {
  fc.assert(
    fc.property(scenario, (plain) => {
      expect(faultsOf(plain, "1")).toEqual([]);
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 60) },
  );
});

test("random scenarios too have the same bits in any blocks", () => {
  fc.assert(
    fc.property(scenario, (plain) => {
      const spec = specSchema.parse(plain);
      const cut = digests(spec, "1", (simulation, year) => stepYear(inBlocks(simulation, 1), year));
      expect(cut).toEqual(digests(spec, "1"));
    }),
    { numRuns: 10 },
  );
});
