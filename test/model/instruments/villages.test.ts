/** Programmes for villages: roads, service points, experts, designated products and caps on shares. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { NO_PRODUCT } from "../../../src/model/actors/household.ts";
import { designationTable } from "../../../src/model/instruments/designated-product.ts";
import { servicePointTable } from "../../../src/model/instruments/e-commerce-points.ts";
import { chooseProduct } from "../../../src/model/steps/choose-product.ts";
import { type Simulation, openSimulation, stepYear } from "../../../src/run/simulate.ts";
import { spentYuan, yuanByYear, yuanPaid } from "../../support/programmes.ts";
import { type Raw, alike, plainProduct, quiet, runYears } from "../../support/small.ts";

/** Three villages of four; the second has most registered poor, the first fewest. */
function villages(instruments: Raw, overrides: Raw = {}): Simulation {
  const simulation = openSimulation(
    quiet({
      years: "2016..2020",
      population: alike({ households: 12, villages: 3, infrastructure: 0.2 }),
      instruments,
      ...overrides,
    }),
    "any",
  );
  poorAgain(simulation);
  return simulation;
}

const poorAgain = ({ world }: Simulation): void => {
  for (const [h, poor] of [0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1].entries())
    world.household.registeredPoor[h] = poor;
};

test("a road is built where most poor live first, once for each village that lacks one", () => {
  const simulation = villages({
    infrastructure: { cost: 100_000, gain: 0.5, below: 0.6, villagesPerYear: 1 },
  });
  const { infrastructure } = simulation.world.village;
  const before = [...infrastructure];
  const levels = [2016, 2017, 2018, 2019].map((year) => {
    poorAgain(simulation);
    stepYear(simulation, year);
    return [...infrastructure].map((level, v) => level > before[v]!);
  });
  expect(levels).toEqual([
    [false, true, false],
    [false, true, true],
    [true, true, true],
    [true, true, true],
  ]);
  expect(infrastructure[1]).toBeCloseTo(before[1]! + 0.5 * (1 - before[1]!));
  expect(yuanPaid(simulation, "infrastructure")).toBe(0);
});

test("half a road is not built: what the purse does not pay in full waits", () => {
  const simulation = villages({ infrastructure: { cost: 100_000, budget: 250_000 } });
  stepYear(simulation, 2016);
  expect(spentYuan(simulation, "infrastructure")).toBe(200_000);
});

test("a village with a road sells at a better price the same year", () => {
  const gate = (instruments: Raw) => {
    const simulation = villages(instruments);
    stepYear(simulation, 2016);
    return simulation.world.villageProduct.farmGate[1]!;
  };
  expect(gate({ infrastructure: "on" })).toBeGreaterThan(gate({}));
});

test.each([
  ["when the money ends", { until: 2017 }, {}],
  ["with the programme", {}, { programmeEnds: { events: [{ year: 2018, instrument: "eCommercePoints" }] } }],
])("a service point is set up, kept running, and closes %s", (_, term, shocks) => {
  const simulation = villages(
    { eCommercePoints: { setUp: 50_000, running: 10_000, villagesPerYear: 2, ...term } },
    { shocks },
  );
  const { servicePoint } = columnsOf(simulation.world.store, servicePointTable);
  const [points, spent]: [number[][], number[]] = [[], []];
  for (const year of [2016, 2017, 2018]) {
    poorAgain(simulation);
    stepYear(simulation, year);
    points.push([...servicePoint]);
    spent.push(yuanPaid(simulation, "servicePoint"));
  }
  expect(points).toEqual([
    [0, 1, 1],
    [0, 1, 1],
    [0, 0, 0],
  ]);
  expect(spent).toEqual([120_000, 20_000, 0]);
});

test("a point stays where it is when another village has become the poorest", () => {
  const simulation = villages({ eCommercePoints: { villagesPerYear: 1 } });
  const { servicePoint } = columnsOf(simulation.world.store, servicePointTable);
  stepYear(simulation, 2016);
  for (let h = 0; h < 12; h++) simulation.world.household.registeredPoor[h] = h < 4 ? 1 : 0;
  stepYear(simulation, 2017);
  expect([...servicePoint]).toEqual([0, 1, 0]);
});

