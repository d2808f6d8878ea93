/** Phase 1: turns the page. Levels of wages and costs move on; everything that is counted by the year starts anew. */
import { exp, lognormalOf, normal } from "../../engine/math.ts";
import { drawOne, productActor, streams } from "../luck.ts";
import type { Block, Moment, Step } from "../step.ts";
import type { World } from "../world.ts";

/** Year in whose money wages and transfers are stated. */
const WAGE_YEAR = 2018;

export const turnYear: Step = {
  phase: "shocks",
  name: "turn the year",
  about: "levels of wages, costs and transfers move on; yearly counters start at zero",
  reads: [],
  writes: [
    "county.*",
    "market.basePrice",
    "market.demand",
    "market.demandShock",
    "market.shock",
    "market.outsideShock",
    "market.channel",
    "villageProduct.yieldFactor",
    "villageProduct.support",
    "villageProduct.closed",
    "organiser.*",
    "village.collectiveIncomeFen",
    "household.wageFen",
    "household.businessFen",
    "household.propertyFen",
    "household.transferFen",
    "household.linkedFen",
    "household.weatherLossYuan",
    "household.deliveredKg",
  ],
  rows: clearHouseholds,
  finish({ world, year, elapsed }) {
    const { market, villageProduct, organiser, village, spec, products } = world;
    setLevels(world, year);
    for (let p = 0; p < products.length; p++) {
      if (elapsed > 0) market.basePrice[p] = market.basePrice[p]! * (1 + spec.market.inflation);
      if (elapsed > 0) market.demand[p] = market.demand[p]! * (1 + products[p]!.demandGrowth);
    }
    market.shock.fill(1);
    market.demandShock.fill(1);
    market.outsideShock.fill(1);
    market.channel.fill(1);
    villageProduct.yieldFactor.fill(1);
    village.collectiveIncomeFen.fill(0);
    organiser.operating.fill(1);
    organiser.purchasedKg.fill(0);
    organiser.purchaseDueFen.fill(0);
    organiser.arrearsFen.fill(0);
    organiser.wageArrearsFen.fill(0);
    organiser.purchaseArrearsFen.fill(0);
    organiser.rentArrearsFen.fill(0);
    organiser.dividendArrearsFen.fill(0);
    organiser.awardFen.fill(0);
    organiser.sideFen.fill(0);
    organiser.wageDueFen.fill(0);
    organiser.rentDueFen.fill(0);
    organiser.dividendDueFen.fill(0);
    organiser.poorFirst.fill(0);
    organiser.lineFen.fill(0);
    organiser.deferredFen.fill(0);
    villageProduct.support.fill(0);
    villageProduct.closed.fill(0);
  },
};

/** Sets the levels of a year: wages and transfers from 2018, costs from the first year. */
export function setLevels({ county, spec }: World, year: number): void {
  county.wageLevel.fill(grown(spec.households.labour.wageGrowth, year - WAGE_YEAR));
  county.transferLevel.fill(grown(spec.households.publicTransfers.growth, year - WAGE_YEAR));
  const prices = grown(spec.market.inflation, year - spec.years.first);
  county.costLevel.fill(prices);
  county.priceLevel.fill(prices);
  county.credit.fill(1);
  county.migration.fill(1);
}

/** (1 + rate) to a whole power, by repeated products. */
function grown(rate: number, years: number): number {
  let level = 1;
  for (let y = 0; y < Math.abs(years); y++) level = years > 0 ? level * (1 + rate) : level / (1 + rate);
  return level;
}

function clearHouseholds({ world: { household } }: Moment, { from, to }: Block): void {
  household.wageFen.fill(0, from, to);
  household.businessFen.fill(0, from, to);
  household.propertyFen.fill(0, from, to);
  household.transferFen.fill(0, from, to);
  household.linkedFen.fill(0, from, to);
  household.weatherLossYuan.fill(0, from, to);
  household.deliveredKg.fill(0, from, to);
}

export const disturbPrices: Step = {
  phase: "shocks",
  name: "disturb prices",
  about: "each market's lasting disturbance moves by luck, with the product's own dispersion",
  reads: [],
  writes: ["market.disturbance"],
  finish({ world, year }) {
    const { market, products, spec } = world;
    if (!spec.market.noise) return;
    const { persistence } = spec.market;
    const fresh = Math.sqrt(1 - persistence * persistence);
    for (let p = 0; p < products.length; p++) {
      const { id, priceDispersion } = products[p]!;
      const luck = normal(drawOne(world, streams.price, year, productActor(id)));
      const { sigma } = lognormalOf(priceDispersion);
      market.disturbance[p] = persistence * market.disturbance[p]! + fresh * sigma * luck;
    }
  },
};

/** Factor of the disturbance on the price: lognormal with mean one. */
export function disturbanceFactor({ market, products, spec }: World, p: number): number {
  if (!spec.market.noise) return 1;
  const { mu } = lognormalOf(products[p]!.priceDispersion);
  return exp(market.disturbance[p]! + mu);
}
