/** Livestream selling, the trade: who hosts, what would be unsold, what is sold of it, and who is paid. */
import { type Table, columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { organiserAccount } from "../accounts.ts";
import { columnsIfInForce } from "../in-force.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne } from "../luck.ts";
import { organiserCounty } from "../queries.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import { type World, villageEnd } from "../world.ts";
import { servicePointTable } from "./e-commerce-state.ts";
import { type Livestream, liveProductTable, liveTradeTable, livestreamTable } from "./livestream-state.ts";

const willingness = stream("livestream.willing");

/** The operator of the village's service point, else the county's first living enterprise for the product; -1 none. */
function hostOf(world: World, v: number, p: number): number {
  const { organiser, size, village } = world;
  const operator = columnsIfInForce(world, servicePointTable)?.operator[v] ?? NO_ORGANISER;
  if (operator !== NO_ORGANISER) return operator;
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || organiserCounty(world, o) !== village.county[v]) continue;
    if (organiser.product[o] === p || enterpriseOf(world, o).role === "trader") return o;
  }
  return NO_ORGANISER;
}

/** What a kg sold live leaves before commission, yuan. */
function livePrice({ market, county, village }: World, v: number, p: number, given: Livestream): number {
  return market.price[p]! * (1 - given.discount) - given.carriage * county.costLevel[village.county[v]!]!;
}

/** What selling live looks at. */
interface Stage {
  readonly world: World;
  readonly given: Livestream;
  readonly own: Table<(typeof livestreamTable)["columns"]>;
  readonly live: Table<(typeof liveProductTable)["columns"]>;
}

/** Willing households hand over what closed channels leave unsold; a village sends out no more than it can. */
export function sellLive(moment: Moment, block: Block, given: Livestream): void {
  const { world } = moment;
  const { products, market, village, county, store } = world;
  const own = columnsOf(store, livestreamTable);
  const live = columnsOf(store, liveProductTable);
  const stage = { world, given, own, live };
  const first = block.firstGroup * products.length;
  const end = block.endGroup * products.length;
  own.partner.fill(NO_ORGANISER, block.from, block.to);
  own.dueFen.fill(0, block.from, block.to);
  own.kg.fill(0, block.from, block.to);
  live.kg.fill(0, first, end);
  live.dueFen.fill(0, first, end);
  if (market.channel.every((open) => open === 1)) return;
  const words = drawHouseholds(moment, block, willingness, 0);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    for (let p = 0; p < products.length; p++)
      live.host[v * products.length + p] =
        livePrice(world, v, p, given) > 0 ? hostOf(world, v, p) : NO_ORGANISER;
    let worth = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++)
      if (uniform(words[h - block.from]!) < given.willing) worth += handOver(stage, v, h);
    const room = given.capacity * county.costLevel[village.county[v]!]!;
    const sent = worth > room ? room / worth : 1;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++)
      if (own.partner[h] !== NO_ORGANISER) send(stage, v, h, sent);
  }
}

/**
 * Ties a household to its host with its share of what would be unsold, and gives what that is worth in yuan. The farm
 * gate pays price x channel for all that is left: the same as the full price for the share `channel` and nothing for the
 * rest, so that the rest may be sold live and no kg is sold twice.
 */
function handOver({ world, given, own, live }: Stage, v: number, h: number): number {
  const { household, market, products } = world;
  const p = household.product[h]!;
  if (p === NO_PRODUCT) return 0;
  const host = live.host[v * products.length + p]!;
  const unsold = (household.harvestKg[h]! - household.deliveredKg[h]!) * (1 - market.channel[p]!);
  if (host === NO_ORGANISER || !(unsold > 0)) return 0;
  own.partner[h] = host;
  own.kg[h] = unsold * given.share;
  return own.kg[h]! * market.price[p]! * (1 - given.discount);
}

function send({ world, given, own, live }: Stage, v: number, h: number, sent: number): void {
  const row = v * world.products.length + world.household.product[h]!;
  own.kg[h] = own.kg[h]! * sent;
  own.dueFen[h] = toFen(
    own.kg[h]! * livePrice(world, v, world.household.product[h]!, given) * (1 - given.commission),
  );
  live.kg[row] = live.kg[row]! + own.kg[h]!;
  live.dueFen[row] = live.dueFen[row]! + own.dueFen[h]!;
}

/** The hosts' year: what they sold, what carriage and platform took, and what they owe. */
export function bookLive({ world }: Moment, given: Livestream): void {
  const { organiser, products, market, county, village } = world;
  const live = columnsOf(world.store, liveProductTable);
  const trade = columnsOf(world.store, liveTradeTable);
  trade.salesFen.fill(0);
  trade.costFen.fill(0);
  for (let row = 0; row < live.rows; row++) {
    const kg = live.kg[row]!;
    if (kg === 0) continue;
    const v = Math.floor(row / products.length);
    const p = row % products.length;
    const o = live.host[row]!;
    const carriage = kg * given.carriage * county.costLevel[village.county[v]!]!;
    const platform = kg * livePrice(world, v, p, given) * given.commission * given.platform;
    trade.salesFen[o] = trade.salesFen[o]! + toFen(kg * market.price[p]! * (1 - given.discount));
    trade.costFen[o] = trade.costFen[o]! + toFen(carriage + platform);
    organiser.purchaseDueFen[o] = organiser.purchaseDueFen[o]! + live.dueFen[row]!;
  }
}

export function payLive({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, livestreamTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER) continue;
    const fen = shareFen(own.dueFen[h]!, organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.onlineSales, organiserAccount(world, o), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

export function tellLive({ world, year }: Moment, h: number, given: Livestream): Telling[] {
  const { household, market } = world;
  const p = household.product[h]!;
  if (p === NO_PRODUCT || market.channel[p] === 1) return [];
  const v = household.village[h]!;
  const price = Math.round(livePrice(world, v, p, given) * (1 - given.commission) * 100) / 100;
  const host = hostOf(world, v, p) === NO_ORGANISER ? "none" : "one";
  const drew = uniform(drawOne(world, willingness, year, h));
  return [
    {
      id: "weighedLive",
      values: { closed: 1 - market.channel[p]!, price, host, drew, willing: given.willing },
    },
  ];
}
