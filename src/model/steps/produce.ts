/** Phase 6: stands bear, fields and stalls yield, hazards take their share. */
import { clamp, normal } from "../../engine/math.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, COOPERATIVE, STAND_AGES } from "../actors/organiser.ts";
import { drawHouseholds, streams } from "../luck.ts";
import { villageCooperatives } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { serviceFactor } from "../rules/margin.ts";
import type { Block, Moment, Step } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { enterpriseOf } from "./plan-enterprises.ts";

/** Yield of a household without any skill, as a share of that of mean skill. */
const UNSKILLED = 0.6;

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

/** Yield of a unit of a product in a village this year, kg, in full bearing and with mean skill. */
export function unitYield({ villageProduct, products }: World, v: number, p: number): number {
  const row = v * products.length + p;
  return (
    products[p]!.yield *
    villageProduct.suitability[row]! *
    villageProduct.serviceFactor[row]! *
    villageProduct.yieldFactor[row]!
  );
}

export const harvest: Step = {
  phase: "production",
  name: "harvest",
  about:
    "yield = product x age x skill x service x weather x luck, for households and cooperatives; enterprises keep animals",
  reads: ["household.*", "villageProduct.*", "stand.mu", "organiser.*"],
  writes: ["household.harvestKg", "villageProduct.harvestKg", "organiser.outputKg", "stand.mu"],
  rows(moment, block) {
    const { world } = moment;
    const { household, products, village, spec, villageProduct, organiser } = world;
    const width = products.length;
    const luck = drawHouseholds(moment, block, streams.yieldLuck, 0);
    const dispersion = spec.households.choice.yieldDispersion;
    villageProduct.harvestKg.fill(0, block.firstGroup * width, block.endGroup * width);
    const { harvestKg } = villageProduct;
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      const first = v * width;
      const staple = village.staple[v]!;
      for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
        const p = household.product[h]!;
        const kept = household.sideline[h]!;
        const skill = UNSKILLED + (1 - UNSKILLED) * household.farmSkill[h]!;
        const own = clamp(1 + dispersion * normal(luck[h - block.from]!), 0, 3);
        household.harvestKg[h] =
          p === NO_PRODUCT
            ? 0
            : household.tendedMu[h]! *
              unitYield(world, v, p) *
              bearing(products[p]!, household.standAge[h]!) *
              skill *
              own;
        if (p !== NO_PRODUCT) harvestKg[first + p] = harvestKg[first + p]! + household.harvestKg[h]!;
        if (staple !== NO_PRODUCT)
          harvestKg[first + staple] =
            harvestKg[first + staple]! + household.stapleMu[h]! * unitYield(world, v, staple);
        if (kept !== NO_PRODUCT)
          harvestKg[first + kept] =
            harvestKg[first + kept]! + household.sidelineHead[h]! * unitYield(world, v, kept);
      }
      for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
        const p = organiser.product[o]!;
        organiser.outputKg[o] =
          organiser.fate[o] === ALIVE
            ? growStands(world, o, p) *
              unitYield(world, v, p) *
              organiser.ability[o]! *
              organiser.operating[o]!
            : 0;
        if (organiser.fate[o] === ALIVE)
          harvestKg[first + p] = harvestKg[first + p]! + organiser.outputKg[o]!;
      }
    }
  },
  finish({ world }) {
    const { organiser, size, villageProduct, products } = world;
    for (let o = size.cooperatives; o < size.organisers; o++) {
      if (organiser.kind[o] === COOPERATIVE || organiser.processor[o] === 1) continue;
      const row = organiser.village[o]! * products.length + organiser.product[o]!;
      organiser.outputKg[o] =
        organiser.head[o]! *
        enterpriseOf(world, o).unitYield *
        villageProduct.yieldFactor[row]! *
        organiser.operating[o]!;
      villageProduct.harvestKg[row] = villageProduct.harvestKg[row]! + organiser.outputKg[o]!;
    }
  },
};

/** Fits a cooperative's stands to its land (new land is planted, land given back is the oldest) and gives the bearing area. */
function growStands({ stand, organiser, products }: World, o: number, p: number): number {
  const first = o * STAND_AGES;
  let area = 0;
  for (let age = 0; age < STAND_AGES; age++) area += stand.mu[first + age]!;
  let change = organiser.landMu[o]! - area;
  if (change > 0) stand.mu[first] = stand.mu[first]! + change;
  for (let age = STAND_AGES - 1; age >= 0 && change < 0; age--) {
    const cut = Math.min(stand.mu[first + age]!, -change);
    stand.mu[first + age] = stand.mu[first + age]! - cut;
    change += cut;
  }
  let bearingMu = 0;
  for (let age = 0; age < STAND_AGES; age++) bearingMu += stand.mu[first + age]! * bearing(products[p]!, age);
  return bearingMu;
}
