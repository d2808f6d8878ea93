/**
 * Land transfer. A household offers land it has no hands for, or that brings less than letting it; a cooperative of its
 * village takes what it planned for; rent, in one of three kinds (land-transfer-rent.ts), is paid from harvest money, after
 * wages. When the cooperative fails or shrinks, the land goes back. Source of the fixed rent: Lixian, 8 mu for 1,200 yuan
 * (lixian-2020/L2).
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen } from "../../ledger/round.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { matchLand, offerLand, release, tellOffer } from "./land-transfer-matching.ts";
import { expectedRent, patronageRefund, promiseRent } from "./land-transfer-rent.ts";
import {
  type LandTransferParameters,
  landTransferParameters,
  landTransferTable,
} from "./land-transfer-state.ts";
import { nextTied } from "../rules/ties.ts";
import type { Block, Moment, Step } from "../step.ts";
import { organiserAccount } from "../accounts.ts";

export const landTransfer = defineMechanism({
  id: "landTransfer",
  group: "linkages",
  title: { en: "land transfer", zh: "土地流转" },
  about:
    "households transfer land to a cooperative of their village for a rent: fixed, in grain, or lower with a job",
  parameters: landTransferParameters,
  alsoNeeds: (stated) => (asksForWorkBack(stated) ? ["employment"] : []),
  tables: [{ table: landTransferTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: landTransferTable,
      prepare: ({ store }) => columnsOf(store, landTransferTable).partner.fill(NO_ORGANISER),
      planCost: (world, o, areaMu) =>
        expectedRent(world, world.organiser.village[o]!, given) *
        Math.max(0, areaMu - world.organiser.ownMu[o]!),
      steps: [
        {
          phase: "choice",
          name: "offer land",
          about: "households offer land they have no hands for or that earns less than letting it",
          reads: [
            "household.productMu",
            "household.tendedMu",
            "household.expectedMargin",
            "household.labourers",
            "market.expectedPrice",
          ],
          writes: ["landTransfer.*"],
          rows: (moment, block) => offerLand(moment, block, given),
          tell: (moment, household) => tellOffer(moment, household, given),
        },
        {
          phase: "matching",
          name: "match land",
          about: "cooperatives take offered land up to their plan, or give land back",
          reads: ["organiser.wantedMu", "household.registeredPoor"],
          writes: [
            "landTransfer.*",
            "household.rentedOutMu",
            "household.productMu",
            "household.tendedMu",
            "household.farmDays",
            "organiser.landMu",
            "organiser.rentDueFen",
          ],
          rows(moment, block) {
            matchLand(moment, block, given);
            if (given.rentKind !== "grain") promiseRent(moment.world, block, given);
          },
        },
        ...(given.rentKind === "grain" ? [priceGrainRent(given)] : []),
        {
          phase: "settlement",
          name: "pay rent",
          about:
            "rent goes to households, as far as the organiser can pay; members get their patronage refund by land",
          reads: ["organiser.rentPaidShare", "organiser.patronageFen", "landTransfer.*"],
          writes: ["account.*", "flow.*", "household.propertyFen", "household.linkedFen"],
          rows: payRent,
        },
        {
          phase: "finance",
          name: "return land",
          about: "land of failed organisers goes back to its households",
          reads: ["organiser.fate"],
          writes: ["landTransfer.*", "household.rentedOutMu", "household.productMu"],
          rows: returnLand,
        },
      ],
    };
  },
});

/** Whether a scenario, as stated, promises jobs for land: somebody must then hire. */
function asksForWorkBack(stated: unknown): boolean {
  return (
    typeof stated === "object" && stated !== null && "rentKind" in stated && stated.rentKind === "workBack"
  );
}

/** Rent in grain is known when the grain has its price. */
const priceGrainRent = (given: LandTransferParameters): Step => ({
  phase: "markets",
  name: "price grain rent",
  about: "rent in grain is reckoned at the year's market price of the village's staple",
  reads: ["market.price", "village.staple", "household.rentedOutMu"],
  writes: ["landTransfer.rentFen", "organiser.rentDueFen"],
  rows: ({ world }, block) => promiseRent(world, block, given),
});

function payRent({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const { partner, rentFen } = columnsOf(world.store, landTransferTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const o = partner[h]!;
    const account = organiserAccount(world, o);
    const fen = shareFen(rentFen[h]!, organiser.rentPaidShare[o]!);
    const refund = patronageRefund(world, o, household.rentedOutMu[h]!);
    pay(block.till, kindOf.landRent, account, h, fen);
    pay(block.till, kindOf.patronageRefund, account, h, refund);
    household.propertyFen[h] = household.propertyFen[h]! + fen + refund;
    household.linkedFen[h] = household.linkedFen[h]! + fen + refund;
  }
}

function returnLand({ world }: Moment, block: Block): void {
  const { partner } = columnsOf(world.store, landTransferTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1))
    if (world.organiser.fate[partner[h]!] !== ALIVE) release(world, h);
}
