/** Phases 3 and 7: what the trade expects, how the outside answers past prices, and how markets clear. */
import { PRICE_MEMORY } from "../actors/market.ts";
import { isStand } from "../rules/bearing.ts";
import { farmGateShare } from "../rules/margin.ts";
import type { Step } from "../step.ts";
import { disturbanceFactor } from "../steps/turn-year.ts";
import type { World } from "../world.ts";
import { handleGluts } from "./handling.ts";
import { adjustedSupply, relativePrice, wantedSupply } from "./price.ts";
import { type MarketReach, type Reaching, reachOf } from "./reach.ts";

export const expectPrices: Step = {
  phase: "planning",
  name: "expect prices",
  about: "expected prices move towards the last ones",
  reads: ["market.price", "market.basePrice", "priceMemory.price"],
  writes: ["market.expectedPrice"],
  finish({ world, elapsed }) {
    const { market, priceMemory, products, spec } = world;
    for (let p = 0; p < products.length; p++) {
      const last = priceMemory.price[p * PRICE_MEMORY]! * market.basePrice[p]!;
      const carried = market.expectedPrice[p]! * (elapsed > 0 ? 1 + spec.market.inflation : 1);
      market.expectedPrice[p] = spec.market.expectation * last + (1 - spec.market.expectation) * carried;
    }
  },
};

export const answerOutside: Step = {
  phase: "markets",
  name: "answer outside",
  about:
    "outside supply moves towards what prices one bearing lag ago made worth planting, stands slower than annuals",
  reads: ["priceMemory.price"],
  writes: ["market.outsideSupply"],
  finish({ world }) {
    const { market, priceMemory, products, spec } = world;
    for (let p = 0; p < products.length; p++) {
      const product = products[p]!;
      const lag = Math.min(PRICE_MEMORY, Math.max(1, product.firstBearing));
      const seen = priceMemory.price[p * PRICE_MEMORY + lag - 1]!;
      const paying = (seen * product.price) / (product.longRunPrice ?? product.price);
      market.outsideSupply[p] = adjustedSupply(
        market.outsideSupply[p]!,
        wantedSupply(product, paying),
        isStand(product) ? spec.market.outsideStandAdjustment : spec.market.outsideAdjustment,
      );
    }
  },
};

/** Clears all markets; `reaching` are the linkages that change the way to market. */
export function clearMarkets(reaching: readonly Reaching[]): Step {
  return {
    phase: "markets",
    name: "clear markets",
    about:
      "gluts press the farm-gate price where local handling is short, or find no buyer; what is sold meets demand",
    reads: ["villageProduct.harvestKg", "market.*", "organiser.capacityKg"],
    writes: [
      "market.price",
      "market.localKg",
      "market.pressingKg",
      "countyProduct.*",
      "villageProduct.farmGate",
      "priceMemory.price",
    ],
    finish(moment) {
      const reach = reachOf(moment, reaching);
      gatherHarvest(moment.world);
      handleGluts(moment.world, reach);
      for (let p = 0; p < moment.world.products.length; p++) clearOne(moment.world, p, reach);
      setFarmGates(moment.world, reach);
    },
  };
}

/** Sums each county's harvest over its villages. */
function gatherHarvest({ countyProduct, villageProduct, village, products, size }: World): void {
  const width = products.length;
  countyProduct.harvestKg.fill(0);
  for (let v = 0; v < size.villages; v++) {
    const first = village.county[v]! * width;
    for (let p = 0; p < width; p++) {
      countyProduct.harvestKg[first + p] =
        countyProduct.harvestKg[first + p]! + villageProduct.harvestKg[v * width + p]!;
    }
  }
}

function clearOne(world: World, p: number, reach: MarketReach | null): void {
  const { market, priceMemory, countyProduct, products, size } = world;
  const product = products[p]!;
  let [localKg, unsoldKg] = [0, 0];
  for (let county = 0; county < size.counties; county++) {
    localKg += countyProduct.harvestKg[county * products.length + p]!;
    unsoldKg += countyProduct.unsoldKg[county * products.length + p]!;
  }
  market.localKg[p] = localKg;
  market.pressingKg[p] = localKg - unsoldKg - (reach === null ? 0 : reach.beyondKg[p]!);
  const supply = supplyIndex(world, p, outsideSupply(world, p));
  const demand = market.demand[p]! * market.demandShock[p]!;
  const relative = relativePrice(product, supply, demand) * disturbanceFactor(world, p) * market.shock[p]!;
  market.price[p] = relative * market.basePrice[p]!;
  priceMemory.price.copyWithin(p * PRICE_MEMORY + 1, p * PRICE_MEMORY, (p + 1) * PRICE_MEMORY - 1);
  priceMemory.price[p * PRICE_MEMORY] = relative;
}

/** What the outside brings this year, relative to its reference. */
export function outsideSupply({ market }: World, p: number): number {
  return market.outsideSupply[p]! * market.outsideShock[p]!;
}

/** Supply relative to the reference: of all counties of the run together, and of the outside. */
export function supplyIndex({ market, products }: World, p: number, outside: number): number {
  const { localShare } = products[p]!;
  const local = market.referenceKg[p]! > 0 ? market.pressingKg[p]! / market.referenceKg[p]! : 1;
  return localShare * local + (1 - localShare) * outside;
}

function setFarmGates(world: World, reach: MarketReach | null): void {
  const { villageProduct, village, market, countyProduct, products, size } = world;
  const width = products.length;
  for (let v = 0; v < size.villages; v++) {
    for (let p = 0; p < width; p++) {
      const usual = farmGateShare(world, p, village.infrastructure[v]!, false);
      const share = reach === null ? usual : 1 - (1 - usual) * reach.marginKept[v]!;
      const glut = countyProduct.glutFactor[village.county[v]! * width + p]!;
      villageProduct.farmGate[v * width + p] = market.price[p]! * share * glut * market.channel[p]!;
    }
  }
}

/** Price that an organiser gets for its own product where it sells itself. */
export function organisedPrice(world: World, o: number): number {
  return organisedPriceOf(world, o, world.organiser.product[o]!);
}

/** Price that an organiser gets for any product: better placed than a farm, and online where it is. */
export function organisedPriceOf(world: World, o: number, p: number): number {
  const { organiser, village, market, countyProduct, products } = world;
  const v = organiser.village[o]!;
  const glut = countyProduct.glutFactor[village.county[v]! * products.length + p]!;
  const share = farmGateShare(world, p, village.infrastructure[v]!, true);
  const channel = 1 - (1 - market.channel[p]!) * (1 - organiser.onlineShare[o]!);
  return market.price[p]! * share * glut * channel;
}
