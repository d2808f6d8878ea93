/** Kinds of county: which county is which, what sets it apart, and what couples counties in one run. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bytesPerRow } from "../../src/engine/columns.ts";
import { balances } from "../../src/ledger/audit.ts";
import { governmentAccount } from "../../src/model/accounts.ts";
import { villageProductTable } from "../../src/model/actors/place.ts";
import { nearestVillages } from "../../src/model/queries.ts";
import { openingShare, regionsOf } from "../../src/model/rules/region.ts";
import type { Spec } from "../../src/model/spec.ts";
import { productsOf } from "../../src/model/parameters/core.ts";
import { openSimulation } from "../../src/run/simulate.ts";
import { namesOf } from "../../src/run/names.ts";
import { loadScenario } from "../../src/scenario/index.ts";
import { sum } from "../support/losses.ts";
import { alike, plainProduct, quiet, runYears, smallCounty } from "../support/small.ts";

const kinds = (spec: Spec) => regionsOf(spec, productsOf(spec)).map(({ id }) => id);
const counted = (ids: readonly string[]) =>
  Object.fromEntries([...new Set(ids)].map((id) => [id, ids.filter((other) => other === id).length]));

test("a nation of 2,800 counties is a handful of kinds, each with its share of the counties", () => {
  const spec = quiet({
    population: alike({ counties: 2800, households: 20_000 }),
    regions: [
      { id: "plains", share: "37.5%" },
      { id: "hills", share: "50%" },
      { id: "plateau", share: "12.5%" },
    ],
  });
  expect(counted(kinds(spec))).toEqual({ plains: 1050, hills: 1400, plateau: 350 });
});

test("shares that do not add up to one are taken in proportion, and every county has a kind", () => {
  for (const counties of [1, 2, 3, 7, 100]) {
    const spec = quiet({
      population: alike({ counties }),
      regions: [
        { id: "a", share: 0.1 },
        { id: "b", share: 0.2 },
        { id: "c", share: 0.3 },
      ],
    });
    expect(kinds(spec)).toHaveLength(counties);
    expect(kinds(spec).every((id) => ["a", "b", "c"].includes(id))).toBe(true);
  }
});

const twoKinds = (one: object, other: object, overrides: object = {}) =>
  quiet({
    population: alike({ counties: 2, villages: 30, townships: 5, households: 60 }),
    regions: [
      { id: "one", share: 0.5, ...one },
      { id: "other", share: 0.5, ...other },
    ],
    ...overrides,
  });

test("each county lies at its kind's altitude, on its kind's roads, with its kind's land", () => {
  const spec = twoKinds(
    { altitudeLow: 100, altitudeHigh: 200, infrastructure: "80%" },
    { altitudeLow: 3000, altitudeHigh: 4000, infrastructure: "20%", land: 1.5 },
  );
  const { village, household } = openSimulation(spec, "any").world;
  const range = (values: Float32Array) => [Math.min(...values), Math.max(...values)];
  const [low, high] = [range(village.altitudeM.subarray(0, 30)), range(village.altitudeM.subarray(30))];
  expect(low[0]).toBeGreaterThanOrEqual(100);
  expect(low[1]).toBeLessThanOrEqual(200);
  expect(high[0]).toBeGreaterThanOrEqual(3000);
  expect(high[1]).toBeLessThanOrEqual(4000);
  expect([village.infrastructure[0], village.infrastructure[30]].map((x) => x!.toFixed(2))).toEqual([
    "0.80",
    "0.20",
  ]);
  expect([household.landMu[0], household.landMu[60]]).toEqual([8, 12]);
});

test("a kind of county grows what it knows, in the shares that it states", () => {
  const ownProducts = { plain: plainProduct(), rare: plainProduct({ initialShare: 0 }) };
  const { world } = openSimulation(twoKinds({}, { products: { rare: 1 } }, { ownProducts }), "any");
  const grown = (from: number, to: number) => new Set(world.household.product.subarray(from, to));
  expect(grown(0, 60)).toEqual(new Set([0]));
  expect(grown(60, 120)).toEqual(new Set([1]));
  const unknown = world.villageProduct.suitability[30 * 2];
  expect(unknown).toBe(0);
});

test("a product listed with a share of nothing is known, and may be taken up later", () => {
  const ownProducts = { plain: plainProduct(), rare: plainProduct() };
  const spec = twoKinds({}, { products: { plain: 1, rare: 0 } }, { ownProducts });
  const { world } = openSimulation(spec, "any");
  const [, other] = [world.regions[0]!, world.regions[1]!];
  expect(openingShare(other, world.products[1]!, 1)).toBe(0);
  expect(world.villageProduct.suitability[30 * 2 + 1]).toBe(1);
});

test("on rock, what needs deep soil loses its yield, and prickly pear keeps it", () => {
  const products = { maize: "on", "prickly-pear": "on" };
  const spec = (soil: number) =>
    quiet({
      population: alike({
        villages: 40,
        townships: 5,
        households: 40,
        altitudeLow: 1200,
        altitudeHigh: 1500,
      }),
      regions: [{ id: "karst", soil }],
      products,
    });
  const suitability = (soil: number) => {
    const { products: named, villageProduct } = openSimulation(spec(soil), "any").world;
    return named.map((_, p) => {
      const found = Array.from({ length: 40 }, (__, v) => villageProduct.suitability[v * named.length + p]!);
      return sum(found) / found.length;
    });
  };
  const [pear, maize] = [suitability(1)[0]!, suitability(1)[1]!];
  expect([pear, maize]).toEqual([1, 1]);
  const [onRock, maizeOnRock] = suitability(0.4);
  expect(onRock).toBeGreaterThan(0.9);
  expect(maizeOnRock).toBeLessThan(0.6);
  expect(Math.abs(maizeOnRock! - (1 - 0.9 * 0.6))).toBeLessThan(0.06);
});

test("where starting takes more, fewer cooperatives can grow, and fewer are founded anew", () => {
  const area = (startBarrier: number) => {
    const spec = smallCounty({ years: "2016..2021", regions: [{ id: "hills", startBarrier }] });
    const { world } = runYears(spec, "any");
    return sum(world.organiser.landMu) / sum(world.organiser.ownMu);
  };
  const easy = area(0);
  expect(easy).toBeGreaterThan(1.02);
  expect(area(5) - 1).toBeLessThan((easy - 1) / 2);
});

test("where advice is poor, cooperatives' managers are less able", () => {
  const ability = (technicalSupport: number) => {
    const { organiser, size } = openSimulation(
      smallCounty({ regions: [{ id: "hills", technicalSupport }] }),
      "any",
    ).world;
    return sum(organiser.ability.subarray(0, size.cooperatives)) / size.cooperatives;
  };
  expect(ability(1) - ability(0.8)).toBeCloseTo(0.2, 5);
});

test("without kinds, a county is what the population says, to the bit", () => {
  const plain = runYears(smallCounty({ years: "2016..2017" }), "same");
  const kind = runYears(smallCounty({ years: "2016..2017", regions: [{ id: "only" }] }), "same");
  expect([...kind.world.household.incomePerCapita]).toEqual([...plain.world.household.incomePerCapita]);
});

/** Two counties that grow the same, half of the market; drought may strike the first. */
function coupled(drought: boolean) {
  const spec = quiet({
    years: "2016..2017",
    population: alike({ counties: 2, households: 10 }),
    ownProducts: { plain: plainProduct({ localShare: 0.5, vulnerability: { drought: 0.5 } }) },
    shocks: drought
      ? { drought: { frequency: 0, events: [{ year: 2017, strength: 1, place: { counties: [0] } }] } }
      : {},
  });
  return runYears(spec, "any").world;
}

