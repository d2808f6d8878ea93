/** What many metrics of a year share, computed once: sums over households and the year's flows by kind. */
import { columnsOf } from "../../engine/columns.ts";
import { flowsOf, type Flow } from "../../ledger/flows.ts";
import { ascendingRows } from "../../metrics/order.ts";
import { poverty } from "../../metrics/poverty.ts";
import { theilByGroup } from "../../metrics/theil.ts";
import { povertyLine } from "../../model/rules/poverty-line.ts";
import type { Simulation } from "../simulate.ts";
import { type Crops, cropsOf } from "./crops.ts";
import { type Groups, groupsOf } from "./groups.ts";
import { type Memory, type Moves, movesSince } from "./memory.ts";
import { type HouseholdSums, sumHouseholds } from "./household-sums.ts";

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
  readonly groups: Groups;
  readonly crops: Crops;
  /** Since the year before; null in the first year that is watched. */
  readonly moves: Moves | null;
}

/** Households tied to organisers: by each linkage in force, and by any; of all, and of those registered when the run began. */
export interface TiedHouseholds {
  readonly byLinkage: readonly number[];
  readonly any: number;
  readonly poorByLinkage: readonly number[];
  readonly poorAny: number;
  /** Registered when the run began, tied or not. */
  readonly poor: number;
}

export function viewYear(simulation: Simulation, year: number, memory: Memory): YearView {
  const { world } = simulation;
  const { incomePerCapita, persons } = world.household;
  const line = povertyLine(world.spec, year);
  const partners = partnersOf(simulation);
  const order = ascendingRows(incomePerCapita);
  return {
    year,
    line,
    sums: sumHouseholds(world, partners, year),
    poverty: poverty(incomePerCapita, line, persons),
    order,
    flows: flowsOf(world.books),
    theil: theilByGroup(incomePerCapita, world.household.village, world.size.villages, persons),
    tied: countTied(partners, world.household.everRegistered),
    groups: groupsOf(world, order, line),
    crops: cropsOf(world),
    moves: movesSince(memory, world),
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

function countTied(partners: readonly Int32Array[], everRegistered: Uint8Array): TiedHouseholds {
  const byLinkage = partners.map(() => 0);
  const poorByLinkage = partners.map(() => 0);
  let any = 0;
  let poorAny = 0;
  let poor = 0;
  for (let h = 0; h < everRegistered.length; h++) {
    const registered = everRegistered[h]!;
    let tied = 0;
    for (let p = 0; p < partners.length; p++) {
      if (partners[p]![h]! < 0) continue;
      byLinkage[p]!++;
      poorByLinkage[p]! += registered;
      tied = 1;
    }
    any += tied;
    poorAny += tied * registered;
    poor += registered;
  }
  return { byLinkage, any, poorByLinkage, poorAny, poor };
}
