/** Industry teams, the teaching: what is learnt in the villages that they visit, and what it adds to a harvest. */
import { columnsOf } from "../../engine/columns.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { type TeamParameters, teamProductTable, teamVillageTable } from "./industry-teams-state.ts";

/** A year of teaching closes part of the gap: of a village's know-how, and of the skill of who has members away. */
export function teach({ world }: Moment, block: Block, given: TeamParameters): void {
  const width = world.products.length;
  const { visited, knowHow } = columnsOf(world.store, teamProductTable);
  const { visited: byMigration } = columnsOf(world.store, teamVillageTable);
  for (let row = block.firstGroup * width; row < block.endGroup * width; row++)
    if (visited[row] === 1) knowHow[row] = knowHow[row]! + given.closing * (1 - knowHow[row]!);
  for (let v = block.firstGroup; v < block.endGroup; v++)
    if (byMigration[v] === 1) teachWork(world, v, given);
}

function teachWork(world: World, v: number, given: TeamParameters): void {
  const { migrants, workSkill } = world.household;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++)
    if (migrants[h]! > 0) workSkill[h] = workSkill[h]! + learnt(workSkill[h]!, given);
}

/** Skill in wage work that a year of teaching adds; nothing to who was better before. */
function learnt(skill: number, { bestWork, workClosing }: TeamParameters): number {
  return workClosing * Math.max(0, bestWork - skill);
}

/** Raises this year's service to each product by what is known about it. */
export function useKnowHow({ world }: Moment, block: Block, { yieldGain }: TeamParameters): void {
  const { villageProduct, products, store } = world;
  const { knowHow } = columnsOf(store, teamProductTable);
  const { serviceFactor } = villageProduct;
  for (let row = block.firstGroup * products.length; row < block.endGroup * products.length; row++)
    serviceFactor[row] = serviceFactor[row]! * (1 + yieldGain * knowHow[row]!);
}

/** What a household with members away learns this year, for `explain`. */
export function tellWork({ world }: Moment, h: number, given: TeamParameters): Telling[] {
  const { household, store } = world;
  const { visited } = columnsOf(store, teamVillageTable);
  if (visited[household.village[h]!] === 0 || household.migrants[h] === 0) return [];
  const skill = household.workSkill[h]!;
  const values = { skill, learnt: learnt(skill, given) };
  return values.learnt > 0 ? [{ id: "learntWork", values }] : [];
}

/** What teams have taught the village about a household's products. */
export function tellKnowHow({ world }: Moment, h: number, { yieldGain }: TeamParameters): Telling[] {
  const { household, products, store } = world;
  const { knowHow } = columnsOf(store, teamProductTable);
  return [household.product[h]!, household.sideline[h]!].flatMap((p) => {
    const known = p === NO_PRODUCT ? 0 : knowHow[household.village[h]! * products.length + p]!;
    if (known === 0) return [];
    const values = { product: products[p]!.id, known, factor: 1 + yieldGain * known };
    return [{ id: "knewFromTeam", values }];
  });
}
