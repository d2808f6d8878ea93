/** In AgentScript, in the idiom of its own models: households are turtles, villages the patches that they stand on. */
import type { Patch } from "agentscript";
import { bestOf, type OpenPeer, openPrices, POVERTY_LINE, PRODUCTS, VILLAGE_HOUSEHOLDS } from "./peer.ts";

// Its bundle asks for a browser's canvas when it loads, which a model without a view never uses.
Object.assign(globalThis, {
  OffscreenCanvas: class {
    getContext = () => ({});
  },
});
const { Model, util } = await import("agentscript");

class VillageMarket extends Model {
  readonly pricesOf = openPrices();

  constructor(villages: number) {
    super({ minX: 0, maxX: villages - 1, minY: 0, maxY: 0 });
    this.patches.ask((village) => {
      this.turtles.create(VILLAGE_HOUSEHOLDS, (household) => {
        household.moveTo(village);
        household.product = util.randomInt(PRODUCTS.length);
        household.output = 0;
        household.income = 0;
        household.wealth = 0;
      });
    });
  }

  step(): void {
    const supply = PRODUCTS.map(() => 0);
    this.turtles.ask((household) => {
      const luck = util.randomFloat(1) + util.randomFloat(1) + util.randomFloat(1) - 1.5;
      household.output = PRODUCTS[household.product]!.yield * (1 + 0.3 * luck);
      supply[household.product]! += household.output;
    });
    const price = this.pricesOf(supply);
    this.turtles.ask((household) => {
      const { product, output } = household;
      household.income = output * price[product]! - PRODUCTS[product]!.cost + util.randomFloat(3000);
      household.wealth += household.income - Math.max(1500, 0.8 * household.income);
    });
    this.patches.ask((village) => this.change(village));
  }

  change(village: Patch): void {
    const sums = PRODUCTS.map(() => 0);
    const counts = PRODUCTS.map(() => 0);
    const households = village.turtlesHere;
    households.ask(({ product, income }) => {
      sums[product]! += income;
      counts[product]! += 1;
    });
    const best = bestOf(sums, counts);
    households.ask((household) => {
      if (util.randomFloat(1) < 0.1) household.product = best;
    });
  }
}

export const agentScript: OpenPeer = (households) => {
  const model = new VillageMarket(households / VILLAGE_HOUSEHOLDS);
  return {
    households,
    povertyRate: () => model.turtles.with(({ income }) => income < POVERTY_LINE).length / households,
    liveYear() {
      model.step();
      model.tick();
    },
  };
};
