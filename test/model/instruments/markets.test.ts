/** Programmes of markets: purchasing from elsewhere, a floor with its reserve, and insurance of yield and price. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { metricsOf } from "../../../src/run/observe.ts";
import { reserveTable } from "../../../src/model/instruments/minimum-price-reserve.ts";
import { explain } from "../../../src/run/explain.ts";
import { type Simulation, openSimulation, stepYear } from "../../../src/run/simulate.ts";
import { everyone, spentYuan, under, yuanByYear, yuanPaid } from "../../support/programmes.ts";
import { type Raw, alike, plainProduct, quiet } from "../../support/small.ts";

const crash = (year: number, factor: number) => ({
  priceShock: { events: [{ year, product: "plain", factor }] },
});

test("partners elsewhere pay poor households a premium on a part of the harvest; it costs the county nothing", () => {
  const simulation = under({ consumptionPurchasing: { share: 0.5, premium: 0.2 } });
  simulation.world.household.registeredPoor[1] = 0;
  stepYear(simulation, 2016);
  const { household, villageProduct } = simulation.world;
  const premium = 0.5 * household.harvestKg[0]! * 0.2 * villageProduct.farmGate[0]!;
  expect((household.businessFen[0]! - household.businessFen[1]!) / 100).toBeCloseTo(premium, 1);
  expect(household.linkedFen[0]! / 100).toBeCloseTo(premium, 1);
  expect(yuanPaid(simulation, "purchasePremium")).toBeCloseTo(9 * premium, 0);
  expect(yuanPaid(simulation, "fiscalTransfer")).toBe(0);
});

test("when channels are closed, partners pay the ordinary price and the premium all the same", () => {
  const topUp = (shocks: Raw) => {
    const simulation = under(
      { consumptionPurchasing: { share: 1, premium: 0 } },
      { shocks, years: "2020..2020" },
    );
    stepYear(simulation, 2020);
    return yuanPaid(simulation, "purchasePremium") + yuanPaid(simulation, "sales");
  };
  const epidemic = { epidemic: { channelsClosed: 0.5, distressPrice: 0.2 } };
  expect(topUp({})).toBeGreaterThan(0);
  expect(topUp(epidemic)).toBeCloseTo(topUp({}), -1);
});

/** A village whose product falls to a third in 2017 and is dear in 2019. */
function reserve(given: Raw = {}, overrides: Raw = {}): Simulation {
  return under(
    { minimumPrice: { products: ["plain"], floor: 0.8, share: 0.5, spoilage: 0.1, release: 1.2, ...given } },
    {
      years: "2016..2020",
      shocks: {
        priceShock: {
          events: [
            { year: 2017, product: "plain", factor: 0.3 },
            { year: 2019, product: "plain", factor: 1.5 },
          ],
        },
      },
      ...overrides,
    },
  );
}

test("what the reserve holds is told at market prices", () => {
  const simulation = reserve();
  const stock = metricsOf(simulation.spec).find(({ id }) => id === "reserveStockYuan")!;
  for (const year of [2016, 2017, 2018]) stepYear(simulation, year);
  const { world } = simulation;
  const { stockKg } = columnsOf(world.store, reserveTable);
  expect(stockKg[0]).toBeGreaterThan(0);
  expect(stock.read({} as never, simulation)).toBeCloseTo(stockKg[0]! * world.market.price[0]!, 6);
});

test("the reserve buys at the floor when the farm gate pays less, stores, loses some, and sells when the price is high", () => {
  const simulation = reserve();
  const { world } = simulation;
  const own = columnsOf(world.store, reserveTable);
  const rows = [2016, 2017, 2018, 2019].map((year) => {
    stepYear(simulation, year);
    return {
      paid: yuanPaid(simulation, "reservePurchase"),
      got: yuanPaid(simulation, "reserveSale"),
      bought: own.boughtKg[0]!,
      stock: own.stockKg[0]!,
      sold: own.soldKg[0]!,
    };
  });
  const harvest = 10 * world.household.harvestKg[0]!;
  expect(rows[0]).toMatchObject({ paid: 0, got: 0, stock: 0 });
  expect(rows[1]!.bought).toBeCloseTo(harvest / 2, 1);
  expect(rows[1]!.stock).toBe(rows[1]!.bought);
  expect(rows[2]!.stock).toBeCloseTo(0.9 * rows[1]!.stock, 6);
  expect(rows[3]!.sold).toBeCloseTo(0.81 * rows[1]!.stock, 6);
  expect(rows[3]!.got).toBeCloseTo(rows[3]!.sold * world.market.price[0]!, 1);
  expect(rows[3]!.stock).toBe(0);
});

test("what the reserve takes is paid at the floor and not sold a second time", () => {
  const simulation = reserve();
  stepYear(simulation, 2016);
  const normalGate = simulation.world.villageProduct.farmGate[0]!;
  stepYear(simulation, 2017);
  const { household, villageProduct } = simulation.world;
  const kg = household.harvestKg[0]!;
  expect(household.deliveredKg[0]).toBeCloseTo(kg / 2, 2);
  expect(yuanPaid(simulation, "reservePurchase")).toBeCloseTo((10 * kg * 0.8 * normalGate) / 2, 0);
  expect(yuanPaid(simulation, "sales")).toBeCloseTo((10 * kg * villageProduct.farmGate[0]!) / 2, 0);
});

test("a reserve with little money buys little, and an unlisted product nothing", () => {
  const small = reserve({ budget: 1000 });
  expect(yuanByYear(small, "reservePurchase", [2016, 2017])).toEqual([0, 1000]);
  const { boughtKg } = columnsOf(small.world.store, reserveTable);
  expect(boughtKg[0]).toBeLessThan(small.world.household.harvestKg[0]!);
  const other = reserve(
    { products: ["other"] },
    { ownProducts: { other: plainProduct({ initialShare: 0 }), plain: plainProduct() } },
  );
  expect(yuanByYear(other, "reservePurchase", [2016, 2017])).toEqual([0, 0]);
});

