/** A column a typed array and a loop a rule, as one writes it in plain JavaScript with an eye on speed. */
import { bestOf, type OpenPeer, openPrices, POVERTY_LINE, PRODUCTS, VILLAGE_HOUSEHOLDS } from "./peer.ts";

export const typedArrays: OpenPeer = (households) => {
  const product = new Uint8Array(households).map(() => Math.floor(Math.random() * PRODUCTS.length));
  const output = new Float64Array(households);
  const income = new Float64Array(households);
  const wealth = new Float64Array(households);
  const yields = Float64Array.from(PRODUCTS, (each) => each.yield);
  const costs = Float64Array.from(PRODUCTS, (each) => each.cost);
  const pricesOf = openPrices();
  let poor = 0;
  return {
    households,
    povertyRate: () => poor / households,
    liveYear() {
      const supply = PRODUCTS.map(() => 0);
      for (let h = 0; h < households; h++) {
        const luck = Math.random() + Math.random() + Math.random() - 1.5;
        output[h] = yields[product[h]!]! * (1 + 0.3 * luck);
        supply[product[h]!]! += output[h]!;
      }
      const price = pricesOf(supply);
      poor = 0;
      for (let h = 0; h < households; h++) {
        const p = product[h]!;
        income[h] = output[h]! * price[p]! - costs[p]! + 3000 * Math.random();
        wealth[h]! += income[h]! - Math.max(1500, 0.8 * income[h]!);
        if (income[h]! < POVERTY_LINE) poor++;
      }
      const sums = new Float64Array(PRODUCTS.length);
      const counts = new Float64Array(PRODUCTS.length);
      for (let first = 0; first < households; first += VILLAGE_HOUSEHOLDS) {
        sums.fill(0);
        counts.fill(0);
        for (let h = first; h < first + VILLAGE_HOUSEHOLDS; h++) {
          sums[product[h]!]! += income[h]!;
          counts[product[h]!]! += 1;
        }
        const best = bestOf(sums, counts);
        for (let h = first; h < first + VILLAGE_HOUSEHOLDS; h++) if (Math.random() < 0.1) product[h] = best;
      }
    },
  };
};
