/**
 * Workshops, the hiring: where there is one, how much work its orders give, and who works there. A household weighs piece
 * wages against the odd jobs that it would have to give up; the cooperative opens wherever it lives, since each order pays
 * more than its wages.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne } from "../luck.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf, villageCooperatives } from "../queries.ts";
import { spareDays } from "../rules/labour.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { type World, villageEnd } from "../world.ts";

export const workshopTable = defineTable("workshop", "a household's job in a workshop", {
  partner: column("i32", "id", "cooperative whose workshop it works in; -1 none"),
  wageFen: column("f64", "fen", "piece wages earned this year"),
  days: column("u16", "day", "days of its labour that the job takes"),
});

export const workshopVillageTable = defineTable("workshopVillage", "a village's workshop", {
  operator: column("i32", "id", "cooperative that runs it this year; -1 none"),
  work: column("f32", "1", "share of the year's work that orders and the epidemic leave"),
  workers: column("u32", "household", "households that work in it"),
  poorWorkers: column("u32", "household", "of these, households registered as poor when the run began"),
  wagesFen: column("f64", "fen", "piece wages earned in it this year"),
});

const estimate = { source: "estimate", grade: "E" } as const;
const socks = { source: "national-2020/N9", year: 2020 } as const;
export const workshopParameters = z.strictObject({
  from: quantity("1", { about: "first year", min: 1900, max: 2200, whole: true, default: 2018, ...estimate }),
  villageShare: share({ about: "share of villages with a workshop", default: 0.3, ...estimate }),
  jobs: quantity("job", {
    about: "jobs in a workshop",
    min: 0,
    max: 10_000,
    whole: true,
    default: 33,
    grade: "S",
    ...socks,
  }),
  poorShare: share({
    about: "share of the jobs that poor households get first",
    default: 0.76,
    grade: "D",
    ...socks,
  }),
  jobDays: quantity("day", {
    about: "days of a part-time job in a year",
    min: 1,
    max: 365,
    whole: true,
    default: 150,
    ...estimate,
  }),
  pieceWage: quantity("yuan/day", {
    about: "what a day of piece work brings, in 2018",
    min: 0,
    max: 1000,
    default: 60,
    ...estimate,
  }),
  orderMargin: quantity("1", {
    about: "what an order pays beyond its piece wages, as a share of them",
    min: 0,
    max: 5,
    default: 0.2,
    ...estimate,
  }),
  orderFailure: share({
    about: "probability that a workshop's orders fail in a year",
    default: 0.1,
    ...estimate,
  }),
  leftInFailure: share({ about: "share of the work that is left when they fail", default: 0.4, ...estimate }),
  willing: share({
    about: "share of households that consider such a job in a year",
    default: 0.5,
    ...estimate,
  }),
  ...cited,
});
export type WorkshopParameters = z.infer<typeof workshopParameters>;

const place = stream("workshop.place");
const orders = stream("workshop.orders");
const willingness = stream("workshop.willing");

/** Opens the workshops of a block's villages for the year, and fills them: who works there, poor households, all. */
export function fillWorkshops(moment: Moment, block: Block, given: WorkshopParameters): void {
  const { world, year } = moment;
  const own = columnsOf(world.store, workshopVillageTable);
  const words = drawHouseholds(moment, block, willingness, 0);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const o = operatorOf(world, v, year, given);
    const fails = uniform(drawOne(world, orders, year, v)) < given.orderFailure;
    own.operator[v] = o;
    own.work[v] = o === NO_ORGANISER ? 0 : world.organiser.operating[o]! * (fails ? given.leftInFailure : 1);
    own.workers[v] = 0;
    own.poorWorkers[v] = 0;
    own.wagesFen[v] = 0;
    keepWorkers(world, v, given);
    const poorJobs = Math.floor(given.jobs * given.poorShare);
    if (o === NO_ORGANISER) continue;
    hire(world, v, given, poorJobs, true, words, block.from);
    hire(world, v, given, given.jobs, false, words, block.from);
  }
}

/** The cooperative that runs a village's workshop, where there is one: the first that lives. */
function operatorOf(world: World, v: number, year: number, given: WorkshopParameters): number {
  if (year < given.from || uniform(drawOne(world, place, 0, v)) >= given.villageShare) return NO_ORGANISER;
  for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
    if (world.organiser.fate[o] === ALIVE) return o;
  return NO_ORGANISER;
}

