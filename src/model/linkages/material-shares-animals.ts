/** Material shares, the animals: they yield and are sold as the cooperative's own, and what is left of them goes back. */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { organiserAccount, outsideAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { organisedPriceOf } from "../markets/clear.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { unitYield } from "../steps/harvest.ts";
import type { World } from "../world.ts";
import { animalPrice } from "./animal-price.ts";
import { type MaterialShareParameters, materialShareTable } from "./material-shares-state.ts";
import { costOfWork } from "./production-trusteeship-weighing.ts";

/** Adds what shared animals yield to the harvest of their village. */
export function gatherYield({ world }: Moment, block: Block): void {
  const { household, villageProduct, products } = world;
  const own = columnsOf(world.store, materialShareTable);
  for (let h = block.from; h < block.to; h++) {
    const head = own.head[h]!;
    if (head === 0) continue;
    const v = household.village[h]!;
    const row = v * products.length + own.animal[h]!;
    villageProduct.organisedMu[row] = villageProduct.organisedMu[row]! + head;
    villageProduct.harvestKg[row] =
      villageProduct.harvestKg[row]! + head * unitYield(world, v, own.animal[h]!);
  }
}

/** Cooperatives sell it, and pay feed and keepers. */
export function sellYield({ world }: Moment, block: Block): void {
  const { household, organiser, products, county } = world;
  const own = columnsOf(world.store, materialShareTable);
  const outside = outsideAccount(world);
  for (let h = block.from; h < block.to; h++) {
    const head = own.head[h]!;
    if (head === 0) continue;
    const o = own.partner[h]!;
    const p = own.animal[h]!;
    const inCounty = countyOf(world, h);
    const sales = toFen(head * unitYield(world, household.village[h]!, p) * organisedPriceOf(world, o, p));
    const inputs = toFen(head * products[p]!.inputCost * county.costLevel[inCounty]!);
    const keepers = toFen(head * costOfWork(world, p, inCounty));
    const account = organiserAccount(world, o);
    pay(block.till, kindOf.sales, outside, account, sales);
    pay(block.till, kindOf.inputs, account, outside, inputs);
    pay(block.till, kindOf.wages, account, outside, keepers);
    organiser.sideFen[o] = organiser.sideFen[o]! + sales - inputs - keepers;
  }
}

/** What is left of a herd goes back into the household's stall; what finds another kind there is sold as in a failure. */
export function returnAnimals(
  world: World,
  { till }: Block,
  h: number,
  { returned }: MaterialShareParameters,
): void {
  const { household, spec } = world;
  const own = columnsOf(world.store, materialShareTable);
  const p = own.animal[h]!;
  const left = own.head[h]! * returned;
  const kept = household.sideline[h]!;
  if (left > 0 && (kept === NO_PRODUCT || kept === p)) {
    household.sideline[h] = p;
    household.sidelineHead[h] = household.sidelineHead[h]! + left;
  } else {
    const worth = toFen(left * animalPrice(world, p) * spec.finance.liquidation);
    pay(till, kindOf.liquidation, outsideAccount(world), h, worth);
  }
  own.animal[h] = NO_PRODUCT;
  own.head[h] = 0;
  own.animalFen[h] = 0;
}
