/** What shocks take from a unit of each product in a village, and from a household. */
import { NO_PRODUCT } from "../actors/household.ts";
import type { Losses } from "../mechanism.ts";
import type { Moment } from "../step.ts";
import { unharmedKg, unharmedYield, unitYield } from "../steps/harvest.ts";
import type { Herds } from "./herd.ts";
import type { World } from "../world.ts";

/** Per product, in the village that was last set. */
export interface UnitLosses {
  /** Share of the harvest that weather took. */
  readonly taken: Float64Array;
  /** Farm-gate price, yuan/kg. */
  readonly price: Float64Array;
  /** What a kg harvested stands for that weather took, yuan; 0 where it took all. */
  readonly perKg: Float64Array;
  /** What weather took from a unit (mu, head), yuan. */
  readonly perUnit: Float64Array;
  /** What shocks on markets took from a kg sold, yuan. */
  readonly ofPrice: Float64Array;
}

/** Room for the losses of so many products. */
export function unitLosses(products: number): UnitLosses {
  const column = () => new Float64Array(products);
  return { taken: column(), price: column(), perKg: column(), perUnit: column(), ofPrice: column() };
}

/**
 * Sets the losses of a unit in a village; `priceLoss` is what markets' shocks took from each yuan's worth. Gives whether
 * there is any loss at all.
 */
export function setVillage(unit: UnitLosses, world: World, v: number, priceLoss: Float64Array): boolean {
  const { villageProduct, products } = world;
  let any = false;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const kept = villageProduct.yieldFactor[row]!;
    const price = villageProduct.farmGate[row]!;
    unit.taken[p] = 1 - kept;
    unit.price[p] = price;
    unit.perKg[p] = kept > 0 ? ((1 - kept) / kept) * price : 0;
    unit.perUnit[p] = unharmedYield(world, v, p) * (1 - kept) * price;
    unit.ofPrice[p] = price * priceLoss[p]!;
    if (kept !== 1 || priceLoss[p] !== 0) any = true;
  }
  return any;
}

/**
 * What shocks took from a household, in yuan; adds what weather took of each product to `lost`. Where weather left
 * nothing, what the fields would have borne is reckoned anew, with the household's own luck.
 */
export function householdLoss(
  moment: Moment,
  h: number,
  unit: UnitLosses,
  lost: Float64Array,
  herds: Herds | undefined,
): number {
  const { household, village } = moment.world;
  const v = household.village[h]!;
  const p = household.product[h]!;
  const staple = village.staple[v]!;
  const kept = household.sideline[h]!;
  let loss = 0;
  if (p !== NO_PRODUCT) {
    const kg = household.harvestKg[h]!;
    const weather = unit.taken[p]! < 1 ? kg * unit.perKg[p]! : unharmedKg(moment, h) * unit.price[p]!;
    lost[p] = lost[p]! + weather;
    loss += weather + kg * unit.ofPrice[p]!;
  }
  if (staple !== NO_PRODUCT) loss += unitsLoss(moment.world, v, staple, household.stapleMu[h]!, unit, lost);
  if (kept === NO_PRODUCT) return loss;
  if (herds === undefined)
    return loss + unitsLoss(moment.world, v, kept, household.sidelineHead[h]!, unit, lost);
  const animals = herds.lostKg[h]! * unit.price[kept]!;
  lost[kept] = lost[kept]! + animals;
  return loss + animals + herds.soldKg[h]! * unit.ofPrice[kept]!;
}

/** What shocks took from so many units (mu, head) that all yield alike, in yuan. */
function unitsLoss(
  world: World,
  v: number,
  p: number,
  units: number,
  unit: UnitLosses,
  lost: Float64Array,
): number {
  const weather = units * unit.perUnit[p]!;
  lost[p] = lost[p]! + weather;
  return weather + units * unitYield(world, v, p) * unit.ofPrice[p]!;
}

/** What a factor on the price took from each yuan that is left; a price of nothing leaves no yuan to tell it by. */
function lossPerYuan(factor: number): number {
  return factor > 0 ? 1 / factor - 1 : 0;
}

/** What shocks on markets took from each yuan's worth at this year's price in a county, by product: of each cause, and of all. */
export function priceLosses(
  world: World,
  causes: readonly Losses[],
  county: number,
): { readonly byCause: readonly Float64Array[]; readonly all: Float64Array } {
  const width = world.products.length;
  const byCause = causes.map((cause) =>
    Float64Array.from({ length: width }, (_, p) =>
      cause.by === "price" ? lossPerYuan(cause.factor(world, p, county)) : 0,
    ),
  );
  const all = Float64Array.from({ length: width }, (_, p) =>
    byCause.reduce((sum, perYuan) => sum + perYuan[p]!, 0),
  );
  return { byCause, all };
}
