/**
 * Employment absorption: cooperatives and enterprises hire members of farm households, poor households first where a
 * share of jobs is kept for them. One job a household; who has no day to spare cannot take one. Wages are the first
 * claim on an organiser's money. Sources: 12,000 yuan a year in an orchard (lixian-2020/L3), 40% of a park's workers
 * from poor households (lixian-2020/L9).
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { ALIVE, COOPERATIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, share } from "../parameter.ts";
import { freeDays } from "../rules/labour.ts";
import { nearestVillages, organiserCounty, villageCooperatives } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { organiserAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";

/** Days a full-time worker of an enterprise works. */
const FULL_TIME_DAYS = 280;

export const employmentTable = defineTable("employment", "a household's job with an organiser", {
  partner: column("i32", "id", "organiser it works for; -1 none"),
  wageFen: column("f64", "fen", "wage promised for this year"),
});

const parameters = z.strictObject({
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether cooperatives hire registered poor households first" }),
  localShare: share({
    about: "share of cooperatives' work that villagers under contract do; the rest is day labour",
    default: 0.6,
    source: "estimate",
    grade: "E",
  }),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const employment = defineMechanism({
  id: "employment",
  group: "linkages",
  title: { en: "employment absorption", zh: "就业吸纳" },
  about: "organisers hire members of farm households at a yearly wage, poor households first",
  parameters,
  tables: [{ table: employmentTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: employmentTable,
      prepare: ({ store }) => columnsOf(store, employmentTable).partner.fill(NO_ORGANISER),
      steps: [
        {
          phase: "matching",
          name: "fill jobs",
          about: "villagers with days to spare take the jobs of their cooperatives, then of enterprises",
          reads: [
            "organiser.wantedJobs",
            "household.registeredPoor",
            "household.labourers",
            "household.migrants",
          ],
          writes: [
            "employment.*",
            "household.jobDays",
            "organiser.jobs",
            "organiser.poorJobs",
            "organiser.wageDueFen",
          ],
          rows: (moment, block) => fillVillageJobs(moment, block, given),
          finish: fillEnterpriseJobs,
        },
        {
          phase: "settlement",
          name: "pay wages",
          about: "wages go to households, as far as the organiser can pay",
          reads: ["organiser.wagePaidShare", "employment.*"],
          writes: ["account.*", "flow.*", "household.wageFen", "household.linkedFen"],
          rows: payWages,
        },
        {
          phase: "finance",
          name: "end jobs",
          about: "jobs with failed organisers end",
          reads: ["organiser.fate"],
          writes: ["employment.*", "household.jobDays"],
          rows: endJobs,
        },
      ],
    };
  },
});

function fillVillageJobs({ world }: Moment, block: Block, { poorFirst, localShare }: Parameters): void {
  const { organiser } = world;
  for (let village = block.firstGroup; village < block.endGroup; village++) {
    for (let o = villageCooperatives(world, village); o < villageCooperatives(world, village + 1); o++) {
      organiser.jobs[o] = 0;
      organiser.poorJobs[o] = 0;
      organiser.wageDueFen[o] = 0;
      if (organiser.fate[o] === ALIVE)
        staffFrom(world, village, o, Math.floor(organiser.wantedJobs[o]! * localShare), poorFirst);
    }
  }
}

/** Keeps who works there (up to the jobs planned), then hires: poor households first, then any, in id order. */
function staffFrom(world: World, village: number, o: number, wanted: number, poorFirst: boolean): void {
  const { partner } = columnsOf(world.store, employmentTable);
  const { registeredPoor } = world.household;
  const { jobs } = world.organiser;
  const first = world.village.firstHousehold[village]!;
  const end = villageEnd(world, village);
  for (let h = first; h < end; h++) {
    if (partner[h] !== o) continue;
    if (jobs[o]! < wanted && canWork(world, h, o)) engage(world, h, o);
    else leave(world, h);
  }
  for (let round = poorFirst || world.organiser.poorFirst[o]! > 0 ? 0 : 1; round < 2; round++) {
    for (let h = first; h < end && jobs[o]! < wanted; h++) {
      if (partner[h] !== NO_ORGANISER || (round === 0 && registeredPoor[h] === 0)) continue;
      if (canWork(world, h, o)) engage(world, h, o);
    }
  }
}

/** Enterprises hire from near villages outwards: the share kept for poor households first, then whoever is free. */
function fillEnterpriseJobs({ world }: Moment): void {
  const { organiser, size, spec, household } = world;
  const own = columnsOf(world.store, employmentTable);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const { poorWorkers } = spec.organisers.enterprises[o - size.cooperatives]!;
    const kept = Math.max(poorWorkers, organiser.poorFirst[o]!);
    organiser.jobs[o] = 0;
    organiser.poorJobs[o] = 0;
    organiser.wageDueFen[o] = 0;
    const wanted = organiser.fate[o] === ALIVE ? Math.floor(organiser.wantedJobs[o]!) : 0;
    const near = nearestVillages(world, o);
    for (const village of near) {
      for (let h = world.village.firstHousehold[village]!; h < villageEnd(world, village); h++) {
        if (own.partner[h] !== o) continue;
        if (organiser.jobs[o]! < wanted && canWork(world, h, o)) engage(world, h, o);
        else leave(world, h);
      }
    }
    for (let round = 0; round < 2; round++) {
      const target = round === 0 ? Math.floor(wanted * kept) : wanted;
      for (
        let v = 0;
        v < near.length && (round === 0 ? organiser.poorJobs[o]! : organiser.jobs[o]!) < target;
        v++
      ) {
        const village = near[v]!;
        for (let h = world.village.firstHousehold[village]!; h < villageEnd(world, village); h++) {
          if ((round === 0 ? organiser.poorJobs[o]! : organiser.jobs[o]!) >= target) break;
          if (own.partner[h] !== NO_ORGANISER || (round === 0 && household.everRegistered[h] === 0)) continue;
          if (canWork(world, h, o)) engage(world, h, o);
        }
      }
    }
  }
}

/** Days of a job, but never more than one labourer has. */
function daysOf({ organiser, spec }: World, o: number): number {
  const days = organiser.kind[o] === COOPERATIVE ? spec.organisers.cooperatives.jobDays : FULL_TIME_DAYS;
  return Math.floor(Math.min(days, spec.households.labour.daysPerLabourer));
}

function canWork(world: World, h: number, o: number): boolean {
  const days = daysOf(world, o);
  return days > 0 && freeDays(world, h) >= days;
}

function engage(world: World, h: number, o: number): void {
  const { household, organiser, spec, size } = world;
  const own = columnsOf(world.store, employmentTable);
  const level = world.county.wageLevel[organiserCounty(world, o)]!;
  const wage =
    organiser.kind[o] === COOPERATIVE
      ? spec.organisers.cooperatives.jobWage
      : spec.organisers.enterprises[o - size.cooperatives]!.wage;
  own.partner[h] = o;
  own.wageFen[h] = toFen(wage * level * organiser.operating[o]!);
  household.jobDays[h] = daysOf(world, o);
  organiser.jobs[o] = organiser.jobs[o]! + 1;
  organiser.wageDueFen[o] = organiser.wageDueFen[o]! + own.wageFen[h]!;
  if (household.everRegistered[h] === 1) organiser.poorJobs[o] = organiser.poorJobs[o]! + 1;
}

function leave(world: World, h: number): void {
  const own = columnsOf(world.store, employmentTable);
  own.partner[h] = NO_ORGANISER;
  own.wageFen[h] = 0;
  world.household.jobDays[h] = 0;
}

function payWages({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, employmentTable);
  for (let h = block.from; h < block.to; h++) {
    const partner = own.partner[h]!;
    if (partner === NO_ORGANISER) continue;
    const fen = shareFen(own.wageFen[h]!, organiser.wagePaidShare[partner]!);
    pay(block.till, kindOf.wages, organiserAccount(world, partner), h, fen);
    household.wageFen[h] = household.wageFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

function endJobs({ world }: Moment, block: Block): void {
  const own = columnsOf(world.store, employmentTable);
  for (let h = block.from; h < block.to; h++) {
    const partner = own.partner[h]!;
    if (partner !== NO_ORGANISER && world.organiser.fate[partner] !== ALIVE) leave(world, h);
  }
}
