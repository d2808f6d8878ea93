/** Contract farming, the conduct: who signs, who delivers or sells beside the contract, and which buyer reneges. */
import { columnsOf } from "../../engine/columns.ts";
import { clamp } from "../../engine/math.ts";
import { stream, uniform } from "../../engine/random.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne } from "../luck.ts";
import { nearestVillages } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { nextMarked, nextTied, nextTiedTo } from "../rules/ties.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { organiserAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";
import { type ContractParameters, buyerTable, contractTable } from "./contract-state.ts";

const willingness = stream("contract.willing");
const temptation = stream("contract.reneging");

/** Who would sign a contract this year: the more, the more trust. */
export function considerContracts(moment: Moment, block: Block, willing: number): void {
  const { considers, trust } = columnsOf(moment.world.store, contractTable);
  const words = drawHouseholds(moment, block, willingness, 0);
  for (let h = block.from; h < block.to; h++)
    considers[h] = uniform(words[h - block.from]!) < willing * trust[h]! ? 1 : 0;
}

/** Processors sign growers of their product, near ones first, up to their capacity. */
export function signContracts({ world }: Moment, given: ContractParameters): void {
  const { household, organiser, size, products, village, villageProduct, market } = world;
  const own = columnsOf(world.store, contractTable);
  const { partner, considers } = own;
  const grown = household.product;
  const buyer = columnsOf(world.store, buyerTable);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || organiser.processor[o] === 0) continue;
    const p = organiser.product[o]!;
    const product = products[p]!;
    for (const v of nearestVillages(world, o)) {
      const row = v * products.length + p;
      const lastPrice = market.price[p]!;
      const reaching = lastPrice > 0 ? villageProduct.farmGate[row]! / lastPrice : 0;
      const expected = reaching * market.expectedPrice[p]!;
      const agreed = Math.max(given.floor * market.basePrice[p]!, given.priceShare * expected);
      const first = village.firstHousehold[v]!;
      const end = villageEnd(world, v);
      const hasRoom = buyer.signedKg[o]! <= organiser.capacityKg[o]!;
      const next = (h: number) => nextMarked(considers, h, end);
      for (let h = hasRoom ? next(first) : end; h < end; h = next(h + 1)) {
        if (grown[h] !== p || partner[h] !== NO_ORGANISER) continue;
        if (bearing(product, household.standAge[h]!) === 0) continue;
        const normalKg = household.tendedMu[h]! * product.yield;
        if (buyer.signedKg[o]! + normalKg > organiser.capacityKg[o]!) continue;
        partner[h] = o;
        buyer.signedKg[o] = buyer.signedKg[o]! + normalKg;
      }
      for (let h = nextTiedTo(partner, o, first, end); h < end; h = nextTiedTo(partner, o, h + 1, end))
        own.agreed[h] = agreed;
    }
  }
}

/** Growers weigh spot against contract, buyers too; trust moves with what happened. */
export function honourContracts({ world, year }: Moment, given: ContractParameters): void {
  const { household, organiser, size, products, villageProduct } = world;
  const own = columnsOf(world.store, contractTable);
  const buyer = columnsOf(world.store, buyerTable);
  buyer.reneged.fill(0);
  buyer.signedKg.fill(0);
  buyer.sideSold.fill(0);
  for (let o = size.cooperatives; o < size.organisers; o++)
    buyer.reneged[o] = reneges(world, year, o, given) ? 1 : 0;
  household.deliveredKg.fill(0);
  own.dueFen.fill(0);
  const next = (h: number) => nextTied(own.partner, h, size.households);
  for (let h = next(0); h < size.households; h = next(h + 1)) {
    const o = own.partner[h]!;
    const p = household.product[h]!;
    const harvest = household.harvestKg[h]!;
    buyer.signedKg[o] = buyer.signedKg[o]! + household.tendedMu[h]! * products[p]!.yield;
    if (buyer.reneged[o] === 1) {
      own.trust[h] = own.trust[h]! * (1 - given.trustLoss);
      continue;
    }
    const gap = spotGap(
      villageProduct.farmGate[household.village[h]! * products.length + p]!,
      own.agreed[h]!,
    );
    const beside = clamp(given.sideSelling * gap * (1 - own.trust[h]!), 0, 1);
    own.trust[h] =
      beside > 0
        ? own.trust[h]! * (1 - given.trustLoss * beside)
        : own.trust[h]! + given.trustGain * (1 - own.trust[h]!);
    buyer.sideSold[o] = buyer.sideSold[o]! + harvest * beside;
    household.deliveredKg[h] = harvest * (1 - beside);
    own.dueFen[h] = toFen(household.deliveredKg[h]! * own.agreed[h]!);
    organiser.purchasedKg[o] = organiser.purchasedKg[o]! + household.deliveredKg[h]!;
    organiser.purchaseDueFen[o] = organiser.purchaseDueFen[o]! + own.dueFen[h]!;
  }
}

/** How far spot is above the agreed price, relative to it; without bound where nothing was agreed to be paid. */
function spotGap(spot: number, agreed: number): number {
  if (agreed > 0) return spot / agreed - 1;
  return spot > 0 ? Number.MAX_VALUE : 0;
}

/** Whether the buyer breaks its contracts: more tempting the further spot is below contract, and in distress. */
function reneges(world: World, year: number, o: number, given: ContractParameters): boolean {
  const probability = temptationOf(world, o, given);
  return probability > 0 && uniform(drawOne(world, temptation, year, o)) < probability;
}

/** Probability that a buyer reneges this year; 0 for who buys nothing and where spot is not below contract. */
function temptationOf(world: World, o: number, { reneging }: ContractParameters): number {
  const { organiser, books } = world;
  if (organiser.processor[o] === 0 || organiser.fate[o] !== ALIVE) return 0;
  const gap = savedBeside(world, o);
  if (gap <= 0) return 0;
  const account = organiserAccount(world, o);
  const distress = books.accounts.cashFen[account]! < books.accounts.debtFen[account]! ? 1.5 : 1;
  return clamp(reneging * gap * (1 - organiser.integrity[o]!) * distress, 0, 0.9);
}

/** What a buyer would save by buying at the farm gate what it has agreed to take, floors included, as a share of what it owes. */
function savedBeside({ household, organiser, villageProduct, products, store }: World, o: number): number {
  const { partner, agreed } = columnsOf(store, contractTable);
  const p = organiser.product[o]!;
  let [owed, atGate] = [0, 0];
  const next = (h: number) => nextTiedTo(partner, o, h, household.rows);
  for (let h = next(0); h < household.rows; h = next(h + 1)) {
    const harvest = household.harvestKg[h]!;
    owed += harvest * agreed[h]!;
    atGate += harvest * villageProduct.farmGate[household.village[h]! * products.length + p]!;
  }
  return owed > 0 ? 1 - atGate / owed : 0;
}

/** What a buyer drew, and below what it breaks its contracts. */
export function tellTemptation({ world, year }: Moment, o: number, given: ContractParameters): Telling[] {
  if (world.organiser.processor[o] === 0 || world.organiser.fate[o] !== ALIVE) return [];
  const reneging = temptationOf(world, o, given);
  if (reneging === 0) return [{ id: "notTempted", values: {} }];
  const drew = uniform(drawOne(world, temptation, year, o));
  return [{ id: drew < reneging ? "reneged" : "resisted", values: { drew, reneging } }];
}
