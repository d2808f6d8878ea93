/**
 * Technical service, the advice: who is served and what it is worth. A household weighs what better skill would bring on its
 * land, over the horizon of who plants, against the fee; a cooperative serves a grower whose fee covers its technician, and
 * others free as far as a share of its cash goes.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream } from "../../engine/random.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { organiserAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds } from "../luck.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf, villageCooperatives } from "../queries.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { UNSKILLED } from "../steps/harvest.ts";
import { type World, villageEnd } from "../world.ts";

export const serviceTable = defineTable(
  "technicalService",
  "technical service to a household's main product",
  {
    partner: column("i32", "id", "organiser whose technician serves it this year; -1 none"),
  },
);

const estimate = { source: "estimate", grade: "E" } as const;
export const serviceParameters = z.strictObject({
  expertSkill: quantity("1", {
    about: "skill that service teaches towards; 1 is the mean of all households",
    min: 0,
    max: 2,
    default: 1.4,
    ...estimate,
  }),
  teaching: share({
    about: "share of what a household lacks of that skill that a year of service teaches",
    default: 0.2,
    ...estimate,
  }),
  fee: quantity("yuan/mu", {
    about: "yearly fee for a mu served; 0 is free",
    min: 0,
    max: 10_000,
    default: 0,
    ...estimate,
  }),
  visitCost: quantity("yuan/household", {
    about: "what a year of service to one household costs the organiser, in money of the first year",
    min: 0,
    max: 100_000,
    default: 120,
    ...estimate,
  }),
  freeBudget: share({
    about: "share of its cash that an organiser spends at most in a year on service that no fee covers",
    default: 0.02,
    ...estimate,
  }),
  growers: quantity("household", {
    about: "households that an organiser's technicians can serve in a year",
    min: 0,
    max: 100_000,
    whole: true,
    default: 40,
    source: "national-2020/N10: 260,000 instructors; households each are an estimate",
    grade: "E",
    year: 2020,
  }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether registered poor households are served first" }),
  ...cited,
});
export type ServiceParameters = z.infer<typeof serviceParameters>;

const turn = stream("technicalService.turn");

/** Cooperatives serve growers of their own product in their village, and the growers learn. */
export function serveGrowers(moment: Moment, block: Block, given: ServiceParameters): void {
  const { world } = moment;
  const own = columnsOf(world.store, serviceTable);
  const words = drawHouseholds(moment, block, turn, 0);
  own.partner.fill(NO_ORGANISER, block.from, block.to);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const first = world.village.firstHousehold[v]!;
    const count = villageEnd(world, v) - first;
    const offset = count === 0 ? 0 : words[first - block.from]! % count;
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
      if (world.organiser.fate[o] === ALIVE) serveFrom(world, v, o, offset, given);
  }
}

/** Serves from a household drawn by lot onwards: in a first round the poor, then all. */
function serveFrom(world: World, v: number, o: number, offset: number, given: ServiceParameters): void {
  const { household, organiser, village, books } = world;
  const own = columnsOf(world.store, serviceTable);
  const first = village.firstHousehold[v]!;
  const count = villageEnd(world, v) - first;
  let free = shareFen(Math.max(0, books.accounts.cashFen[organiserAccount(world, o)]!), given.freeBudget);
  let places = given.growers;
  for (let round = given.poorFirst ? 0 : 1; round < 2; round++) {
    for (let i = 0; i < count && places > 0; i++) {
      const h = first + ((i + offset) % count);
      if (own.partner[h] !== NO_ORGANISER || household.product[h] !== organiser.product[o]) continue;
      if (round === 0 && household.registeredPoor[h] === 0) continue;
      if (worthOfAdvice(world, h, given) <= given.fee) continue;
      const uncovered = Math.max(0, visitFen(world, h, given) - feeFen(world, h, given));
      if (uncovered > free) continue;
      free -= uncovered;
      places--;
      own.partner[h] = o;
      household.farmSkill[h] = household.farmSkill[h]! + learnt(world, h, given);
    }
  }
}

/** Skill that a year of service would add; nothing to who knows as much as the technician. */
function learnt({ household }: World, h: number, { teaching, expertSkill }: ServiceParameters): number {
  return teaching * Math.max(0, expertSkill - household.farmSkill[h]!);
}

/** What a year of service is worth to a grower, yuan a mu: the yearly gain in yield, for as long as who plants looks ahead. */
function worthOfAdvice(world: World, h: number, given: ServiceParameters): number {
  const { household, products, county } = world;
  if (household.tendedMu[h] === 0) return 0;
  const { inputCost } = products[household.product[h]!]!;
  const sales = household.expectedMargin[h]! + inputCost * county.costLevel[countyOf(world, h)]!;
  const skill = UNSKILLED + (1 - UNSKILLED) * household.farmSkill[h]!;
  const gain = (Math.max(0, sales) * (1 - UNSKILLED) * learnt(world, h, given)) / skill;
  return gain / world.plantingAnnuity;
}

/** Fee of a household's land, fen. */
export function feeFen({ household }: World, h: number, { fee }: ServiceParameters): number {
  return toFen(household.tendedMu[h]! * fee);
}

/** Cost of serving a household, fen. */
export function visitFen(world: World, h: number, { visitCost }: ServiceParameters): number {
  return toFen(visitCost * world.county.costLevel[countyOf(world, h)]!);
}

/** What a household that some cooperative of its village could serve weighs, for `explain`. */
export function tellAdvice({ world }: Moment, h: number, given: ServiceParameters): Telling[] {
  const { household, organiser } = world;
  const v = household.village[h]!;
  for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
    if (organiser.fate[o] !== ALIVE || organiser.product[o] !== household.product[h]) continue;
    const values = {
      fee: given.fee,
      worth: Math.round(worthOfAdvice(world, h, given)),
      skill: household.farmSkill[h]!,
    };
    return [{ id: "weighedAdvice", values }];
  }
  return [];
}
