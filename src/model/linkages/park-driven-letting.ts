/**
 * Park-driven linkage, the letting. A household takes stalls where the year promises more than its days are worth to it; a
 * park lets a stall where rent and resale bring it most of what keeping the stall itself would. Near villages come first.
 */
import { columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne } from "../luck.ts";
import { nearestVillages, organiserCounty } from "../queries.ts";
import { spareDays } from "../rules/labour.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import { type World, villageEnd } from "../world.ts";
import { type ParkParameters, parkTable, tenancyTable, tenantVillageTable } from "./park-driven-state.ts";

/** Heads and stalls are kept in 32-bit numbers; a last tenant is not lost to their rounding. */
const ROUNDING = 1e-6;

const willingness = stream("parkDriven.willing");

/** Rent of a stall, yuan a year. */
export function stallRent(world: World, o: number, { leaseShare }: ParkParameters): number {
  const { investment, capacity } = enterpriseOf(world, o);
  return (leaseShare * investment) / capacity;
}

/** Parks say how many stalls a household would get and what it may expect of them: nothing where none is let. */
export function offerStalls({ world }: Moment, given: ParkParameters): void {
  const { organiser, size } = world;
  const park = columnsOf(world.store, parkTable);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const { labourDays } = world.products[organiser.product[o]!]!;
    const { sales, cost, keepers } = stallYear(world, o);
    const rent = stallRent(world, o, given);
    const letting = sales * (1 - given.offtake) + rent;
    const keeping = sales - cost - keepers;
    const lets = organiser.fate[o] === ALIVE && enterpriseOf(world, o).role === "grower" && labourDays > 0;
    const worthIt = lets && letting >= (1 - given.concession) * keeping;
    park.stalls[o] = worthIt ? stallsOfOne(world, o, given) : 0;
    park.days[o] = Math.ceil(park.stalls[o]! * labourDays);
    park.incomeYuan[o] = park.stalls[o]! * (sales * given.offtake - cost - rent);
  }
}

/** What a stall is expected to bring and take in a year, yuan: sales, supplies, and the wages of who keeps it. */
function stallYear(world: World, o: number): { sales: number; cost: number; keepers: number } {
  const { market, county, organiser } = world;
  const { unitYield, unitCost, workers, wage, capacity } = enterpriseOf(world, o);
  const inCounty = organiserCounty(world, o);
  return {
    sales: unitYield * market.expectedPrice[organiser.product[o]!]!,
    cost: unitCost * county.costLevel[inCounty]!,
    keepers: (workers * wage * county.wageLevel[inCounty]!) / capacity,
  };
}

/** Stalls that one household can keep in the days of a tenancy, and no more than the park may let in all. */
function stallsOfOne(world: World, o: number, { tenancyDays, tenantShare }: ParkParameters): number {
  const days = Math.floor(Math.min(tenancyDays, world.spec.households.labour.daysPerLabourer));
  const { labourDays } = world.products[world.organiser.product[o]!]!;
  return Math.min(days / labourDays, tenantShare * enterpriseOf(world, o).capacity);
}

/** Households that consider stalls, and those that keep some, name the park of their county that promises most. */
export function applyForStalls(moment: Moment, block: Block, given: ParkParameters): void {
  const { world } = moment;
  const own = columnsOf(world.store, tenancyTable);
  const { applicants } = columnsOf(world.store, tenantVillageTable);
  const words = drawHouseholds(moment, block, willingness, 0);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    applicants[v] = 0;
    const best = bestPark(world, v);
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const considers = own.partner[h] !== NO_ORGANISER || uniform(words[h - block.from]!) < given.willing;
      own.applies[h] = considers ? best : NO_ORGANISER;
      if (considers && (best !== NO_ORGANISER || own.partner[h] !== NO_ORGANISER))
        applicants[v] = applicants[v]! + 1;
    }
  }
}

