/** Herds held as wealth (model.md section 4, sichuan-2023/S2): what is sold, what a bad winter takes, who sells in distress. */
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { flowsOf } from "../../src/ledger/flows.ts";
import { distressHead, herdTable, shareSold } from "../../src/model/rules/herd.ts";
import { mechanismsOf } from "../../src/model/spec.ts";
import { openSimulation, stepYear } from "../../src/run/simulate.ts";
import { lossOf, sum } from "../support/losses.ts";
import { alike, plainProduct, quiet, runYears } from "../support/small.ts";

const YAK = {
  kind: "animal",
  staple: false,
  yield: 50,
  liveWeight: 200,
  price: 20,
  inputCost: 0,
  labourDays: 0,
  initialHead: 20,
  vulnerability: { snow: 0.5 },
};

/** Herders with 20 animals each and nothing else; `held` of the increase is kept. */
function herding(held: number, overrides: object = {}, herds: object = {}) {
  return quiet({
    years: "2016..2020",
    ownProducts: { yak: plainProduct(YAK) },
    regions: [{ id: "pasture", herdsHeld: held }],
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0 },
      publicTransfers: { pension: 0, disability: 0, landSubsidy: 0, perPerson: 0, growth: 0 },
      consumption: { subsistence: 500 },
      herds,
    },
    ...overrides,
  });
}

const winter = { snow: { frequency: 0, events: [{ year: 2019, strength: 1 }] } };

test("a bad winter costs a herding county more than a county that sells its animals", () => {
  const lost = (held: number) => {
    let yuan = 0;
    runYears(herding(held, { shocks: winter }), "any", (simulation, year) => {
      if (year === 2019) yuan = sum(lossOf(simulation, "snow"));
    });
    return yuan;
  };
  const selling = lost(0);
  // ten herds of 20 head lose half of 50 kg each, at 20 yuan/kg less a margin of 24%
  expect(selling).toBeCloseTo(10 * 20 * 25 * 20 * 0.76, 0);
  expect(lost(0.8)).toBeGreaterThan(2 * selling);
  expect(lost(0.4)).toBeGreaterThan(selling);
  expect(lost(0.8)).toBeGreaterThan(lost(0.4));
});

test("both counties may stand in one run, and meet the same winter", () => {
  const spec = herding(0, {
    population: alike({ counties: 2, households: 10 }),
    regions: [
      { id: "selling", share: 0.5 },
      { id: "holding", share: 0.5, herdsHeld: 0.8 },
    ],
    shocks: winter,
  });
  runYears(spec, "any", (simulation, year) => {
    const [selling, holding] = lossOf(simulation, "snow");
    if (year === 2019) expect(holding).toBeGreaterThan(2 * selling!);
    else expect([selling, holding]).toEqual([0, 0]);
  });
});

test("a held herd grows by what is not sold, to what the pasture carries, and then all increase is sold", () => {
  const sizes: number[] = [];
  const sold: number[] = [];
  const spec = herding(0.8, { years: "2016..2021" }, { pasture: 1.5 });
  runYears(spec, "any", ({ world }) => {
    sizes.push(Number(world.household.sidelineHead[0]!.toFixed(3)));
    sold.push(Math.round(columnsOf(world.store, herdTable).soldKg[0]!));
  });
  // an increase of a quarter of the herd each year, four fifths of it kept
  expect(sizes).toEqual([24, 28.8, 30, 30, 30, 30]);
  expect(sold.slice(0, 2)).toEqual([200, 240]);
  expect(sold.slice(3)).toEqual([1500, 1500, 1500]);
});

test("what herders sell is what the market sees and what they are paid for", () => {
  const simulation = openSimulation(herding(0.8), "any");
  stepYear(simulation, 2016);
  const { market, household, villageProduct } = simulation.world;
  expect(market.localKg[0]).toBeCloseTo(10 * 200, 3);
  expect(household.businessFen[0]).toBe(Math.round(200 * villageProduct.farmGate[0]! * 100));
});

test("the share sold answers price weakly, and not at all beyond the whole increase", () => {
  const given = { priceResponse: 0.2 } as Parameters<typeof shareSold>[2];
  expect(shareSold(0.8, 1, given)).toBeCloseTo(0.2, 9);
  expect(shareSold(0.8, 2, given) / shareSold(0.8, 1, given)).toBeCloseTo(2 ** 0.2, 9);
  expect(shareSold(0.1, 20, given)).toBe(1);
  expect(shareSold(0.8, 0, given)).toBe(0);
});

test("in distress animals are sold to live on, at a discount, but not the breeding herd; that is no income", () => {
  const penniless = { years: "2016..2016", population: alike({ openingCash: 0 }) };
  const spec = herding(1, penniless, { breedingHerd: 0.5, distressPrice: 0.5 });
  const { world } = runYears(spec, "any");
  const animals = flowsOf(world.books).find(({ kind }) => kind === "animals")!;
  expect([animals.payer, animals.payee]).toEqual(["outside", "household"]);
  // four persons need 500 yuan each; an animal brings 200 kg x 20 x 76% x half
  const head = (4 * 500) / (200 * 20 * 0.76 * 0.5);
  expect(world.household.sidelineHead[0]).toBeCloseTo(25 - head, 3);
  expect(animals.fen).toBe(10 * 4 * 500 * 100);
  expect([world.household.businessFen[0], world.household.hardshipYuan[0]]).toEqual([0, 0]);
  const given = { breedingHerd: 0.5 } as Parameters<typeof distressHead>[4];
  expect(distressHead(12, 20, 1e9, 1, given)).toBe(2);
  expect(distressHead(8, 20, 1e9, 1, given)).toBe(0);
  expect(distressHead(12, 20, 0, 1, given)).toBe(0);
});

test("who comes to animals later keeps a breeding herd of them too, even in years when all increase is sold", () => {
  const spec = herding(
    0.001,
    { years: "2016..2017", population: alike({ openingCash: 0 }) },
    { breedingHerd: 0.5 },
  );
  const simulation = openSimulation(spec, "any");
  const { household, market, store } = simulation.world;
  columnsOf(store, herdTable).firstHead[0] = 0;
  household.sidelineHead[0] = 2;
  stepYear(simulation, 2016, ({ name }) => {
    if (name === "keep herds") market.expectedPrice[0] = market.basePrice[0]! * 2;
  });
  expect(columnsOf(store, herdTable).firstHead[0]).toBe(2);
  expect(household.sidelineHead[0]).toBeGreaterThanOrEqual(1);
});

test("where no region holds herds, there is neither a step nor a column for them", () => {
  const spec = herding(0);
  expect(mechanismsOf(spec)).toEqual([]);
  expect(openSimulation(spec, "any").world.store.tables.has(herdTable)).toBe(false);
});
