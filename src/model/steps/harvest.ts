/** Phase 6: stands bear, fields and stalls yield, hazards take their share. */
import { clamp, normal } from "../../engine/math.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, COOPERATIVE, STAND_AGES } from "../actors/organiser.ts";
import { drawHouseholds, drawOne, streams } from "../luck.ts";
import { villageCooperatives } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { SLOTS } from "../rules/by-product.ts";
import { type Herds, herdsOf } from "../rules/herd.ts";
import type { Moment, Step } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { enterpriseOf } from "./plan-enterprises.ts";

/** Yield of a household without any skill, as a share of that of mean skill. */
export const UNSKILLED = 0.6;
/** What herds sell is in kg already. */
const ONE_KG = new Float64Array(SLOTS).fill(1);
/** Most that luck of its own makes of a household's yield. */
const BEST_LUCK = 3;

export const harvest: Step = {
  phase: "production",
  name: "harvest",
  about:
    "yield = product x age x skill x service x weather x luck, for households and cooperatives; enterprises keep animals",
  reads: ["household.*", "villageProduct.*", "stand.mu", "organiser.*"],
  writes: ["household.harvestKg", "villageProduct.harvestKg", "organiser.outputKg", "stand.mu"],
  rows(moment, block) {
    const { world } = moment;
    const { products } = world;
    const luck = drawHouseholds(moment, block, streams.yieldLuck, 0);
    const unitYields = new Float64Array(SLOTS);
    const gathered = new Float64Array(SLOTS);
    const herds = herdsOf(world);
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      for (let p = 0; p < products.length; p++) unitYields[p] = unitYield(world, v, p);
      harvestHouseholds(world, v, unitYields, luck, block.from);
      gatherHouseholds(world, v, unitYields, gathered, herds);
      for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
        harvestCooperative(world, v, o);
      }
    }
  },
  finish({ world }) {
    const { organiser, size } = world;
    for (let o = size.cooperatives; o < size.organisers; o++) {
      if (organiser.kind[o] !== COOPERATIVE && organiser.processor[o] === 0) harvestEnterprise(world, o);
    }
  },
  tell({ world, year }, h) {
    const { household, products, spec } = world;
    const { yieldDispersion } = spec.households.choice;
    const p = household.product[h]!;
    if (p === NO_PRODUCT || household.tendedMu[h] === 0) return [];
    const row = household.village[h]! * products.length + p;
    const values = {
      product: products[p]!.id,
      bearing: bearing(products[p]!, household.standAge[h]!),
      weather: world.villageProduct.yieldFactor[row]!,
      luck: ownLuck(yieldDispersion, drawOne(world, streams.yieldLuck, year, h)),
    };
    return [{ id: "drewYield", values }];
  },
};

/** A household's own luck with its yield: one on average, never negative. */
function ownLuck(yieldDispersion: number, word: number): number {
  return clamp(1 + yieldDispersion * normal(word), 0, BEST_LUCK);
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

/** The same without what weather took. */
export function unharmedYield({ villageProduct, products }: World, v: number, p: number): number {
  const row = v * products.length + p;
  return products[p]!.yield * villageProduct.suitability[row]! * villageProduct.serviceFactor[row]!;
}

/** What a household's main product would have borne this year without what weather took, kg. */
export function unharmedKg({ world, year }: Moment, h: number): number {
  const { household, products, spec } = world;
  const { yieldDispersion } = spec.households.choice;
  const p = household.product[h]!;
  const luck = ownLuck(yieldDispersion, drawOne(world, streams.yieldLuck, year, h));
  const skill = UNSKILLED + (1 - UNSKILLED) * household.farmSkill[h]!;
  const bears = bearing(products[p]!, household.standAge[h]!);
  return household.tendedMu[h]! * unharmedYield(world, household.village[h]!, p) * bears * skill * luck;
}

/** What households of a village harvest of their main product; `luck` holds their words, from household `from` on. */
function harvestHouseholds(
  world: World,
  v: number,
  unitYields: Float64Array,
  luck: Uint32Array,
  from: number,
): void {
  const { village, spec } = world;
  const { firstAge, bearing: bearings } = world.byProduct;
  const { product, standAge, tendedMu, farmSkill, harvestKg } = world.household;
  const { yieldDispersion } = spec.households.choice;
  const end = villageEnd(world, v);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const p = product[h]!;
    const skill = UNSKILLED + (1 - UNSKILLED) * farmSkill[h]!;
    const bears = bearings[firstAge[p]! + standAge[h]!]!;
    harvestKg[h] = tendedMu[h]! * unitYields[p]! * bears * skill * ownLuck(yieldDispersion, luck[h - from]!);
  }
}

