/** A household an object, a village a list of them, rules as calls on lists: everyday JavaScript. */
import { bestOf, type OpenPeer, openPrices, POVERTY_LINE, PRODUCTS, VILLAGE_HOUSEHOLDS } from "./peer.ts";

const between = (count: number) => Math.floor(Math.random() * count);

export const objects: OpenPeer = (households) => {
  const villages = Array.from({ length: households / VILLAGE_HOUSEHOLDS }, () =>
    Array.from({ length: VILLAGE_HOUSEHOLDS }, () => ({
      product: between(PRODUCTS.length),
      output: 0,
      income: 0,
      wealth: 0,
    })),
  );
  const everyone = villages.flat();
  const pricesOf = openPrices();
  return {
    households,
    povertyRate: () => everyone.filter(({ income }) => income < POVERTY_LINE).length / households,
    liveYear() {
      const supply = PRODUCTS.map(() => 0);
      for (const household of everyone) {
        const luck = Math.random() + Math.random() + Math.random() - 1.5;
        household.output = PRODUCTS[household.product]!.yield * (1 + 0.3 * luck);
        supply[household.product]! += household.output;
      }
      const price = pricesOf(supply);
      for (const household of everyone) {
        const { product, output } = household;
        household.income = output * price[product]! - PRODUCTS[product]!.cost + 3000 * Math.random();
        household.wealth += household.income - Math.max(1500, 0.8 * household.income);
      }
      for (const village of villages) {
        const sums = PRODUCTS.map(() => 0);
        const counts = PRODUCTS.map(() => 0);
        for (const { product, income } of village) {
          sums[product]! += income;
          counts[product]! += 1;
        }
        const best = bestOf(sums, counts);
        for (const household of village) if (Math.random() < 0.1) household.product = best;
      }
    },
  };
};
