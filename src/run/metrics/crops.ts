/** What stands under each product at each level of place: areas of crops, and animals by product. */
import type { World } from "../../model/world.ts";

/** Tables laid out place by place: `mu[place * products + product]`; zero for animals. */
export interface Crops {
  readonly products: number;
  readonly byVillage: Float64Array;
  readonly byTownship: Float64Array;
  readonly byCounty: Float64Array;
  /** The whole region. */
  readonly all: Float64Array;
  /** Animals (or hives) of the whole region by product; zero for crops. */
  readonly head: Float64Array;
}

/** One pass over villages and products. */
export function cropsOf({ villageProduct, village, products, size }: World): Crops {
  const width = products.length;
  const crop = products.map(({ kind }) => kind === "crop");
  const crops: Crops = {
    products: width,
    byVillage: new Float64Array(size.villages * width),
    byTownship: new Float64Array(size.townships * width),
    byCounty: new Float64Array(size.counties * width),
    all: new Float64Array(width),
    head: new Float64Array(width),
  };
  for (let v = 0; v < size.villages; v++) {
    const township = village.township[v]! * width;
    const county = village.county[v]! * width;
    for (let p = 0; p < width; p++) {
      const amount = villageProduct.householdMu[v * width + p]! + villageProduct.organisedMu[v * width + p]!;
      if (!crop[p]) {
        crops.head[p] = crops.head[p]! + amount;
        continue;
      }
      crops.byVillage[v * width + p] = amount;
      crops.byTownship[township + p] = crops.byTownship[township + p]! + amount;
      crops.byCounty[county + p] = crops.byCounty[county + p]! + amount;
      crops.all[p] = crops.all[p]! + amount;
    }
  }
  return crops;
}
