/** Opens the markets at their reference point, a normal year, and writes each village's first record of margins. */
import { cashMargin, farmGateShare } from "../rules/margin.ts";
import { openHandling } from "../markets/handling.ts";
import type { World } from "../world.ts";
import { normalYear } from "./normal-year.ts";

export function buildMarkets(world: World): void {
  const { market, priceMemory, products, county } = world;
  for (let p = 0; p < products.length; p++) {
    const { price } = products[p]!;
    market.price[p] = price;
    market.expectedPrice[p] = price;
    market.basePrice[p] = price;
    market.shock[p] = 1;
    market.demand[p] = 1;
    market.demandShock[p] = 1;
    market.outsideSupply[p] = 1;
    market.outsideShock[p] = 1;
    market.channel[p] = 1;
  }
  priceMemory.price.fill(1);
  county.costLevel.fill(1);
  county.priceLevel.fill(1);
  county.credit.fill(1);
  county.transferLevel.fill(1);
  county.migration.fill(1);
  world.countyProduct.glutFactor.fill(1);
}

export function buildRecords(world: World): void {
  const { villageProduct, village, products, size, market } = world;
  for (let v = 0; v < size.villages; v++) {
    for (let p = 0; p < products.length; p++) {
      const row = v * products.length + p;
      const product = products[p]!;
      const share = farmGateShare(world, p, village.infrastructure[v]!, false);
      villageProduct.yieldFactor[row] = 1;
      villageProduct.serviceFactor[row] = 1;
      villageProduct.fairYield[row] = 1;
      villageProduct.usualYield[row] = 1;
      villageProduct.farmGate[row] = market.price[p]! * share;
      const sales = product.yield * villageProduct.suitability[row]! * villageProduct.farmGate[row]!;
      villageProduct.record[row] = cashMargin(
        world,
        p,
        villageProduct.suitability[row]!,
        villageProduct.farmGate[row]!,
        1,
      );
      villageProduct.variance[row] = sales * product.priceDispersion * sales * product.priceDispersion;
    }
  }
}

/** Once all stands and the usual weather is known: fits prices' reference and each county's trade to a normal year. */
export function fitMarkets(world: World): void {
  const { market, products, countyProduct } = world;
  const normal = normalYear(world);
  market.referenceKg.fill(0);
  for (let row = 0; row < countyProduct.rows; row++) {
    const p = row % products.length;
    market.referenceKg[p] = market.referenceKg[p]! + normal.farmedKg[row]! + normal.enterpriseKg[row]!;
  }
  openHandling(world, normal);
}
