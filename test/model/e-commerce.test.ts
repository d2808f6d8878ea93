/** E-commerce in its six forms, each by itself in a village without luck: who joins, what flows to whom, what fails. */
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { shareTable } from "../../src/model/linkages/capital-shares.ts";
import {
  BASE,
  CONSIGNMENT,
  MANAGER,
  NOT_SELLING,
  PACKER,
  PURCHASING,
  eCommerceTable,
  servicePointTable,
} from "../../src/model/linkages/e-commerce-state.ts";
import { bestWay } from "../../src/model/linkages/e-commerce-offers.ts";
import { employmentTable } from "../../src/model/linkages/employment-hiring.ts";
import { sentencesOf } from "../../src/output/words/telling.ts";
import { explain } from "../../src/run/explain.ts";
import { metricsOf, observe } from "../../src/run/observe.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { empty, enterprise, paidYuan } from "../support/linkage-world.ts";
import { type Raw, alike, plainProduct, quiet } from "../support/small.ts";

const OFF = {
  consignment: "off",
  purchasing: "off",
  industrial: "off",
  employment: "off",
  information: "off",
};

/** Ten growers of a product at 10 yuan/kg, one point; margin 20%, infrastructure saves half of half of it. */
function village(forms: Raw, overrides: Raw = {}, sections: Raw = {}): Simulation {
  const eCommerce = {
    ...OFF,
    from: 2016,
    rollout: 1,
    minInfrastructure: 0,
    minSkill: 0,
    dayWage: 0,
    willing: 1,
    marginSaved: 0,
    retail: 0.2,
    logistics: 1,
    fee: 0,
    pointSales: 1e9,
    shopSales: 1e9,
    widerMarket: 0,
    ...forms,
    ...overrides,
  };
  return openSimulation(
    quiet({
      ownProducts: { plain: plainProduct({ price: 10, yield: 100, inputCost: 0 }) },
      market: { noise: false, inflation: 0, serviceGain: 0, margin: 0.2, infrastructureEffect: 0 },
      organisers: { cooperatives: { perVillage: 0 }, enterprises: [enterprise()] },
      linkages: { eCommerce, ...(sections.linkages as object) },
      ...Object.fromEntries(Object.entries(sections).filter(([key]) => key !== "linkages")),
    }),
    "any",
  );
}
const own = ({ world }: Simulation) => columnsOf(world.store, eCommerceTable);
const point = ({ world }: Simulation) => columnsOf(world.store, servicePointTable);

test("the operator sells through points that the county's programme has set up, and builds none beside them", () => {
  const points = { eCommercePoints: { setUp: 1000, running: 100 } };
  const simulation = village(
    { consignment: { commission: 0.05 } },
    { servicePoints: 1 },
    { instruments: points },
  );
  stepYear(simulation, 2016);
  expect([...point(simulation).built]).toEqual([2016]);
  expect([...own(simulation).sells]).toEqual(Array(10).fill(CONSIGNMENT));
  expect(paidYuan(simulation, "servicePoint")).toBe(1100);
  expect(paidYuan(simulation, "investment")).toBe(0);
});

