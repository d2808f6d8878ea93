/**
 * Land transfer at a fixed rent. A household offers land it has no hands for, or that brings less than the rent; a
 * cooperative of its village takes what it planned for; rent is paid from harvest money, after wages. When the
 * cooperative fails or shrinks, the land goes back. Source of the rent: Lixian, 8 mu for 1,200 yuan (lixian-2020/L2).
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { matchLand, offerLand, release, tellOffer } from "./land-transfer-matching.ts";
import { landTransferTable } from "./land-transfer-state.ts";
import type { Block, Moment } from "../step.ts";
import { organiserAccount } from "../accounts.ts";
import type { World } from "../world.ts";

/** Land is kept in 32-bit numbers, so parts may add to a hair above one; refunds stay below what is there. */
const ROUNDING_MARGIN = 1 - 1e-6;

const parameters = z.strictObject({
  rent: quantity("yuan/mu", {
    about: "fixed yearly rent",
    min: 0,
    max: 10_000,
    default: 150,
    source: "lixian-2020/L2",
    grade: "S",
    year: 2019,
  }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether registered poor households' land is taken first" }),
  willing: share({
    about: "share of households that consider transferring land in a year",
    default: 0.35,
    source: "estimate",
    grade: "E",
  }),
  ...cited,
});

export const landTransfer = defineMechanism({
  id: "landTransfer",
  group: "linkages",
  title: { en: "land transfer", zh: "土地流转" },
  about: "households transfer land to a cooperative of their village for a fixed rent",
  parameters,
  tables: [{ table: landTransferTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: landTransferTable,
      prepare: ({ store }) => columnsOf(store, landTransferTable).partner.fill(NO_ORGANISER),
      planCost: ({ organiser }, o, areaMu) => given.rent * Math.max(0, areaMu - organiser.ownMu[o]!),
      steps: [
        {
          phase: "choice",
          name: "offer land",
          about: "households offer land they have no hands for or that earns less than the rent",
          reads: [
            "household.productMu",
            "household.tendedMu",
            "household.expectedMargin",
            "household.labourers",
          ],
          writes: ["landTransfer.*"],
          rows: (moment, block) => offerLand(moment, block, given.rent, given.willing),
          tell: (moment, household) => tellOffer(moment, household, given.rent, given.willing),
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
            matchLand(moment, block, given.poorFirst);
            promiseRent(moment.world, block, given.rent);
          },
        },
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

function promiseRent(world: World, block: Block, rent: number): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, landTransferTable);
  for (let h = block.from; h < block.to; h++) {
    const partner = own.partner[h]!;
    if (partner === NO_ORGANISER) continue;
    const fen = toFen(household.rentedOutMu[h]! * rent);
    own.rentFen[h] = fen;
    organiser.rentDueFen[partner] = organiser.rentDueFen[partner]! + fen;
  }
}

function payRent({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, landTransferTable);
  for (let h = block.from; h < block.to; h++) {
    const partner = own.partner[h]!;
    if (partner === NO_ORGANISER) continue;
    const fen = shareFen(own.rentFen[h]!, organiser.rentPaidShare[partner]!);
    const refund = patronageRefund(world, h, partner);
    pay(block.till, kindOf.landRent, organiserAccount(world, partner), h, fen);
    pay(block.till, kindOf.patronageRefund, organiserAccount(world, partner), h, refund);
    household.propertyFen[h] = household.propertyFen[h]! + fen + refund;
    household.linkedFen[h] = household.linkedFen[h]! + fen + refund;
  }
}

/** A member's part of what goes back by patronage: here, by the land it deals through the cooperative. */
function patronageRefund({ household, organiser }: World, h: number, o: number): number {
  const rentedMu = organiser.landMu[o]! - organiser.ownMu[o]!;
  const part = rentedMu > 0 ? Math.min(1, household.rentedOutMu[h]! / rentedMu) : 0;
  return Math.floor(organiser.patronageFen[o]! * part * ROUNDING_MARGIN);
}

function returnLand({ world }: Moment, block: Block): void {
  const own = columnsOf(world.store, landTransferTable);
  for (let h = block.from; h < block.to; h++) {
    const partner = own.partner[h]!;
    if (partner !== NO_ORGANISER && world.organiser.fate[partner] !== ALIVE) release(world, h);
  }
}
