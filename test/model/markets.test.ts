/** Product markets against Ezekiel's cobweb (1938) and the rules of model.md section 4. */
import { describe, expect, test } from "vitest";
import { adjustedSupply, glutFactor, relativePrice, wantedSupply } from "../../src/model/markets/price.ts";
import { PRICE_MEMORY } from "../../src/model/actors/market.ts";
import { openSimulation, stepYear } from "../../src/run/simulate.ts";
import { plainProduct, quiet } from "../support/small.ts";

/** Demand q = a - b p and supply s = c + d p(-1), as a product around its equilibrium. */
function cobweb(a: number, b: number, c: number, d: number) {
  const price = (a - c) / (b + d);
  const quantity = a - b * price;
  return {
    price,
    product: plainProduct({
      price,
      form: "linear",
      demandElasticity: (-b * price) / quantity,
      supplyElasticity: (d * price) / quantity,
    }),
  };
}

/** Market prices of the first years, starting from a given last price. */
function prices(market: ReturnType<typeof cobweb>, firstPrice: number, years: number, lag = 1): number[] {
  const spec = quiet({
    years: `2016..${2016 + years - 1}`,
    ownProducts: {
      plain: { ...market.product, firstBearing: lag > 1 ? lag : 0, fullBearing: lag > 1 ? lag : 0 },
    },
    market: { noise: false, inflation: 0, serviceGain: 0, outsideAdjustment: 1, outsideStandAdjustment: 1 },
  });
  const simulation = openSimulation(spec, "any");
  simulation.world.priceMemory.price.fill(firstPrice / market.price);
  return Array.from({ length: years }, (_, y) => {
    stepYear(simulation, 2016 + y);
    return simulation.world.market.price[0]!;
  });
}

describe("Ezekiel's cobweb is a special case of the market", () => {
  test("it converges where demand is steeper in quantity than supply: 35, 27.5, 31.25, 29.375 towards 30", () => {
    const path = prices(cobweb(100, 2, 10, 1), 20, 30);
    for (const [year, price] of [35, 27.5, 31.25, 29.375].entries()) expect(path[year]).toBeCloseTo(price, 9);
    expect(path.at(-1)).toBeCloseTo(30, 6);
  });

  test("it cycles forever where the slopes are equal: 60, 40, 60", () => {
    const path = prices(cobweb(100, 1, 0, 1), 40, 12);
    for (const [year, price] of path.entries()) expect(price).toBeCloseTo(year % 2 === 0 ? 60 : 40, 9);
  });

  test("it diverges where supply answers more than demand", () => {
    const path = prices(cobweb(100, 1, 0, 1.2), 44, 6);
    const centre = 100 / 2.2;
    for (let year = 1; year < 6; year++)
      expect(Math.abs(path[year]! - centre)).toBeGreaterThan(Math.abs(path[year - 1]! - centre));
  });

  test("with a production lag of L years and equal slopes the price has period 2L", () => {
    for (const lag of [1, 2, 3]) {
      const path = prices(cobweb(100, 1, 0, 1), 40, 6 * lag, lag);
      for (const [year, price] of path.entries())
        expect(price).toBeCloseTo(Math.floor(year / lag) % 2 === 0 ? 60 : 40, 9);
    }
  });
});

test("isoelastic price is supply to the power of minus one over the elasticity", () => {
  const demand = { form: "isoelastic", demandElasticity: -0.5 } as const;
  expect(relativePrice(demand, 2, 1)).toBeCloseTo(0.25, 12);
  expect(relativePrice(demand, 1, 4)).toBeCloseTo(16, 12);
  expect(relativePrice({ form: "isoelastic", demandElasticity: -0.8 }, 1, 1)).toBe(1);
});

test("a market with no supply has a finite price", () => {
  expect(relativePrice({ form: "isoelastic", demandElasticity: -0.3 }, 0, 1)).toBeLessThan(100);
});

test("outside supply moves a share of the way to what prices made worth planting", () => {
  const wanted = wantedSupply({ form: "isoelastic", supplyElasticity: 1 }, 1.5);
  expect(wanted).toBeCloseTo(1.5, 12);
  expect(adjustedSupply(1, wanted, 0.25)).toBeCloseTo(1.125, 12);
});

test("a glut presses the farm-gate price only beyond handling capacity, and not below its floor", () => {
  expect(glutFactor(90, 100, 0.5, 0.35)).toBe(1);
  expect(glutFactor(150, 100, 0.5, 0.35)).toBeCloseTo(0.75, 12);
  expect(glutFactor(1000, 100, 0.5, 0.35)).toBe(0.35);
  expect(glutFactor(10, 0, 0.5, 0.35)).toBe(1);
});

test("no bearing lag is longer than the prices a market remembers", () => {
  expect(PRICE_MEMORY).toBeGreaterThanOrEqual(12);
});
