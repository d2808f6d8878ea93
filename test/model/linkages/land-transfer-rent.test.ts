/** The three kinds of land rent: who gets what, and what the household weighs. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { employmentTable } from "../../../src/model/linkages/employment-hiring.ts";
import { landTransferTable } from "../../../src/model/linkages/land-transfer-state.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { cooperatives, liveTo, makePoor, open, paid } from "../../support/linkage-world.ts";
import { type Raw, alike, plainProduct } from "../../support/small.ts";

const own = ({ world }: Simulation) => columnsOf(world.store, landTransferTable);

/** Ten households without hands; grain is grown nowhere, but is the villages' staple. */
const letting = (landTransfer: Raw, overrides: Raw = {}) =>
  open({
    population: alike({ labourShare: 0 }),
    ownProducts: {
      plain: plainProduct({ price: 3 }),
      grain: plainProduct({ price: 2.5, staple: true, initialShare: 0.0001 }),
    },
    organisers: { cooperatives: { ...cooperatives, growthStep: 1 } },
    linkages: { landTransfer: { willing: 1, ...landTransfer } },
    ...overrides,
  });

test("rent in grain is kg a mu at the year's price of the staple, and moves with it", () => {
  const events = [{ year: 2017, product: "grain", factor: 2 }];
  const simulation = letting({ rentKind: "grain", grainKg: 64 }, { shocks: { priceShock: { events } } });
  stepYear(simulation, 2016);
  expect(own(simulation).rentFen[0]).toBe(8 * 64 * 250);
  expect(paid(simulation, "landRent")).toBe(10 * 8 * 64 * 250);
  stepYear(simulation, 2017);
  expect(simulation.world.market.price[0]! + simulation.world.market.price[1]!).toBeCloseTo(3 + 5);
  expect(paid(simulation, "landRent")).toBe(2 * 10 * 8 * 64 * 250);
});

test("a village without a staple pays the fixed sum instead of grain", () => {
  const simulation = letting(
    { rentKind: "grain", rent: 150 },
    { ownProducts: { plain: plainProduct({ price: 3 }) } },
  );
  stepYear(simulation, 2016);
  expect(paid(simulation, "landRent")).toBe(10 * 120_000);
});

test("work-back gives up 30% of the rent", () => {
  const simulation = letting({ rentKind: "workBack", rent: 150 });
  stepYear(simulation, 2016);
  expect(paid(simulation, "landRent")).toBe(10 * 8 * 105_00);
  expect([...own(simulation).claimsJob]).toEqual(Array(10).fill(1));
});

/** Households 7 and 8 expect less of their land than its rent; the cooperative has two jobs. */
const claiming = (rentKind: string) => {
  const simulation = open({
    ownProducts: { plain: plainProduct({ price: 3 }) },
    organisers: { cooperatives: { ...cooperatives, growthStep: 1 } },
    linkages: { landTransfer: { willing: 1, rentKind }, employment: { localShare: 0.4 } },
  });
  makePoor(simulation, 2, 3);
  for (const h of [7, 8]) simulation.world.household.expectedMargin[h] = 0;
  stepYear(simulation, 2016);
  const { partner } = columnsOf(simulation.world.store, employmentTable);
  return [...partner].flatMap((o, h) => (o >= 0 ? [h] : []));
};

test("who let land for work-back is hired before poor households, who come first else", () => {
  expect(claiming("workBack")).toEqual([7, 8]);
  expect(claiming("fixed")).toEqual([2, 3]);
});

test("a household with hands counts the job into the rent, unless nobody hires", () => {
  // 105 yuan of rent; the job pays 12,000 for 120 days of 95 yuan: 600 beyond, 75 a mu of 8
  const land = (margin: number, linkages: Raw) => {
    const simulation = open({
      ownProducts: { plain: plainProduct({ price: 3 }) },
      organisers: { cooperatives: { ...cooperatives, growthStep: 1 } },
      linkages: { landTransfer: { willing: 1, rentKind: "workBack" }, ...linkages },
    });
    simulation.world.household.expectedMargin.fill(margin);
    stepYear(simulation, 2016);
    return simulation.world.household.rentedOutMu[0];
  };
  expect(land(179, { employment: "on" })).toBe(8);
  expect(land(181, { employment: "on" })).toBe(0);
  expect(land(106, {})).toBe(0);
  expect(land(104, {})).toBe(8);
});

test("claims on jobs end with the letting", () => {
  const simulation = letting({ rentKind: "workBack" });
  liveTo(simulation, 2016);
  simulation.world.organiser.fate[0] = 2;
  stepYear(simulation, 2017);
  expect([...own(simulation).claimsJob]).toEqual(Array(10).fill(0));
  expect([...simulation.world.household.productMu]).toEqual(Array(10).fill(8));
});