describe("consignment", () => {
  // Online: 10 x 1.2 x (1 - 20%) = 9.6; less 1 of carriage and 5% commission 8.17; the farm gate pays 8.
  const consignment = { commission: 0.05 };

  test("the household gets the price online after carriage and commission, the firm keeps the commission", () => {
    const simulation = village({ consignment });
    stepYear(simulation, 2016);
    const { household } = simulation.world;
    expect([...own(simulation).sells]).toEqual(Array(10).fill(CONSIGNMENT));
    expect([...household.deliveredKg]).toEqual([...household.harvestKg]);
    expect(own(simulation).dueFen[0]).toBe(Math.round(household.harvestKg[0]! * 8.17 * 100));
    const kg = household.harvestKg.reduce((sum, each) => sum + each, 0);
    expect(paidYuan(simulation, "onlineSales", "household")).toBeCloseTo(kg * 8.17, 0);
    expect(simulation.world.organiser.salesFen[0]! / 100).toBeCloseTo(kg * 9.6, 0);
    expect(paidYuan(simulation, "sales", "household")).toBe(0);
    expect(household.businessFen[0]).toBe(household.linkedFen[0]);
  });

  test("a household that would get less than at the farm gate keeps away", () => {
    const simulation = village({ consignment: { commission: 0.08 } });
    stepYear(simulation, 2016);
    expect([...own(simulation).sells]).toEqual(Array(10).fill(NOT_SELLING));
    expect(paidYuan(simulation, "onlineSales")).toBe(0);
  });

  test("a price that falls after the harvest is packed falls on the household", () => {
    const fall = { shocks: { priceShock: { events: [{ year: 2017, product: "plain", factor: 0.5 }] } } };
    const simulation = village({ consignment }, {}, fall);
    stepYear(simulation, 2016);
    const before = own(simulation).dueFen[0]!;
    stepYear(simulation, 2017);
    expect(own(simulation).sells[0]).toBe(CONSIGNMENT);
    // (10 x 50% x 1.2 x 80% - 1) x 95% = 3.61 instead of 8.17
    expect(own(simulation).dueFen[0]! / before).toBeCloseTo(3.61 / 8.17, 4);
  });

  test("what would not cover its carriage goes back to the farm gate", () => {
    const fall = { shocks: { priceShock: { events: [{ year: 2016, product: "plain", factor: 0.05 }] } } };
    const simulation = village({ consignment }, {}, fall);
    stepYear(simulation, 2016);
    expect([...simulation.world.household.deliveredKg]).toEqual(Array(10).fill(0));
    expect(paidYuan(simulation, "sales", "household")).toBeGreaterThan(0);
  });

  test("a point takes what its room allows, in the same share from all, and the rest is sold at the farm gate", () => {
    // A household has 8 mu x 100 kg = 800 kg, worth 9,600 yuan at what buyers pay online.
    const simulation = village({ consignment }, { pointSales: 48_000, shops: 0 });
    stepYear(simulation, 2016);
    const { household } = simulation.world;
    expect(household.deliveredKg[0]).toBeCloseTo(household.harvestKg[0]! / 2, 3);
    expect(household.deliveredKg[9]).toBeCloseTo(household.harvestKg[9]! / 2, 3);
    expect(paidYuan(simulation, "sales", "household")).toBeCloseTo(4000 * 8, 0);
  });

  test("places are filled by registered poor households first, up to their number", () => {
    const simulation = village({ consignment }, { poorPlaces: 2, otherPlaces: 1 });
    const { household } = simulation.world;
    for (const h of [5, 6, 7]) household.everRegistered[h] = household.registeredPoor[h] = 1;
    stepYear(simulation, 2016);
    const selling = [...own(simulation).sells].flatMap((way, h) => (way === NOT_SELLING ? [] : [h]));
    expect(selling).toEqual([0, 5, 6]);
  });

  test("the village collective gets its fee for the point", () => {
    const simulation = village({ consignment }, { fee: 0.03 });
    stepYear(simulation, 2016);
    const { world } = simulation;
    expect(world.village.collectiveIncomeFen[0]! / 100).toBeCloseTo(8000 * 9.6 * 0.03, 0);
    expect(paidYuan(simulation, "commission", "collective")).toBe(
      world.village.collectiveIncomeFen[0]! / 100,
    );
  });

  test("a firm that cannot pay after the sale leaves the household with a part, fails, and its points close", () => {
    const simulation = village({ consignment: { commission: 0 } }, { fee: 0.9 });
    stepYear(simulation, 2016);
    empty(simulation, 0);
    stepYear(simulation, 2017);
    const { world } = simulation;
    const promised = own(simulation).dueFen[0]! * 10;
    expect(world.organiser.fate[0]).toBe(2);
    expect(world.organiser.arrearsFen[0]).toBeGreaterThan(0);
    expect(paidYuan(simulation, "onlineSales") * 100).toBeLessThan(promised);
    expect(paidYuan(simulation, "onlineSales")).toBeGreaterThan(0);
    expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
    expect(point(simulation).operator[0]).toBe(-1);
    stepYear(simulation, 2018);
    expect(paidYuan(simulation, "sales", "household")).toBeGreaterThan(0);
  });

  test("who sells online is counted as tied", () => {
    const simulation = village({ consignment });
    stepYear(simulation, 2016);
    const { row } = observe(simulation, 2016, metricsOf(simulation.spec), {});
    expect(row.metrics.eCommerceHouseholds).toBe(10);
    expect(row.metrics.linkedShare).toBe(1);
    expect(simulation.world.organiser.members[0]).toBe(10);
  });
});

