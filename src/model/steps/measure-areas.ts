/** Phase 6: how much stands under each product in each village, and what is served together in a township. */
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE } from "../actors/organiser.ts";
import { villageCooperatives } from "../queries.ts";
import { serviceFactor } from "../rules/margin.ts";
import type { Block, Moment, Step } from "../step.ts";
import { villageEnd } from "../world.ts";

export const measureAreas: Step = {
  phase: "production",
  name: "measure areas",
  about: "area (or head) under each product by village; what is served together in a township gains yield",
  reads: [
    "household.product",
    "household.tendedMu",
    "household.stapleMu",
    "household.sidelineHead",
    "organiser.landMu",
  ],
  writes: ["villageProduct.householdMu", "villageProduct.organisedMu", "villageProduct.serviceFactor"],
  rows: measureVillages,
  finish: serveTownships,
};

function measureVillages({ world }: Moment, block: Block): void {
  const { household, villageProduct, village, products, organiser } = world;
  const width = products.length;
  villageProduct.householdMu.fill(0, block.firstGroup * width, block.endGroup * width);
  villageProduct.organisedMu.fill(0, block.firstGroup * width, block.endGroup * width);
  const { householdMu, organisedMu } = villageProduct;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const first = v * width;
    const staple = village.staple[v]!;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const p = household.product[h]!;
      const kept = household.sideline[h]!;
      if (p !== NO_PRODUCT) householdMu[first + p] = householdMu[first + p]! + household.tendedMu[h]!;
      if (staple !== NO_PRODUCT)
        householdMu[first + staple] = householdMu[first + staple]! + household.stapleMu[h]!;
      if (kept !== NO_PRODUCT)
        householdMu[first + kept] = householdMu[first + kept]! + household.sidelineHead[h]!;
    }
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
      const p = organiser.product[o]!;
      if (organiser.fate[o] === ALIVE)
        organisedMu[first + p] = organisedMu[first + p]! + organiser.landMu[o]!;
    }
  }
}

function serveTownships({ world }: Moment): void {
  const { villageProduct, village, products, size } = world;
  const width = products.length;
  const served = new Float64Array(size.townships * width);
  for (let v = 0; v < size.villages; v++) {
    for (let p = 0; p < width; p++) {
      const cell = village.township[v]! * width + p;
      served[cell] =
        served[cell]! +
        villageProduct.householdMu[v * width + p]! +
        villageProduct.organisedMu[v * width + p]!;
    }
  }
  for (let v = 0; v < size.villages; v++) {
    for (let p = 0; p < width; p++) {
      const crop = products[p]!.kind === "crop";
      villageProduct.serviceFactor[v * width + p] = crop
        ? serviceFactor(world, served[village.township[v]! * width + p]!)
        : 1;
    }
  }
}