/** Adds up by product what households of a village bring in, and writes it; `herds` where they are held. */
function gatherHouseholds(
  world: World,
  v: number,
  unitYields: Float64Array,
  gathered: Float64Array,
  herds: Herds | undefined,
): void {
  const { products, village, villageProduct } = world;
  const { product, stapleMu, sideline, sidelineHead, harvestKg } = world.household;
  const animals = herds?.soldKg ?? sidelineHead;
  const perAnimal = herds === undefined ? unitYields : ONE_KG;
  const staple = village.staple[v]!;
  const perMu = unitYields[staple]!;
  const end = villageEnd(world, v);
  gathered.fill(0);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const p = product[h]!;
    const kept = sideline[h]!;
    gathered[p] = gathered[p]! + harvestKg[h]!;
    gathered[staple] = gathered[staple]! + stapleMu[h]! * perMu;
    gathered[kept] = gathered[kept]! + animals[h]! * perAnimal[kept]!;
  }
  for (let p = 0; p < products.length; p++) villageProduct.harvestKg[v * products.length + p] = gathered[p]!;
}

function harvestCooperative(world: World, v: number, o: number): void {
  const { organiser } = world;
  const p = organiser.product[o]!;
  organiser.outputKg[o] = 0;
  if (organiser.fate[o] !== ALIVE) return;
  growStands(world, o);
  organiser.outputKg[o] =
    bearingMu(world, o, p) * unitYield(world, v, p) * organiser.ability[o]! * organiser.operating[o]!;
  gather(world, v, p, organiser.outputKg[o]!);
}

/** An enterprise that keeps animals; the harvest counts where it stands. */
function harvestEnterprise(world: World, o: number): void {
  const { organiser, villageProduct, products } = world;
  const v = organiser.village[o]!;
  const p = organiser.product[o]!;
  const weather = villageProduct.yieldFactor[v * products.length + p]!;
  organiser.outputKg[o] =
    organiser.head[o]! * enterpriseOf(world, o).unitYield * weather * organiser.operating[o]!;
  gather(world, v, p, organiser.outputKg[o]!);
}

/** What an enterprise's animals would have given this year without what weather took, kg. */
export function enterpriseYield(world: World, o: number): number {
  const { head, operating } = world.organiser;
  return head[o]! * enterpriseOf(world, o).unitYield * operating[o]!;
}

function gather({ villageProduct, products }: World, v: number, p: number, kg: number): void {
  const row = v * products.length + p;
  villageProduct.harvestKg[row] = villageProduct.harvestKg[row]! + kg;
}

/** Fits a cooperative's stands to its land: new land is planted, land given back is the oldest. */
function growStands({ stand, organiser }: World, o: number): void {
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
}

/** Area of a cooperative's stands, each age counted by how it bears, mu. */
export function bearingMu({ stand, products }: World, o: number, p: number): number {
  const first = o * STAND_AGES;
  let mu = 0;
  for (let age = 0; age < STAND_AGES; age++) mu += stand.mu[first + age]! * bearing(products[p]!, age);
  return mu;
}