test("markets couple counties: a drought in one raises the price, and the income, in the other", () => {
  const calm = coupled(false);
  const dry = coupled(true);
  // half of the market is local, half of that loses half its harvest: supply is 7/8, elasticity -1
  expect(dry.market.price[0]! / calm.market.price[0]!).toBeCloseTo(8 / 7, 6);
  expect(dry.household.businessFen[10]!).toBeGreaterThan(calm.household.businessFen[10]!);
  expect(dry.household.businessFen[0]!).toBeLessThan(calm.household.businessFen[0]!);
});

test("each county's government pays its own people, and nobody else's", () => {
  const population = alike({ counties: 2, households: 10, elderlyShare: 0.25 });
  const publicTransfers = { pension: 100, disability: 0, landSubsidy: 0, perPerson: 0, growth: 0 };
  const spec = quiet({ years: "2016..2016", population, households: { publicTransfers } });
  const { world } = runYears(spec, "any");
  const paid = (county: number) => world.books.accounts.outFen[governmentAccount(world, county)]!;
  expect([paid(0), paid(1)]).toEqual([10 * 100 * 100, 10 * 100 * 100]);
  expect(sum(balances(world.books).map(({ closingFen }) => closingFen))).toBe(0);
});

test("an organiser looks for people in its own county only", () => {
  const spec = quiet({
    population: alike({ counties: 3, villages: 4, townships: 2, households: 4 }),
    organisers: { cooperatives: { perVillage: 1 } },
  });
  const { world } = openSimulation(spec, "any");
  for (let o = 0; o < 12; o++) {
    const home = Math.floor(o / 4);
    const found = [...nearestVillages(world, o)];
    expect(found[0]).toBe(o);
    expect(found.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3].map((v) => home * 4 + v));
  }
});

test("a product in a village takes 53 bytes: what a nation's memory is counted with", () => {
  expect(bytesPerRow(villageProductTable)).toBe(53);
});

const bases = [
  "gansu-mountain-county",
  "sichuan-hills",
  "sichuan-plateau",
  "guizhou-karst",
  "plains",
  "four-regions",
];

test.each(bases)("the base %s loads, and its books balance over its first years", async (name) => {
  const read = (path: string) => readFileSync(`scenarios/base/${path}`, "utf8");
  const set = ["population.households=200", "population.villages=6", "population.townships=2"];
  const { spec } = await loadScenario({ path: `${name}.yaml`, read, names: namesOf, set });
  const { first } = spec.years;
  const { world } = runYears({ ...spec, years: { first, last: first + 2 } }, name);
  const mean = sum(world.household.incomePerCapita) / world.size.households;
  expect(mean).toBeGreaterThan(2000);
  expect(mean).toBeLessThan(40_000);
});
