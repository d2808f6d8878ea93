/** Shocks on markets, inputs, credit and people: what they do to prices and purses, when they end, what they are booked at. */
import { expect, test } from "vitest";
import { pow } from "../../src/engine/math.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { householdCreditRoom } from "../../src/model/rules/credit.ts";
import { specSchema } from "../../src/model/spec.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { householdLosses, lossOf, sum } from "../support/losses.ts";
import { alike, netIncomeFen, plainProduct, quiet, runYears } from "../support/small.ts";

const ELASTICITY = -0.8;
const plain = plainProduct({ demandElasticity: ELASTICITY });

/** Prices of the first product from year to year. */
function prices(shocks: object, overrides: object = {}): number[] {
  const found: number[] = [];
  runYears(
    quiet({ years: "2016..2020", ownProducts: { plain }, shocks, ...overrides }),
    "any",
    ({ world }) => {
      found.push(Number((world.market.price[0]! / 1.5).toFixed(6)));
    },
  );
  return found;
}

const incomes = ({ world }: Simulation) =>
  sum(Float64Array.from({ length: 10 }, (_, h) => netIncomeFen(world, h)));
const at = (factor: number, power: number) => Number(pow(factor, power).toFixed(6));

test("a price shock lasts its years, and is booked at what sales would have brought more", () => {
  const shocks = { priceShock: { events: [{ year: 2017, years: 2, product: "plain", factor: 0.5 }] } };
  expect(prices(shocks)).toEqual([1, 0.5, 0.5, 1, 1]);
  const spec = (on: boolean) => quiet({ years: "2016..2017", ...(on ? { shocks } : {}) });
  const shocked = runYears(spec(true), "any");
  const missing = incomes(runYears(spec(false), "any")) - incomes(shocked);
  expect(sum(lossOf(shocked, "priceShock")) * 100).toBeCloseTo(missing, 0);
  expect(sum(householdLosses(shocked)) * 100).toBeCloseTo(missing, 0);
});

test("an outside glut of two fifths lowers the price as demand's elasticity says, while it lasts", () => {
  const shocks = { outsideGlut: { events: [{ year: 2018, years: 2, product: "plain", factor: 1.4 }] } };
  const low = at(1.4, 1 / ELASTICITY);
  expect(prices(shocks)).toEqual([1, 1, low, low, 1]);
  const simulation = openSimulation(quiet({ years: "2018..2018", ownProducts: { plain }, shocks }), "any");
  stepYear(simulation, 2018);
  const sales = simulation.world.villageProduct.harvestKg[0]! * simulation.world.villageProduct.farmGate[0]!;
  expect(sum(lossOf(simulation, "outsideGlut")) / (sales / low - sales)).toBeCloseTo(1, 5);
});

test("a demand burst passes, a demand trend stays", () => {
  const event = { year: 2017, years: 2, product: "plain", factor: 1.25 };
  const high = at(1.25, -1 / ELASTICITY);
  expect(prices({ demandBurst: { events: [event] } })).toEqual([1, high, high, 1, 1]);
  const twice = at(1.25 * 1.25, -1 / ELASTICITY);
  expect(prices({ demandTrend: { events: [event] } })).toEqual([1, high, twice, twice, twice]);
});

test("a burst of demand is a gain: its loss is negative", () => {
  const shocks = { demandBurst: { events: [{ year: 2016, product: "plain", factor: 1.25 }] } };
  expect(sum(lossOf(runYears(quiet({ years: "2016..2016", shocks }), "any"), "demandBurst"))).toBeLessThan(0);
});

test("drawn price shocks come to each product as often, as deep and as long as declared", () => {
  const ids = Array.from({ length: 20 }, (_, i) => `good-${String.fromCharCode(97 + i)}`);
  const spec = quiet({
    years: "1900..2099",
    population: alike({ households: 1 }),
    ownProducts: Object.fromEntries(ids.map((id) => [id, plain])),
    shocks: { priceShock: { frequency: 0.1, factor: 0.6, spread: 0.2, years: 1 } },
  });
  const factors: number[] = [];
  runYears(spec, "statistics", ({ world }) => factors.push(...world.market.shock));
  const struck = factors.filter((factor) => factor !== 1);
  expect(Math.abs(struck.length / factors.length - 0.1)).toBeLessThan(0.015);
  const logs = struck.map((factor) => Math.log(factor / 0.6));
  const mean = sum(logs) / logs.length;
  expect(Math.abs(mean)).toBeLessThan(0.04);
  expect(Math.abs(Math.sqrt(sum(logs.map((x) => (x - mean) ** 2)) / logs.length) - 0.2)).toBeLessThan(0.03);
});

