/** Company and cross-border e-commerce in a village without luck: the exporter's two prices, its growers, its failure. */
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { companyECommerceTable, exporterTable } from "../../src/model/linkages/company-e-commerce-state.ts";
import { contractTable } from "../../src/model/linkages/contract-state.ts";
import { sentencesOf } from "../../src/output/words/telling.ts";
import { explain } from "../../src/run/explain.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { empty, enterprise, paidYuan } from "../support/linkage-world.ts";
import { type Raw, alike, plainProduct, quiet } from "../support/small.ts";

/** Ten growers of 800 kg each at 10 yuan/kg (8 at the farm gate), and an exporter without value added or cost. */
function village(company: Raw = {}, sections: Raw = {}, firm: Raw = {}): Simulation {
  const companyECommerce = {
    households: 10,
    sales: 0,
    exported: 0.5,
    exportPremium: 0.2,
    exportCost: 0.05,
    dispersion: 0,
    willing: 1,
    premium: 0.05,
    passedOn: 0,
    gatherFee: 0.02,
    ...company,
  };
  return openSimulation(
    quiet({
      ownProducts: { plain: plainProduct({ price: 10, yield: 100, inputCost: 0 }) },
      market: { noise: false, inflation: 0, serviceGain: 0, margin: 0.2, infrastructureEffect: 0 },
      organisers: {
        cooperatives: { perVillage: 0 },
        enterprises: [
          enterprise({ role: "processor", valueAdded: 0, processingCost: 0, onlineShare: 0, ...firm }),
        ],
      },
      ...sections,
      linkages: { companyECommerce, ...(sections.linkages as object) },
    }),
    "any",
  );
}
const own = ({ world }: Simulation) => columnsOf(world.store, companyECommerceTable);

test("growers get a premium on the farm gate; the exporter sells half at home and half abroad", () => {
  const simulation = village();
  stepYear(simulation, 2016);
  const { household, organiser } = simulation.world;
  expect([...own(simulation).partner]).toEqual(Array(10).fill(0));
  expect([...household.deliveredKg]).toEqual([...household.harvestKg]);
  expect(paidYuan(simulation, "onlineSales", "household")).toBeCloseTo(8000 * 8.4, 0);
  expect(organiser.salesFen[0]! / 100).toBeCloseTo(8000 * (0.5 * 10 + 0.5 * 12), 0);
  expect(organiser.costFen[0]! / 100).toBeCloseTo(4000 * 0.05 * 10, 0);
  expect(paidYuan(simulation, "sales", "household")).toBe(0);
});

test("registered poor households come first, up to the exporter's number (lixian-2020/L12: 265 of them)", () => {
  const simulation = village({ households: 3 });
  const { household } = simulation.world;
  for (const h of [6, 9]) household.everRegistered[h] = household.registeredPoor[h] = 1;
  stepYear(simulation, 2016);
  expect([...own(simulation).partner].flatMap((o, h) => (o === 0 ? [h] : []))).toEqual([0, 6, 9]);
  expect(columnsOf(simulation.world.store, exporterTable).households[0]).toBe(3);
  stepYear(simulation, 2017);
  expect([...own(simulation).partner].filter((o) => o === 0)).toHaveLength(3);
});

test("where its sales would not cover what it pays, the exporter takes nobody", () => {
  const simulation = village({ premium: 0.5 });
  stepYear(simulation, 2016);
  expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
  expect(paidYuan(simulation, "sales", "household")).toBeGreaterThan(0);
});

test("what it buys on the open market fills a normal year's sales up", () => {
  // 200,000 yuan a year at 10 yuan/kg are 20,000 kg, of which growers bring 8,000.
  const simulation = village({ sales: 200_000 });
  stepYear(simulation, 2016);
  const { organiser } = simulation.world;
  expect(columnsOf(simulation.world.store, exporterTable).boughtKg[0]).toBeCloseTo(12_000, 0);
  expect(organiser.salesFen[0]! / 100).toBeCloseTo(20_000 * 11, 0);
  expect(organiser.costFen[0]! / 100).toBeCloseTo(12_000 * 10 + 10_000 * 0.5, 0);
});

test("a shock of the foreign price hits the exporter apart from the home market, and growers share its gain only", () => {
  const year = (factor: number) => {
    const simulation = village({ passedOn: 0.5, events: [{ year: 2016, factor }] });
    stepYear(simulation, 2016);
    const { organiser, market } = simulation.world;
    return {
      sales: organiser.salesFen[0]! / 100,
      grower: own(simulation).dueFen[0]! / 100,
      home: market.price[0]!,
    };
  };
  const [usual, good, bad] = [year(1), year(1.5), year(0.5)];
  expect(good.home).toBe(usual.home);
  expect(good.sales).toBeCloseTo(8000 * (5 + 9), 0);
  expect(bad.sales).toBeCloseTo(8000 * (5 + 3), 0);
  // Half of the half exported, times 12 x factor - 10
  expect(usual.grower).toBeCloseTo(800 * (8.4 + 0.5), 1);
  expect(good.grower).toBeCloseTo(800 * (8.4 + 2), 1);
  expect(bad.grower).toBeCloseTo(800 * 8.4, 1);
});