describe("purchasing", () => {
  const purchasing = { premium: 0.05, minMargin: 0, cashShare: 1 };

  test("the shop pays its quote, a premium above the expected farm-gate price", () => {
    const simulation = village({ purchasing });
    stepYear(simulation, 2016);
    expect([...own(simulation).sells]).toEqual(Array(10).fill(PURCHASING));
    expect(own(simulation).quote[0]).toBeCloseTo(8.4, 5);
    expect(paidYuan(simulation, "onlineSales")).toBeCloseTo(8000 * 8.4, 0);
  });

  test("it makes no quote on which it expects no margin", () => {
    const simulation = village({ purchasing: { ...purchasing, premium: 0.08 } });
    stepYear(simulation, 2016);
    expect([...own(simulation).sells]).toEqual(Array(10).fill(NOT_SELLING));
  });

  test("a price that falls falls on the shop, not on the household", () => {
    const fall = { shocks: { priceShock: { events: [{ year: 2017, product: "plain", factor: 0.5 }] } } };
    const [steady, fallen] = [village({ purchasing }), village({ purchasing }, {}, fall)];
    for (const year of [2016, 2017]) {
      stepYear(steady, year);
      stepYear(fallen, year);
    }
    expect(fallen.world.household.businessFen[0]).toBe(steady.world.household.businessFen[0]);
    expect(fallen.world.organiser.surplusFen[0]).toBeLessThan(0);
    expect(steady.world.organiser.surplusFen[0]).toBeGreaterThan(0);
  });

  test("it buys no more than its purse allows", () => {
    const poor = {
      organisers: { cooperatives: { perVillage: 0 }, enterprises: [enterprise({ ownCapital: 33_600 })] },
    };
    const simulation = village({ purchasing }, {}, poor);
    stepYear(simulation, 2016);
    expect(paidYuan(simulation, "onlineSales")).toBeCloseTo(33_600, -1);
    expect(simulation.world.household.deliveredKg[0]).toBeCloseTo(400, 0);
  });
});

describe("industrial", () => {
  const industrial = { bases: 1, premium: 0.02, floor: 0.7, inputs: 0 };

  test("a base pays its premium on the farm gate, and its floor when prices fall below", () => {
    const fall = { shocks: { priceShock: { events: [{ year: 2018, product: "plain", factor: 0.5 }] } } };
    const simulation = village({ industrial }, { servicePoints: 0 }, fall);
    stepYear(simulation, 2016);
    stepYear(simulation, 2017);
    expect([...own(simulation).sells]).toEqual(Array(10).fill(BASE));
    expect(paidYuan(simulation, "onlineSales")).toBeCloseTo(8000 * 8.16, 0);
    stepYear(simulation, 2018);
    expect(paidYuan(simulation, "onlineSales")).toBeCloseTo(8000 * 7, 0);
  });

  test("the firm bears its share of inputs", () => {
    const costly = { ownProducts: { plain: plainProduct({ price: 10, yield: 100, inputCost: 100 }) } };
    const simulation = village({ industrial: { ...industrial, inputs: 0.3 } }, {}, costly);
    stepYear(simulation, 2016);
    stepYear(simulation, 2017);
    expect(paidYuan(simulation, "onlineSales")).toBeCloseTo(8000 * 8.16 + 80 * 100 * 0.3, 0);
  });

  test("it takes no more than the firm trades", () => {
    const small = {
      organisers: { cooperatives: { perVillage: 0 }, enterprises: [enterprise({ capacity: 2000 })] },
    };
    const simulation = village({ industrial }, {}, small);
    stepYear(simulation, 2016);
    stepYear(simulation, 2017);
    expect([...own(simulation).sells].filter((way) => way === BASE)).toHaveLength(2);
  });

  test("who finds no place at the point may still deliver to the base", () => {
    const simulation = village(
      { industrial, consignment: { commission: 0 } },
      { poorPlaces: 0, otherPlaces: 4 },
    );
    stepYear(simulation, 2016);
    stepYear(simulation, 2017);
    const ways = [...own(simulation).sells];
    expect(ways.filter((way) => way === CONSIGNMENT)).toHaveLength(4);
    expect(ways.filter((way) => way === BASE)).toHaveLength(6);
  });
});

