/**
 * Phase 7: what each shock took, by village and by household, at this year's farm-gate prices. What weather took is what
 * the same work would have brought unharmed, less what it brought; hazards that met share it in proportion to what each
 * alone would have taken. What a shock on a market took is the harvest times the price that it cost.
 */
import { columnsOf } from "../../engine/columns.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE } from "../actors/organiser.ts";
import type { Losses } from "../mechanism.ts";
import type { Hazard } from "../parameters/products.ts";
import { villageCooperatives } from "../queries.ts";
import { SLOTS } from "../rules/by-product.ts";
import { householdLossTable } from "../shocks/losses.ts";
import type { Block, Moment, Step } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { type UnitLosses, priceLosses, setVillage, unitLosses, villageLosses } from "../rules/loss.ts";
import { bearingMu, enterpriseYield, unharmedYield } from "./harvest.ts";

/** Books what the given causes took. */
export function bookLosses(causes: readonly Losses[]): Step {
  const weather = causes.flatMap((cause) => (cause.by === "weather" ? [cause] : []));
  return {
    phase: "markets",
    name: "book losses",
    about: "what each shock took from harvests and prices, by village; what all took, by household",
    reads: [
      "household.*",
      "villageProduct.*",
      "organiser.*",
      "stand.mu",
      "market.*",
      "countyProduct.*",
      ...weather.map(({ hazard }) => `${hazard}.strength`),
    ],
    writes: ["loss.lossYuan", ...causes.map(({ table }) => `${table.name}.lossYuan`)],
    rows: (moment, block) => bookVillages(moment, block, causes),
    finish: ({ world }) => bookEnterprises(world, causes),
  };
}

function bookVillages(moment: Moment, block: Block, causes: readonly Losses[]): void {
  const { world } = moment;
  const { village } = world;
  const { lossYuan } = columnsOf(world.store, householdLossTable);
  const struck = struckBy(world, causes);
  let inCounty = village.county[block.firstGroup]!;
  let prices = priceLosses(world, causes, inCounty);
  const unit = unitLosses();
  const lost = new Float64Array(SLOTS);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    if (village.county[v] !== inCounty) {
      inCounty = village.county[v]!;
      prices = priceLosses(world, causes, inCounty);
    }
    if (!setVillage(unit, world, v, prices.all)) {
      lossYuan.fill(0, village.firstHousehold[v]!, villageEnd(world, v));
      for (const cause of causes)
        if (cause.by === "price") columnsOf(world.store, cause.table).lossYuan[v] = 0;
      continue;
    }
    lost.fill(0);
    villageLosses(moment, v, unit, lost, block.scratch[0]!, lossYuan);
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
      addCooperative(world, o, unit, lost);
    shareOut(world, struck, v, lost);
    bookPrices(world, causes, prices.byCause, v);
  }
}

function addCooperative(world: World, o: number, unit: UnitLosses, lost: Float64Array): void {
  const { organiser } = world;
  const p = organiser.product[o]!;
  if (organiser.fate[o] !== ALIVE || p === NO_PRODUCT || unit.taken[p] === 0) return;
  const kg = bearingMu(world, o, p) * unharmedYield(world, organiser.village[o]!, p);
  const yuan = kg * organiser.ability[o]! * organiser.operating[o]! * unit.taken[p]! * unit.price[p]!;
  lost[p] = lost[p]! + yuan;
}

/** A hazard with its columns by village: how hard it struck, and what it took. */
interface Struck {
  readonly hazard: Hazard;
  readonly strength: Float32Array;
  readonly lossYuan: Float64Array;
}

function struckBy({ store }: World, causes: readonly Losses[]): Struck[] {
  return causes.flatMap((cause) =>
    cause.by === "weather" ? [{ hazard: cause.hazard, ...columnsOf(store, cause.table) }] : [],
  );
}

/** Shares what weather took of each product in a village between the hazards that struck it. */
function shareOut({ products }: World, struck: readonly Struck[], v: number, lost: Float64Array): void {
  for (let p = 0; p < products.length; p++) {
    if (lost[p] === 0) continue;
    const { vulnerability } = products[p]!;
    let together = 0;
    for (const { hazard, strength } of struck) together += vulnerability[hazard] * strength[v]!;
    for (const { hazard, strength, lossYuan } of struck) {
      const alone = vulnerability[hazard] * strength[v]!;
      lossYuan[v] = lossYuan[v]! + (lost[p]! * alone) / together;
    }
  }
}

/** What each shock on markets cost a village's harvest. */
function bookPrices(
  world: World,
  causes: readonly Losses[],
  perYuan: readonly Float64Array[],
  v: number,
): void {
  const { products, villageProduct, store } = world;
  for (let c = 0; c < causes.length; c++) {
    const cause = causes[c]!;
    if (cause.by !== "price") continue;
    let yuan = 0;
    for (let p = 0; p < products.length; p++) {
      const row = v * products.length + p;
      yuan += villageProduct.harvestKg[row]! * villageProduct.farmGate[row]! * perYuan[c]![p]!;
    }
    columnsOf(store, cause.table).lossYuan[v] = yuan;
  }
}

/** What weather took from enterprises that keep animals, where they stand. */
function bookEnterprises(world: World, causes: readonly Losses[]): void {
  const { organiser, size, villageProduct, products } = world;
  const struck = struckBy(world, causes);
  const lost = new Float64Array(products.length);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (organiser.processor[o] === 1) continue;
    const v = organiser.village[o]!;
    const p = organiser.product[o]!;
    const row = v * products.length + p;
    lost.fill(0);
    lost[p] =
      enterpriseYield(world, o) * (1 - villageProduct.yieldFactor[row]!) * villageProduct.farmGate[row]!;
    shareOut(world, struck, v, lost);
  }
}
