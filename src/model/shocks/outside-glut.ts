/**
 * Outside glut: other regions bring more to market than prices had asked for, so that the price falls here though nothing
 * was done here. In parameters.md walnut's price fell even where drought had cut the local crop: the glut was outside.
 */
import { outsideSupply, supplyIndex } from "../markets/clear.ts";
import { relativePrice } from "../markets/price.ts";
import { marketShock } from "./market-shock.ts";

export const outsideGlut = marketShock({
  id: "outsideGlut",
  title: { en: "outside glut", zh: "外部供给过剩" },
  about: "other regions bring more of a product to market than they would have",
  factor: "outside supply as a share of what it would have been",
  usual: 1.4,
  years: 2,
  column: "outsideShock",
  onPrice(world, p, factor) {
    const outside = outsideSupply(world, p);
    const demand = world.market.demand[p]! * world.market.demandShock[p]!;
    const priceAt = (brought: number) =>
      relativePrice(world.products[p]!, supplyIndex(world, p, brought), demand);
    return priceAt(outside) / priceAt(outside / factor);
  },
});