test("luck strikes only the products that it may, and lasts as long as it should", () => {
  const shocks = {
    priceShock: { frequency: 1, factor: 0.5, spread: 0, years: 2, products: ["plain"] },
  };
  const ownProducts = { plain, spared: plain };
  const found: number[][] = [];
  runYears(quiet({ ownProducts, shocks }), "any", ({ world }) => found.push([...world.market.shock]));
  expect(found).toEqual([
    [0.5, 1],
    [0.25, 1],
    [0.25, 1],
  ]);
});

test("dear inputs cost households the difference, in the counties of the event, and living costs what it did", () => {
  const population = alike({ counties: 2, households: 10 });
  const event = { year: 2016, factor: 1.5, place: { counties: [1] } };
  const spec = (shocks: object) => quiet({ years: "2016..2016", population, shocks });
  const calm = runYears(spec({}), "any");
  const dear = runYears(spec({ inputPrice: { events: [event] } }), "any");
  // 8 mu x 500 yuan of inputs, half as dear again
  for (let h = 0; h < 20; h++) {
    const more = netIncomeFen(calm.world, h) - netIncomeFen(dear.world, h);
    expect(more).toBe(h < 10 ? 0 : 8 * 500 * 0.5 * 100);
    expect(householdLosses(dear)[h]).toBeCloseTo(more / 100, 3);
  }
  expect([...lossOf(dear, "inputPrice")].map(Math.round)).toEqual([0, 10 * 2000]);
  expect([...dear.world.county.priceLevel]).toEqual([1, 1]);
});

test("drawn input prices are common to all counties, or each county's own, as declared", () => {
  const together = (commonShare: number) => {
    const spec = quiet({
      years: "1900..2099",
      population: alike({ counties: 2, households: 1 }),
      shocks: { inputPrice: { frequency: 0.3, factor: 1.4, spread: 0, years: 1, commonShare } },
    });
    const count = { first: 0, both: 0 };
    runYears(spec, "statistics", ({ world: { county } }) => {
      if (county.costLevel[0] === 1) return;
      count.first++;
      if (county.costLevel[1] !== 1) count.both++;
    });
    expect(Math.abs(count.first / 200 - 0.3)).toBeLessThan(0.1);
    return count.both / count.first;
  };
  expect(together(1)).toBe(1);
  expect(Math.abs(together(0) - 0.3)).toBeLessThan(0.15);
});

test("a credit squeeze shrinks credit lines where it strikes and while it lasts; old debts stand", () => {
  const spec = quiet({
    years: "2016..2019",
    population: alike({ counties: 2, households: 10 }),
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
      consumption: { subsistence: 500, creditPerHousehold: 10_000 },
    },
    shocks: { creditSqueeze: { events: [{ year: 2017, years: 2, factor: 0.2, place: { counties: [1] } }] } },
  });
  const rooms: number[][] = [];
  runYears(spec, "any", ({ world }) =>
    rooms.push([householdCreditRoom(world, 0) / 100, householdCreditRoom(world, 10) / 100]),
  );
  expect(rooms).toEqual([
    [10_000, 10_000],
    [10_000, 2000],
    [10_000, 2000],
    [10_000, 10_000],
  ]);
});

test("who lives on credit is in hardship when it is squeezed", () => {
  const spec = (shocks: object) =>
    quiet({
      years: "2016..2017",
      population: alike({ openingCash: 0 }),
      ownProducts: { plain: plainProduct({ yield: 0, inputCost: 0 }) },
      households: {
        choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
        labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
        publicTransfers: { pension: 0, disability: 0, landSubsidy: 0, perPerson: 0 },
        consumption: { subsistence: 500, creditPerHousehold: 10_000 },
      },
      shocks,
    });
  const hardship = (shocks: object) => sum(runYears(spec(shocks), "any").world.household.hardshipYuan);
  expect(hardship({})).toBe(0);
  expect(hardship({ creditSqueeze: { events: [{ year: 2017, factor: 0 }] } })).toBe(10 * 4 * 500);
});

