/**
 * The village market: a model of another kind, written on the engine to show that it can carry one, and fixed to the
 * last bit so that the same can be written in C (`twin.c`). Households in villages of a hundred each grow one of
 * eight products; prices answer what all have grown; some take up what paid best in their village the year before.
 * What happens to each household stands in loops.ts.
 */
import { clamp } from "../../src/engine/math.ts";
import { stream, uniform } from "../../src/engine/random.ts";
import type { Desk } from "./loops.ts";
import type { Market } from "./market.ts";
import { basePrices, CHANGE, LEAST_PRICE, MOST_PRICE } from "./rules.ts";
import type { Step } from "./step.ts";
import { PRODUCTS } from "./tables.ts";

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

/** Some take up last year's best product of their village; all harvest; prices answer the supply of all. */
export const grow: Step = {
  name: "grow",
  reads: ["household.product", "village.best"],
  writes: ["household.product", "household.harvest", "blockProduct.supply"],
  rows({ market, year, elapsed }, block, { draws, loops }) {
    const { from, to } = block;
    const luck = draws.addUp(0, market.key, streams.yieldLuck, year, 0, from, to, 3);
    // In the first year nobody has seen yet what pays.
    const changes = draws.decide(1, market.key, streams.change, year, 0, from, to, elapsed > 0 ? CHANGE : 0);
    loops.grow(block, luck, changes);
  },
  finish({ market, elapsed }) {
    const { firstSupply, price } = market.product;
    for (let p = 0; p < PRODUCTS; p++) {
      let supply = 0;
      for (let at = p; at < market.blockProduct.rows; at += PRODUCTS)
        supply += market.blockProduct.supply[at]!;
      if (elapsed === 0) firstSupply[p] = supply;
      price[p] = basePrices[p]! * clamp(1 / Math.sqrt(supply / firstSupply[p]!), LEAST_PRICE, MOST_PRICE);
    }
  },
};

/** Income, consumption and wealth; each village finds its best product. */
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
  rows({ market, year }, block, { draws, loops }) {
    const words = draws.fill(0, market.key, streams.otherIncome, year, 0, block.from, block.to);
    market.blockTotal.poor[block.index] = loops.settle(block, market.product.price, words);
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
