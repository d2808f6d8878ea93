/** Company e-commerce, the trade: deliveries, the foreign price, and what the exporter earns and pays. */
import { columnsOf } from "../../engine/columns.ts";
import { exp, lognormalOf, normal } from "../../engine/math.ts";
import { stream } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { organiserAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawOne, productActor } from "../luck.ts";
import type { Trade } from "../mechanism.ts";
import type { Block, Moment } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import { type World, villageEnd } from "../world.ts";
import { exporterOf } from "./company-e-commerce-growers.ts";
import type { CompanyECommerce } from "./company-e-commerce-parameters.ts";
import { companyECommerceTable, exportVillageTable, exporterTable } from "./company-e-commerce-state.ts";

const foreignLuck = stream("companyECommerce.foreign");

/** The foreign price of the year moves by luck and script, apart from the home market's. */
export function drawForeignPrice({ world, year }: Moment, given: CompanyECommerce): void {
  const own = columnsOf(world.store, exporterTable);
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER) return;
  const { mu, sigma } = lognormalOf(given.dispersion);
  const luck = normal(drawOne(world, foreignLuck, year, productActor(enterpriseOf(world, o).id)));
  const fresh = Math.sqrt(1 - given.persistence * given.persistence);
  own.disturbance[o] = given.persistence * own.disturbance[o]! + fresh * sigma * luck;
  const scripted = given.events.find((event) => event.year === year)?.factor ?? 1;
  own.foreign[o] = exp(own.disturbance[o]! + mu) * scripted;
}

/** What the growers of a village have harvested for the exporter. */
export function offerHarvest({ world }: Moment, block: Block): void {
  const { household, village } = world;
  const own = columnsOf(world.store, companyECommerceTable);
  const offered = columnsOf(world.store, exportVillageTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    offered.kg[v] = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++)
      if (own.partner[h] !== NO_ORGANISER) offered.kg[v] = offered.kg[v]! + household.harvestKg[h]!;
  }
}

/** Sums what villages offer the exporter. */
export function gatherOffers({ world }: Moment, given: CompanyECommerce): void {
  const { offeredKg } = columnsOf(world.store, exporterTable);
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER) return;
  offeredKg[o] = columnsOf(world.store, exportVillageTable).kg.reduce((sum, kg) => sum + kg, 0);
}

/** Foreign price of the year, and what it is above the home price, yuan/kg. */
function abroad(
  { market, organiser, store }: World,
  o: number,
  { exportPremium, exported }: CompanyECommerce,
) {
  const p = organiser.product[o]!;
  const price = market.basePrice[p]! * (1 + exportPremium) * columnsOf(store, exporterTable).foreign[o]!;
  return { price, gain: exported * Math.max(0, price - market.price[p]!) };
}

/** Growers deliver what no other linkage has taken, all in the same share where the exporter's lines are short. */
export function deliver({ world }: Moment, block: Block, given: CompanyECommerce): void {
  const { household, organiser, products, village, villageProduct } = world;
  const own = columnsOf(world.store, companyECommerceTable);
  const delivered = columnsOf(world.store, exportVillageTable);
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER) return;
  const offeredKg = columnsOf(world.store, exporterTable).offeredKg[o]!;
  const room = Math.max(0, organiser.capacityKg[o]! - organiser.purchasedKg[o]!);
  const share = offeredKg > room ? room / offeredKg : 1;
  const second = given.passedOn * abroad(world, o, given).gain;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    delivered.kg[v] = 0;
    delivered.dueFen[v] = 0;
    const gate = villageProduct.farmGate[v * products.length + organiser.product[o]!]!;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      own.dueFen[h] = 0;
      own.feeFen[h] = 0;
      if (own.partner[h] === NO_ORGANISER) continue;
      const free = Math.max(0, household.harvestKg[h]! - household.deliveredKg[h]!);
      const kg = Math.min(free, household.harvestKg[h]! * share);
      household.deliveredKg[h] = Math.min(household.harvestKg[h]!, household.deliveredKg[h]! + kg);
      own.dueFen[h] = toFen(kg * (gate * (1 + given.premium) + second));
      own.feeFen[h] = own.through[h] === NO_ORGANISER ? 0 : toFen(kg * gate * given.gatherFee);
      delivered.kg[v] = delivered.kg[v]! + kg;
      delivered.dueFen[v] = delivered.dueFen[v]! + own.dueFen[h]! + own.feeFen[h]!;
    }
  }
}

/** The exporter books what it got and owes, and buys what it lacks of a normal year on the open market. */
export function bookDeliveries({ world }: Moment, given: CompanyECommerce): void {
  const { organiser } = world;
  const own = columnsOf(world.store, exporterTable);
  const delivered = columnsOf(world.store, exportVillageTable);
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER) return;
  own.boughtKg[o] = 0;
  if (organiser.fate[o] !== ALIVE) return;
  for (let v = 0; v < delivered.rows; v++) {
    organiser.purchasedKg[o] = organiser.purchasedKg[o]! + delivered.kg[v]!;
    organiser.purchaseDueFen[o] = organiser.purchaseDueFen[o]! + delivered.dueFen[v]!;
  }
  const wanted = Math.min(organiser.capacityKg[o]!, own.volumeKg[o]!) * organiser.operating[o]!;
  own.boughtKg[o] = Math.max(0, wanted - organiser.purchasedKg[o]!);
}

/** What selling abroad and buying on the open market bring the exporter beyond its own business, yuan. */
export function tradeAbroad(world: World, o: number, given: CompanyECommerce): Trade {
  if (o !== exporterOf(world, given)) return NO_TRADE;
  const { organiser, market } = world;
  const { valueAdded, processingCost } = enterpriseOf(world, o);
  const p = organiser.product[o]!;
  const home = market.price[p]!;
  const channel = 1 - (1 - market.channel[p]!) * (1 - organiser.onlineShare[o]!);
  const boughtKg = columnsOf(world.store, exporterTable).boughtKg[o]!;
  const kg = organiser.purchasedKg[o]! + boughtKg;
  // A processor's own year counts what it purchased already; a trader's does not.
  const countedKg = organiser.processor[o] === 1 ? organiser.purchasedKg[o]! : 0;
  const foreign = abroad(world, o, given).price;
  const atHome = home * channel * ((1 - given.exported) * kg - countedKg);
  const sales = (atHome + foreign * given.exported * kg) * (1 + valueAdded);
  const carriage = given.exported * kg * given.exportCost * market.basePrice[p]!;
  return { sales, costs: boughtKg * home + (kg - countedKg) * home * processingCost + carriage };
}

const NO_TRADE: Trade = { sales: 0, costs: 0 };

export function payDeliveries({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, companyECommerceTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER) continue;
    const fen = shareFen(own.dueFen[h]!, organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.onlineSales, organiserAccount(world, o), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
    const cooperative = own.through[h]!;
    if (cooperative === NO_ORGANISER) continue;
    const fee = shareFen(own.feeFen[h]!, organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.commission, organiserAccount(world, o), organiserAccount(world, cooperative), fee);
  }
}

export function endDeliveries({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, companyECommerceTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER) continue;
    if (organiser.fate[o] === ALIVE && household.product[h] === organiser.product[o]) continue;
    own.partner[h] = NO_ORGANISER;
    own.through[h] = NO_ORGANISER;
    own.dueFen[h] = 0;
  }
}
