/** Phase 11: villages and households remember what products brought; stands age; places improve. */
import { NO_PRODUCT } from "../actors/household.ts";
import { STAND_AGES } from "../actors/organiser.ts";
import { bearing } from "../rules/bearing.ts";
import { cashMargin } from "../rules/margin.ts";
import type { Block, Moment, Step } from "../step.ts";

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
    for (let v = block.firstGroup; v < block.endGroup; v++) rememberVillage(moment, v);
    rememberOwn(moment, block);
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

function rememberOwn({ world }: Moment, block: Block): void {
  const { household, villageProduct, products, spec, county, village } = world;
  const { learning } = spec.households.choice;
  for (let h = block.from; h < block.to; h++) {
    const p = household.product[h]!;
    if (p === NO_PRODUCT) continue;
    const row = household.village[h]! * products.length + p;
    const bears = bearing(products[p]!, household.standAge[h]!);
    const tended = household.tendedMu[h]!;
    const costLevel = county.costLevel[village.county[household.village[h]!]!]!;
    const lived = bears > 0 && tended > 0;
    const margin = lived
      ? (household.harvestKg[h]! / tended / bears) * villageProduct.farmGate[row]! -
        products[p]!.inputCost * costLevel
      : villageProduct.record[row]!;
    household.expectedMargin[h] =
      household.expectedMargin[h]! + learning * (margin - household.expectedMargin[h]!);
  }
}

export const ageStands: Step = {
  phase: "learning",
  name: "age stands",
  about: "every stand grows a year older",
  reads: ["household.product"],
  writes: ["household.standAge", "stand.mu"],
  rows({ world: { household, products } }, block) {
    for (let h = block.from; h < block.to; h++) {
      const p = household.product[h]!;
      if (p === NO_PRODUCT || products[p]!.firstBearing === 0) continue;
      household.standAge[h] = Math.min(OLDEST, household.standAge[h]! + 1);
    }
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