function keepWorkers(world: World, v: number, given: WorkshopParameters): void {
  const own = columnsOf(world.store, workshopTable);
  const { operator, workers } = columnsOf(world.store, workshopVillageTable);
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (own.partner[h] === NO_ORGANISER) continue;
    const stays = operator[v] !== NO_ORGANISER && workers[v]! < given.jobs && spareDays(world, h) >= 0;
    const worthIt = stays && isWorthIt(world, h, given, own.days[h]!);
    leaveWorkshop(world, h);
    if (worthIt) engage(world, v, h, given);
  }
}

/** Hires in id order up to so many workers: of poor households, or of all. */
function hire(
  world: World,
  v: number,
  given: WorkshopParameters,
  jobs: number,
  poorOnly: boolean,
  words: Uint32Array,
  from: number,
): void {
  const { household, village } = world;
  const own = columnsOf(world.store, workshopTable);
  const { workers, poorWorkers } = columnsOf(world.store, workshopVillageTable);
  const held = poorOnly ? poorWorkers : workers;
  for (let h = village.firstHousehold[v]!; h < villageEnd(world, v) && held[v]! < jobs; h++) {
    if (workers[v]! >= given.jobs) return;
    if (own.partner[h] !== NO_ORGANISER || uniform(words[h - from]!) >= given.willing) continue;
    if (poorOnly && household.everRegistered[h] === 0) continue;
    if (spareDays(world, h) >= daysOf(world, given) && isWorthIt(world, h, given, 0))
      engage(world, v, h, given);
  }
}

/** Days of a job, but never more than one labourer has. */
function daysOf({ spec }: World, { jobDays }: WorkshopParameters): number {
  return Math.floor(Math.min(jobDays, spec.households.labour.daysPerLabourer));
}

/** Odd jobs that a household gives up for the job, yuan; `held` are days of the job that it has already. */
function forgone(world: World, h: number, given: WorkshopParameters, held: number): number {
  const { household, spec } = world;
  const { casualDays, hiredDay } = spec.households.labour;
  const most = Math.max(0, household.labourers[h]! - household.migrants[h]!) * casualDays;
  const without = spareDays(world, h) + held;
  const lost = Math.min(without, most) - Math.min(Math.max(0, without - daysOf(world, given)), most);
  return lost * hiredDay * household.workSkill[h]!;
}

/** Whether the job pays more than what it would give up; both are wages of the county's level. */
function isWorthIt(world: World, h: number, given: WorkshopParameters, held: number): boolean {
  const days = daysOf(world, given);
  return days > 0 && days * given.pieceWage > forgone(world, h, given, held);
}

function engage(world: World, v: number, h: number, given: WorkshopParameters): void {
  const { household, organiser, county } = world;
  const own = columnsOf(world.store, workshopTable);
  const at = columnsOf(world.store, workshopVillageTable);
  const o = at.operator[v]!;
  const days = daysOf(world, given);
  const wage = toFen(days * given.pieceWage * county.wageLevel[countyOf(world, h)]! * at.work[v]!);
  own.partner[h] = o;
  own.days[h] = days;
  own.wageFen[h] = wage;
  household.jobDays[h] = household.jobDays[h]! + days;
  organiser.wageDueFen[o] = organiser.wageDueFen[o]! + wage;
  at.wagesFen[v] = at.wagesFen[v]! + wage;
  at.workers[v] = at.workers[v]! + 1;
  at.poorWorkers[v] = at.poorWorkers[v]! + household.everRegistered[h]!;
}

/** Ends a household's job; its days are free again. */
export function leaveWorkshop({ store, household }: World, h: number): void {
  const own = columnsOf(store, workshopTable);
  own.partner[h] = NO_ORGANISER;
  own.wageFen[h] = 0;
  household.jobDays[h] = household.jobDays[h]! - own.days[h]!;
  own.days[h] = 0;
}

/** What a household weighed and drew, for `explain`. */
export function tellWorkshop({ world, year }: Moment, h: number, given: WorkshopParameters): Telling[] {
  if (operatorOf(world, world.household.village[h]!, year, given) === NO_ORGANISER) return [];
  const own = columnsOf(world.store, workshopTable);
  const wage = Math.round(daysOf(world, given) * given.pieceWage);
  const lost = Math.round(forgone(world, h, given, own.days[h]!));
  const drew = uniform(drawOne(world, willingness, year, h));
  return [{ id: "weighedWorkshop", values: { wage, lost, drew, willing: given.willing } }];
}
