/** Capital shares under the shared rule: 55% to the household, 30% to its village, 15% stays for operating. */
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { name, number } from "../../../src/engine/formula.ts";
import { collectiveShareTable, shareTable } from "../../../src/model/linkages/capital-shares.ts";
import { stepYear } from "../../../src/run/simulate.ts";
import { cooperatives, enterprise, liveTo, makePoor, open, paid, ruin } from "../../support/linkage-world.ts";
import { type Raw, alike, plainProduct, quiet } from "../../support/small.ts";

/** Five households hold 20,000 yuan each in the cooperative from 2016. */
const funded = (capitalShares: Raw, price = 1.5) => {
  const simulation = open({
    population: alike({ labourShare: 0 }),
    ownProducts: { plain: plainProduct({ price }) },
    organisers: { cooperatives: { ...cooperatives, fixedAssets: 5000 } },
    linkages: { capitalShares: { guaranteed: 0.08, residual: 0, ...capitalShares } },
    instruments: {
      householdIndustrialFund: { from: 2016, yearlyShare: 1, perPerson: 5000, cap: 20_000, ownIndustry: 0 },
    },
  });
  makePoor(simulation, 0, 1, 2, 3, 4);
  return simulation;
};

test("1,600 yuan on 20,000 are 880 for the household, 480 for its village and 240 for operating", () => {
  const simulation = funded({ rule: "shared" });
  stepYear(simulation, 2016);
  expect(simulation.world.household.propertyFen[0]).toBe(88_000);
  expect(paid(simulation, "guaranteedDividend", "household")).toBe(5 * 88_000);
  expect(paid(simulation, "guaranteedDividend", "collective")).toBe(5 * 48_000);
  expect(simulation.world.village.collectiveIncomeFen[0]).toBe(5 * 48_000);
  expect(simulation.world.organiser.dividendDueFen[0]).toBe(5 * 136_000);
});

test("the residual is shared by the same rule", () => {
  const simulation = funded({ rule: "shared", residual: 1 }, 4);
  stepYear(simulation, 2016);
  // 100,000 yuan of the register beside founders' assets of 100 mu x 5,000 yuan, less a year's wear
  const { residualFen, fixedAssetsFen } = simulation.world.organiser;
  expect(fixedAssetsFen[0]).toBeGreaterThan(10_000_000);
  const ofShares = (residualFen[0]! * 10_000_000) / fixedAssetsFen[0]!;
  expect(ofShares).toBeGreaterThan(0);
  expect(paid(simulation, "residualDividend", "household") / ofShares).toBeCloseTo(0.55, 5);
  expect(paid(simulation, "residualDividend", "collective") / ofShares).toBeCloseTo(0.3, 5);
});

test("one share of 20,000 yuan does not take what the founders' 500,000 earned", () => {
  const simulation = open({
    population: alike({ labourShare: 0 }),
    ownProducts: { plain: plainProduct({ price: 4 }) },
    organisers: { cooperatives: { ...cooperatives, fixedAssets: 5000 } },
    linkages: { capitalShares: { guaranteed: 0, residual: 1 } },
    instruments: { householdIndustrialFund: { from: 2016, yearlyShare: 1, cap: 20_000, ownIndustry: 0 } },
  });
  makePoor(simulation, 0);
  stepYear(simulation, 2016);
  const { residualFen, fixedAssetsFen } = simulation.world.organiser;
  const part = simulation.world.household.propertyFen[0]! / residualFen[0]!;
  expect(part).toBeCloseTo(2_000_000 / fixedAssetsFen[0]!, 5);
  expect(part).toBeLessThan(0.05);
});

test("without the rule all goes to the holder, and the village gets nothing", () => {
  const simulation = funded({});
  stepYear(simulation, 2016);
  expect(paid(simulation, "guaranteedDividend", "household")).toBe(5 * 160_000);
  expect(paid(simulation, "guaranteedDividend", "collective")).toBe(0);
});

test("when the organiser is short, both are in arrears; the shares are lost with it", () => {
  const simulation = liveTo(funded({ rule: "shared" }), 2016);
  ruin(simulation, 0);
  stepYear(simulation, 2017);
  expect(paid(simulation, "guaranteedDividend")).toBe(0);
  expect(simulation.world.organiser.arrearsFen[0]).toBeGreaterThanOrEqual(5 * 136_000);
  expect(simulation.world.organiser.lostCapitalFen[0]).toBe(5 * 2_000_000);
});

test("a rule whose parts are not the whole is refused", () => {
  const shared = { households: 0.6, village: 0.3, operating: 0.15 };
  expect(() => quiet({ linkages: { capitalShares: { rule: "shared", shared } } })).toThrow(
    /together must be 100%/,
  );
});

describe("Registers of an enterprise", () => {
  /** Two counties of five households and one village each; the enterprise stands in the second. */
  const counties = (instruments: Raw) => {
    const simulation = open({
      population: alike({ households: 5, counties: 2 }),
      organisers: {
        cooperatives: { perVillage: 0 },
        enterprises: [enterprise({ county: 1, householdShares: 10, collectiveShares: 10 })],
      },
      linkages: { capitalShares: "on" },
      instruments,
    });
    makePoor(simulation, 0, 1, 5, 6);
    stepYear(simulation, 2016);
    return simulation;
  };

  test("take poor households of its own county, not of another", () => {
    const shares = { who: name("poor"), amount: number(5000) };
    for (const instruments of [
      { householdIndustrialFund: { from: 2016, yearlyShare: 1, ownIndustry: 0 } },
      { shareInvestment: shares },
    ]) {
      const { world } = counties(instruments);
      const { partner } = columnsOf(world.store, shareTable);
      expect([...partner]).toEqual([-1, -1, -1, -1, -1, 0, 0, -1, -1, -1]);
    }
  });

  test("take village collectives of its own county, though another county's come first", () => {
    const { world } = counties({ collectiveIncomeFund: { from: 2016 } });
    expect([...columnsOf(world.store, collectiveShareTable).partner]).toEqual([-1, 0]);
    expect(world.organiser.collectives[0]).toBe(1);
  });
});
