/** E-commerce, the work: a point needs a skilled person to run it; a village shop needs hands to pack. */
import { columnsOf } from "../../engine/columns.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import type { ECommerce } from "./e-commerce-parameters.ts";
import { MANAGER, NO_JOB, PACKER, eCommerceTable, servicePointTable } from "./e-commerce-state.ts";
import { canTakeJob, stillFits } from "./side-jobs.ts";

/** Finds who runs each point and who packs; a point without a skilled person stays closed this year. */
export function staffPoints({ world }: Moment, block: Block, given: ECommerce): void {
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  for (let h = block.from; h < block.to; h++) if (own.holder[h] === 0) own.partner[h] = NO_ORGANISER;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    point.wageDueFen[v] = 0;
    point.staffFen[v] = 0;
    if (point.built[v] === 0) continue;
    if (given.employment === "off") hireOutside(world, v, given);
    else hireVillagers(world, v, given, given.employment);
  }
}

/** Someone of the village's own or from outside runs the point, and its pay leaves the linkage. */
function hireOutside(world: World, v: number, given: ECommerce): void {
  const { household, organiser } = world;
  const point = columnsOf(world.store, servicePointTable);
  const o = point.operator[v]!;
  if (o === NO_ORGANISER) return;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    const skilled = household.workSkill[h]! >= given.minSkill;
    if (!skilled || household.labourers[h]! - household.migrants[h]! < 1) continue;
    point.staffFen[v] = toFen(dayWage(world, v, given) * given.managerDays * organiser.operating[o]!);
    return;
  }
  point.operator[v] = NO_ORGANISER;
}

type Work = Exclude<ECommerce["employment"], "off">;

function hireVillagers(world: World, v: number, given: ECommerce, work: Work): void {
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  const open = point.operator[v] !== NO_ORGANISER;
  let managers = open ? 1 : 0;
  let packers = open && point.shop[v] === 1 ? work.packers : 0;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (own.job[h] === NO_JOB) continue;
    const places = own.job[h] === MANAGER ? managers : packers;
    if (places === 0 || !stillFits(world, h)) leave(world, h);
    else if (own.job[h] === MANAGER) managers--;
    else packers--;
  }
  if (!open) return;
  if (managers > 0) {
    const h = mostSkilled(world, v, given, work.poorFirst);
    if (h >= 0) engage(world, h, MANAGER, given.managerDays);
    else {
      point.operator[v] = NO_ORGANISER;
      hireVillagers(world, v, given, work);
      return;
    }
  }
  for (let round = work.poorFirst ? 0 : 1; round < 2 && packers > 0; round++) {
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v) && packers > 0; h++) {
      if ((round === 0 && world.household.everRegistered[h] === 0) || !canTakeJob(world, h, work.packerDays))
        continue;
      engage(world, h, PACKER, work.packerDays);
      packers--;
    }
  }
  promiseWages(world, v, given);
}

/** A registered poor household that is skilled enough comes first; among equals the most skilled. */
function mostSkilled(world: World, v: number, given: ECommerce, poorFirst: boolean): number {
  const { household } = world;
  let best = -1;
  let bestRank = 0;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    const skill = household.workSkill[h]!;
    if (skill < given.minSkill || !canTakeJob(world, h, given.managerDays)) continue;
    const rank = 1 + skill + (poorFirst && household.everRegistered[h] === 1 ? 1000 : 0);
    if (rank > bestRank) {
      best = h;
      bestRank = rank;
    }
  }
  return best;
}

function engage(world: World, h: number, job: number, days: number): void {
  const own = columnsOf(world.store, eCommerceTable);
  own.job[h] = job;
  own.jobDays[h] = days;
  world.household.jobDays[h] = world.household.jobDays[h]! + days;
}

/** Ends a job at a point; its days are free again. */
export function leave(world: World, h: number): void {
  const own = columnsOf(world.store, eCommerceTable);
  world.household.jobDays[h] = world.household.jobDays[h]! - own.jobDays[h]!;
  own.job[h] = NO_JOB;
  own.jobDays[h] = 0;
  own.wageFen[h] = 0;
}

function promiseWages(world: World, v: number, given: ECommerce): void {
  const own = columnsOf(world.store, eCommerceTable);
  const point = columnsOf(world.store, servicePointTable);
  const o = point.operator[v]!;
  const day = dayWage(world, v, given) * world.organiser.operating[o]!;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (own.job[h] === NO_JOB) continue;
    own.partner[h] = o;
    own.wageFen[h] = toFen(day * own.jobDays[h]!);
    point.wageDueFen[v] = point.wageDueFen[v]! + own.wageFen[h]!;
  }
}

function dayWage({ county, village }: World, v: number, given: ECommerce): number {
  return given.dayWage * county.wageLevel[village.county[v]!]!;
}