test("experts bring all who farm in a village nearer to a good farmer's skill, and nobody down", () => {
  const simulation = villages({
    technicalExperts: { cost: 5000, villagesPerYear: 1, closing: 0.5, best: 1.2 },
  });
  const { farmSkill } = simulation.world.household;
  farmSkill.fill(1);
  farmSkill[5] = 1.6;
  stepYear(simulation, 2016);
  expect([...farmSkill].map((skill) => Math.round(skill * 100) / 100)).toEqual([
    1, 1, 1, 1, 1.1, 1.6, 1.1, 1.1, 1, 1, 1, 1,
  ]);
  expect(yuanPaid(simulation, "technicalExperts")).toBe(5000);
});

const two = {
  plain: plainProduct({ initialShare: 0.5 }),
  rich: plainProduct({ initialShare: 0.5, price: 3 }),
};

test("each village is given the crop that has brought most there, and its growers the support they were promised", () => {
  const simulation = villages({ designatedProduct: { support: 100 } }, { ownProducts: two });
  const { world } = simulation;
  const rich = world.products.findIndex(({ id }) => id === "rich");
  world.household.product.fill(rich, 0, 2);
  world.household.product.fill(1 - rich, 2);
  stepYear(simulation, 2016);
  const { product } = columnsOf(world.store, designationTable);
  expect([...product]).toEqual([rich, rich, rich]);
  const tended = world.household.tendedMu[0]!;
  expect([0, 1, 2].map((h) => world.household.transferFen[h])).toEqual([
    Math.round(tended * 10_000),
    Math.round(tended * 10_000),
    0,
  ]);
});

test("the crop that has brought most is the one designated, where the place suits it less as well", () => {
  const simulation = villages({ designatedProduct: "on" }, { ownProducts: two });
  const { villageProduct, store, products } = simulation.world;
  const rich = products.findIndex(({ id }) => id === "rich");
  for (let v = 0; v < 3; v++) {
    // What a crop has brought already tells how well it does here.
    villageProduct.record[v * 2 + rich] = 1000;
    villageProduct.suitability[v * 2 + rich] = 0.5;
    villageProduct.record[v * 2 + 1 - rich] = 900;
  }
  stepYear(simulation, 2016);
  expect([...columnsOf(store, designationTable).product]).toEqual([rich, rich, rich]);
});

/** What a household tells of the utility of "plain", were it to think its product over now; NaN where it is none of its choices. */
function utilityOfPlain({ world, hand: { till } }: Simulation, year: number, h = 0): number {
  const { households } = world.spec;
  const choice = { ...households.choice, reconsider: 1 };
  const awake = { ...world, spec: { ...world.spec, households: { ...households, choice } } };
  const told = chooseProduct.tell!({ world: awake, year, elapsed: year - 2016, till }, h);
  return Number(
    told.find(({ id, values }) => id === "weighedProduct" && values.product === "plain")?.values.utility,
  );
}

test("support weighs in the choice of product by its amount a mu, and ends with the programme", () => {
  const utility = (instruments: Raw, year: number) => {
    const simulation = villages(instruments, { ownProducts: two });
    for (let y = 2016; y <= year; y++) stepYear(simulation, y);
    return utilityOfPlain(simulation, year);
  };
  const given = { designatedProduct: { product: "plain", support: 250, until: 2016 } };
  expect(utility(given, 2016) - utility({}, 2016)).toBe(250);
  expect(utility(given, 2017) - utility({}, 2017)).toBe(0);
});

test("a place without a crop worth growing is given none", () => {
  const simulation = villages(
    { designatedProduct: "on" },
    { ownProducts: { plain: plainProduct({ price: 0.01 }) } },
  );
  stepYear(simulation, 2016);
  const { product } = columnsOf(simulation.world.store, designationTable);
  expect([...product]).toEqual(Array(3).fill(NO_PRODUCT));
  expect(yuanByYear(simulation, "productSupport", [2017])).toEqual([0]);
});

test("one product for a county is the same in all its villages, and may be named", () => {
  const simulation = villages(
    { designatedProduct: { level: "county", product: "plain" } },
    { ownProducts: two },
  );
  stepYear(simulation, 2016);
  const { product } = columnsOf(simulation.world.store, designationTable);
  const plain = simulation.world.products.findIndex(({ id }) => id === "plain");
  expect([...product]).toEqual([plain, plain, plain]);
});

