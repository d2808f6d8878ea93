/** E-commerce, the places: where service points, shops and bases are built, who operates them, what carriage costs there. */
import { columnsOf } from "../../engine/columns.ts";
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { governmentAccount, organiserAccount, outsideAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { servicePointTable as programmePoints } from "../instruments/e-commerce-points.ts";
import { organiserCounty } from "../queries.ts";
import { columnsIfInForce } from "../in-force.ts";
import type { Block, Moment } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import { type World, villageEnd } from "../world.ts";
import type { ECommerce } from "./e-commerce-parameters.ts";
import { servicePointTable } from "./e-commerce-state.ts";

/** The county's e-commerce enterprise: its first living trader; -1 where there is none. */
export function operatorOf(world: World, county: number): number {
  const { organiser, size } = world;
  for (let o = size.cooperatives; o < size.organisers; o++) {
    if (enterpriseOf(world, o).role !== "trader" || organiserCounty(world, o) !== county) continue;
    if (organiser.fate[o] === ALIVE) return o;
  }
  return NO_ORGANISER;
}

/** Counts the registered poor of each village while points are still allotted. */
export function countPoor({ world, year }: Moment, block: Block, { from, rollout }: ECommerce): void {
  if (year < from || year >= from + rollout) return;
  const point = columnsOf(world.store, servicePointTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    point.poor[v] = 0;
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++)
      point.poor[v] = point.poor[v]! + world.household.registeredPoor[h]!;
  }
}

/** Builds what is due, hands the points to the county's operator and tells each what carriage costs and it may spend. */
export function openPoints(moment: Moment, given: ECommerce): void {
  const { world, year } = moment;
  if (year < given.from) return;
  for (let county = 0; county < world.size.counties; county++) {
    const o = operatorOf(world, county);
    if (o !== NO_ORGANISER) takeOverPoints(moment, county);
    if (o !== NO_ORGANISER && year < given.from + given.rollout) buildPoints(moment, county, given);
    operate(moment, county, o, given);
    if (o !== NO_ORGANISER) foundBases(world, county, o, given);
  }
}

/** Points that the county's own programme has set up are the operator's to sell through; nobody pays for them twice. */
function takeOverPoints({ world, year }: Moment, county: number): void {
  const servicePoint = columnsIfInForce(world, programmePoints)?.servicePoint;
  if (servicePoint === undefined) return;
  const { built } = columnsOf(world.store, servicePointTable);
  for (const v of villagesOf(world, county)) if (servicePoint[v] === 1 && built[v] === 0) built[v] = year;
}

/** Villages of a county with roads and signal enough get points, those with most poor households first. */
function buildPoints(moment: Moment, county: number, given: ECommerce): void {
  const { world, year, till } = moment;
  const { village } = world;
  const point = columnsOf(world.store, servicePointTable);
  const progress = Math.min(1, (year - given.from + 1) / given.rollout);
  const own = villagesOf(world, county);
  const built = own.filter((v) => point.built[v] !== 0);
  const wanted = Math.floor(given.servicePoints * progress) - built.length;
  const fit = own.filter(
    (v) => point.built[v] === 0 && village.infrastructure[v]! >= given.minInfrastructure,
  );
  const chosen = fit.sort((a, b) => point.poor[b]! - point.poor[a]! || a - b).slice(0, Math.max(0, wanted));
  for (const v of chosen) {
    const cost = toFen(given.pointCost * world.county.costLevel[county]!);
    pay(till, kindOf.investment, governmentAccount(world, county), outsideAccount(world), cost);
    point.built[v] = year;
  }
  const points = [...built, ...chosen];
  const shops = points.filter((v) => point.shop[v] === 1).length;
  points
    .filter((v) => point.shop[v] === 0)
    .sort((a, b) => village.infrastructure[b]! - village.infrastructure[a]! || a - b)
    .slice(0, Math.max(0, Math.floor(given.shops * progress) - shops))
    .forEach((v) => {
      point.shop[v] = 1;
    });
}

function villagesOf({ village, size }: World, county: number): number[] {
  const own = [];
  for (let v = 0; v < size.villages; v++) if (village.county[v] === county) own.push(v);
  return own;
}

function operate({ world, till }: Moment, county: number, o: number, given: ECommerce): void {
  const { village } = world;
  const point = columnsOf(world.store, servicePointTable);
  const points = villagesOf(world, county).filter((v) => point.built[v] !== 0);
  const inTownship = new Map<number, number>();
  for (const v of points)
    inTownship.set(village.township[v]!, (inTownship.get(village.township[v]!) ?? 0) + 1);
  const { purchasing } = given;
  const spend =
    purchasing === "off" || o === NO_ORGANISER
      ? 0
      : shareFen(Math.max(0, cashOf(till, organiserAccount(world, o))), purchasing.cashShare);
  for (const v of points) {
    const pooled = inTownship.get(village.township[v]!)! > 1 ? 1 - given.pooling : 1;
    point.operator[v] = o;
    point.logistics[v] = given.logistics * pooled * world.county.costLevel[county]!;
    point.budgetFen[v] = Math.floor(spend / points.length);
  }
}

/** The enterprise founds bases where most of its product stands already, up to their number. */
function foundBases(world: World, county: number, o: number, { industrial, logistics }: ECommerce): void {
  if (industrial === "off") return;
  const { villageProduct, products, organiser } = world;
  const point = columnsOf(world.store, servicePointTable);
  const own = villagesOf(world, county);
  const standing = (v: number) => villageProduct.householdMu[v * products.length + organiser.product[o]!]!;
  const known = own.filter((v) => point.baseOf[v] === o);
  const fresh = own
    .filter((v) => point.baseOf[v] === NO_ORGANISER && standing(v) > 0)
    .sort((a, b) => standing(b) - standing(a) || a - b)
    .slice(0, Math.max(0, industrial.bases - known.length));
  for (const v of fresh) point.baseOf[v] = o;
  for (const v of [...known, ...fresh]) {
    if (point.built[v] === 0) point.logistics[v] = logistics * world.county.costLevel[county]!;
  }
}
