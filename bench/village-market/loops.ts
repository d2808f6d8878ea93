/**
 * What a year does to each household, as loops over the rows of a block: plain TypeScript here, which tells what is meant,
 * and in AssemblyScript (loops.as.ts), the same bits faster.
 */
import type { Draws } from "../../src/engine/draws.ts";
import { uniform } from "../../src/engine/random.ts";
import type { Block } from "./market.ts";
import {
  CONSUMED_SHARE,
  costs,
  LEAST_CONSUMPTION,
  LUCK,
  MEAN_LUCK,
  OTHER_INCOME,
  POVERTY_LINE,
  yields,
} from "./rules.ts";
import { PRODUCTS, VILLAGE_HOUSEHOLDS } from "./tables.ts";

/** The loops of one thread. */
export interface Loops {
  /**
   * A household that changes (1 in `changes`) takes up the best product of its village; then output = yield x (1 + .3 (luck
   * - 1.5)), with `luck` the sum of three uniforms. Fills the block's supply.
   */
  grow(block: Block, luck: Float64Array, changes: Uint8Array): void;
  /**
   * Income = output x price - cost + 3000 u4, with `words` the words of u4; consumption = max(1500, .8 income); wealth takes
   * the rest. Finds the best product of each village, by mean income; fills the block's income and growers. Gives the poor.
   */
  settle(block: Block, price: Float64Array, words: Uint32Array): number;
}

/** What one thread works with, made once. */
export interface Desk {
  readonly draws: Draws;
  readonly loops: Loops;
}

export function plainLoops(): Loops {
  const sums = new Float64Array(PRODUCTS);
  const counts = new Uint32Array(PRODUCTS);
  return {
    grow({ household, village, totals }, luck, changes) {
      const { product, harvest } = household;
      const { best } = village;
      const supply = sums.fill(0);
      for (let v = 0; v < village.rows; v++) {
        const other = best[v]!;
        const end = (v + 1) * VILLAGE_HOUSEHOLDS;
        for (let i = end - VILLAGE_HOUSEHOLDS; i < end; i++) {
          const own = product[i]!;
          // The other product where the household changes, its own where not: without a branch that no one can foresee.
          const p = own ^ ((own ^ other) & -changes[i]!);
          product[i] = p;
          const output = yields[p]! * (1 + LUCK * (luck[i]! - MEAN_LUCK));
          harvest[i] = output;
          supply[p]! += output;
        }
      }
      totals.supply.set(supply);
    },
    settle({ household, village, totals }, price, words) {
      const { product, harvest, income, wealth } = household;
      const { best } = village;
      totals.income.fill(0);
      totals.growers.fill(0);
      sums.fill(0);
      let poor = 0;
      for (let v = 0; v < village.rows; v++) {
        const end = (v + 1) * VILLAGE_HOUSEHOLDS;
        for (let i = end - VILLAGE_HOUSEHOLDS; i < end; i++) {
          const p = product[i]!;
          const earned = harvest[i]! * price[p]! - costs[p]! + OTHER_INCOME * uniform(words[i]!);
          income[i] = earned;
          wealth[i]! += earned - Math.max(LEAST_CONSUMPTION, CONSUMED_SHARE * earned);
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
          totals.income[p]! += sum;
          totals.growers[p]! += count;
          if (count === 0 || sum / count <= top) continue;
          top = sum / count;
          best[v] = p;
        }
      }
      return poor;
    },
  };
}
