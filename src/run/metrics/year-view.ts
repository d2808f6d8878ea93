/** What many metrics of a year share, computed once: sums over households and the year's flows by kind. */
import { flowsOf, type Flow } from "../../ledger/flows.ts";
import { ascendingRows } from "../../metrics/order.ts";
import { poverty } from "../../metrics/poverty.ts";
import { theilByGroup } from "../../metrics/theil.ts";
import { povertyLine } from "../../model/rules/poverty-line.ts";
import type { Simulation } from "../simulate.ts";
import { type Crops, cropsOf } from "./crops.ts";
import { type Groups, groupsOf } from "./groups.ts";
import { type Memory, type Moves, movesSince, regionsSince } from "./memory.ts";
import type { RegionCourse } from "./region-sums.ts";
import { type HouseholdSums, sumHouseholds } from "./household-sums.ts";
import { type TiedHouseholds, tiedHouseholds } from "./tied.ts";

export interface YearView {
  readonly year: number;
  readonly line: number;
  readonly sums: Readonly<HouseholdSums>;
  readonly poverty: ReturnType<typeof poverty>;
  /** Households by income per person, ascending; overwritten by the next year that is viewed. */
  readonly order: Uint32Array;
  readonly flows: readonly Flow[];
  readonly theil: ReturnType<typeof theilByGroup>;
  readonly tied: TiedHouseholds;
  readonly groups: Groups;
  readonly crops: Crops;
  /** Since the year before; null in the first year that is watched. */
  readonly moves: Moves | null;
  /** By kind of county; null where there is one kind. */
  readonly regions: RegionCourse | null;
}

export function viewYear(simulation: Simulation, year: number, memory: Memory): YearView {
  const { world } = simulation;
  const { incomePerCapita, persons } = world.household;
  const line = povertyLine(world.spec, year);
  const tied = tiedHouseholds(simulation);
  const order = ascendingRows(incomePerCapita, memory.sortRoom);
  return {
    year,
    line,
    sums: sumHouseholds(world, tied.flags, year),
    poverty: poverty(incomePerCapita, line, persons),
    order,
    flows: flowsOf(world.books),
    theil: theilByGroup(incomePerCapita, world.household.village, world.size.villages, persons),
    tied,
    groups: groupsOf(world, order, line),
    crops: cropsOf(world),
    moves: movesSince(memory, world),
    regions: regionsSince(memory, world, year),
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
