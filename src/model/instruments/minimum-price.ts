/**
 * A minimum price with a reserve: where the farm gate pays less than a floor, the county's reserve buys a part of the harvest
 * at the floor and stores it; stores spoil, and are sold when the market price is high again. The reserve takes the market
 * as it finds it: what it buys is not sold this year, but the price that made it buy has already been formed.
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { defineMechanism } from "../mechanism.ts";
import { type CoreSpec, productsOf } from "../parameters/core.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { grantSteps, grantTables, grantsOf } from "./grants.ts";
import { keepReserve, floorPrice, purchaseTable, reserveTable } from "./minimum-price-reserve.ts";
import { programme } from "./programme.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  products: z
    .array(z.string().max(40))
    .max(100)
    .default([])
    .meta({ description: "ids of the products that have a floor; all unless given" }),
  floor: quantity("1", {
    about: "floor as a share of the farm-gate price that the base price would bring",
    min: 0,
    max: 10,
    default: 0.8,
    ...estimate,
  }),
  share: share({ about: "share of a harvest that the reserve takes", default: 0.5, ...estimate }),
  spoilage: share({ about: "share of the stores that spoils in a year", default: 0.1, ...estimate }),
  release: quantity("1", {
    about: "market price, as a share of the base price, at which stores are sold",
    min: 0,
    max: 20,
    default: 1.1,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const grants = grantsOf("minimumPrice");

export const minimumPrice = defineMechanism({
  id: "minimumPrice",
  group: "instruments",
  title: { en: "minimum price with reserve", zh: "最低收购价与收储" },
  about:
    "a reserve buys harvests at a floor when the farm gate pays less, stores them, and sells when prices are high",
  parameters,
  tables: [
    ...grantTables(grants),
    { table: purchaseTable, rowsOf: "villageProduct" },
    { table: reserveTable, rowsOf: "countyProduct" },
  ],
  bind(given, spec) {
    const listed = listOf(given.products, spec);
    return {
      purse: grants.purse,
      steps: [
        ...grantSteps({
          grants,
          given,
          phase: "markets",
          about:
            "households whose farm gate pays less than the floor offer a part of the harvest to the reserve",
          reads: [
            "household.harvestKg",
            "household.deliveredKg",
            "villageProduct.farmGate",
            "village.infrastructure",
            "market.basePrice",
          ],
          writes: [
            "household.deliveredKg",
            "household.businessFen",
            "household.linkedFen",
            "reservePurchase.*",
          ],
          claimWrites: ["reservePurchase.*"],
          claim: (moment, block, claimFen) => offer(moment, block, claimFen, given, listed),
          settle: (moment, block, h, fen) => buy(moment, block, h, fen, given),
        }),
        {
          phase: "markets",
          name: "keep reserve",
          about: "purchases are stored, stores spoil, and are sold where the market price is high",
          reads: ["market.price", "market.basePrice", "reservePurchase.boughtKg"],
          writes: ["account.*", "flow.*", "reserve.*", `${grants.purse.name}.*`],
          finish: (moment) => keepReserve(moment, given, grants.purse),
        },
      ],
    };
  },
});

function offer(
  { world }: Moment,
  block: Block,
  claimFen: Float64Array,
  given: Parameters,
  listed: Uint8Array,
): void {
  const { household, products, villageProduct } = world;
  const width = products.length;
  const { boughtKg } = columnsOf(world.store, purchaseTable);
  boughtKg.fill(0, block.firstGroup * width, block.endGroup * width);
  for (let h = block.from; h < block.to; h++) {
    claimFen[h] = 0;
    const p = household.product[h]!;
    if (p === NO_PRODUCT || listed[p] === 0) continue;
    const v = household.village[h]!;
    const floor = floorPrice(world, v, p, given.floor);
    const kg = given.share * (household.harvestKg[h]! - household.deliveredKg[h]!);
    if (kg > 0 && villageProduct.farmGate[v * width + p]! < floor) claimFen[h] = toFen(kg * floor);
  }
}

/** The reserve takes as much as its money buys; what it takes is delivered and not sold at the farm gate. */
function buy({ world }: Moment, { till }: Block, h: number, fen: number, given: Parameters): void {
  const { household, products } = world;
  const v = household.village[h]!;
  const p = household.product[h]!;
  const left = household.harvestKg[h]! - household.deliveredKg[h]!;
  const kg = Math.min(left, fen / 100 / floorPrice(world, v, p, given.floor));
  const { boughtKg } = columnsOf(world.store, purchaseTable);
  const row = v * products.length + p;
  pay(till, kindOf.reservePurchase, governmentAccount(world, countyOf(world, h)), h, fen);
  household.deliveredKg[h] = household.deliveredKg[h]! + kg;
  household.businessFen[h] = household.businessFen[h]! + fen;
  household.linkedFen[h] = household.linkedFen[h]! + fen;
  boughtKg[row] = boughtKg[row]! + kg;
}

/** 1 for each product of the scenario that is listed; all where none is. */
function listOf(ids: readonly string[], spec: CoreSpec): Uint8Array {
  return Uint8Array.from(productsOf(spec), ({ id }) => (ids.length === 0 || ids.includes(id) ? 1 : 0));
}