/** Three villages under a cap, the first with half of its land or more under "plain". */
function capped(cap: Raw, overrides: Raw = {}): Simulation {
  const simulation = villages(
    { productShareCap: { most: 0.4, deterrent: 700, ...cap } },
    { ownProducts: two, ...overrides },
  );
  const { household, products } = simulation.world;
  const plain = products.findIndex(({ id }) => id === "plain");
  household.product.fill(plain, 0, 4);
  household.product.fill(1 - plain, 4);
  stepYear(simulation, 2016);
  stepYear(simulation, 2017);
  return simulation;
}

/** Of "plain" in each village: whether it is closed to new planting, and what support is left. */
function capOfPlain({ world: { products, villageProduct } }: Simulation) {
  const plain = products.findIndex(({ id }) => id === "plain");
  const rows = [0, 1, 2].map((v) => v * products.length + plain);
  return {
    closed: rows.map((row) => villageProduct.closed[row]),
    support: rows.map((row) => Math.round(villageProduct.support[row]!)),
  };
}

test("a crop that has its share of a place may not be planted anew there, and its growers are deterred as far as it is beyond", () => {
  // All of the first village, so 60% beyond a cap of 40%; a third of the county, so a tenth beyond 30%.
  expect(capOfPlain(capped({}))).toEqual({ closed: [1, 0, 0], support: [-420, 0, 0] });
  expect(capOfPlain(capped({ level: "county", most: 0.3 }))).toEqual({
    closed: [1, 1, 1],
    support: [-70, -70, -70],
  });
  expect(capOfPlain(capped({ level: "township", most: 0.3 })).closed).toEqual([1, 1, 1]);
  expect(capOfPlain(capped({ level: "county", most: 0.35 }))).toEqual({
    closed: [0, 0, 0],
    support: [0, 0, 0],
  });
  expect(capOfPlain(capped({ most: 1 })).support).toEqual([0, 0, 0]);
  expect(capOfPlain(capped({ from: 2018 })).closed).toEqual([0, 0, 0]);
});

test("staples count as land but are not capped, unless the cap says so", () => {
  const ownProducts = { ...two, plain: plainProduct({ initialShare: 0.5, staple: true }) };
  expect(capOfPlain(capped({}, { ownProducts })).closed).toEqual([0, 0, 0]);
  expect(capOfPlain(capped({ staples: true }, { ownProducts })).closed).toEqual([1, 0, 0]);
});

test("nobody plants what is closed, and who grows it already may go on", () => {
  const free = capped({ most: 1 });
  const simulation = capped({});
  expect(() => utilityOfPlain(free, 2017, 4)).not.toThrow();
  const world = simulation.world;
  // The last village is closed too, as a county's cap would have it.
  world.villageProduct.closed.fill(1);
  expect(utilityOfPlain(simulation, 2017, 4)).toBeNaN();
  expect(utilityOfPlain(simulation, 2017, 0)).not.toBeNaN();
});

test("growers of a designated product are paid what the cap leaves of its support", () => {
  const designatedProduct = { product: "plain", support: 250, level: "county" };
  const productShareCap = { level: "county", most: 0.25, deterrent: 0 };
  const run = (instruments: Raw) => {
    const simulation = villages(instruments, { ownProducts: { plain: plainProduct() } });
    stepYear(simulation, 2016);
    return yuanPaid(simulation, "productSupport");
  };
  expect(run({ designatedProduct, productShareCap }) / run({ designatedProduct })).toBeCloseTo(0.25, 6);
});

test("under a cap a county's crop stays at its share, where without one everybody plants it", () => {
  const share = (instruments: Raw) => {
    const spec = quiet({
      years: "2016..2030",
      population: alike({ households: 300, villages: 3, townships: 1, openingCash: 50_000 }),
      ownProducts: {
        plain: plainProduct({ initialShare: 0.9 }),
        rich: plainProduct({ initialShare: 0.1, price: 3 }),
      },
      households: {
        choice: { reconsider: 0.1, staplePerPerson: 0, yieldDispersion: 0 },
        labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
      },
      instruments,
    });
    const { world } = runYears(spec, "any");
    const rich = world.products.findIndex(({ id }) => id === "rich");
    return world.household.product.filter((p) => p === rich).length / 300;
  };
  expect(share({})).toBeGreaterThan(0.7);
  const most = share({ productShareCap: { level: "county", most: 0.3 } });
  expect(most).toBeGreaterThan(0.2);
  // One year's planting may go beyond, since all who plant in a year see last year's areas.
  expect(most).toBeLessThan(0.4);
});
