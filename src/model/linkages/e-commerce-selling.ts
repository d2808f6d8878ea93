/** E-commerce, the harvest: who sells through a point, what is packed after the harvest, and what it is sold for. */
import { type Table, columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawHouseholds } from "../luck.ts";
import { bearing, careOf } from "../rules/bearing.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { bestWay, type Offers, offersOf, onlineShare } from "./e-commerce-offers.ts";
import type { ECommerce } from "./e-commerce-parameters.ts";
import {
  BASE,
  CONSIGNMENT,
  NOT_SELLING,
  PURCHASING,
  eCommerceTable,
  onlineTable,
  servicePointTable,
} from "./e-commerce-state.ts";
import { promisedElsewhere } from "./sale-ties.ts";

export const willingness = stream("eCommerce.willing");

/** Growers weigh the ways of selling; who sold online before stays first, then registered poor households, then others. */
export function joinPoints(moment: Moment, block: Block, given: ECommerce): void {
  const { world } = moment;
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  const words = drawHouseholds(moment, block, willingness, 0);
  const promised = promisedElsewhere(world, "eCommerce");
  const quotes = new Float64Array(world.products.length);
  const ways = new Uint8Array(world.products.length);
  const withoutPlace = new Uint8Array(world.products.length);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const first = world.village.firstHousehold[v]!;
    const end = villageEnd(world, v);
    if (point.operator[v] === NO_ORGANISER && point.baseOf[v] === NO_ORGANISER) {
      own.sells.fill(NOT_SELLING, first, end);
      own.kg.fill(0, first, end);
      own.dueFen.fill(0, first, end);
      continue;
    }
    for (let p = 0; p < ways.length; p++) {
      const offers = offersOf(world, given, v, p);
      ways[p] = bestWay(offers);
      withoutPlace[p] = bestWay({ ...offers, consignment: 0, purchasing: 0 });
      quotes[p] = ways[p] === PURCHASING ? offers.purchasing : 0;
    }
    const places = [given.otherPlaces, given.poorPlaces];
    let baseKg = point.baseOf[v] === NO_ORGANISER ? 0 : baseCapacity(world, v, given);
    point.baseKg[v] = baseKg;
    for (let round = 0; round < 3; round++) {
      for (let h = first; h < end; h++) {
        const sold = own.sells[h] !== NOT_SELLING;
        const poor = world.household.everRegistered[h]!;
        if (round === 0 ? !sold : sold || (round === 1) !== (poor === 1)) continue;
        own.sells[h] = NOT_SELLING;
        if (round > 0 && uniform(words[h - block.from]!) >= given.willing) continue;
        const kg = promised(h) ? 0 : normalKg(world, v, h);
        if (kg === 0) continue;
        const p = world.household.product[h]!;
        const way = places[poor]! < 1 ? withoutPlace[p]! : ways[p]!;
        if (way === NOT_SELLING || (way === BASE && kg > baseKg)) continue;
        if (way === BASE) baseKg -= kg;
        else places[poor]!--;
        own.sells[h] = way;
        own.quote[h] = quotes[p]!;
        own.partner[h] = way === BASE ? point.baseOf[v]! : point.operator[v]!;
      }
    }
  }
}

/** Harvest that a base takes at most: the enterprise's trade, spread over its bases. */
function baseCapacity({ organiser, store }: World, v: number, { industrial }: ECommerce): number {
  const o = columnsOf(store, servicePointTable).baseOf[v]!;
  return industrial === "off" || industrial.bases === 0 ? 0 : organiser.capacityKg[o]! / industrial.bases;
}

/** A household's harvest of its main product in a normal year; 0 where nothing bears. */
function normalKg({ household, products, villageProduct }: World, v: number, h: number): number {
  const p = household.product[h]!;
  if (p === NO_PRODUCT) return 0;
  const bears = bearing(products[p]!, household.standAge[h]!);
  return (
    household.tendedMu[h]! * products[p]!.yield * bears * villageProduct.suitability[v * products.length + p]!
  );
}

