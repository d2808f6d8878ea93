/** The minimum price, the reserve: what a floor is worth at a farm gate, and the stores of each county. */
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import type { Purse } from "../purse.ts";
import { farmGateShare } from "../rules/margin.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { takeBack } from "./programme.ts";

export const purchaseTable = defineTable("reservePurchase", "what a reserve buys of a product in a village", {
  boughtKg: column("f64", "kg", "bought this year"),
});

export const reserveTable = defineTable("reserve", "a county's reserve of a product", {
  boughtKg: column("f64", "kg", "bought this year"),
  soldKg: column("f64", "kg", "sold from the stores this year"),
  spoiltKg: column("f64", "kg", "spoilt this year"),
  stockKg: column("f64", "kg", "in store at the end of the year"),
});

/** Floor at a village's farm gate, yuan/kg: a share of what the base price would bring there with open channels. */
export function floorPrice(world: World, v: number, p: number, floor: number): number {
  return (
    floor * world.market.basePrice[p]! * farmGateShare(world, p, world.village.infrastructure[v]!, false)
  );
}

interface Keeping {
  readonly spoilage: number;
  readonly release: number;
}

/** Stores of last year spoil and, where the price is high, are sold outside; this year's purchases come into them. */
export function keepReserve({ world, till }: Moment, { spoilage, release }: Keeping, purse: Purse): void {
  const { size, products, market } = world;
  const own = columnsOf(world.store, reserveTable);
  gatherPurchases(world, own.boughtKg);
  for (let county = 0; county < size.counties; county++)
    for (let p = 0; p < products.length; p++) {
      const row = county * products.length + p;
      const sells = market.price[p]! >= release * market.basePrice[p]!;
      own.spoiltKg[row] = own.stockKg[row]! * spoilage;
      own.soldKg[row] = sells ? own.stockKg[row]! - own.spoiltKg[row]! : 0;
      own.stockKg[row] = own.stockKg[row]! - own.spoiltKg[row]! - own.soldKg[row]! + own.boughtKg[row]!;
      const fen = toFen(own.soldKg[row]! * market.price[p]!);
      pay(till, kindOf.reserveSale, outsideAccount(world), governmentAccount(world, county), fen);
      takeBack(world, purse, county, fen);
    }
}

function gatherPurchases({ size, products, village, store }: World, boughtKg: Float64Array): void {
  const own = columnsOf(store, purchaseTable);
  boughtKg.fill(0);
  for (let v = 0; v < size.villages; v++)
    for (let p = 0; p < products.length; p++) {
      const row = village.county[v]! * products.length + p;
      boughtKg[row] = boughtKg[row]! + own.boughtKg[v * products.length + p]!;
    }
}
