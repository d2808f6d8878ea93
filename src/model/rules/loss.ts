/** What shocks take from a unit of each product in a village, and from a household. */
import type { Losses } from "../mechanism.ts";
import type { Moment } from "../step.ts";
import { unharmedKg, unharmedYield, unitYield } from "../steps/harvest.ts";
import { SLOTS } from "./by-product.ts";
import { herdsOf } from "./herd.ts";
import { type World, villageEnd } from "../world.ts";

/** By slot of product, in the village that was last set. */
export interface UnitLosses {
  /** Share of the harvest that weather took. */
  readonly taken: Float64Array;
  /** Farm-gate price, yuan/kg. */
  readonly price: Float64Array;
  /** What a kg harvested stands for that weather took, yuan; 0 where it took all. */
  readonly perKg: Float64Array;
  /** What weather took from a unit (mu, head), yuan. */
  readonly perUnit: Float64Array;
  /** What a unit brought, kg. */
  readonly yielded: Float64Array;
  /** What shocks on markets took from a kg sold, yuan. */
  readonly ofPrice: Float64Array;
  /** Whether weather took the whole of any product. */
  whole: boolean;
}

/** Room for the losses of all products. */
export function unitLosses(): UnitLosses {
  const column = () => new Float64Array(SLOTS);
  return {
    taken: column(),
    price: column(),
    perKg: column(),
    perUnit: column(),
    yielded: column(),
    ofPrice: column(),
    whole: false,
  };
}

/**
 * Sets the losses of a unit in a village; `priceLoss` is what markets' shocks took from each yuan's worth. Gives whether
 * there is any loss at all.
 */
export function setVillage(unit: UnitLosses, world: World, v: number, priceLoss: Float64Array): boolean {
  const { villageProduct, products } = world;
  let any = false;
  unit.whole = false;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const kept = villageProduct.yieldFactor[row]!;
    const price = villageProduct.farmGate[row]!;
    unit.taken[p] = 1 - kept;
    unit.price[p] = price;
    unit.perKg[p] = kept > 0 ? ((1 - kept) / kept) * price : 0;
    unit.perUnit[p] = unharmedYield(world, v, p) * (1 - kept) * price;
    unit.yielded[p] = unitYield(world, v, p);
    unit.ofPrice[p] = price * priceLoss[p]!;
    if (kept <= 0) unit.whole = true;
    if (kept !== 1 || priceLoss[p] !== 0) any = true;
  }
  return any;
}

/**
 * Writes what shocks took from each household of a village, in yuan, to `lossYuan`; adds what weather took of each product to
 * `lost`, by slot. `weather` is scratch.
 */
export function villageLosses(
  moment: Moment,
  v: number,
  unit: UnitLosses,
  lost: Float64Array,
  weather: Float64Array,
  lossYuan: Float32Array,
): void {
  const { world } = moment;
  const { product, stapleMu, sideline, sidelineHead, harvestKg } = world.household;
  const { price, perUnit, yielded, ofPrice } = unit;
  const herds = herdsOf(world);
  const held = herds !== undefined;
  const [animalsSold, animalsLost] = held ? [herds.soldKg, herds.lostKg] : [sidelineHead, sidelineHead];
  const perAnimalLost = held ? price : perUnit;
  const staple = world.village.staple[v]!;
  const [staplePerMu, stapleKg, stapleOfPrice] = [perUnit[staple]!, yielded[staple]!, ofPrice[staple]!];
  const first = world.village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  weatherOfMainProducts(moment, v, unit, weather);
  for (let h = first; h < end; h++) {
    const p = product[h]!;
    const kept = sideline[h]!;
    const mu = stapleMu[h]!;
    const main = weather[h - first]!;
    lost[p] = lost[p]! + main;
    const ofStaple = mu * staplePerMu;
    lost[staple] = lost[staple]! + ofStaple;
    const ofAnimals = animalsLost[h]! * perAnimalLost[kept]!;
    lost[kept] = lost[kept]! + ofAnimals;
    const crops = main + harvestKg[h]! * ofPrice[p]! + (ofStaple + mu * stapleKg * stapleOfPrice);
    lossYuan[h] = held
      ? crops + ofAnimals + animalsSold[h]! * ofPrice[kept]!
      : crops + (ofAnimals + animalsSold[h]! * yielded[kept]! * ofPrice[kept]!);
  }
}

/**
 * What weather took of each household's main product, in yuan. Where it left nothing, what the fields would have borne is
 * reckoned anew, with the household's own luck.
 */
function weatherOfMainProducts(moment: Moment, v: number, unit: UnitLosses, weather: Float64Array): void {
  const { world } = moment;
  const { product, harvestKg } = world.household;
  const { perKg, taken, price } = unit;
  const first = world.village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) weather[h - first] = harvestKg[h]! * perKg[product[h]!]!;
  if (!unit.whole) return;
  for (let h = first; h < end; h++) {
    const p = product[h]!;
    if (taken[p]! >= 1) weather[h - first] = unharmedKg(moment, h) * price[p]!;
  }
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
