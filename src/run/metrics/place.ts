/** Metrics of products and public money: concentration, similarity, prices, cost. */
import { effectiveNumber, herfindahl, herfindahlByPlace } from "../../metrics/concentration.ts";
import { meanSimilarity } from "../../metrics/similarity.ts";
import type { World } from "../../model/world.ts";
import { type Metric, ratio } from "./metric.ts";
import { paid } from "./year-view.ts";

/** Area under crops by village and product; zero for animals. */
function cropMu({ villageProduct, products, size }: World): Float64Array {
  const mu = new Float64Array(size.villages * products.length);
  for (let row = 0; row < mu.length; row++) {
    if (products[row % products.length]!.kind === "crop")
      mu[row] = villageProduct.householdMu[row]! + villageProduct.organisedMu[row]!;
  }
  return mu;
}

function byProduct(world: World): Float64Array {
  const sums = new Float64Array(world.products.length);
  for (const [row, mu] of cropMu(world).entries()) sums[row % sums.length] = sums[row % sums.length]! + mu;
  return sums;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const placeMetrics: readonly Metric[] = [
  {
    id: "productHhi",
    unit: "1",
    about: "Herfindahl index of crop areas in the region",
    read: (_, { world }) => herfindahl(byProduct(world)),
  },
  {
    id: "effectiveProducts",
    unit: "1",
    about: "effective number of crops (1/HHI)",
    read: (_, { world }) => effectiveNumber(byProduct(world)),
  },
  {
    id: "villageHhi",
    unit: "1",
    about: "mean Herfindahl index of crop areas within villages",
    read: (_, { world }) => mean(herfindahlByPlace(cropMu(world), world.products.length)),
  },
  {
    id: "villageSimilarity",
    unit: "1",
    about: "mean similarity (cosine) of two villages' crops",
    read: (_, { world }) => meanSimilarity(cropMu(world), world.products.length),
  },
  {
    id: "priceIndex",
    unit: "1",
    about: "market prices over base prices, weighted by the region's normal supply",
    read: (_, { world: { market } }) => {
      let now = 0;
      let base = 0;
      for (let p = 0; p < market.rows; p++) {
        now += market.price[p]! * market.referenceKg[p]!;
        base += market.basePrice[p]! * market.referenceKg[p]!;
      }
      return ratio(now, base);
    },
  },
  { id: "awardYuan", unit: "yuan", about: "awards paid", read: (view) => paid(view, "award") },
  {
    id: "industrialFundYuan",
    unit: "yuan",
    about: "household industrial funds granted",
    read: (view) => paid(view, "industrialFund"),
  },
  {
    id: "collectiveFundYuan",
    unit: "yuan",
    about: "collective-income funds granted",
    read: (view) => paid(view, "collectiveFund"),
  },
];