describe("employment", () => {
  const employment = { packers: 2, packerDays: 80 };
  const idle = { population: alike({ landPerPerson: 0.5 }) };

  test("a village shop gives one job to run it and two to pack, poor households first", () => {
    const simulation = village({ employment }, { dayWage: 100, managerDays: 150 }, idle);
    const { household } = simulation.world;
    for (const h of [4, 8]) household.everRegistered[h] = household.registeredPoor[h] = 1;
    stepYear(simulation, 2016);
    expect([...own(simulation).job]).toEqual([PACKER, 0, 0, 0, MANAGER, 0, 0, 0, PACKER, 0]);
    expect(household.wageFen[4]).toBe(1_500_000);
    expect(household.wageFen[8]).toBe(800_000);
    expect(paidYuan(simulation, "wages", "household")).toBe(15_000 + 2 * 8000);
    expect(own(simulation).partner[4]).toBe(0);
  });

  test("without a skilled person at home the point stays closed", () => {
    const simulation = village({ employment, consignment: { commission: 0 } }, { minSkill: 2 }, idle);
    stepYear(simulation, 2016);
    expect(point(simulation).operator[0]).toBe(-1);
    expect(paidYuan(simulation, "onlineSales")).toBe(0);
  });

  test("a household that a cooperative hires keeps its job at the point as long as its days allow both", () => {
    const cooperatives = {
      perVillage: 1,
      meanArea: 100,
      areaDispersion: 0,
      openingCash: 50,
      growthStep: 0,
      shrinkStep: 0,
    };
    const simulation = village(
      { employment },
      { managerDays: 150 },
      {
        ...idle,
        organisers: { cooperatives, enterprises: [enterprise()] },
        linkages: { employment: { localShare: 1 } },
      },
    );
    const { household, store } = simulation.world;
    const hired = columnsOf(store, employmentTable).partner;
    stepYear(simulation, 2016);
    expect([...hired]).toEqual([0, 0, 0, 0, 0, -1, -1, -1, -1, -1]);
    expect([...own(simulation).job]).toEqual([0, 0, 0, 0, 0, MANAGER, PACKER, PACKER, 0, 0]);
    household.labourers[0] = 0;
    household.everRegistered[5] = household.registeredPoor[5] = 1;
    stepYear(simulation, 2017);
    expect([...hired]).toEqual([-1, 0, 0, 0, 0, 0, -1, -1, -1, -1]);
    expect([...own(simulation).job]).toEqual([0, 0, 0, 0, 0, MANAGER, PACKER, PACKER, 0, 0]);
    expect([...household.jobDays]).toEqual([0, 120, 120, 120, 120, 120 + 150, 80, 80, 0, 0]);
    household.labourers[5] = 0;
    stepYear(simulation, 2018);
    expect([hired[5], own(simulation).job[5], household.jobDays[5]]).toEqual([-1, 0, 0]);
  });
});

describe("stock", () => {
  const shares = { linkages: { capitalShares: { guaranteed: 0.06, residual: 0 } } };
  const frail = { ...shares, population: alike({ labourShare: 0.25 }) };
  const stock = { perHousehold: 5000, households: 2 };
  const funded = () => {
    const simulation = village({ stock }, {}, frail);
    const { household } = simulation.world;
    for (let h = 0; h < 4; h++) household.everRegistered[h] = household.registeredPoor[h] = 1;
    for (let h = 1; h < 4; h++) household.labourers[h] = 0;
    return simulation;
  };

  test("the fund of poor households without labour becomes shares, with a dividend from the next year on", () => {
    const simulation = funded();
    stepYear(simulation, 2016);
    const { partner, capitalFen } = columnsOf(simulation.world.store, shareTable);
    expect([...partner].slice(0, 5)).toEqual([-1, 0, 0, -1, -1]);
    expect([...capitalFen].slice(0, 5)).toEqual([0, 500_000, 500_000, 0, 0]);
    expect(simulation.world.organiser.shareCapitalFen[0]).toBe(1_000_000);
    stepYear(simulation, 2017);
    expect(simulation.world.household.propertyFen[1]).toBe(30_000);
    expect(paidYuan(simulation, "shareCapital")).toBe(0);
  });

  test("when the firm fails the shares are lost and the tie ends", () => {
    const simulation = funded();
    stepYear(simulation, 2016);
    empty(simulation, 0);
    stepYear(simulation, 2017);
    expect(simulation.world.organiser.fate[0]).toBe(2);
    expect(simulation.world.organiser.lostCapitalFen[0]).toBe(1_000_000);
    expect([...own(simulation).holder]).toEqual(Array(10).fill(0));
  });
});

