/** E-commerce, the money: what the enterprise earns and owes online, who is paid, and what ends when it fails. */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { collectiveAccount, governmentAccount, organiserAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import type { Trade } from "../mechanism.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { shareTable } from "./capital-shares.ts";
import { leave } from "./e-commerce-jobs.ts";
import type { ECommerce } from "./e-commerce-parameters.ts";
import {
  NO_JOB,
  NOT_SELLING,
  eCommerceTable,
  onlineTradeTable,
  servicePointTable,
} from "./e-commerce-state.ts";

/** Operator of a village's point, else the founder of its base. */
const enterpriseAt = ({ operator, baseOf }: { operator: Int32Array; baseOf: Int32Array }, v: number) =>
  operator[v] === NO_ORGANISER ? baseOf[v]! : operator[v]!;

/** Poverty funds become shares of the enterprise, for households without labour and without other shares. */
export function allotShares({ world }: Moment, block: Block, given: ECommerce): void {
  if (given.stock === "off") return;
  const { household, village } = world;
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  const shares = columnsOf(world.store, shareTable);
  const fen = toFen(given.stock.perHousehold);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const o = point.operator[v]!;
    point.sharesFen[v] = 0;
    if (o === NO_ORGANISER) continue;
    let room = given.stock.households - point.holders[v]!;
    for (let h = village.firstHousehold[v]!; room > 0 && h < villageEnd(world, v); h++) {
      if (household.registeredPoor[h] === 0 || household.labourers[h]! > 0) continue;
      if (shares.partner[h] !== NO_ORGANISER || fen === 0) continue;
      pay(block.till, kindOf.industrialFund, governmentAccount(world, village.county[v]!), h, fen);
      pay(block.till, kindOf.shareCapital, h, organiserAccount(world, o), fen);
      shares.partner[h] = o;
      shares.capitalFen[h] = fen;
      own.holder[h] = 1;
      own.partner[h] = o;
      point.sharesFen[v] = point.sharesFen[v]! + fen;
      point.holders[v] = point.holders[v]! + 1;
      room--;
    }
  }
}

/** The enterprise takes this year's wages and shares upon itself. */
export function bookPromises({ world }: Moment, given: ECommerce): void {
  const { organiser, size } = world;
  const point = columnsOf(world.store, servicePointTable);
  for (let v = 0; v < size.villages; v++) {
    const o = point.operator[v]!;
    if (o === NO_ORGANISER) continue;
    organiser.wageDueFen[o] = organiser.wageDueFen[o]! + point.wageDueFen[v]!;
    if (given.stock === "off" || point.sharesFen[v] === 0) continue;
    organiser.shareCapitalFen[o] = organiser.shareCapitalFen[o]! + point.sharesFen[v]!;
    organiser.holders[o] = organiser.holders[o]! + point.sharesFen[v]! / toFen(given.stock.perHousehold);
  }
}

/** The year's trade online of each enterprise, and what it owes households and collectives for it. */
export function bookSales({ world }: Moment): void {
  const { organiser, size } = world;
  const point = columnsOf(world.store, servicePointTable);
  const trade = columnsOf(world.store, onlineTradeTable);
  trade.salesFen.fill(0);
  trade.costFen.fill(0);
  for (let v = 0; v < size.villages; v++) {
    const o = enterpriseAt(point, v);
    if (o === NO_ORGANISER) continue;
    trade.salesFen[o] = trade.salesFen[o]! + point.salesFen[v]!;
    trade.costFen[o] = trade.costFen[o]! + point.carriageFen[v]! + point.staffFen[v]!;
    organiser.purchaseDueFen[o] = organiser.purchaseDueFen[o]! + point.dueFen[v]! + point.feeFen[v]!;
  }
}

/** What trade online brings an organiser and costs it, yuan. */
export function tradeOnline({ store }: World, o: number): Trade {
  const { salesFen, costFen } = columnsOf(store, onlineTradeTable);
  return { sales: salesFen[o]! / 100, costs: costFen[o]! / 100 };
}

/** After the sale: households get their due and wages, collectives their fee, as far as the enterprise can pay. */
export function payOnline({ world }: Moment, block: Block): void {
  const { household, organiser, village } = world;
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER) continue;
    const sold = own.sells[h] === NOT_SELLING ? 0 : shareFen(own.dueFen[h]!, organiser.purchasePaidShare[o]!);
    const wage = own.job[h] === NO_JOB ? 0 : shareFen(own.wageFen[h]!, organiser.wagePaidShare[o]!);
    pay(block.till, kindOf.onlineSales, organiserAccount(world, o), h, sold);
    pay(block.till, kindOf.wages, organiserAccount(world, o), h, wage);
    household.businessFen[h] = household.businessFen[h]! + sold;
    household.wageFen[h] = household.wageFen[h]! + wage;
    household.linkedFen[h] = household.linkedFen[h]! + sold + wage;
  }
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const o = enterpriseAt(point, v);
    if (o === NO_ORGANISER) continue;
    const fee = shareFen(point.feeFen[v]!, organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.commission, organiserAccount(world, o), collectiveAccount(world, v), fee);
    village.collectiveIncomeFen[v] = village.collectiveIncomeFen[v]! + fee;
  }
}

/** When the enterprise fails its points close, its sellers go back to the farm gate and its workers home. */
export function closePoints({ world }: Moment, block: Block): void {
  const { organiser } = world;
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER || organiser.fate[o] === ALIVE) continue;
    if (own.job[h] !== NO_JOB) leave(world, h);
    own.partner[h] = NO_ORGANISER;
    own.sells[h] = NOT_SELLING;
    own.holder[h] = 0;
  }
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const operator = point.operator[v]!;
    const founder = point.baseOf[v]!;
    if (operator !== NO_ORGANISER && organiser.fate[operator] !== ALIVE) {
      point.operator[v] = NO_ORGANISER;
      point.holders[v] = 0;
    }
    if (founder !== NO_ORGANISER && organiser.fate[founder] !== ALIVE) point.baseOf[v] = NO_ORGANISER;
  }
}
