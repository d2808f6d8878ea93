/** Phases 6 and 10: herds grow, are sold or die; who cannot live on the year sells animals out of the herd. */
import { columnsOf } from "../../engine/columns.ts";
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { outsideAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { defineMechanism } from "../mechanism.ts";
import { type HerdParameters, herdParameters } from "../parameters/herds.ts";
import { type Herds, beyondPasture, deaths, distressHead, herdTable, shareSold } from "../rules/herd.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";

export const herds = defineMechanism({
  id: "herds",
  group: "households",
  title: { en: "herds as wealth", zh: "惜售畜群" },
  about: "where animals are wealth, herds are kept rather than sold, and sold in distress",
  parameters: herdParameters,
  tables: [{ table: herdTable, rowsOf: "household" }],
  bind: (given) => ({
    prepare({ store, household }) {
      columnsOf(store, herdTable).firstHead.set(household.sidelineHead);
    },
    steps: [
      {
        phase: "production",
        name: "keep herds",
        about:
          "animals are born, die in bad weather, are sold as price and custom say, and the rest are kept",
        reads: [
          "household.sideline",
          "household.sidelineHead",
          "villageProduct.*",
          "market.expectedPrice",
          "market.basePrice",
        ],
        writes: ["household.sidelineHead", "herd.*"],
        rows: (moment, block) => keep(moment.world, block, given),
      },
      {
        phase: "householdAccounts",
        name: "sell in distress",
        about: "who has less cash than subsistence takes sells animals at a discount; this is no income",
        reads: ["household.*", "herd.firstHead", "villageProduct.farmGate", "county.priceLevel"],
        writes: ["household.sidelineHead", "account.*", "flow.*"],
        rows: (moment, block) => sellInDistress(moment, block, given),
      },
    ],
  }),
});

function keep(world: World, block: Block, given: HerdParameters): void {
  const { household, village, products, regions, store } = world;
  const own = columnsOf(store, herdTable);
  const sold = new Float64Array(products.length);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    sharesSold(world, regions[village.county[v]!]!.herdsHeld, given, sold);
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const p = household.sideline[h]!;
      own.soldKg[h] = 0;
      own.lostKg[h] = 0;
      if (p !== NO_PRODUCT) keepHerd(world, own, v, h, p, sold[p]!, given);
    }
  }
}

/** Writes the share of a year's increase of each animal that is sold; 1 of what is never held. */
function sharesSold(
  { products, market }: World,
  held: number,
  given: HerdParameters,
  sold: Float64Array,
): void {
  for (let p = 0; p < products.length; p++) {
    const holds = held > 0 && products[p]!.liveWeight > 0;
    sold[p] = holds ? shareSold(held, market.expectedPrice[p]! / market.basePrice[p]!, given) : 1;
  }
}

function keepHerd(
  { household, products, villageProduct }: World,
  own: Herds,
  v: number,
  h: number,
  p: number,
  sold: number,
  given: HerdParameters,
): void {
  const { liveWeight, yield: unharmedKg } = products[p]!;
  const row = v * products.length + p;
  const head = household.sidelineHead[h]!;
  const taken = 1 - villageProduct.yieldFactor[row]!;
  const bornKg = head * unharmedKg * villageProduct.suitability[row]! * villageProduct.serviceFactor[row]!;
  const rearedKg = bornKg * (1 - taken);
  if (own.firstHead[h] === 0) own.firstHead[h] = head;
  if (sold === 1) {
    own.soldKg[h] = rearedKg;
    own.lostKg[h] = bornKg * taken;
    return;
  }
  const died = deaths(head, taken, given);
  const grown = head - died + (rearedKg * (1 - sold)) / liveWeight;
  const surplus = beyondPasture(grown, own.firstHead[h]!, given);
  household.sidelineHead[h] = grown - surplus;
  own.soldKg[h] = rearedKg * sold + surplus * liveWeight;
  own.lostKg[h] = died * liveWeight + bornKg * taken;
}

function sellInDistress(
  { world }: Moment,
  { till, firstGroup, endGroup }: Block,
  given: HerdParameters,
): void {
  const { household, village, products, villageProduct, county, regions, spec, store } = world;
  const { subsistence } = spec.households.consumption;
  const own = columnsOf(store, herdTable);
  for (let v = firstGroup; v < endGroup; v++) {
    const c = village.county[v]!;
    if (regions[c]!.herdsHeld === 0) continue;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const p = household.sideline[h]!;
      if (p === NO_PRODUCT || products[p]!.liveWeight === 0) continue;
      const short = subsistence * household.persons[h]! * county.priceLevel[c]! - cashOf(till, h) / 100;
      const farmGate = villageProduct.farmGate[v * products.length + p]!;
      const headYuan = products[p]!.liveWeight * farmGate * given.distressPrice;
      const sold = distressHead(household.sidelineHead[h]!, own.firstHead[h]!, short, headYuan, given);
      if (sold === 0) continue;
      pay(till, kindOf.animals, outsideAccount(world), h, toFen(sold * headYuan));
      household.sidelineHead[h] = household.sidelineHead[h]! - sold;
    }
  }
}
