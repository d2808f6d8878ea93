/** Production trusteeship: who entrusts land, what the fee is, who carries the risk, and what happens when the organiser fails. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { trusteeshipTable } from "../../../src/model/linkages/production-trusteeship-state.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { cooperatives, liveTo, makePoor, open, paid, ruin } from "../../support/linkage-world.ts";
import { type Raw, alike, plainProduct } from "../../support/small.ts";

const own = ({ world }: Simulation) => columnsOf(world.store, trusteeshipTable);

/*
 * Ten households of the old and the young, 8 mu each, nobody to work it.
 *   work      10 days x (1 - 35%) x 100 yuan a day        650.00 yuan/mu for the cooperative
 *   fee       650 x 115%                                  747.50 yuan/mu
 *   farm gate 3.00 x (1 - 32% x (1 - 50% x 50%))          2.28 yuan/kg
 *   margin    1,000 x 2.28 - 500                          1,780.00 yuan/mu, 1,032.50 after the fee
 */
const FEE = 8 * 747_50;
const world = (productionTrusteeship: Raw = {}, overrides: Raw = {}) =>
  open({
    population: alike({ labourShare: 0 }),
    ownProducts: { plain: plainProduct({ price: 3, vulnerability: { drought: 1 } }) },
    linkages: { productionTrusteeship: { willing: 1, ...productionTrusteeship } },
    ...overrides,
  });

test("who has no hands keeps its land and harvest and pays 747.50 yuan a mu for the work", () => {
  const simulation = world();
  stepYear(simulation, 2016);
  const { household } = simulation.world;
  expect([...own(simulation).servedMu]).toEqual(Array(10).fill(8));
  expect(household.harvestKg[0]).toBe(8000);
  expect(household.farmDays[0]).toBe(0);
  expect(paid(simulation, "serviceFee")).toBe(10 * FEE);
  expect(household.businessFen[0]).toBe(8 * (2280_00 - 500_00) - FEE);
  expect(simulation.world.organiser.sideFen[0]).toBe(10 * (FEE - 8 * 650_00));
});

test("without it the land lies idle", () => {
  const simulation = world({}, { linkages: {} });
  stepYear(simulation, 2016);
  expect(simulation.world.household.harvestKg[0]).toBe(0);
});

test("the fee is paid only as far as the harvest goes; the rest is the cooperative's loss", () => {
  const events = [{ year: 2017, strength: 0.9 }];
  const simulation = world({}, { shocks: { drought: { frequency: 0, events } } });
  liveTo(simulation, 2017);
  const worth = Math.round(simulation.world.household.harvestKg[0]! * 2.28 * 100);
  expect(worth).toBeLessThan(FEE);
  expect(paid(simulation, "serviceFee")).toBe(10 * worth);
  expect(simulation.world.organiser.sideFen[0]).toBeLessThan(0);
});

test("nobody entrusts land that would leave less than the least gain, nor land whose harvest does not pay the fee", () => {
  for (const [leastGain, entrusted] of [
    [1032, 10],
    [1033, 0],
  ] as const) {
    const simulation = world({ leastGain });
    stepYear(simulation, 2016);
    expect(own(simulation).partner.filter((o) => o >= 0)).toHaveLength(entrusted);
  }
  const dear = world({ leastGain: 0, markup: 3 });
  stepYear(dear, 2016);
  expect(paid(dear, "serviceFee")).toBe(0);
});

test("where the cooperative has room for two, the poor are served first", () => {
  const simulation = world({ capacity: 16 });
  makePoor(simulation, 4, 6);
  stepYear(simulation, 2016);
  expect([...own(simulation).partner].flatMap((o, h) => (o >= 0 ? [h] : []))).toEqual([4, 6]);
});

test("hands that the trust frees go away to work, and the land is still harvested", () => {
  const away = (linkages: Raw) => {
    const simulation = world(
      {},
      {
        population: alike({ labourShare: 0.5, landPerPerson: 10 }),
        households: {
          choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
          labour: { rethink: 0, casualDays: 0, migrantIncome: 40_000, migrationCost: 0, migrationSpread: 0 },
        },
        linkages,
      },
    );
    simulation.world.household.migrants.fill(0);
    stepYear(simulation, 2016);
    return simulation.world.household;
  };
  const trusting = away({ productionTrusteeship: { willing: 1, capacity: 1000 } });
  const alone = away({});
  expect([...trusting.migrants]).toEqual(Array(10).fill(2));
  expect([...alone.migrants]).toEqual(Array(10).fill(0));
  expect(trusting.harvestKg[0]).toBe(alone.harvestKg[0]);
});

test("land in trust is not let", () => {
  const linkages = { productionTrusteeship: { willing: 1 }, landTransfer: { willing: 1, rent: 150 } };
  const organisers = { cooperatives: { ...cooperatives, growthStep: 1 } };
  const simulation = liveTo(world({}, { linkages, organisers }), 2017);
  expect([...simulation.world.household.rentedOutMu]).toEqual(Array(10).fill(0));
});

test("when the cooperative fails the trust ends and the land is the household's", () => {
  const simulation = liveTo(world(), 2016);
  ruin(simulation, 0);
  simulation.world.organiser.wageDueFen[0] = 0;
  stepYear(simulation, 2017);
  expect(simulation.world.organiser.fate[0]).toBe(2);
  expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
  expect([...simulation.world.household.productMu]).toEqual(Array(10).fill(8));
  stepYear(simulation, 2018);
  expect(paid(simulation, "serviceFee")).toBe(0);
});
