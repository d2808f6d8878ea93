/** What stands for years: who clears it, what it takes while young, and how slowly the outside's moves. */
import { describe, expect, test } from "vitest";
import { openSimulation, stepYear } from "../../src/run/simulate.ts";
import { type Raw, alike, plainProduct, quiet, runYears } from "../support/small.ts";

/** Trees and grain, the trees with a yearly margin so much higher (yuan/mu); everybody reconsiders every year. */
function orchard(more: number, bearing: Raw): number[] {
  const spec = quiet({
    years: "2016..2021",
    population: alike({ households: 400, villages: 2, openingCash: 50_000 }),
    ownProducts: {
      grain: plainProduct({ initialShare: 0.001 }),
      tree: plainProduct({ inputCost: 500 - more, initialShare: 0.999, ...bearing }),
    },
    households: {
      choice: { reconsider: 1, staplePerPerson: 0, yieldDispersion: 0, imitation: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
    },
  });
  const shares: number[] = [];
  runYears(spec, "any", ({ world }) =>
    shares.push(world.household.product.filter((p) => world.products[p]?.id === "tree").length / 400),
  );
  return shares;
}

describe("a stand is not cleared lightly", () => {
  const trees = { firstBearing: 3, fullBearing: 3 };

  test("nobody clears an orchard that promises a little more than anything else", () => {
    for (const share of orchard(20, trees)) expect(share).toBeGreaterThan(0.99);
  });

  test("fields that are sown each year change hands by the logit all the same", () => {
    const shares = orchard(20, { firstBearing: 0, fullBearing: 0 });
    expect(shares.at(-1)).toBeGreaterThan(0.4);
    expect(shares.at(-1)).toBeLessThan(0.6);
  });

  test("an orchard that promises less than grain is cleared, as the logit has it", () => {
    for (const share of orchard(-300, trees)) expect(share).toBeLessThan(0.5);
  });
});

test("a young orchard takes two fifths of a bearing one's days, so the same hands tend more of it", () => {
  const tendedMu = (initialStand: string) => {
    const spec = quiet({
      population: alike({ households: 1, landPerPerson: 50, initialStand }),
      ownProducts: { tree: plainProduct({ firstBearing: 30, fullBearing: 30, labourDays: 30 }) },
    });
    const { world } = openSimulation(spec, "any");
    if (initialStand === "spread") world.household.standAge.fill(0);
    stepYear({ ...openSimulation(spec, "any"), world }, 2016);
    return world.household.tendedMu[0]!;
  };
  expect(tendedMu("spread") / tendedMu("bearing")).toBeCloseTo(1 / 0.4, 4);
});

describe("the outside's supply", () => {
  const supplies = (product: Raw, market: Raw = {}) => {
    const found: number[] = [];
    const spec = quiet({
      years: "2016..2045",
      ownProducts: { plain: plainProduct({ supplyElasticity: 1, demandElasticity: -10, ...product }) },
      market: { noise: false, inflation: 0, serviceGain: 0, ...market },
    });
    runYears(spec, "any", ({ world }) => found.push(world.market.outsideSupply[0]!));
    return found;
  };

  test("stays as it is at the price that pays it", () => {
    for (const supply of supplies({})) expect(supply).toBe(1);
  });

  test("grows where the price at the start pays more than that, and the price falls to where both meet", () => {
    const found = supplies({ longRunPrice: 1, demandElasticity: -1 });
    expect(found[0]).toBeCloseTo(1 + 0.39 * 0.5, 9);
    // Demand 1/q and supply 1.5 p, relative to the start, meet where q is the root of 1.5.
    expect(found.at(-1)).toBeCloseTo(Math.sqrt(1.5), 3);
  });

  test("moves less in a year where it stands for years, as trees' short-run supply answers less than annuals'", () => {
    const [annual] = supplies({ longRunPrice: 1 });
    const [tree] = supplies({ longRunPrice: 1, firstBearing: 4, fullBearing: 8 });
    expect(annual! - 1).toBeCloseTo(0.39 * 0.5, 9);
    expect(tree! - 1).toBeCloseTo(0.17 * 0.5, 9);
  });
});
