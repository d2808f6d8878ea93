/**
 * The village market: a model of another kind, written on the engine to show that it can carry one, and fixed to the
 * last bit so that the same can be written in C (`twin.c`). Households in villages of a hundred each grow one of
 * eight products; prices answer what all have grown; some take up what paid best in their village the year before.
 */
import { clamp } from "../../src/engine/math.ts";
import { stream, uniform } from "../../src/engine/random.ts";
import type { Desk, Market, Step } from "./market.ts";
import { PRODUCTS, VILLAGE_HOUSEHOLDS } from "./tables.ts";

const yields = Float64Array.of(10, 12, 8, 20, 15, 9, 30, 5);
const basePrices = Float64Array.of(400, 350, 500, 220, 300, 450, 150, 800);
const costs = Float64Array.of(800, 900, 850, 1000, 1100, 700, 1200, 600);
const POVERTY_LINE = 3500;

export const streams = {
  firstProduct: stream("village market first product"),
  change: stream("village market change"),
  /** Three uniforms a household and year: k = 0, 1, 2. */
  yieldLuck: stream("village market yield luck"),
  otherIncome: stream("village market other income"),
};

/** Everyone's first product, drawn with equal chances; nobody has saved anything. */
export function begin(market: Market, { draws }: Desk): void {
  for (const { from, to, household } of market.blocks) {
    const drawn = draws.fill(0, market.key, streams.firstProduct, 0, 0, from, to);
    for (let i = 0; i < household.rows; i++) household.product[i] = Math.floor(uniform(drawn[i]!) * PRODUCTS);
  }
  market.household.wealth.fill(0);
}

/**
 * With probability .1 (from the second year) a household takes up last year's best product of its village; then
 * output = yield x (1 + .3 (u1 + u2 + u3 - 1.5)), and price = p0 x (supply / first year's supply)^-.5 within .2 and 5.
 */
export const grow: Step = {
  name: "grow",
  reads: ["household.product", "village.best"],
  writes: ["household.product", "household.harvest", "blockProduct.supply"],
  rows({ market, year, elapsed }, { from, to, index, household, village }, { draws, sums: supply }) {
    const { product, harvest } = household;
    const { best } = village;
    const luck = draws.addUp(0, market.key, streams.yieldLuck, year, 0, from, to, 3);
    const changes = draws.decide(1, market.key, streams.change, year, 0, from, to, elapsed > 0 ? 0.1 : 0);

    supply.fill(0);
    for (let v = 0; v < village.rows; v++) {
      const other = best[v]!;
      const end = (v + 1) * VILLAGE_HOUSEHOLDS;
      for (let i = end - VILLAGE_HOUSEHOLDS; i < end; i++) {
        const own = product[i]!;
        // The other product where the household changes, its own where not: without a branch that no one can foresee.
        const p = own ^ ((own ^ other) & -changes[i]!);
        product[i] = p;
        const output = yields[p]! * (1 + 0.3 * (luck[i]! - 1.5));
        harvest[i] = output;
        supply[p]! += output;
      }
    }
    market.blockProduct.supply.set(supply, index * PRODUCTS);
  },
  finish({ market, elapsed }) {
    const { firstSupply, price } = market.product;
    for (let p = 0; p < PRODUCTS; p++) {
      let supply = 0;
      for (let at = p; at < market.blockProduct.rows; at += PRODUCTS)
        supply += market.blockProduct.supply[at]!;
      if (elapsed === 0) firstSupply[p] = supply;
      price[p] = basePrices[p]! * clamp(1 / Math.sqrt(supply / firstSupply[p]!), 0.2, 5);
    }
  },
};

/**
 * Income = output x price - cost + 3000 u4; consumption = max(1500, .8 income); wealth takes the rest. Each village finds
 * its best product, by mean income.
 */
export const settle: Step = {
  name: "settle",
  reads: ["household.product", "household.harvest", "household.wealth", "product.price"],
  writes: [
    "household.income",
    "household.wealth",
    "village.best",
    "blockProduct.income",
    "blockProduct.growers",
    "blockTotal.poor",
  ],
  rows({ market, year }, { from, to, index, household, village }, { draws, sums, counts }) {
    const { product, harvest, income, wealth } = household;
    const { best } = village;
    const { price } = market.product;
    const total = market.blockProduct;
    const other = draws.fill(0, market.key, streams.otherIncome, year, 0, from, to);

    const first = index * PRODUCTS;
    total.income.fill(0, first, first + PRODUCTS);
    total.growers.fill(0, first, first + PRODUCTS);
    sums.fill(0);
    counts.fill(0);
    let poor = 0;
    for (let v = 0; v < village.rows; v++) {
      const end = (v + 1) * VILLAGE_HOUSEHOLDS;
      for (let i = end - VILLAGE_HOUSEHOLDS; i < end; i++) {
        const p = product[i]!;
        const earned = harvest[i]! * price[p]! - costs[p]! + 3000 * uniform(other[i]!);
        income[i] = earned;
        wealth[i]! += earned - Math.max(1500, 0.8 * earned);
        poor += Number(earned < POVERTY_LINE);
        sums[p]! += earned;
        counts[p]!++;
      }
      let top = -Infinity;
      for (let p = 0; p < PRODUCTS; p++) {
        const sum = sums[p]!;
        const count = counts[p]!;
        sums[p] = 0;
        counts[p] = 0;
        total.income[first + p]! += sum;
        total.growers[first + p]! += count;
        if (count === 0 || sum / count <= top) continue;
        top = sum / count;
        best[v] = p;
      }
    }
    market.blockTotal.poor[index] = poor;
  },
  finish({ market, elapsed }) {
    const { household, blockProduct, blockTotal } = market;
    let poor = 0;
    for (let at = 0; at < blockTotal.rows; at++) poor += blockTotal.poor[at]!;
    let income = 0;
    let concentration = 0;
    for (let p = 0; p < PRODUCTS; p++) {
      let growers = 0;
      for (let at = p; at < blockProduct.rows; at += PRODUCTS) {
        income += blockProduct.income[at]!;
        growers += blockProduct.growers[at]!;
      }
      concentration += (growers / household.rows) * (growers / household.rows);
    }
    market.year.povertyRate[elapsed] = poor / household.rows;
    market.year.meanIncome[elapsed] = income / household.rows;
    market.year.concentration[elapsed] = concentration;
  },
};

/** The year. */
export const steps: readonly Step[] = [grow, settle];
