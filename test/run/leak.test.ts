/** A leak in a step stops the run and is named: year, step, accounts. */
import { expect, test } from "vitest";
import { openSimulation, type Simulation, stepYear } from "../../src/run/simulate.ts";
import type { Step } from "../../src/model/step.ts";
import { smallCounty } from "../support/small.ts";

const forgetful: Step = {
  phase: "settlement",
  name: "pay in secret",
  about: "gives a household a fen that nobody paid, in 2018",
  reads: [],
  writes: ["account.cashFen"],
  finish({ world, year }) {
    if (year === 2018) world.books.accounts.cashFen[7]! += 1;
  },
};

function leaking(): Simulation {
  const simulation = openSimulation(smallCounty(), "1");
  const settled = simulation.steps.findIndex(({ name }) => name === "sell harvests");
  return { ...simulation, steps: simulation.steps.toSpliced(settled, 0, forgetful) };
}

test("a step that makes money is named with its year and the account that has it", () => {
  const simulation = leaking();
  stepYear(simulation, 2016);
  stepYear(simulation, 2017);
  expect(() => stepYear(simulation, 2018)).toThrow(
    /year 2018, step "pay in secret": 1 accounts leak: household 7/,
  );
});

test("money that no step made is told to be so", () => {
  const simulation = openSimulation(smallCounty(), "1");
  stepYear(simulation, 2016);
  simulation.world.books.accounts.cashFen[3]! += 5;
  expect(() => stepYear(simulation, 2017)).toThrow(
    /all cash adds up to 5 fen instead of zero; no step does this/,
  );
});