/** A village with migrants, a cooperative and an egg farm. */
function working(shocks: object) {
  return quiet({
    years: "2020..2020",
    population: alike({ households: 20, labourShare: 0.5 }),
    ownProducts: { plain: plainProduct(), egg: plainProduct({ kind: "animal", initialShare: 0 }) },
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 20_000, migrationCost: 0, wageGrowth: 0 },
    },
    organisers: {
      cooperatives: { perVillage: 1, openingCash: 5 },
      enterprises: [
        {
          id: "farm",
          product: "egg",
          role: "grower",
          capacity: 500,
          unitYield: 10,
          workers: 4,
          wage: 10_000,
          investment: 1_000_000,
        },
      ],
    },
    linkages: { employment: { localShare: 1 } },
    shocks,
  });
}

test("an epidemic takes its share of output and wages from organisers, of income from migrants, of price from sales", () => {
  const calm = runYears(working({}), "any");
  const ill = runYears(working({ epidemic: {} }), "any");
  const stand = 1 - 0.35 * (1 - 0.741);
  for (const o of [0, 1]) {
    expect(calm.world.organiser.outputKg[o]).toBeGreaterThan(0);
    expect(ill.world.organiser.outputKg[o]! / calm.world.organiser.outputKg[o]!).toBeCloseTo(stand, 5);
  }
  const wages = ({ world: { organiser } }: Simulation) => organiser.wageDueFen[1]! + organiser.hiredFen[1]!;
  expect(wages(ill) / wages(calm)).toBeCloseTo(stand, 4);
  expect(ill.world.villageProduct.farmGate[0]! / calm.world.villageProduct.farmGate[0]!).toBeCloseTo(0.9, 5);
  const away = (simulation: Simulation) =>
    flowsOf(simulation.world.books).find(({ kind }) => kind === "migrantIncome")!.fen;
  expect(away(ill) / away(calm)).toBeCloseTo(0.8, 6);
});

test("what an epidemic takes is what households miss, and what organisers could not harvest and sell", () => {
  const calm = runYears(working({}), "any");
  const ill = runYears(working({ epidemic: {} }), "any");
  const { household } = ill.world;
  let missed = 0;
  for (let h = 0; h < 20; h++) {
    if (household.jobDays[h]! > 0) continue;
    const yuan = (netIncomeFen(calm.world, h) - netIncomeFen(ill.world, h)) / 100;
    expect(householdLosses(ill)[h]! / yuan).toBeCloseTo(1, 4);
    missed++;
  }
  expect(missed).toBeGreaterThan(5);
  const organised = sum(lossOf(ill, "epidemic")) - sum(householdLosses(ill));
  const worth = (simulation: Simulation) =>
    sum(
      [0, 1].map((o) => {
        const p = simulation.world.organiser.product[o]!;
        return simulation.world.organiser.outputKg[o]! * simulation.world.villageProduct.farmGate[p]!;
      }),
    );
  expect(organised / (worth(calm) - worth(ill))).toBeCloseTo(1, 1);
});

test("an epidemic comes in its years, with its size, or by luck", () => {
  const migration = (epidemic: object) => {
    const found: number[] = [];
    runYears(quiet({ years: "2016..2018", shocks: { epidemic } }), "any", ({ world }) =>
      found.push(Number(world.county.migration[0]!.toFixed(4))),
    );
    return found;
  };
  expect(migration({})).toEqual([1, 1, 1]);
  expect(migration({ events: [{ year: 2017, size: 0.5 }] })).toEqual([1, 0.9, 1]);
  expect(migration({ events: [], frequency: 1, size: 0.25 })).toEqual([0.95, 0.95, 0.95]);
});

test("a shock that does not say when it comes is refused", () => {
  for (const id of ["priceShock", "outsideGlut", "demandBurst", "demandTrend", "inputPrice", "creditSqueeze"])
    expect(() => quiet({ shocks: { [id]: "on" } })).toThrow("say when it comes");
  expect(() => specSchema.parse({ ...quiet(), shocks: { organiserFailure: {} } })).toThrow();
});
