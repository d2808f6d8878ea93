/**
 * Local handling: what a county's trade takes of a product's harvest in a year without a discount. Small traders have fitted
 * themselves to a normal year; the lines of living processors come beside them. A harvest beyond both presses the
 * farm-gate price, and beyond what can be hawked at that price it finds no buyer. So the failure of a processor, or a
 * boom without one, meets growers at the farm gate.
 */
import { ALIVE } from "../actors/organiser.ts";
import type { NormalYear } from "../build/normal-year.ts";
import { enterpriseOf, sizeInYear } from "../steps/plan-enterprises.ts";
import type { World } from "../world.ts";
import { glutFactor, soldShare } from "./price.ts";
import type { MarketReach } from "./reach.ts";

/**
 * Opens the trade of each county at a normal year: handling in all is `handlingReserve` normal harvests. What processors that
 * stand can take is theirs; the rest is small traders', but never less than `tradersShare` of the whole, nor than the small
 * lots that a county's traders take of anything, known there or not.
 */
export function openHandling(world: World, { farmedKg }: NormalYear): void {
  const { countyProduct, organiser, size, spec, products } = world;
  const { handlingReserve, tradersShare, smallLots } = spec.market;
  const standingKg = new Float64Array(countyProduct.rows);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || organiser.processor[o] === 0) continue;
    const enterprise = enterpriseOf(world, o);
    const row = rowOf(world, o);
    standingKg[row] = standingKg[row]! + enterprise.capacity * sizeInYear(enterprise, spec.years.first);
  }
  for (let row = 0; row < countyProduct.rows; row++) {
    const lotsKg = smallLots / products[row % products.length]!.price;
    const wholeKg = handlingReserve * farmedKg[row]!;
    const tradersKg = Math.max(wholeKg - standingKg[row]!, tradersShare * wholeKg);
    countyProduct.handlingKg[row] = Math.max(tradersKg, lotsKg);
  }
}

/** Clears each county's harvest at the farm gate: gluts, what stays unsold, and how far small traders grow with a glut. */
export function handleGluts(world: World, reach: MarketReach | null): void {
  const { countyProduct } = world;
  const { handlingGrowth } = world.spec.market;
  const [lines, own] = enterprisesKg(world);
  for (let row = 0; row < countyProduct.rows; row++) {
    const carriedKg = reach === null ? 0 : reach.carriedKg[row]!;
    const offeredKg = Math.max(0, countyProduct.harvestKg[row]! - own[row]! - carriedKg);
    const roomKg = countyProduct.handlingKg[row]! + lines[row]!;
    countyProduct.offeredKg[row] = offeredKg;
    countyProduct.roomKg[row] = roomKg;
    countyProduct.glutFactor[row] = gateFactor(world, row, roomKg);
    countyProduct.unsoldKg[row] = offeredKg * (1 - soldShare(offeredKg, roomKg, world.spec.market.hawked));
    const missing = offeredKg - roomKg;
    if (missing > 0)
      countyProduct.handlingKg[row] = countyProduct.handlingKg[row]! + handlingGrowth * missing;
  }
}

/** What a kg offered this year brings at the farm gate, were there room for so much, as a share of the normal price. */
export function gateFactor({ countyProduct, spec }: World, row: number, roomKg: number): number {
  const { glutSlope, glutFloor, hawked } = spec.market;
  const offeredKg = countyProduct.offeredKg[row]!;
  return glutFactor(offeredKg, roomKg, glutSlope, glutFloor) * soldShare(offeredKg, roomKg, hawked);
}

/** What living processors can take, and what other enterprises bring and sell themselves (county x product), kg. */
function enterprisesKg(world: World): [lines: Float64Array, own: Float64Array] {
  const { countyProduct, organiser, size } = world;
  const lines = new Float64Array(countyProduct.rows);
  const own = new Float64Array(countyProduct.rows);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE) continue;
    const row = rowOf(world, o);
    if (organiser.processor[o] === 1) lines[row] = lines[row]! + organiser.capacityKg[o]!;
    else own[row] = own[row]! + organiser.outputKg[o]!;
  }
  return [lines, own];
}

/** Row of an organiser's product in its county. */
export function rowOf({ village, organiser, products }: World, o: number): number {
  return village.county[organiser.village[o]!]! * products.length + organiser.product[o]!;
}
