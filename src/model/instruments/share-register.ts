/** How public money becomes a household's shares: which organiser's register takes it, and the subscription itself. */
import { columnsOf } from "../../engine/columns.ts";
import { ALIVE, COOPERATIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { shareTable, subscribe } from "../linkages/capital-shares.ts";
import { quantity } from "../parameter.ts";
import { countyOf, organiserCounty, villageCooperatives } from "../queries.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";

/** The parameter of programmes that put households on registers. */
export const registerRoom = {
  cooperativeRoom: quantity("1", {
    about: "share capital that a cooperative's register takes, per yuan of its fixed assets",
    min: 0,
    max: 100,
    default: 1.5,
    source: "estimate",
    grade: "E",
  }),
};

/**
 * The organiser whose register takes the household: the one it holds shares of, an enterprise of its county that asked for
 * such holders (a county invests its poverty funds at home), else a cooperative of its village; -1 none.
 */
export function registerWithRoom(world: World, h: number, fen: number, cooperativeRoom: number): number {
  const { organiser, size, spec, household } = world;
  const held = columnsOf(world.store, shareTable).partner[h]!;
  if (held !== NO_ORGANISER) return organiser.fate[held] === ALIVE ? held : -1;
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const wanted = spec.organisers.enterprises[o - size.cooperatives]!.householdShares;
    if (organiser.fate[o] !== ALIVE || organiser.holders[o]! >= wanted) continue;
    if (organiserCounty(world, o) === countyOf(world, h)) return o;
  }
  const village = household.village[h]!;
  for (let o = villageCooperatives(world, village); o < villageCooperatives(world, village + 1); o++) {
    if (organiser.fate[o] !== ALIVE || organiser.kind[o] !== COOPERATIVE) continue;
    if (organiser.shareCapitalFen[o]! + fen <= cooperativeRoom * organiser.fixedAssetsFen[o]!) return o;
  }
  return -1;
}

/** The household puts `fen` of its cash into shares of an organiser, beside what it holds of it already. */
export function takeShares(moment: Moment, h: number, o: number, fen: number): void {
  const { store, organiser } = moment.world;
  const shares = columnsOf(store, shareTable);
  subscribe(moment, h, o, fen);
  if (shares.partner[h] === NO_ORGANISER) organiser.holders[o] = organiser.holders[o]! + 1;
  shares.partner[h] = o;
  shares.capitalFen[h] = shares.capitalFen[h]! + fen;
}
