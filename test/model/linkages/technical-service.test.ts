/** Technical service: who is served, what is learnt, who pays, and what stays when the organiser fails. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { serviceTable } from "../../../src/model/linkages/technical-service-advice.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { liveTo, makePoor, open, paid, ruin } from "../../support/linkage-world.ts";
import { type Raw, plainProduct } from "../../support/small.ts";

const served = ({ world }: Simulation) =>
  [...columnsOf(world.store, serviceTable).partner].flatMap((o, h) => (o >= 0 ? [h] : []));

/** Ten growers of the cooperative's product, 8 mu each, of mean skill; technicians of skill 1.4 teach a fifth of it a year. */
const world = (technicalService: Raw = {}, linkages?: Raw) =>
  open({
    ownProducts: { plain: plainProduct({ price: 3 }), other: plainProduct({ initialShare: 0 }) },
    linkages: linkages ?? { technicalService: { expertSkill: 1.4, teaching: 0.2, ...technicalService } },
  });

test("growers learn a fifth of what they lack each year, and harvest more at once", () => {
  const simulation = liveTo(world(), 2016);
  const alone = liveTo(world({}, {}), 2016);
  expect(simulation.world.household.farmSkill[0]).toBeCloseTo(1.08, 6);
  // yield = 60% + 40% of skill
  expect(simulation.world.household.harvestKg[0]! / alone.world.household.harvestKg[0]!).toBeCloseTo(
    1.032,
    5,
  );
  stepYear(simulation, 2017);
  expect(simulation.world.household.farmSkill[0]).toBeCloseTo(1.144, 6);
});

test("with a fee growers pay by the mu, and the cooperative its technicians", () => {
  const simulation = liveTo(world({ fee: 20, visitCost: 120 }), 2016);
  expect(paid(simulation, "serviceFee", "cooperative")).toBe(10 * 8 * 20_00);
  expect(simulation.world.organiser.sideFen[0]).toBe(10 * (160_00 - 120_00));
});

test("a grower weighs the fee against what skill is worth, and who knows as much as the technician takes none", () => {
  expect(served(liveTo(world({ fee: 10_000 }), 2016))).toEqual([]);
  const simulation = world();
  simulation.world.household.farmSkill[3] = 1.5;
  stepYear(simulation, 2016);
  expect(served(simulation)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
  expect(simulation.world.household.farmSkill[3]).toBe(1.5);
});

test("with places for two, the poor are served first", () => {
  const simulation = world({ growers: 2 });
  makePoor(simulation, 5, 8);
  stepYear(simulation, 2016);
  expect(served(simulation)).toEqual([5, 8]);
});

test("free service ends where the cooperative's budget for it does; a fee that covers the visit needs none", () => {
  const none = { freeBudget: 0, visitCost: 120 };
  expect(served(liveTo(world(none), 2016))).toEqual([]);
  expect(served(liveTo(world({ ...none, fee: 15 }), 2016))).toHaveLength(10);
});

test("growers of another product are not served", () => {
  const simulation = world();
  const { products, organiser } = simulation.world;
  organiser.product[0] = products.findIndex(({ id }) => id === "other");
  stepYear(simulation, 2016);
  expect(served(simulation)).toEqual([]);
});

test("when the cooperative fails the service ends and what was learnt stays", () => {
  const simulation = liveTo(world(), 2016);
  ruin(simulation, 0);
  stepYear(simulation, 2017);
  expect(simulation.world.organiser.fate[0]).toBe(2);
  expect(served(simulation)).toEqual([]);
  expect(simulation.world.household.farmSkill[0]).toBeGreaterThanOrEqual(Math.fround(1.08));
});