/** Points pack what their sellers have, all in the same share where their room or the shop's purse is short. */
export function packOrders({ world }: Moment, block: Block, given: ECommerce): void {
  const { household, products, market, county, village } = world;
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  const online = columnsOf(world.store, onlineTable);
  const width = products.length;
  online.kg.fill(0, block.firstGroup * width, block.endGroup * width);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    if (point.operator[v] === NO_ORGANISER && point.baseOf[v] === NO_ORGANISER) continue;
    let worth = 0;
    let bills = 0;
    let baseKg = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const kg = household.harvestKg[h]!;
      if (own.sells[h] === BASE) baseKg += kg;
      else if (own.sells[h] !== NOT_SELLING)
        worth += kg * market.expectedPrice[household.product[h]!]! * (1 + given.retail);
      if (own.sells[h] === PURCHASING) bills += kg * own.quote[h]! * 100;
    }
    const room =
      (point.shop[v] === 1 ? given.shopSales : given.pointSales) * county.costLevel[village.county[v]!]!;
    const packed = worth > room ? room / worth : 1;
    const paid = bills * packed > point.budgetFen[v]! ? point.budgetFen[v]! / bills : packed;
    const based = baseKg > point.baseKg[v]! ? point.baseKg[v]! / baseKg : 1;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      own.kg[h] = 0;
      if (own.sells[h] === NOT_SELLING) continue;
      const share = own.sells[h] === BASE ? based : own.sells[h] === PURCHASING ? paid : packed;
      own.kg[h] = household.harvestKg[h]! * share;
      const row = v * width + household.product[h]!;
      online.kg[row] = online.kg[row]! + own.kg[h]!;
    }
  }
}

/** What was packed is sold online; what a sale would not cover the carriage of goes back to the farm gate. */
export function sellOnline({ world }: Moment, block: Block, given: ECommerce): void {
  const { household, products, market, village } = world;
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  const prices = new Float64Array(products.length);
  const desk = { world, given, own, point };
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    point.salesFen[v] = 0;
    point.carriageFen[v] = 0;
    point.dueFen[v] = 0;
    point.feeFen[v] = 0;
    if (point.operator[v] === NO_ORGANISER && point.baseOf[v] === NO_ORGANISER) continue;
    for (let p = 0; p < prices.length; p++) prices[p] = market.price[p]! * onlineShare(world, given, v, p);
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      own.dueFen[h] = 0;
      if (own.sells[h] === NOT_SELLING) continue;
      const price = prices[household.product[h]!]!;
      const free = household.harvestKg[h]! - household.deliveredKg[h]!;
      const lossy = own.sells[h] === CONSIGNMENT && price <= point.logistics[v]!;
      const kg = lossy ? 0 : Math.max(0, Math.min(own.kg[h]!, free));
      own.kg[h] = kg;
      household.deliveredKg[h] = Math.min(household.harvestKg[h]!, household.deliveredKg[h]! + kg);
      own.dueFen[h] = toFen(dueYuan(desk, v, h, price));
      point.salesFen[v] = point.salesFen[v]! + toFen(kg * price);
      point.carriageFen[v] = point.carriageFen[v]! + toFen(kg * point.logistics[v]!);
      point.dueFen[v] = point.dueFen[v]! + own.dueFen[h]!;
      if (own.sells[h] !== BASE) point.feeFen[v] = point.feeFen[v]! + shareFen(toFen(kg * price), given.fee);
    }
  }
}

/** What working out a household's due looks at. */
interface Desk {
  readonly world: World;
  readonly given: ECommerce;
  readonly own: Table<(typeof eCommerceTable)["columns"]>;
  readonly point: Table<(typeof servicePointTable)["columns"]>;
}

/** What the enterprise owes a household for its harvest at a price online, yuan. */
function dueYuan({ world, given, own, point }: Desk, v: number, h: number, price: number): number {
  const { household, products, villageProduct, market, county, village } = world;
  const { consignment, industrial } = given;
  const kg = own.kg[h]!;
  if (own.sells[h] === PURCHASING) return kg * own.quote[h]!;
  if (own.sells[h] === CONSIGNMENT && consignment !== "off")
    return kg === 0 ? 0 : kg * (price - point.logistics[v]!) * (1 - consignment.commission);
  if (industrial === "off") return 0;
  const p = household.product[h]!;
  const gate = villageProduct.farmGate[v * products.length + p]!;
  const each = Math.max(industrial.floor * market.basePrice[p]!, gate * (1 + industrial.premium));
  const care = careOf(products[p]!, household.standAge[h]!);
  const inputs =
    household.tendedMu[h]! * care * products[p]!.inputCost * county.costLevel[village.county[v]!]!;
  return kg * each + industrial.inputs * inputs;
}

/** The offers that a household weighs, for `explain`. */
export function offersFor(world: World, given: ECommerce, h: number): Offers | null {
  const { household } = world;
  const v = household.village[h]!;
  const point = columnsOf(world.store, servicePointTable);
  if (point.operator[v] === NO_ORGANISER && point.baseOf[v] === NO_ORGANISER) return null;
  return normalKg(world, v, h) === 0 ? null : offersOf(world, given, v, household.product[h]!);
}
