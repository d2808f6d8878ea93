/**
 * Employment, the hiring: who gets a job of a cooperative in its village, and of an enterprise from near villages outwards.
 * Days that other linkages take are not offered twice.
 */
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE, COOPERATIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { nearestVillages, organiserCounty, villageCooperatives } from "../queries.ts";
import { setSpareDays, spareDays } from "../rules/labour.ts";
import { nextMarked, nextTiedTo } from "../rules/ties.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { columnsIfInForce } from "../in-force.ts";
import { landTransferTable } from "./land-transfer-state.ts";

export const employmentTable = defineTable("employment", "a household's job with an organiser", {
  partner: column("i32", "id", "organiser it works for; -1 none"),
  wageFen: column("f64", "fen", "wage promised for this year"),
});

/** Days a full-time worker of an enterprise works. */
const FULL_TIME_DAYS = 280;

/** Cooperatives fill the share of their jobs that is for villagers under contract. */
export function fillVillageJobs(
  { world }: Moment,
  block: Block,
  poorFirst: boolean,
  localShare: number,
): void {
  const { organiser } = world;
  const spare = block.scratch[0]!;
  for (let village = block.firstGroup; village < block.endGroup; village++) {
    setSpareDays(world, village, spare);
    for (let o = villageCooperatives(world, village); o < villageCooperatives(world, village + 1); o++) {
      organiser.jobs[o] = 0;
      organiser.poorJobs[o] = 0;
      if (organiser.fate[o] !== ALIVE) continue;
      const wanted = Math.floor(organiser.wantedJobs[o]! * localShare);
      keepStaff(world, village, o, wanted, spare);
      hireVillagers(world, village, o, wanted, poorFirst, spare);
    }
  }
}

/** Keeps who works there, up to the jobs planned. */
function keepStaff(world: World, village: number, o: number, wanted: number, spare: Float64Array): void {
  const { partner } = columnsOf(world.store, employmentTable);
  const { jobs } = world.organiser;
  const days = daysOf(world, o);
  const first = world.village.firstHousehold[village]!;
  const end = villageEnd(world, village);
  for (let h = nextTiedTo(partner, o, first, end); h < end; h = nextTiedTo(partner, o, h + 1, end)) {
    const withJob = spare[h - first]! + days;
    if (jobs[o]! < wanted && days > 0 && withJob >= days) {
      engage(world, h, o);
      continue;
    }
    leave(world, h);
    spare[h - first] = withJob;
  }
}

/** Hires in id order: first who let land against a claim on its jobs, then poor households, then any. */
function hireVillagers(
  world: World,
  village: number,
  o: number,
  wanted: number,
  poorFirst: boolean,
  spare: Float64Array,
): void {
  const { partner } = columnsOf(world.store, employmentTable);
  const { registeredPoor } = world.household;
  const { organiser } = world;
  const { jobs } = organiser;
  const days = daysOf(world, o);
  if (days <= 0) return;
  const first = world.village.firstHousehold[village]!;
  const end = villageEnd(world, village);
  const consider = (h: number): void => {
    if (spare[h - first]! < days || partner[h] !== NO_ORGANISER) return;
    engage(world, h, o);
    spare[h - first] = spare[h - first]! - days;
  };
  const land = columnsIfInForce(world, landTransferTable);
  if (land !== undefined) {
    const next = (h: number) => nextMarked(land.claimsJob, h, end);
    for (let h = next(first); h < end && jobs[o]! < wanted; h = next(h + 1))
      if (land.partner[h] === o) consider(h);
  }
  if (poorFirst || organiser.poorFirst[o] !== 0) {
    const next = (h: number) => nextMarked(registeredPoor, h, end);
    for (let h = next(first); h < end && jobs[o]! < wanted; h = next(h + 1)) consider(h);
  }
  for (let h = first; h < end && jobs[o]! < wanted; h++) consider(h);
}

/** Enterprises hire from near villages outwards: the share kept for poor households first, then whoever is free. */
export function fillEnterpriseJobs({ world }: Moment): void {
  const { organiser, size, spec, household } = world;
  const own = columnsOf(world.store, employmentTable);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const { poorWorkers } = spec.organisers.enterprises[o - size.cooperatives]!;
    const kept = Math.max(poorWorkers, organiser.poorFirst[o]!);
    organiser.jobs[o] = 0;
    organiser.poorJobs[o] = 0;
    const wanted = organiser.fate[o] === ALIVE ? Math.floor(organiser.wantedJobs[o]!) : 0;
    const near = nearestVillages(world, o);
    for (const village of near) {
      const end = villageEnd(world, village);
      const next = (h: number) => nextTiedTo(own.partner, o, h, end);
      for (let h = next(world.village.firstHousehold[village]!); h < end; h = next(h + 1)) {
        if (organiser.jobs[o]! < wanted && canWork(world, h, o, true)) engage(world, h, o);
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
          if (canWork(world, h, o, false)) engage(world, h, o);
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

/** Whether a household has the days for a job with an organiser; those of the job itself count if it holds it already. */
function canWork(world: World, h: number, o: number, holds: boolean): boolean {
  const days = daysOf(world, o);
  return days > 0 && spareDays(world, h) + (holds ? days : 0) >= days;
}

function engage(world: World, h: number, o: number): void {
  const { household, organiser, spec, size } = world;
  const own = columnsOf(world.store, employmentTable);
  const level = world.county.wageLevel[organiserCounty(world, o)]!;
  const wage =
    organiser.kind[o] === COOPERATIVE
      ? spec.organisers.cooperatives.jobWage
      : spec.organisers.enterprises[o - size.cooperatives]!.wage;
  if (own.partner[h] !== o) household.jobDays[h] = household.jobDays[h]! + daysOf(world, o);
  own.partner[h] = o;
  own.wageFen[h] = toFen(wage * level * organiser.operating[o]!);
  organiser.jobs[o] = organiser.jobs[o]! + 1;
  organiser.wageDueFen[o] = organiser.wageDueFen[o]! + own.wageFen[h]!;
  if (household.everRegistered[h] === 1) organiser.poorJobs[o] = organiser.poorJobs[o]! + 1;
}

/** Ends a household's job; its days are free again. */
export function leave(world: World, h: number): void {
  const own = columnsOf(world.store, employmentTable);
  world.household.jobDays[h] = world.household.jobDays[h]! - daysOf(world, own.partner[h]!);
  own.partner[h] = NO_ORGANISER;
  own.wageFen[h] = 0;
}
