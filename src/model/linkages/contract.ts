/**
 * Contract (order) agriculture with a floor. A processing enterprise offers growers a price before the season; who signs
 * delivers at it. Spot above contract tempts the grower to sell beside it, the more so the less trust there is; spot
 * below contract tempts the buyer to renege, the less so the more integrity it has. Trust moves with what happened.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { clamp } from "../../engine/math.ts";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE } from "../actors/organiser.ts";
import { drawOne } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { quantity, share } from "../parameter.ts";
import { nearestVillages } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import type { Block, Moment } from "../step.ts";
import { type World, organiserAccount, villageEnd } from "../world.ts";

const NONE = -1;
const FIRST_TRUST = 0.6;

export const contractTable = defineTable("contract", "a household's contract with a processor", {
  partner: column("i32", "id", "buyer; -1 none"),
  trust: column("f32", "1", "trust between grower and buyer, 0 to 1"),
  agreed: column("f32", "yuan/kg", "agreed price of this year"),
  dueFen: column("f64", "fen", "what the buyer owes for this year's delivery"),
});

export const buyerTable = defineTable("contractBuyer", "an organiser as a buyer under contract", {
  signedKg: column("f64", "kg", "normal harvest of the growers under contract"),
  reneged: column("u8", "flag", "broke its contracts this year"),
  sideSold: column("f64", "kg", "contracted harvest that growers sold beside the contract this year"),
});

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  priceShare: share({
    about: "agreed price as a share of the expected farm-gate price",
    default: 0.97,
    max: 2,
    ...estimate,
  }),
  floor: share({ about: "floor as a share of the base price", default: 0.75, max: 2, ...estimate }),
  willing: share({ about: "share of growers that consider a contract in a year", default: 0.3, ...estimate }),
  sideSelling: quantity("1", {
    about: "share of harvest sold beside the contract, per relative gap and lack of trust",
    min: 0,
    max: 20,
    default: 1.6,
    ...estimate,
  }),
  reneging: quantity("1", {
    about: "probability of reneging per relative gap and lack of integrity",
    min: 0,
    max: 20,
    default: 1.5,
    ...estimate,
  }),
  trustGain: share({
    about: "share of the gap to full trust closed by a kept contract",
    default: 0.2,
    ...estimate,
  }),
  trustLoss: share({ about: "share of trust lost by a broken one", default: 0.5, ...estimate }),
  source: z.string().max(200).optional(),
  grade: z.enum(["S", "D", "E"]).optional(),
});
type Parameters = z.infer<typeof parameters>;

const willingness = stream("contract.willing");
const temptation = stream("contract.reneging");

export const contract = defineMechanism({
  id: "contract",
  group: "linkages",
  title: { en: "contract farming", zh: "订单农业" },
  about: "processors agree a price with growers before the season; either side may break it",
  parameters,
  tables: [
    { table: contractTable, rowsOf: "household" },
    { table: buyerTable, rowsOf: "organiser" },
  ],
  bind(given) {
    return {
      ties: contractTable,
      steps: [
        {
          phase: "matching",
          name: "sign contracts",
          about: "processors sign growers near them up to their capacity",
          reads: ["household.product", "household.standAge", "organiser.capacityKg"],
          writes: ["contract.*", "contractBuyer.*"],
          finish: (moment) => signContracts(moment, given),
        },
        {
          phase: "markets",
          name: "honour contracts",
          about: "growers deliver or sell beside the contract; buyers take or renege",
          reads: ["villageProduct.farmGate", "organiser.integrity", "household.harvestKg"],
          writes: [
            "contract.*",
            "contractBuyer.*",
            "household.deliveredKg",
            "organiser.purchasedKg",
            "organiser.purchaseDueFen",
          ],
          finish: (moment) => honourContracts(moment, given),
        },
        {
          phase: "settlement",
          name: "pay deliveries",
          about: "buyers pay growers the agreed price",
          reads: ["contract.*", "organiser.purchasePaidShare"],
          writes: ["account.*", "flow.*", "household.businessFen", "household.linkedFen"],
          rows: payDeliveries,
        },
        {
          phase: "finance",
          name: "end contracts",
          about: "contracts end with a failed buyer, or when the grower grows something else",
          reads: ["organiser.fate", "household.product"],
          writes: ["contract.*"],
          rows: endContracts,
        },
      ],
    };
  },
});

function signContracts(moment: Moment, given: Parameters): void {
  const { world, elapsed, year } = moment;
  const { household, organiser, size, products, village, villageProduct, market } = world;
  const own = columnsOf(world.store, contractTable);
  const buyer = columnsOf(world.store, buyerTable);
  if (elapsed === 0) {
    own.partner.fill(NONE);
    own.trust.fill(FIRST_TRUST);
  }
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || organiser.processor[o] === 0) continue;
    const p = organiser.product[o]!;
    const product = products[p]!;
    for (const v of nearestVillages(world, o)) {
      const row = v * products.length + p;
      const expected = (villageProduct.farmGate[row]! * market.expectedPrice[p]!) / market.price[p]!;
      const agreed = Math.max(given.floor * market.basePrice[p]!, given.priceShare * expected);
      for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
        if (own.partner[h] === o) own.agreed[h] = agreed;
        if (
          household.product[h] !== p ||
          own.partner[h] !== NONE ||
          bearing(product, household.standAge[h]!) === 0
        )
          continue;
        const normalKg = household.tendedMu[h]! * product.yield;
        if (buyer.signedKg[o]! + normalKg > organiser.capacityKg[o]!) continue;
        if (uniform(drawOne(world, willingness, year, h)) >= given.willing * own.trust[h]!) continue;
        own.partner[h] = o;
        own.agreed[h] = agreed;
        buyer.signedKg[o] = buyer.signedKg[o]! + normalKg;
      }
    }
  }
}

function honourContracts({ world, year }: Moment, given: Parameters): void {
  const { household, organiser, size, products, villageProduct } = world;
  const own = columnsOf(world.store, contractTable);
  const buyer = columnsOf(world.store, buyerTable);
  buyer.reneged.fill(0);
  buyer.signedKg.fill(0);
  buyer.sideSold.fill(0);
  for (let o = size.cooperatives; o < size.organisers; o++)
    buyer.reneged[o] = reneges(world, year, o, given) ? 1 : 0;
  for (let h = 0; h < size.households; h++) {
    const o = own.partner[h]!;
    household.deliveredKg[h] = 0;
    own.dueFen[h] = 0;
    if (o === NONE) continue;
    const p = household.product[h]!;
    const harvest = household.harvestKg[h]!;
    buyer.signedKg[o] = buyer.signedKg[o]! + household.tendedMu[h]! * products[p]!.yield;
    if (buyer.reneged[o] === 1) {
      own.trust[h] = own.trust[h]! * (1 - given.trustLoss);
      continue;
    }
    const gap = villageProduct.farmGate[household.village[h]! * products.length + p]! / own.agreed[h]! - 1;
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

/** Whether the buyer breaks its contracts: more tempting the further spot is below contract, and in distress. */
function reneges(world: World, year: number, o: number, { reneging, priceShare }: Parameters): boolean {
  const { organiser, market, books } = world;
  if (organiser.processor[o] === 0 || organiser.fate[o] !== ALIVE) return false;
  const p = organiser.product[o]!;
  const gap = 1 - market.price[p]! / (priceShare * market.expectedPrice[p]!);
  if (gap <= 0) return false;
  const account = organiserAccount(world, o);
  const distress = books.accounts.cashFen[account]! < books.accounts.debtFen[account]! ? 1.5 : 1;
  const probability = clamp(reneging * gap * (1 - organiser.integrity[o]!) * distress, 0, 0.9);
  return uniform(drawOne(world, temptation, year, o)) < probability;
}

function payDeliveries({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, contractTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NONE || own.dueFen[h] === 0) continue;
    const fen = Math.floor(own.dueFen[h]! * organiser.purchasePaidShare[o]!);
    pay(block.till, "contractSales", organiserAccount(world, o), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

function endContracts({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, contractTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NONE) continue;
    if (organiser.fate[o] !== ALIVE || household.product[h] !== organiser.product[o]) own.partner[h] = NONE;
  }
}
