/** How a village sees its households when it registers the poor: by what they live on now. */
import { expect, test } from "vitest";
import { openSimulation, stepYear } from "../../src/run/simulate.ts";
import { plainProduct, quiet } from "../support/small.ts";

/** Families of all sizes with trees of all ages, who go on as they began in a year without luck. */
const spec = quiet({
  years: "2018..2018",
  population: {
    households: 200,
    villages: 2,
    townships: 1,
    registeredPoorShare: 0.2,
    initialStand: "spread",
  },
  ownProducts: { plain: plainProduct({ firstBearing: 3, fullBearing: 8, labourDays: 10, inputCost: 0 }) },
  organisers: { cooperatives: { perVillage: 0 } },
  households: {
    choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
    labour: { rethink: 0, casualDays: 20, migrantIncome: 12_000, migrationCost: 9_000 },
    publicTransfers: { pension: 1000, disability: 500, landSubsidy: 50, perPerson: 300 },
  },
});

test("what a village expects of a household is what a year without luck and programmes brings it", () => {
  const { world } = openSimulation(spec, "register");
  const { household } = world;
  const expected = [...household.incomePerCapita];
  const simulation = openSimulation(spec, "register");
  stepYear(simulation, 2018);
  const brought = [...simulation.world.household.incomePerCapita];
  const far = expected.filter((yuan, h) => Math.abs(yuan - brought[h]!) > 0.15 * brought[h]! + 50);
  expect(far.length / expected.length).toBeLessThan(0.1);
  const mean = (of: number[]) => of.reduce((sum, yuan) => sum + yuan, 0) / of.length;
  expect(mean(expected) / mean(brought)).toBeCloseTo(1, 1);
});

test("young trees make nobody's wages look smaller", () => {
  const { household } = openSimulation(spec, "register").world;
  const away = (h: number) => household.migrants[h]! * 12_000 * household.workSkill[h]!;
  for (let h = 0; h < household.rows; h++)
    expect(household.incomePerCapita[h]! * household.persons[h]!).toBeGreaterThan(0.95 * away(h));
});
