/** The six patterns of model.md section 1: they must emerge, and none is coded in. */
import { beforeAll, describe, expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { meanOf } from "../../src/experiments/statistics/interval.ts";
import { buyerTable, contractTable } from "../../src/model/linkages/contract-state.ts";
import { shareTable } from "../../src/model/linkages/capital-shares.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { alike, plainProduct, quiet, runYears, smallCounty, netIncomeFen } from "../support/small.ts";

describe("1. Concentration raises mean income in normal years and deepens the loss in a bad one", () => {
  /** Mean income of a village with so large a share under the first of two like products, in a year with or without frost. */
  const meanIncome = (share: number, frost: boolean): number => {
    const twin = (hazard: string) => plainProduct({ initialShare: 0.5, vulnerability: { [hazard]: 0.8 } });
    const spec = quiet({
      population: alike({ households: 100 }),
      ownProducts: { first: twin("frost"), second: twin("hail") },
      market: { noise: false, inflation: 0, serviceGain: 0.2, serviceHalf: 400 },
      shocks: { frost: { frequency: 0, events: frost ? [{ year: 2016, strength: 1 }] : [] } },
    });
    const simulation = openSimulation(spec, "any");
    for (let h = 0; h < 100; h++) simulation.world.household.product[h] = h < 100 * share ? 0 : 1;
    stepYear(simulation, 2016);
    return meanOf(Array.from({ length: 100 }, (_, h) => netIncomeFen(simulation.world, h)));
  };

  test("each step from a mixed village to one product earns more in a normal year, and less in a year of its hazard", () => {
    const shares = [0.5, 0.75, 1];
    const normal = shares.map((share) => meanIncome(share, false));
    const bad = shares.map((share) => meanIncome(share, true));
    expect(normal[1]).toBeGreaterThan(normal[0]!);
    expect(normal[2]).toBeGreaterThan(normal[1]!);
    expect(bad[1]).toBeLessThan(bad[0]!);
    expect(bad[2]).toBeLessThan(bad[1]!);
  });

  test("so the best share for who fears a bad year in ten lies inside", () => {
    const shares = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const worth = shares.map((share) => {
      const [normal, bad] = [meanIncome(share, false), meanIncome(share, true)];
      const mean = 0.9 * normal + 0.1 * bad;
      const deviation = Math.sqrt(0.9 * (normal - mean) ** 2 + 0.1 * (bad - mean) ** 2);
      return mean - 0.25 * deviation;
    });
    const neutral = shares.map((share) => meanIncome(share, false));
    expect(neutral.indexOf(Math.max(...neutral))).toBe(shares.length - 1);
    expect(worth.indexOf(Math.max(...worth))).toBeLessThan(shares.length - 1);
  });
});

describe("2. Perennial booms: many plant at a high price, all bear years later, the price falls", () => {
  test("trees planted after a high price bear together and press the price below where it was", () => {
    const spec = quiet({
      years: "2016..2028",
      population: alike({ households: 400, villages: 4, townships: 2, openingCash: 20_000 }),
      ownProducts: {
        tree: plainProduct({
          initialShare: 0.15,
          firstBearing: 4,
          fullBearing: 4,
          establishmentCost: 500,
          localShare: 0.9,
          demandElasticity: -0.7,
        }),
        grain: plainProduct({ initialShare: 0.85, price: 1.5, localShare: 0 }),
      },
      households: {
        choice: { reconsider: 0.4, staplePerPerson: 0, yieldDispersion: 0, intensity: 4, imitation: 300 },
        labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0 },
        consumption: { subsistence: 500 },
      },
      market: { noise: false, inflation: 0, serviceGain: 0, handlingReserve: 100 },
      shocks: { priceShock: { events: [2016, 2017].map((year) => ({ year, product: "tree", factor: 3 })) } },
    });
    const price: number[] = [];
    const area: number[] = [];
    runYears(spec, "boom", ({ world }) => {
      price.push(world.market.price[1]! / world.market.basePrice[1]!);
      area.push(world.household.product.reduce((n, p) => n + (p === 1 ? 1 : 0), 0));
    });
    const planted = area[4]!;
    expect(planted).toBeGreaterThan(1.5 * area[0]!);
    expect(Math.min(...price.slice(2, 4))).toBeGreaterThan(0.9);
    const trough = price.indexOf(Math.min(...price));
    expect(price[trough]).toBeLessThan(0.75);
    expect(trough).toBeGreaterThanOrEqual(4);
    expect(area.at(-1)).toBeLessThan(Math.max(...area));
  });
});

