/** What many metrics of a year share, computed once: sums over households and the year's flows by kind. */
import { columnsOf } from "../../engine/columns.ts";
import { flowsOf, type Flow } from "../../ledger/flows.ts";
import { ascendingRows } from "../../metrics/order.ts";
import { poverty } from "../../metrics/poverty.ts";
import { theilByGroup } from "../../metrics/theil.ts";
import { povertyLine } from "../../model/rules/poverty-line.ts";
import type { Simulation } from "../simulate.ts";

/** Years above the line after which an exit counts as durable. */
export const DURABLE_YEARS = 3;

/** Sums over households. Money in yuan. */
export interface HouseholdSums {
  persons: number;
  households: number;
  incomeYuan: number;
  wageYuan: number;
  businessYuan: number;
  propertyYuan: number;
  transferYuan: number;
  linkedYuan: number;
  hardshipYuan: number;
  hardshipHouseholds: number;
  weatherLossYuan: number;
  migrants: number;
  registeredHouseholds: number;
  everRegisteredPersons: number;
  everRegisteredIncomeYuan: number;
  exitHouseholds: number;
  exitPersons: number;
  programmeExitPersons: number;
  fallenPersons: number;
  durablePersons: number;
  rentedMu: number;
}

export interface YearView {
  readonly year: number;
  readonly line: number;
  readonly sums: Readonly<HouseholdSums>;
  readonly poverty: ReturnType<typeof poverty>;
  /** Households by income per person, ascending. */
  readonly order: Uint32Array;
  readonly flows: readonly Flow[];
  readonly theil: ReturnType<typeof theilByGroup>;
  readonly tied: TiedHouseholds;
}

/** Households tied to organisers: by each linkage in force, and by any. */
export interface TiedHouseholds {
  readonly byLinkage: readonly number[];
  readonly any: number;
}

export function viewYear(simulation: Simulation, year: number): YearView {
  const { world } = simulation;
  const { incomePerCapita, persons } = world.household;
  const line = povertyLine(world.spec, year);
  return {
    year,
    line,
    sums: sumHouseholds(simulation, year),
    poverty: poverty(incomePerCapita, line, persons),
    order: ascendingRows(incomePerCapita),
    flows: flowsOf(world.books),
    theil: theilByGroup(incomePerCapita, world.household.village, world.size.villages, persons),
    tied: countTied(partnersOf(simulation), world.size.households),
  };
}

/** Payments of one kind, in yuan, optionally only from or to a sector. */
export function paid(
  { flows }: YearView,
  kind: Flow["kind"],
  payer?: Flow["payer"],
  payee?: Flow["payee"],
): number {
  let fen = 0;
  for (const flow of flows) {
    if (flow.kind !== kind || (payer !== undefined && flow.payer !== payer)) continue;
    if (payee === undefined || flow.payee === payee) fen += flow.fen;
  }
  return fen / 100;
}

/** Columns that name the organiser (or village collective) of a household in each linkage in force. */
export function partnersOf({ world, inForce }: Simulation): Int32Array[] {
  return inForce.flatMap(({ bound: { ties, collectiveTies } }) => {
    if (ties !== undefined) return [columnsOf(world.store, ties).partner];
    return collectiveTies === undefined ? [] : [columnsOf(world.store, collectiveTies).collective];
  });
}

function countTied(partners: readonly Int32Array[], households: number): TiedHouseholds {
  const byLinkage = partners.map(() => 0);
  let any = 0;
  for (let h = 0; h < households; h++) {
    let tied = false;
    for (let p = 0; p < partners.length; p++) {
      if (partners[p]![h]! < 0) continue;
      byLinkage[p]!++;
      tied = true;
    }
    if (tied) any++;
  }
  return { byLinkage, any };
}

function sumHouseholds(simulation: Simulation, year: number): HouseholdSums {
  const h = simulation.world.household;
  const partners = partnersOf(simulation);
  const sums: HouseholdSums = {
    persons: 0,
    households: h.rows,
    incomeYuan: 0,
    wageYuan: 0,
    businessYuan: 0,
    propertyYuan: 0,
    transferYuan: 0,
    linkedYuan: 0,
    hardshipYuan: 0,
    hardshipHouseholds: 0,
    weatherLossYuan: 0,
    migrants: 0,
    registeredHouseholds: 0,
    everRegisteredPersons: 0,
    everRegisteredIncomeYuan: 0,
    exitHouseholds: 0,
    exitPersons: 0,
    programmeExitPersons: 0,
    fallenPersons: 0,
    durablePersons: 0,
    rentedMu: 0,
  };
  for (let i = 0; i < h.rows; i++) {
    const persons = h.persons[i]!;
    const exits = h.exitYear[i] === year;
    sums.persons += persons;
    sums.wageYuan += h.wageFen[i]! / 100;
    sums.businessYuan += h.businessFen[i]! / 100;
    sums.propertyYuan += h.propertyFen[i]! / 100;
    sums.transferYuan += h.transferFen[i]! / 100;
    sums.linkedYuan += h.linkedFen[i]! / 100;
    sums.hardshipYuan += h.hardshipYuan[i]!;
    sums.hardshipHouseholds += h.hardshipYuan[i]! > 0 ? 1 : 0;
    sums.weatherLossYuan += h.weatherLossYuan[i]!;
    sums.migrants += h.migrants[i]!;
    sums.registeredHouseholds += h.registeredPoor[i]!;
    sums.rentedMu += h.rentedOutMu[i]!;
    sums.fallenPersons += h.fellBack[i] === 1 ? persons : 0;
    if (h.everRegistered[i] === 1) {
      sums.everRegisteredPersons += persons;
      sums.everRegisteredIncomeYuan += h.incomePerCapita[i]! * persons;
      if (h.exitYear[i]! > 0 && h.registeredPoor[i] === 0 && h.yearsAbove[i]! >= DURABLE_YEARS)
        sums.durablePersons += persons;
    }
    if (!exits) continue;
    sums.exitHouseholds++;
    sums.exitPersons += persons;
    if (partners.some((partner) => partner[i]! >= 0)) sums.programmeExitPersons += persons;
  }
  sums.incomeYuan = sums.wageYuan + sums.businessYuan + sums.propertyYuan + sums.transferYuan;
  return sums;
}