test("the foreign price has dispersion of its own and its mean stays near one", () => {
  const simulation = openSimulation(village({ dispersion: 0.2, persistence: 0 }).spec, "any");
  const exporter = columnsOf(simulation.world.store, exporterTable);
  const factors: number[] = [];
  for (let year = 2016; year < 2116; year++) {
    stepYear(simulation, year);
    factors.push(exporter.foreign[0]!);
  }
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const deviation = Math.sqrt(factors.reduce((sum, f) => sum + (f - mean) ** 2, 0) / factors.length);
  expect(Math.abs(mean - 1)).toBeLessThan(0.08);
  expect(Math.abs(deviation - 0.2)).toBeLessThan(0.06);
});

test("a cooperative of the village that grows the same gathers the harvest for a fee", () => {
  const cooperatives = {
    perVillage: 1,
    meanArea: 20,
    areaDispersion: 0,
    openingCash: 50,
    growthStep: 0,
    shrinkStep: 0,
  };
  const exporter = enterprise({ role: "processor", valueAdded: 0, processingCost: 0 });
  const simulation = village({}, { organisers: { cooperatives, enterprises: [exporter] } });
  stepYear(simulation, 2016);
  expect([...own(simulation).through]).toEqual(Array(10).fill(0));
  expect([...own(simulation).partner]).toEqual(Array(10).fill(1));
  expect(paidYuan(simulation, "commission", "cooperative")).toBeCloseTo(8000 * 8 * 0.02, 0);
});

test("lines that are short take the same share from every grower; the rest goes to the farm gate", () => {
  const simulation = village({}, {}, { capacity: 2000 });
  stepYear(simulation, 2016);
  const { household, organiser } = simulation.world;
  expect(organiser.purchasedKg[0]).toBeCloseTo(2000, 0);
  expect(household.deliveredKg[0]).toBeCloseTo(household.deliveredKg[9]!, 3);
  expect(paidYuan(simulation, "sales", "household")).toBeCloseTo(6000 * 8, 0);
});

test("a grower under contract does not deliver twice", () => {
  const contract = { willing: 1, priceShare: 1, floor: 0 };
  const simulation = village({}, { linkages: { contract } });
  stepYear(simulation, 2016);
  const signed = columnsOf(simulation.world.store, contractTable).partner;
  for (let h = 0; h < 10; h++) expect(signed[h]! >= 0 && own(simulation).partner[h]! >= 0).toBe(false);
  expect(simulation.world.organiser.purchasedKg[0]).toBeLessThanOrEqual(8000.1);
});

test("when the exporter fails growers are paid in part and sell at the farm gate again", () => {
  const fall = [{ year: 2017, factor: 0 }];
  const simulation = village({ exported: 1, events: fall }, { population: alike() });
  stepYear(simulation, 2016);
  empty(simulation, 0);
  stepYear(simulation, 2017);
  const { organiser } = simulation.world;
  expect(organiser.fate[0]).toBe(2);
  expect(organiser.arrearsFen[0]).toBeGreaterThan(0);
  expect(paidYuan(simulation, "onlineSales")).toBe(0);
  expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
  stepYear(simulation, 2018);
  expect(paidYuan(simulation, "sales", "household")).toBeCloseTo(8000 * 8, 0);
});

test("a trader may be the exporter too", () => {
  const simulation = village({ sales: 200_000 }, {}, { role: "trader" });
  stepYear(simulation, 2016);
  const { organiser } = simulation.world;
  expect(organiser.salesFen[0]! / 100).toBeCloseTo(20_000 * 11, 0);
  expect(organiser.costFen[0]! / 100).toBeCloseTo(12_000 * 10 + 10_000 * 0.5, 0);
});

test("what a grower weighed is told", () => {
  const { spec } = village();
  const { years } = explain(spec, "any", { kind: "household", id: "3", row: 3 });
  const told = years[0]!.told.find(({ step }) => step === "sign export growers")!.tellings;
  expect(told[0]!.values).toMatchObject({ pays: 8.4, farmGate: 8, brings: 10.75 });
  expect(sentencesOf(told, {}, "en")[0]).toMatch(/^Weighed delivering to the exporter/);
});