test("stores of any reserve add up: what was there, less spoilt and sold, and what was bought", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.double({ min: 0, max: 2, noNaN: true }), (take, spoilage, release) => {
      const simulation = reserve({ share: take, spoilage, release });
      const own = columnsOf(simulation.world.store, reserveTable);
      let before = 0;
      for (const year of [2016, 2017, 2018, 2019, 2020]) {
        stepYear(simulation, year);
        expect(own.stockKg[0]).toBeCloseTo(before - own.spoiltKg[0]! - own.soldKg[0]! + own.boughtKg[0]!, 6);
        expect(own.stockKg[0]).toBeGreaterThanOrEqual(0);
        before = own.stockKg[0]!;
      }
    }),
    { numRuns: 25 },
  );
});

const insured = { takeUp: 1, premiumSubsidy: 0.5, loading: 0 };

test("price insurance pays the fall below the trigger for a normal harvest, and nothing in an ordinary year", () => {
  const simulation = under(
    { priceInsurance: { ...insured, trigger: 0.9, coverage: 1 } },
    { shocks: crash(2017, 0.5) },
  );
  stepYear(simulation, 2016);
  expect(yuanPaid(simulation, "indemnity")).toBe(0);
  stepYear(simulation, 2017);
  const { household, market, villageProduct } = simulation.world;
  const reaching = villageProduct.farmGate[0]! / market.price[0]!;
  const gap = 0.9 * market.expectedPrice[0]! - market.price[0]!;
  expect(yuanPaid(simulation, "indemnity")).toBeCloseTo(10 * household.harvestKg[0]! * reaching * gap, 0);
});

test("the premium of price insurance is the mean fall below the trigger of a lognormal price, and half is the county's", () => {
  const simulation = under(
    { priceInsurance: { ...insured, trigger: 1, coverage: 1 } },
    {
      ownProducts: { plain: plainProduct({ priceDispersion: 0.3 }) },
      market: { noise: true, inflation: 0, serviceGain: 0 },
    },
  );
  stepYear(simulation, 2016);
  const { household, market, villageProduct } = simulation.world;
  const worth =
    10 *
    household.tendedMu[0]! *
    1000 *
    (villageProduct.farmGate[0]! / market.price[0]!) *
    market.expectedPrice[0]!;
  // At the money, E max(0, 1 - X) = 2 F(s / 2) - 1 for lognormal X with mean one; with cv 0.3, s = 0.2936 and this is 0.1167.
  expect(yuanPaid(simulation, "premium") / worth).toBeCloseTo(0.1167, 3);
  expect(spentYuan(simulation, "priceInsurance")).toBeCloseTo(yuanPaid(simulation, "premium") / 2, 0);
});

test("a product that is not insured pays no premium and gets no indemnity", () => {
  const simulation = under(
    { priceInsurance: { ...insured, products: ["other"] } },
    {
      ownProducts: { other: plainProduct({ initialShare: 0 }), plain: plainProduct() },
      shocks: crash(2016, 0.3),
    },
  );
  expect(yuanByYear(simulation, "indemnity", [2016])).toEqual([0]);
});

test("where the county's money is short, the same smaller share of every premium is subsidised", () => {
  const hazard = { drought: { frequency: 0.2, strength: 0.5, slope: 0 } };
  const plain = plainProduct({ vulnerability: { drought: 0.5 } });
  const run = (given: Raw) => {
    const simulation = under(
      { yieldInsurance: { ...insured, ...given } },
      { ownProducts: { plain }, shocks: hazard, years: "2016..2016" },
    );
    stepYear(simulation, 2016);
    return simulation;
  };
  const free = run({});
  const spent = spentYuan(free, "yieldInsurance");
  expect(spent).toBeGreaterThan(100);
  const short = run({ budget: spent / 2 });
  expect(spentYuan(short, "yieldInsurance")).toBeLessThanOrEqual(spent / 2);
  expect(spentYuan(short, "yieldInsurance")).toBeCloseTo(spent / 2, 0);
  expect(yuanPaid(short, "premium")).toBe(yuanPaid(free, "premium"));
  const { businessFen } = short.world.household;
  expect(new Set(businessFen)).toHaveLength(1);
});

test("an insurance that has ended takes no premium", () => {
  const simulation = under(
    { priceInsurance: { ...insured, until: 2016 } },
    {
      ownProducts: { plain: plainProduct({ priceDispersion: 0.3 }) },
      market: { noise: true, inflation: 0, serviceGain: 0 },
    },
  );
  const [first, second] = yuanByYear(simulation, "premium", [2016, 2017]);
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(0);
});

test("a life tells the premium and the indemnity", () => {
  const spec = quiet({
    population: alike({ households: 2 }),
    instruments: { priceInsurance: { ...insured, trigger: 0.9, coverage: 1 } },
    shocks: crash(2016, 0.5),
  });
  const life = explain(spec, "any", { kind: "household", id: "0", row: 0 });
  const told = life.years[0]!.told.flatMap(({ tellings }) => tellings).find(({ id }) => id === "insured")!;
  expect(told.values.premium).toBe(0);
  expect(told.values.indemnity).toBeGreaterThan(0);
});

test("a programme for everyone costs the county what all its households get", () => {
  const simulation = under({ generalTransfer: { who: everyone, amount: 12.34 } });
  stepYear(simulation, 2016);
  expect(yuanPaid(simulation, "fiscalTransfer")).toBeCloseTo(123.4, 2);
  expect(openSimulation(simulation.spec, "any").world.size.households).toBe(10);
});
