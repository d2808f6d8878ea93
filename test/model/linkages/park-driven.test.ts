/** Stalls in a park: who gets them, what a year leaves, who carries a bad year, and what happens when the park fails. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { parkTable, tenancyTable } from "../../../src/model/linkages/park-driven-state.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { leaveCash, liveTo, makePoor, open, paid } from "../../support/linkage-world.ts";
import { type Raw, alike, plainProduct } from "../../support/small.ts";

const tenancy = ({ world }: Simulation) => columnsOf(world.store, tenancyTable);
const park = ({ world }: Simulation) => columnsOf(world.store, parkTable);
const tenants = (simulation: Simulation) =>
  [...tenancy(simulation).partner].flatMap((o, h) => (o >= 0 ? [h] : []));

/*
 * A park of 10,000 stalls for hens that lay 16 kg at 9 yuan and cost 88; 100 yuan invested in each stall. Fifteen people
 * keep the stalls at 30,000 yuan. A household keeps 1,000 stalls in 150 days.
 *   off-take   16 x 9 x 95%          136.80 yuan a stall
 *   supplies                          88.00
 *   rent       8% of 100               8.00
 *   tenancy    1,000 x 40.80       40,800.00 yuan a year
 * The park gets 7.20 + 8.00 for a stall let, and 144 - 88 - 45 = 11 for one that it keeps.
 */
const hens = plainProduct({
  kind: "animal",
  yield: 16,
  price: 9,
  inputCost: 92,
  labourDays: 0.15,
  initialShare: 0,
});
const TENANCY = 1000 * 40_80;

const world = (parkDriven: Raw = {}, overrides: Raw = {}, enterprise: Raw = {}) =>
  open({
    population: alike({ households: 20 }),
    ownProducts: { plain: plainProduct(), "my-hen": hens },
    organisers: {
      cooperatives: { perVillage: 0 },
      enterprises: [
        {
          id: "park",
          product: "my-hen",
          role: "grower",
          capacity: 10_000,
          investment: 1_000_000,
          ownCapital: 2_000_000,
          workers: 15,
          wage: 30_000,
          unitCost: 88,
          unitYield: 16,
          ...enterprise,
        },
      ],
    },
    linkages: { parkDriven: { willing: 1, tenantShare: 0.4, ...parkDriven } },
    ...overrides,
  });

test("four households keep 1,000 stalls each and earn 40,800 yuan for 150 days", () => {
  const simulation = world();
  makePoor(simulation, 7, 9);
  stepYear(simulation, 2016);
  expect(tenants(simulation)).toEqual([0, 1, 7, 9]);
  expect(park(simulation).stalls[0]).toBeCloseTo(1000, 3);
  expect(simulation.world.household.jobDays[7]).toBe(150);
  expect(park(simulation).payoutFen[0]! / TENANCY).toBeCloseTo(1, 6);
  expect(paid(simulation, "contractSales", "household")).toBe(4 * park(simulation).payoutFen[0]!);
  expect(simulation.world.organiser.purchaseDueFen[0]).toBe(4 * park(simulation).payoutFen[0]!);
});

test("tenants take the place of four in ten of the park's hands, and no stall is used twice", () => {
  const simulation = world();
  stepYear(simulation, 2016);
  expect(simulation.world.organiser.wantedJobs[0]).toBeCloseTo(15 * 0.6, 4);
  expect(simulation.world.organiser.outputKg[0]).toBe(160_000);
});

test("a household stays away where its days are worth more, a park where keeping the stall brings it much more", () => {
  // 40,800 yuan for 150 days are 272 yuan a day
  const labour = (familyDay: number) => ({
    rethink: 0,
    casualDays: 0,
    migrantIncome: 0,
    wageGrowth: 0,
    familyDay,
  });
  const choice = { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 };
  const at = (familyDay: number) =>
    liveTo(world({}, { households: { choice, labour: labour(familyDay) } }), 2016);
  expect(tenants(at(271))).toHaveLength(4);
  expect(tenants(at(273))).toHaveLength(0);
  // with five hands keeping brings 144 - 88 - 15 = 41 yuan, letting 15.20: 63% less
  expect(tenants(liveTo(world({ concession: 0.62 }, {}, { workers: 5 }), 2016))).toHaveLength(0);
  expect(tenants(liveTo(world({ concession: 0.64 }, {}, { workers: 5 }), 2016))).toHaveLength(4);
});

test("in a bad year the tenant owes the park what supplies and rent cost beyond the off-take", () => {
  const events = [{ year: 2017, product: "my-hen", factor: 0.5 }];
  const simulation = liveTo(world({}, { shocks: { priceShock: { events } } }), 2017);
  const owed = -park(simulation).payoutFen[0]!;
  expect(owed / (1000 * (88_00 + 8_00 - 68_40))).toBeCloseTo(1, 6);
  expect(paid(simulation, "stallRent", "enterprise")).toBe(4 * owed);
  expect(paid(simulation, "contractSales")).toBe(0);
});

test("a small park lets one household what it may let, in as many days as that takes", () => {
  const simulation = liveTo(world({ tenantShare: 0.05 }), 2016);
  expect(tenants(simulation)).toEqual([0]);
  expect(park(simulation).stalls[0]).toBe(500);
  expect(simulation.world.household.jobDays[0]).toBe(75);
});

test("when the park fails its debts to tenants are arrears, and their days are free", () => {
  const simulation = liveTo(world(), 2016);
  stepYear(simulation, 2017, ({ name }) => {
    if (name !== "settle organisers") return;
    leaveCash(simulation, 0, -500_000_00);
    const { organiser } = simulation.world;
    organiser.fixedAssetsFen[0] = 0;
    organiser.outputKg[0] = 0;
  });
  expect(simulation.world.organiser.fate[0]).toBe(2);
  expect(simulation.world.organiser.arrearsFen[0]).toBeGreaterThanOrEqual(4 * TENANCY * 0.999);
  expect(tenants(simulation)).toEqual([]);
  expect([...simulation.world.household.jobDays]).toEqual(Array(20).fill(0));
  stepYear(simulation, 2018);
  expect(tenants(simulation)).toEqual([]);
});
