/**
 * Land transfer at a fixed rent. A household offers land it has no hands for, or that brings less than the rent; a
 * cooperative of its village takes what it planned for; rent is paid from harvest money, after wages. When the
 * cooperative fails or shrinks, the land goes back. Source of the rent: Lixian, 8 mu for 1,200 yuan (lixian-2020/L2).
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { ALIVE } from "../actors/organiser.ts";
import { drawHouseholds } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { quantity, share } from "../parameter.ts";
import { villageCooperatives } from "../queries.ts";
import { homeDays, setFarmDays } from "../rules/labour.ts";
import type { Block, Moment } from "../step.ts";
import { organiserAccount, villageEnd, type World } from "../world.ts";

/** `partner` of a household that has transferred no land. */
const NONE = -1;
/** Plots below this size are not worth a contract, mu. */
const LEAST_MU = 0.5;

/** Land is kept in 32-bit numbers, so parts may add to a hair above one; refunds stay below what is there. */
const ROUNDING_MARGIN = 1 - 1e-6;

export const landTransferTable = defineTable("landTransfer", "a household's transferred land", {
  partner: column("i32", "id", "organiser that works it; -1 none"),
  offeredMu: column("f32", "mu", "land it would transfer at this year's rent"),
  rentFen: column("f64", "fen", "rent promised for this year"),
});

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
  source: z.string().max(200).optional(),
  grade: z.enum(["S", "D", "E"]).optional(),
});
type Parameters = z.infer<typeof parameters>;

const willingness = stream("landTransfer.willing");
const priority = stream("landTransfer.priority");

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
      planSupport: ({ organiser }, o, areaMu) => -given.rent * Math.max(0, areaMu - organiser.ownMu[o]!),
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
          rows: (moment, block) => offerLand(moment, block, given),
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
          rows: (moment, block) => matchLand(moment, block, given),
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

function offerLand(moment: Moment, block: Block, { rent, willing }: Parameters): void {
  const { world, elapsed } = moment;
  const { household } = world;
  const own = columnsOf(world.store, landTransferTable);
  if (elapsed === 0) own.partner.fill(NONE, block.from, block.to);
  const words = drawHouseholds(moment, block, willingness, 0);
  const limit = willing * 0x1_0000_0000;
  for (let h = block.from; h < block.to; h++) {
    own.offeredMu[h] = 0;
    if (own.partner[h] !== NONE || words[h - block.from]! >= limit) continue;
    const idleMu = household.productMu[h]! - household.tendedMu[h]!;
    const keeps = household.expectedMargin[h]! > rent && household.labourers[h]! > 0;
    const offered = keeps ? idleMu : household.productMu[h]!;
    if (offered >= LEAST_MU) own.offeredMu[h] = offered;
  }
}

function matchLand(moment: Moment, block: Block, { rent, poorFirst }: Parameters): void {
  const { world } = moment;
  const words = drawHouseholds(moment, block, priority, 0);
  for (let village = block.firstGroup; village < block.endGroup; village++) {
    for (let o = villageCooperatives(world, village); o < villageCooperatives(world, village + 1); o++) {
      world.organiser.rentDueFen[o] = 0;
      if (world.organiser.fate[o] !== ALIVE) continue;
      giveBack(world, village, o);
      takeLand(world, village, o, poorFirst, words, block.from);
    }
  }
  promiseRent(world, block, rent);
}

/** A shrinking cooperative gives whole plots back, the last household first. */
function giveBack(world: World, village: number, o: number): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, landTransferTable);
  for (let h = villageEnd(world, village) - 1; h >= world.village.firstHousehold[village]!; h--) {
    if (organiser.landMu[o]! <= organiser.wantedMu[o]! + household.rentedOutMu[h]! || own.partner[h] !== o)
      continue;
    organiser.landMu[o] = organiser.landMu[o]! - household.rentedOutMu[h]!;
    release(world, h);
  }
}

/** A growing cooperative takes offered plots in two rounds (poor first, then all), ties broken by luck. */
function takeLand(
  world: World,
  village: number,
  o: number,
  poorFirst: boolean,
  words: Uint32Array,
  from: number,
): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, landTransferTable);
  const first = world.village.firstHousehold[village]!;
  const count = villageEnd(world, village) - first;
  const offset = count === 0 ? 0 : words[first - from]! % count;
  for (let round = poorFirst ? 0 : 1; round < 2; round++) {
    for (let i = 0; i < count; i++) {
      const missing = organiser.wantedMu[o]! - organiser.landMu[o]!;
      if (missing < LEAST_MU) return;
      const h = first + ((i + offset) % count);
      const offered = own.offeredMu[h]!;
      if (offered < LEAST_MU || (round === 0 && household.registeredPoor[h] === 0)) continue;
      const taken = Math.min(offered, missing);
      own.offeredMu[h] = 0;
      own.partner[h] = o;
      household.rentedOutMu[h] = taken;
      household.productMu[h] = Math.max(0, household.productMu[h]! - taken);
      setFarmDays(world, h, homeDays(world, h, household.migrants[h]!) - household.jobDays[h]!);
      organiser.landMu[o] = organiser.landMu[o]! + household.rentedOutMu[h]!;
    }
  }
}

function promiseRent(world: World, block: Block, rent: number): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, landTransferTable);
  for (let h = block.from; h < block.to; h++) {
    const partner = own.partner[h]!;
    if (partner === NONE) continue;
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
    if (partner === NONE) continue;
    const fen = shareFen(own.rentFen[h]!, organiser.rentPaidShare[partner]!);
    const refund = patronageRefund(world, h, partner);
    pay(block.till, "landRent", organiserAccount(world, partner), h, fen);
    pay(block.till, "patronageRefund", organiserAccount(world, partner), h, refund);
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
    if (partner !== NONE && world.organiser.fate[partner] !== ALIVE) release(world, h);
  }
}

function release(world: World, h: number): void {
  const { household } = world;
  const own = columnsOf(world.store, landTransferTable);
  own.partner[h] = NONE;
  own.rentFen[h] = 0;
  household.productMu[h] = household.productMu[h]! + household.rentedOutMu[h]!;
  household.rentedOutMu[h] = 0;
}
