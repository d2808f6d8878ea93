/** Phase 11: villages and households remember what products brought; stands age; places improve. */
import { NO_PRODUCT } from "../actors/household.ts";
import { STAND_AGES } from "../actors/organiser.ts";
import { cashMargin } from "../rules/margin.ts";
import type { Moment, Step } from "../step.ts";
import { villageEnd } from "../world.ts";

/** Weight, relative to its own experience, with which a village learns about what nobody in it grows. */
const HEARSAY = 0.5;
const OLDEST = 200;

export const rememberMargins: Step = {
  phase: "learning",
  name: "remember margins",
  about: "the village's record and each household's own memory move towards this year's margins",
  reads: ["villageProduct.*", "household.*", "county.costLevel"],
  writes: [
    "villageProduct.record",
    "villageProduct.usualYield",
    "villageProduct.variance",
    "household.expectedMargin",
  ],
  rows(moment, block) {
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      rememberVillage(moment, v);
      rememberOwn(moment, v);
    }
  },
};

function rememberVillage({ world }: Moment, v: number): void {
  const { villageProduct, products, spec, county, village } = world;
  const { learning } = spec.households.choice;
  const costLevel = county.costLevel[village.county[v]!]!;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const yielded =
      villageProduct.suitability[row]! *
      villageProduct.serviceFactor[row]! *
      villageProduct.yieldFactor[row]!;
    const margin = cashMargin(world, p, yielded, villageProduct.farmGate[row]!, costLevel);
    const weight = villageProduct.householdMu[row]! > 0 ? learning : learning * HEARSAY;
    const surprise = margin - villageProduct.record[row]!;
    villageProduct.usualYield[row] =
      villageProduct.usualYield[row]! +
      learning * (villageProduct.yieldFactor[row]! - villageProduct.usualYield[row]!);
    villageProduct.record[row] = villageProduct.record[row]! + weight * surprise;
    villageProduct.variance[row] =
      (1 - weight) * (villageProduct.variance[row]! + weight * surprise * surprise);
  }
}

function rememberOwn({ world }: Moment, v: number): void {
  const { villageProduct, products, spec, county, village, byProduct } = world;
  const { product, standAge, tendedMu, harvestKg, expectedMargin } = world.household;
  const { farmGate, record } = villageProduct;
  const { inputCost, firstAge, bearing } = byProduct;
  const { learning } = spec.households.choice;
  const costLevel = county.costLevel[village.county[v]!]!;
  const row = v * products.length;
  const end = villageEnd(world, v);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const p = product[h]!;
    const tended = tendedMu[h]!;
    const harvest = harvestKg[h]!;
    const expected = expectedMargin[h]!;
    const bears = bearing[firstAge[p]! + standAge[h]!]!;
    if (p === NO_PRODUCT) continue;
    const lived = bears > 0 && tended > 0;
    const margin = lived
      ? (harvest / tended / bears) * farmGate[row + p]! - inputCost[p]! * costLevel
      : record[row + p]!;
    expectedMargin[h] = expected + learning * (margin - expected);
  }
}

export const ageStands: Step = {
  phase: "learning",
  name: "age stands",
  about: "every stand grows a year older",
  reads: ["household.product"],
  writes: ["household.standAge", "stand.mu"],
  rows({ world: { household, byProduct } }, block) {
    const { product, standAge } = household;
    const { perennial } = byProduct;
    for (let h = block.from; h < block.to; h++)
      standAge[h] = Math.min(OLDEST, standAge[h]! + perennial[product[h]!]!);
  },
  finish({ world: { stand, size } }) {
    for (let o = 0; o < size.organisers; o++) {
      const first = o * STAND_AGES;
      const oldest = first + STAND_AGES - 1;
      const kept = stand.mu[oldest]! + stand.mu[oldest - 1]!;
      stand.mu.copyWithin(first + 1, first, oldest);
      stand.mu[oldest] = kept;
      stand.mu[first] = 0;
    }
  },
};

export const improvePlaces: Step = {
  phase: "learning",
  name: "improve places",
  about: "roads, storage and signal improve by a share of what they lack",
  reads: [],
  writes: ["village.infrastructure"],
  finish({ world: { village, spec } }) {
    for (let v = 0; v < village.rows; v++) {
      const level = village.infrastructure[v]!;
      village.infrastructure[v] = level + spec.population.infrastructureGrowth * (1 - level);
    }
  },
};
