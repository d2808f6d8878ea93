/** The village market as its formulas stand in a textbook: a household at a time, a draw at a time, nothing made fast. */
import { clamp } from "../../src/engine/math.ts";
import { type Key, type Stream, uniform, wordAt } from "../../src/engine/random.ts";
import { streams } from "../../bench/village-market/model.ts";

const YIELD = [10, 12, 8, 20, 15, 9, 30, 5];
const PRICE = [400, 350, 500, 220, 300, 450, 150, 800];
const COST = [800, 900, 850, 1000, 1100, 700, 1200, 600];

export interface Household {
  product: number;
  harvest: number;
  income: number;
  wealth: number;
}

export interface Observed {
  readonly povertyRate: number;
  readonly meanIncome: number;
  readonly concentration: number;
}

export function liveByTheBook(key: Key, count: number, years: number) {
  const draw = (source: Stream, year: number, k: number, household: number) =>
    uniform(wordAt(key, source, year, k, household));
  const households: Household[] = Array.from({ length: count }, (_, h) => ({
    product: Math.floor(8 * draw(streams.firstProduct, 0, 0, h)),
    harvest: 0,
    income: 0,
    wealth: 0,
  }));
  const best: number[] = [];
  const observed: Observed[] = [];
  let firstSupply: number[] = [];
  for (let year = 1; year <= years; year++) {
    const supply = YIELD.map(() => 0);
    households.forEach((household, h) => {
      if (year > 1 && draw(streams.change, year, 0, h) < 0.1) {
        household.product = best[Math.floor(h / 100)]!;
      }
      const [u1, u2, u3] = [0, 1, 2].map((k) => draw(streams.yieldLuck, year, k, h)) as [
        number,
        number,
        number,
      ];
      const output = YIELD[household.product]! * (1 + 0.3 * (u1 + u2 + u3 - 1.5));
      household.harvest = Math.fround(output);
      supply[household.product]! += output;
    });
    if (year === 1) firstSupply = supply;
    const price = PRICE.map((base, p) => base * clamp(1 / Math.sqrt(supply[p]! / firstSupply[p]!), 0.2, 5));
    let poor = 0;
    let total = 0;
    for (let village = 0; village < count / 100; village++) {
      const sums = YIELD.map(() => 0);
      const growers = YIELD.map(() => 0);
      for (let h = 100 * village; h < 100 * (village + 1); h++) {
        const household = households[h]!;
        const { product, harvest, wealth } = household;
        const income =
          harvest * price[product]! - COST[product]! + 3000 * draw(streams.otherIncome, year, 0, h);
        household.income = Math.fround(income);
        household.wealth = Math.fround(wealth + (income - Math.max(1500, 0.8 * income)));
        if (income < 3500) poor++;
        total += income;
        sums[product]! += income;
        growers[product]! += 1;
      }
      const means = sums.map((sum, p) => (growers[p] === 0 ? -Infinity : sum / growers[p]!));
      best[village] = means.indexOf(Math.max(...means));
    }
    const share = (p: number) => households.filter(({ product }) => product === p).length / count;
    observed.push({
      povertyRate: poor / count,
      meanIncome: total / count,
      concentration: YIELD.reduce((sum, _, p) => sum + share(p) * share(p), 0),
    });
  }
  return { households, observed };
}