describe("information", () => {
  test("known prices narrow trade's margin for every household of the village", () => {
    const told = village({ information: { marginSaved: 0.25, sharpening: 0 } });
    stepYear(told, 2016);
    // 1 - 20% x (1 - 25%) of 10 yuan
    expect(told.world.villageProduct.farmGate[0]).toBeCloseTo(8.5, 5);
  });

  test("the village's expectation moves to the market's by the sharpening", () => {
    const expectation = (sharpening: number) => {
      const simulation = village({ information: { marginSaved: 0, sharpening } });
      stepYear(simulation, 2016);
      simulation.world.villageProduct.record[0] = 0;
      stepYear(simulation, 2017);
      return simulation.world.villageProduct.record[0]!;
    };
    // Margin 800 yuan/mu; the year itself then closes 35% of the gap that is left.
    expect(expectation(0)).toBeCloseTo(0.35 * 800, 0);
    expect(expectation(0.5)).toBeCloseTo(400 + 0.35 * 400, 0);
  });
});

test("what goes online meets no glut, and beyond the market it does not press the price", () => {
  const glut = (widerMarket: number, servicePoints: number) => {
    const product = plainProduct({
      price: 10,
      yield: 100,
      inputCost: 0,
      localShare: 1,
      demandElasticity: -0.5,
    });
    const simulation = village(
      { consignment: { commission: 0 } },
      { widerMarket, servicePoints },
      { ownProducts: { plain: product }, market: { noise: false, inflation: 0, serviceGain: 0, hawked: 1 } },
    );
    stepYear(simulation, 2016);
    simulation.world.countyProduct.handlingKg.fill(4000);
    stepYear(simulation, 2017);
    const { market, countyProduct } = simulation.world;
    return { price: market.price[0]!, glut: countyProduct.glutFactor[0]! };
  };
  const [closed, open, wide] = [glut(0, 0), glut(0, 1), glut(0.5, 1)];
  expect(closed.glut).toBe(0.5);
  expect(open.glut).toBe(1);
  expect(open.price).toBe(closed.price);
  expect(wide.price).toBeGreaterThan(open.price);
});

test("what a household weighed is told", () => {
  const simulation = village({ consignment: { commission: 0.05 } });
  const { years } = explain(simulation.spec, "any", { kind: "household", id: "3", row: 3 });
  const told = years[0]!.told.find(({ step }) => step === "join service points")!.tellings;
  expect(told[0]!.values).toMatchObject({ farmGate: 8, consignment: 8.17, quote: 0, base: 0 });
  expect(sentencesOf(told, {}, "en")[0]).toMatch(
    /^Weighed selling online.*farm gate 8.*on consignment 8\.17/,
  );
});

test("a grower takes what is worth most to it, counting freedom from risk", () => {
  const offers = { farmGate: 8, consignment: 8.3, purchasing: 8.2, base: 8.1, certainty: 0 };
  expect(bestWay(offers)).toBe(CONSIGNMENT);
  expect(bestWay({ ...offers, certainty: 0.2 })).toBe(PURCHASING);
  expect(bestWay({ ...offers, consignment: 0, purchasing: 0 })).toBe(BASE);
  expect(bestWay({ ...offers, farmGate: 9 })).toBe(NOT_SELLING);
});

test("points go to villages with roads and most poor households, over the years of the programme, at public cost", () => {
  const spread = { population: alike({ households: 40, villages: 4, townships: 2 }) };
  const simulation = village({}, { rollout: 2, servicePoints: 2, shops: 1, pointCost: 50_000 }, spread);
  const { household, village: place } = simulation.world;
  for (const h of [0, 1, 10, 11, 12, 20]) household.everRegistered[h] = household.registeredPoor[h] = 1;
  place.infrastructure[1] = 0;
  const low = columnsOf(simulation.world.store, servicePointTable);
  stepYear(simulation, 2016);
  expect([...low.built].filter((year) => year > 0)).toHaveLength(1);
  stepYear(simulation, 2017);
  expect([...low.built].filter((year) => year > 0)).toHaveLength(2);
  expect([...low.shop].reduce((sum, shop) => sum + shop, 0)).toBe(1);
  expect(paidYuan(simulation, "investment")).toBe(50_000);
});
