/** Demand burst: a fashion, or its end, moves what buyers want of a product for a while; then they want what they did. */
import { outsideSupply, supplyIndex } from "../markets/clear.ts";
import { relativePrice } from "../markets/price.ts";
import { marketShock } from "./market-shock.ts";

export const demandBurst = marketShock({
  id: "demandBurst",
  title: { en: "demand burst", zh: "需求骤变" },
  about: "buyers want more, or less, of a product for a while",
  factor: "demand at a given price as a share of what it would have been",
  usual: 0.75,
  years: 1,
  column: "demandShock",
  onPrice(world, p, factor) {
    const supply = supplyIndex(world, p, outsideSupply(world, p));
    const demand = world.market.demand[p]! * world.market.demandShock[p]!;
    const priceAt = (wanted: number) => relativePrice(world.products[p]!, supply, wanted);
    return priceAt(demand) / priceAt(demand / factor);
  },
});
