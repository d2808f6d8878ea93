/**
 * The normal year: what the fields, stands and stalls that stand when a world is built bear in usual weather, in
 * their first year. Trade has fitted itself to it, so a disaster in the first year does not make every later harvest a glut.
 */
import { ALIVE } from "../actors/organiser.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { villageCooperatives } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { herdsOf, shareSold } from "../rules/herd.ts";
import { UNSKILLED, bearingMu, unharmedYield } from "../steps/harvest.ts";
import { enterpriseOf, sizeInYear } from "../steps/plan-enterprises.ts";
import { type World, villageEnd } from "../world.ts";

/** Harvests of a normal first year, kg (county x product). */
export interface NormalYear {
  /** Of households and cooperatives. */
  readonly farmedKg: Float64Array;
  /** Of enterprises that keep animals and sell them themselves. */
  readonly enterpriseKg: Float64Array;
}

/** The normal year of a world whose areas have been measured and whose weather is foreseen (`fairYield`). */
export function normalYear(world: World): NormalYear {
  const { countyProduct, village, products, size, organiser } = world;
  const width = products.length;
  const farmedKg = new Float64Array(countyProduct.rows);
  const enterpriseKg = new Float64Array(countyProduct.rows);
  const unit = new Float64Array(width);
  const kg = new Float64Array(width);
  for (let v = 0; v < size.villages; v++) {
    for (let p = 0; p < width; p++) unit[p] = usualYield(world, v, p);
    kg.fill(0);
    addHouseholds(world, v, unit, kg);
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
      const p = organiser.product[o]!;
      if (organiser.fate[o] === ALIVE)
        kg[p] = kg[p]! + bearingMu(world, o, p) * unit[p]! * organiser.ability[o]!;
    }
    const first = village.county[v]! * width;
    for (let p = 0; p < width; p++) farmedKg[first + p] = farmedKg[first + p]! + kg[p]!;
  }
  for (let o = size.cooperatives; o < size.organisers; o++) addEnterprise(world, o, enterpriseKg);
  return { farmedKg, enterpriseKg };
}

function usualYield(world: World, v: number, p: number): number {
  return unharmedYield(world, v, p) * world.villageProduct.fairYield[v * world.products.length + p]!;
}

function addHouseholds(world: World, v: number, unit: Float64Array, kg: Float64Array): void {
  const { products, village, regions, spec } = world;
  const { product, standAge, tendedMu, farmSkill, stapleMu, sideline, sidelineHead } = world.household;
  const { herdsHeld } = regions[village.county[v]!]!;
  const held = herdsOf(world) === undefined ? 0 : herdsHeld;
  const soldOfHeld = shareSold(held, 1, spec.households.herds);
  const staple = village.staple[v]!;
  const end = villageEnd(world, v);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const p = product[h]!;
    const kept = sideline[h]!;
    if (p !== NO_PRODUCT) {
      const skill = UNSKILLED + (1 - UNSKILLED) * farmSkill[h]!;
      kg[p] = kg[p]! + Math.fround(tendedMu[h]! * unit[p]! * bearing(products[p]!, standAge[h]!) * skill);
    }
    if (staple !== NO_PRODUCT) kg[staple] = kg[staple]! + stapleMu[h]! * unit[staple]!;
    if (kept === NO_PRODUCT) continue;
    const sold = held > 0 && products[kept]!.liveWeight > 0 ? soldOfHeld : 1;
    kg[kept] = kg[kept]! + sidelineHead[h]! * unit[kept]! * sold;
  }
}

/** An enterprise that keeps animals from before the first year. */
function addEnterprise(world: World, o: number, kg: Float64Array): void {
  const { organiser, village, villageProduct, products, spec } = world;
  if (organiser.fate[o] !== ALIVE || organiser.processor[o] === 1) return;
  const enterprise = enterpriseOf(world, o);
  if (enterprise.role !== "grower") return;
  const p = organiser.product[o]!;
  const v = organiser.village[o]!;
  const row = village.county[v]! * products.length + p;
  const head = enterprise.capacity * sizeInYear(enterprise, spec.years.first);
  kg[row] = kg[row]! + head * enterprise.unitYield * villageProduct.fairYield[v * products.length + p]!;
}