/** The park of the county that promises most beyond what its days are worth to a family; -1 where none does. */
function bestPark(world: World, v: number): number {
  const { size, village } = world;
  const { incomeYuan, stalls } = columnsOf(world.store, parkTable);
  let most = 0;
  let best = NO_ORGANISER;
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (stalls[o] === 0 || organiserCounty(world, o) !== village.county[v]) continue;
    const beyond = incomeYuan[o]! - worthOfDays(world, o);
    if (beyond <= most) continue;
    most = beyond;
    best = o;
  }
  return best;
}

/** What the days of a tenancy are worth to a family, yuan. */
function worthOfDays(world: World, o: number): number {
  const { days } = columnsOf(world.store, parkTable);
  const wageLevel = world.county.wageLevel[organiserCounty(world, o)]!;
  return days[o]! * world.spec.households.labour.familyDay * wageLevel;
}

/** Rounds of letting, in order: who keeps stalls already, poor households, all. */
const TENANTS = 0;
const POOR = 1;
const ANYONE = 2;

/** Parks let stalls up to the share they may; hands that tenants replace are not wanted any more. */
export function letStalls({ world }: Moment, given: ParkParameters): void {
  const { organiser, size } = world;
  const park = columnsOf(world.store, parkTable);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    park.tenants[o] = 0;
    const stalls = park.stalls[o]!;
    const most = stalls > 0 ? Math.floor((given.tenantShare * organiser.head[o]!) / stalls + ROUNDING) : 0;
    for (let round = TENANTS; round <= ANYONE; round++) {
      if (round !== POOR || given.poorFirst) letTo(world, o, round, most, park.days[o]!);
    }
    if (park.tenants[o]! > 0)
      organiser.wantedJobs[o] =
        organiser.wantedJobs[o]! * (1 - (park.tenants[o]! * stalls) / organiser.head[o]!);
  }
}

function letTo(world: World, o: number, round: number, most: number, days: number): void {
  const { household, village } = world;
  const own = columnsOf(world.store, tenancyTable);
  const { tenants } = columnsOf(world.store, parkTable);
  const { applicants } = columnsOf(world.store, tenantVillageTable);
  for (const v of nearestVillages(world, o)) {
    if (round !== TENANTS && tenants[o]! >= most) return;
    if (applicants[v] === 0) continue;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      if (round === TENANTS) {
        if (own.partner[h] !== o) continue;
        if (own.applies[h] === o && tenants[o]! < most && spareDays(world, h) >= 0)
          tenants[o] = tenants[o]! + 1;
        else endTenancy(world, h);
      } else if (own.partner[h] === NO_ORGANISER && own.applies[h] === o) {
        if (tenants[o]! >= most) return;
        if ((round === POOR && household.registeredPoor[h] === 0) || spareDays(world, h) < days) continue;
        own.partner[h] = o;
        own.days[h] = days;
        household.jobDays[h] = household.jobDays[h]! + days;
        tenants[o] = tenants[o]! + 1;
      }
    }
  }
}

/** Ends a tenancy; its days are free again. */
export function endTenancy({ store, household }: World, h: number): void {
  const own = columnsOf(store, tenancyTable);
  own.partner[h] = NO_ORGANISER;
  household.jobDays[h] = household.jobDays[h]! - own.days[h]!;
  own.days[h] = 0;
}

/** What a household weighed and drew, for `explain`. */
export function tellStalls({ world, year }: Moment, h: number, given: ParkParameters): Telling[] {
  const drew = uniform(drawOne(world, willingness, year, h));
  const o = bestPark(world, world.household.village[h]!);
  if (o === NO_ORGANISER) return [{ id: "noStallsWorthIt", values: {} }];
  const values = { drew, willing: given.willing, worth: Math.round(worthOfDays(world, o)) };
  const income = Math.round(columnsOf(world.store, parkTable).incomeYuan[o]!);
  return [{ id: "weighedStalls", values: { ...values, enterprise: enterpriseOf(world, o).id, income } }];
}
