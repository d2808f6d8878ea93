/** The normal year that prices and local trade are fitted to: what stands at the start, in usual weather. */
import { expect, test } from "vitest";
import { openSimulation, stepYear } from "../../src/run/simulate.ts";
import { type Raw, alike, plainProduct, quiet, runYears } from "../support/small.ts";

const drought = (given: Raw) => ({ drought: { slope: 0, ...given } });
const thirsty = plainProduct({ localShare: 0.9, demandElasticity: -0.5, vulnerability: { drought: 0.8 } });

test("a disaster in the first year is one dear year, and no glut or low price after it", () => {
  const spec = quiet({
    years: "2016..2020",
    ownProducts: { plain: thirsty },
    market: { noise: false, inflation: 0, serviceGain: 0, smallLots: 0, outsideAdjustment: 0 },
    shocks: drought({ frequency: 0, events: [{ year: 2016, strength: 1 }] }),
  });
  const seen: { price: number; glut: number }[] = [];
  runYears(spec, "any", ({ world: { market, countyProduct } }) =>
    seen.push({ price: market.price[0]! / market.basePrice[0]!, glut: countyProduct.glutFactor[0]! }),
  );
  expect(seen[0]!.price).toBeGreaterThan(3);
  for (const { price, glut } of seen.slice(1)) {
    expect(price).toBeCloseTo(1, 6);
    expect(glut).toBe(1);
  }
});

test("without luck, the first harvest is the normal one, kilogram for kilogram", () => {
  const spec = quiet({
    population: alike({ households: 40, villages: 4, counties: 2, initialStand: "spread" }),
    ownProducts: {
      annual: plainProduct({ initialShare: 0.5 }),
      hen: plainProduct({ kind: "animal", initialShare: 0.3, initialHead: 20, yield: 14 }),
      tree: plainProduct({ initialShare: 0.5, firstBearing: 3, fullBearing: 7 }),
    },
    organisers: { cooperatives: { perVillage: 1 } },
    market: { noise: false, inflation: 0, serviceGain: 0.1 },
  });
  const simulation = openSimulation(spec, "any");
  const { market } = simulation.world;
  stepYear(simulation, 2016);
  for (let p = 0; p < 3; p++) {
    expect(market.localKg[p]).toBeGreaterThan(0);
    expect(market.localKg[p]! / market.referenceKg[p]!).toBeCloseTo(1, 6);
  }
});

test("over luck, harvests of the first year are spread about the normal one", () => {
  const spec = quiet({
    years: "2016..2016",
    ownProducts: { plain: thirsty },
    shocks: drought({ frequency: 0.3, strength: 0.5 }),
  });
  const relative = Array.from({ length: 300 }, (_, seed) => {
    const { market } = runYears(spec, `seed ${seed}`).world;
    return market.localKg[0]! / market.referenceKg[0]!;
  });
  const mean = relative.reduce((sum, value) => sum + value, 0) / relative.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.03);
  expect(Math.min(...relative)).toBeLessThan(0.75);
});

test("a normal year is of the stands as they are: orchards that do not bear yet count for nothing", () => {
  const orchard = (firstBearing: number) => {
    const spec = quiet({
      population: alike({ initialStand: "spread", households: 400 }),
      ownProducts: { tree: plainProduct({ firstBearing, fullBearing: firstBearing }) },
    });
    return openSimulation(spec, "any").world.market.referenceKg[0]!;
  };
  // Ages are spread over the years before bearing and 16 more.
  expect(orchard(16) / orchard(0)).toBeCloseTo(0.5, 1);
});

test("herds that are held count with what their keepers would sell", () => {
  const kg = (herdsHeld: number) => {
    const sheep = plainProduct({ kind: "animal", initialShare: 1, initialHead: 10, liveWeight: 35 });
    const spec = quiet({
      ownProducts: { sheep, plain: plainProduct() },
      regions: [{ id: "pasture", herdsHeld }],
    });
    const { market, products } = openSimulation(spec, "any").world;
    return market.referenceKg[products.findIndex(({ id }) => id === "sheep")]!;
  };
  expect(kg(0)).toBeGreaterThan(0);
  expect(kg(0.6) / kg(0)).toBeCloseTo(0.4, 6);
});

test("in the first year households already see what their neighbours grow", () => {
  const { villageProduct } = openSimulation(quiet(), "any").world;
  expect(villageProduct.householdMu[0]).toBe(80);
});
