/**
 * Industry teams, the visits: each team goes to the villages of its county where those who live by its industry have most to
 * learn, so that it moves on from where it has taught. A team that the purse cannot pay in full is not there; one
 * without growers sits in its office and is paid.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE } from "../actors/organiser.ts";
import { type CoreSpec, productsOf } from "../parameters/core.ts";
import type { Purse } from "../purse.ts";
import { villageCooperatives } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { type TeamParameters, teamProductTable, teamVillageTable } from "./industry-teams-state.ts";
import { isOpen, roomFen, spend } from "./programme.ts";

/** A team, its products by number. */
export interface IndustryTeam {
  readonly products: readonly number[];
  readonly migration: boolean;
}

/** The teams of a scenario; one for each product that is no staple where it names none. */
export function teamsOf({ teams }: TeamParameters, spec: CoreSpec): IndustryTeam[] {
  const products = productsOf(spec);
  if (teams === undefined)
    return products.flatMap(({ staple }, p) => (staple ? [] : [{ products: [p], migration: false }]));
  return teams.map(({ products: ids, migration }) => ({
    products: ids.map((id) => products.findIndex((product) => product.id === id)),
    migration,
  }));
}

/** Counts who grew or kept each product, and what households with members away lack of skill. */
export function countLearners({ world }: Moment, block: Block, given: TeamParameters): void {
  const { village, organiser, products } = world;
  const { product, sideline, migrants, workSkill } = world.household;
  const { learners } = columnsOf(world.store, teamProductTable);
  const { workGap } = columnsOf(world.store, teamVillageTable);
  const count = (v: number, p: number) => {
    if (p === NO_PRODUCT) return;
    const row = v * products.length + p;
    learners[row] = learners[row]! + 1;
  };
  learners.fill(0, block.firstGroup * products.length, block.endGroup * products.length);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    let gap = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      count(v, product[h]!);
      count(v, sideline[h]!);
      if (migrants[h]! > 0) gap += Math.max(0, given.bestWork - workSkill[h]!);
    }
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
      if (organiser.fate[o] === ALIVE) count(v, organiser.product[o]!);
    workGap[v] = gap;
  }
}

/** No team goes anywhere this year. */
export function stayAtHome({ store }: World): void {
  columnsOf(store, teamProductTable).visited.fill(0);
  columnsOf(store, teamVillageTable).visited.fill(0);
}

/** Each county pays its teams, in the order of the scenario, and sends them out. */
export function sendTeams(
  moment: Moment,
  given: TeamParameters,
  teams: readonly IndustryTeam[],
  purse: Purse,
): void {
  const { world, year } = moment;
  stayAtHome(world);
  if (!isOpen(given, year)) return;
  const villages = Array.from({ length: world.size.counties }, (): number[] => []);
  for (let v = 0; v < world.size.villages; v++) villages[world.village.county[v]!]!.push(v);
  for (const [county, own] of villages.entries())
    for (const team of teams) sendTeam(moment, given, team, county, own, purse);
}

function sendTeam(
  { world, year, till }: Moment,
  { members, pay: memberPay, visitCost, villagesPerTeam, ...given }: TeamParameters,
  team: IndustryTeam,
  county: number,
  villages: readonly number[],
  purse: Purse,
): void {
  const payFen = toFen(members * memberPay * world.county.wageLevel[county]!);
  const visitFen = toFen(visitCost * world.county.costLevel[county]!);
  const leftFen = roomFen(world, purse, given, county, year) - payFen;
  if (leftFen < 0) return;
  const most = Math.min(villagesPerTeam, visitFen === 0 ? villagesPerTeam : Math.floor(leftFen / visitFen));
  const visited = villages
    .map((v) => ({ v, toLearn: toLearnFrom(world, team, v) }))
    .filter(({ toLearn }) => toLearn > 0)
    .sort((a, b) => b.toLearn - a.toLearn || a.v - b.v)
    .slice(0, most);
  const fen = payFen + visited.length * visitFen;
  pay(till, kindOf.technicalExperts, governmentAccount(world, county), outsideAccount(world), fen);
  spend(world, purse, county, fen, visited.length);
  for (const { v } of visited) visit(world, team, v);
}

/** How many in a village have how much to learn from a team. */
function toLearnFrom({ store, products }: World, team: IndustryTeam, v: number): number {
  const { learners, knowHow } = columnsOf(store, teamProductTable);
  let sum = team.migration ? columnsOf(store, teamVillageTable).workGap[v]! : 0;
  for (const p of team.products) {
    const row = v * products.length + p;
    sum += learners[row]! * (1 - knowHow[row]!);
  }
  return sum;
}

function visit({ store, products }: World, team: IndustryTeam, v: number): void {
  const { learners, visited } = columnsOf(store, teamProductTable);
  for (const p of team.products) {
    const row = v * products.length + p;
    visited[row] = learners[row]! > 0 ? 1 : 0;
  }
  if (team.migration) columnsOf(store, teamVillageTable).visited[v] = 1;
}
