/** Phase 6: how much stands under each product in each village, and what is served together in a township. */
import { ALIVE } from "../actors/organiser.ts";
import { villageCooperatives } from "../queries.ts";
import { SLOTS } from "../rules/by-product.ts";
import { serviceFactor } from "../rules/margin.ts";
import type { Block, Moment, Step } from "../step.ts";
import { type World, villageEnd } from "../world.ts";

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
  const { villageProduct, products, organiser } = world;
  const width = products.length;
  const { householdMu, organisedMu } = villageProduct;
  const area = new Float32Array(SLOTS);
  organisedMu.fill(0, block.firstGroup * width, block.endGroup * width);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    measureHouseholds(world, v, area);
    for (let p = 0; p < width; p++) householdMu[v * width + p] = area[p]!;
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
      const row = v * width + organiser.product[o]!;
      if (organiser.fate[o] === ALIVE) organisedMu[row] = organisedMu[row]! + organiser.landMu[o]!;
    }
  }
}

/** Adds up by product what a village's households tend and keep. */
function measureHouseholds(world: World, v: number, area: Float32Array): void {
  const { product, tendedMu, stapleMu, sideline, sidelineHead } = world.household;
  const staple = world.village.staple[v]!;
  const end = villageEnd(world, v);
  area.fill(0);
  for (let h = world.village.firstHousehold[v]!; h < end; h++) {
    const p = product[h]!;
    const kept = sideline[h]!;
    area[p] = area[p]! + tendedMu[h]!;
    area[staple] = area[staple]! + stapleMu[h]!;
    area[kept] = area[kept]! + sidelineHead[h]!;
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
