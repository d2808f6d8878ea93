/**
 * Contract (order) agriculture with a floor. A processing enterprise offers growers near it a price before the season; who
 * signs delivers at it and is paid after wages. Either side may break the contract: see contract-conduct.ts.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { considerContracts, honourContracts, signContracts, tellTemptation } from "./contract-conduct.ts";
import { buyerTable, contractParameters, contractTable } from "./contract-state.ts";
import { nextTied } from "../rules/ties.ts";
import type { Block, Moment } from "../step.ts";
import { organiserAccount } from "../accounts.ts";

/** Trust between two that have never dealt with each other. */
const FIRST_TRUST = 0.6;

export const contract = defineMechanism({
  id: "contract",
  group: "linkages",
  title: { en: "contract farming", zh: "订单农业" },
  about: "processors agree a price with growers before the season; either side may break it",
  parameters: contractParameters,
  needsRole: ["processor"],
  tables: [
    { table: contractTable, rowsOf: "household" },
    { table: buyerTable, rowsOf: "organiser" },
  ],
  bind(given) {
    return {
      ties: contractTable,
      prepare({ store }) {
        const own = columnsOf(store, contractTable);
        own.partner.fill(NO_ORGANISER);
        own.trust.fill(FIRST_TRUST);
      },
      steps: [
        {
          phase: "matching",
          name: "sign contracts",
          about: "processors sign growers near them up to their capacity",
          reads: ["household.product", "household.standAge", "organiser.capacityKg"],
          writes: ["contract.*", "contractBuyer.*"],
          rows: (moment, block) => considerContracts(moment, block, given.willing),
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
          tellOrganiser: (moment, o) => tellTemptation(moment, o, given),
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

function payDeliveries({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const { partner, dueFen } = columnsOf(world.store, contractTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const o = partner[h]!;
    if (dueFen[h] === 0) continue;
    const fen = Math.floor(dueFen[h]! * organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.contractSales, organiserAccount(world, o), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

function endContracts({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const { partner } = columnsOf(world.store, contractTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const o = partner[h]!;
    if (organiser.fate[o] !== ALIVE || household.product[h] !== organiser.product[o])
      partner[h] = NO_ORGANISER;
  }
}