describe("3. Fixed rent and guaranteed dividends move risk to the organiser, until its capital chain breaks", () => {
  const spec = () =>
    quiet({
      years: "2016..2021",
      population: alike({ households: 20, labourShare: 0 }),
      ownProducts: { plain: plainProduct({ price: 3, vulnerability: { drought: 1 } }) },
      organisers: {
        cooperatives: {
          perVillage: 1,
          meanArea: 200,
          areaDispersion: 0,
          abilityDispersion: 0,
          openingCash: 0.6,
          fixedAssets: 200,
          growthStep: 1,
          shrinkStep: 0,
          managementCost: 0,
          hurdle: 0,
          reserveShare: 1,
        },
      },
      linkages: { landTransfer: { rent: 150, willing: 1 } },
      shocks: {
        drought: {
          frequency: 0,
          events: [
            { year: 2017, strength: 0.3 },
            ...[2018, 2019, 2020, 2021].map((year) => ({ year, strength: 1 })),
          ],
        },
      },
    });

  test("a bad harvest leaves households' rent whole and the organiser with the loss; a ruinous one ends both at once", () => {
    const seen: { rentFen: number; surplusFen: number; alive: boolean }[] = [];
    runYears(spec(), "any", ({ world }) => {
      const rentFen = world.household.propertyFen.reduce((sum, fen) => sum + fen, 0);
      seen.push({
        rentFen,
        surplusFen: world.organiser.surplusFen[0]!,
        alive: world.organiser.fate[0] === 1,
      });
    });
    const [normal, bad] = seen as [(typeof seen)[0], (typeof seen)[0]];
    const ruin = seen.find(({ alive }) => !alive)!;
    expect(bad.surplusFen).toBeLessThan(0.7 * normal.surplusFen);
    expect(bad.rentFen).toBeGreaterThanOrEqual(normal.rentFen);
    expect(bad.alive).toBe(true);
    expect(ruin.rentFen).toBeLessThan(0.8 * bad.rentFen);
  });
});

describe("4. Contracts are broken from both sides", () => {
  test("over years of noisy prices growers sell beside in good ones and buyers renege in bad ones, never in the same", () => {
    const spec = quiet({
      years: "2016..2045",
      population: alike({ households: 60 }),
      ownProducts: { plain: plainProduct({ priceDispersion: 0.4 }) },
      organisers: {
        cooperatives: { perVillage: 0 },
        enterprises: [
          {
            id: "mill",
            product: "plain",
            role: "processor",
            capacity: 1e9,
            investment: 1e8,
            ownCapital: 1e8,
            integrity: 0.2,
          },
        ],
      },
      linkages: { contract: { willing: 1 } },
      market: { noise: true, inflation: 0, serviceGain: 0 },
      households: {
        choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
        labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
        consumption: { subsistence: 0 },
      },
    });
    const good: number[] = [];
    const bad: number[] = [];
    for (const seed of ["1", "2", "3"]) {
      runYears(spec, seed, ({ world }, year) => {
        if (year < 2018) return;
        const buyer = columnsOf(world.store, buyerTable);
        const { agreed } = columnsOf(world.store, contractTable);
        const above = world.villageProduct.farmGate[0]! > Math.max(...agreed);
        const sideSold = buyer.sideSold[0]! > 0 ? 1 : 0;
        expect(sideSold + buyer.reneged[0]!).toBeLessThan(2);
        (above ? good : bad).push(above ? sideSold : buyer.reneged[0]!);
        if (above) expect(buyer.reneged[0]).toBe(0);
      });
    }
    expect(meanOf(good)).toBeGreaterThan(0.3);
    expect(meanOf(bad)).toBeGreaterThan(0.05);
  });
});

describe("5 and 6. Ways out of poverty, and ways back", () => {
  const seeds = ["a", "b", "c"];
  const last = 2022;
  /** What is known of a household when it leaves poverty, and whether it falls back. */
  interface Exit {
    readonly labour: boolean;
    readonly own: number;
    readonly lent: number;
    readonly asset: number;
    back: boolean;
  }
  const exits: Exit[] = [];

  beforeAll(() => {
    const spec = smallCounty({
      years: `2016..${last}`,
      population: { households: 4000, villages: 18, townships: 3, registeredPoorShare: 0.35 },
    });
    for (const seed of seeds) {
      const open = new Map<number, Exit>();
      runYears(spec, seed, (simulation, year) => {
        const { household } = simulation.world;
        for (let h = 0; h < household.rows; h++) {
          if (household.fellBack[h] === 1) open.get(h)!.back = true;
          if (household.exitYear[h] !== year || open.has(h)) continue;
          open.set(h, describeExit(simulation, h));
          exits.push(open.get(h)!);
        }
      });
    }
  });

  function describeExit({ world }: Simulation, h: number): Exit {
    const { household, books } = world;
    const total = Math.max(1, netIncomeFen(world, h));
    const shares = columnsOf(world.store, shareTable).capitalFen[h]!;
    return {
      labour: household.labourers[h]! > 0,
      own: (household.wageFen[h]! + household.businessFen[h]!) / total,
      lent: (household.propertyFen[h]! + household.transferFen[h]!) / total,
      asset: (books.accounts.cashFen[h]! + shares) / 100 / household.persons[h]!,
      back: false,
    };
  }

  test("5. households without labour leave through shares and transfers, households with labour through work and farming", () => {
    const without = exits.filter(({ labour }) => !labour);
    const withLabour = exits.filter(({ labour }) => labour);
    expect(without.length).toBeGreaterThan(20);
    expect(withLabour.length).toBeGreaterThan(200);
    expect(meanOf(without.map(({ lent }) => lent))).toBeGreaterThan(0.5);
    expect(meanOf(withLabour.map(({ own }) => own))).toBeGreaterThan(0.6);
  });

  test("6. of those who left poverty, the third with the least cash and shares falls back most", () => {
    const byAsset = [...exits].sort((a, b) => a.asset - b.asset);
    const third = Math.floor(byAsset.length / 3);
    const rate = (some: readonly Exit[]) => meanOf(some.map(({ back }) => (back ? 1 : 0)));
    expect(rate(byAsset.slice(0, third))).toBeGreaterThan(1.1 * rate(byAsset.slice(-third)));
    expect(rate(byAsset)).toBeGreaterThan(0.02);
  });
});
