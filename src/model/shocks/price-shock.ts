/** Price shock: the market price of a product is a factor of what it would have been, whatever the cause. */
import { marketShock } from "./market-shock.ts";

export const priceShock = marketShock({
  id: "priceShock",
  title: { en: "price shock", zh: "价格冲击" },
  about: "the market price of a product is multiplied by a factor",
  factor: "price as a share of what it would have been",
  usual: 0.6,
  years: 1,
  column: "shock",
  onPrice: (_, __, factor) => factor,
});
