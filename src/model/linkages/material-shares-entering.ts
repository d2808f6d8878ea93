/**
 * Material shares, the entering. A household weighs the dividend it may expect (guaranteed, or what was paid last year) on
 * the value of its land and animals against what it makes of them itself; a cooperative takes land up to its plan, and an
 * animal where that brings it more than the guaranteed dividend. What is let, in trust or on loan cannot be entered.
 */
import { type Table, columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, NO_ORGANISER, STAND_AGES } from "../actors/organiser.ts";
import { drawHouseholds, drawOne } from "../luck.ts";
import { countyOf, organiserCounty, villageCooperatives } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { familyWork, farmGateShare } from "../rules/margin.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { animalPrice } from "./animal-price.ts";
import { columnsIfInForce } from "../in-force.ts";
import { assistanceTable } from "./industrial-assistance-state.ts";
import { landTransferTable } from "./land-transfer-state.ts";
import {
  type MaterialShareParameters,
  materialRegisterTable,
  materialShareTable,
} from "./material-shares-state.ts";
import { setTended, trusteeshipTable } from "./production-trusteeship-state.ts";
import { costOfWork } from "./production-trusteeship-weighing.ts";

/** Plots below this size are not worth a share, mu. */
const LEAST_MU = 0.5;

const willingness = stream("materialShares.willing");

/** What other linkages already have of a household; undefined where they are not in force. */
interface Others {
  readonly let: Table<(typeof landTransferTable)["columns"]> | undefined;
  readonly entrusted: Table<(typeof trusteeshipTable)["columns"]> | undefined;
  readonly assisted: Table<(typeof assistanceTable)["columns"]> | undefined;
}

const othersOf = (world: World): Others => ({
  let: columnsIfInForce(world, landTransferTable),
  entrusted: columnsIfInForce(world, trusteeshipTable),
  assisted: columnsIfInForce(world, assistanceTable),
});

/** Cooperatives give land back beyond their plan, then take shares in kind: of poor households first, then of all. */
export function enterShares(moment: Moment, block: Block, given: MaterialShareParameters): void {
  const { world } = moment;
  const { valueFen } = columnsOf(world.store, materialRegisterTable);
  const words = drawHouseholds(moment, block, willingness, 0);
  const others = othersOf(world);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
      valueFen[o] = 0;
      if (world.organiser.fate[o] !== ALIVE) continue;
      keepShares(world, v, o);
      for (let round = given.poorFirst ? 0 : 1; round < 2; round++)
        takeShares(world, v, o, round === 0, others, given, words, block.from);
    }
  }
}

/** A shrinking cooperative gives whole plots back, the last household first; the rest of its register stands. */
function keepShares(world: World, v: number, o: number): void {
  const { organiser, village } = world;
  const own = columnsOf(world.store, materialShareTable);
  const { valueFen } = columnsOf(world.store, materialRegisterTable);
  for (let h = villageEnd(world, v) - 1; h >= village.firstHousehold[v]!; h--) {
    if (own.partner[h] !== o) continue;
    const landMu = own.landMu[h]!;
    if (landMu > 0 && organiser.landMu[o]! > organiser.wantedMu[o]! + landMu) {
      organiser.landMu[o] = organiser.landMu[o]! - landMu;
      takeLandBack(world, h);
      if (own.animalFen[h] === 0) own.partner[h] = NO_ORGANISER;
    }
    valueFen[o] = valueFen[o]! + own.landFen[h]! + own.animalFen[h]!;
  }
}

/** A household's land is its own again, with the trees on it. */
export function takeLandBack({ store, household }: World, h: number): void {
  const own = columnsOf(store, materialShareTable);
  household.productMu[h] = household.productMu[h]! + own.landMu[h]!;
  own.landMu[h] = 0;
  own.landFen[h] = 0;
}

function takeShares(
  world: World,
  v: number,
  o: number,
  poorOnly: boolean,
  others: Others,
  given: MaterialShareParameters,
  words: Uint32Array,
  from: number,
): void {
  const { household, organiser, village } = world;
  const own = columnsOf(world.store, materialShareTable);
  const { valueFen, rate } = columnsOf(world.store, materialRegisterTable);
  const expected = Math.max(given.guaranteed, rate[o]!);
  for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (own.partner[h] !== NO_ORGANISER || uniform(words[h - from]!) >= given.willing) continue;
    if (poorOnly && household.registeredPoor[h] === 0) continue;
    const perMu = valueOfMu(world, h, o, given);
    const landMu = Math.min(
      landToEnter(world, h, expected * perMu, others),
      organiser.wantedMu[o]! - organiser.landMu[o]!,
    );
    const landFen = landMu >= LEAST_MU ? toFen(landMu * perMu) : 0;
    const animalFen = entersAnimals(world, h, o, expected, others, given) ? valueOfHerd(world, h, given) : 0;
    const most = given.room * organiser.fixedAssetsFen[o]! - valueFen[o]!;
    if (landFen + animalFen === 0 || landFen + animalFen > most) continue;
    own.partner[h] = o;
    if (landFen > 0) enterLand(world, h, o, landMu, landFen);
    if (animalFen > 0) enterAnimals(world, h, animalFen);
    setTended(world, h);
    valueFen[o] = valueFen[o]! + landFen + animalFen;
  }
}

/** Whether the stand on a household's land is of use to a cooperative: trees of the kind that it grows. */
function bringsTrees({ household, organiser, products }: World, h: number, o: number): boolean {
  const p = household.product[h]!;
  return p !== NO_PRODUCT && p === organiser.product[o] && products[p]!.firstBearing > 0;
}

/** Value of a mu of a household's land to a cooperative, trees of the kind that it grows included, yuan. */
function valueOfMu(world: World, h: number, o: number, given: MaterialShareParameters): number {
  if (!bringsTrees(world, h, o)) return given.landValue;
  const { household, products, county } = world;
  const product = products[household.product[h]!]!;
  const planting = product.establishmentCost * county.costLevel[countyOf(world, h)]!;
  return given.landValue + given.treeValue * planting * bearing(product, household.standAge[h]!);
}

/** Land that a household would enter for so much a mu: what it has no hands for, or all where that brings less; mu. */
function landToEnter({ household }: World, h: number, dividend: number, others: Others): number {
  if ((others.let?.partner[h] ?? NO_ORGANISER) !== NO_ORGANISER) return 0;
  if ((others.entrusted?.partner[h] ?? NO_ORGANISER) !== NO_ORGANISER) return 0;
  const keeps = household.expectedMargin[h]! > dividend && household.labourers[h]! > 0;
  return household.productMu[h]! - (keeps ? household.tendedMu[h]! : 0);
}

function valueOfHerd(world: World, h: number, { animalValue }: MaterialShareParameters): number {
  const { household } = world;
  return toFen(household.sidelineHead[h]! * animalPrice(world, household.sideline[h]!) * animalValue);
}

/** Whether both sides gain by a herd's entry: the dividend beats the household's margin, the cooperative's the dividend. */
function entersAnimals(
  world: World,
  h: number,
  o: number,
  expected: number,
  others: Others,
  given: MaterialShareParameters,
): boolean {
  const { household, villageProduct, products, market, village, county } = world;
  const p = household.sideline[h]!;
  if (p === NO_PRODUCT || household.sidelineHead[h] === 0 || (others.assisted?.program[h] ?? 0) !== 0)
    return false;
  const value = animalPrice(world, p) * given.animalValue;
  const v = household.village[h]!;
  const inCounty = organiserCounty(world, o);
  const row = v * products.length + p;
  const kept = villageProduct.record[row]! - familyWork(world, p, county.wageLevel[inCounty]!);
  const price = market.expectedPrice[p]! * farmGateShare(world, p, village.infrastructure[v]!, true);
  const taken =
    products[p]!.yield * villageProduct.suitability[row]! * villageProduct.usualYield[row]! * price -
    products[p]!.inputCost * county.costLevel[inCounty]! -
    costOfWork(world, p, inCounty);
  return expected * value > kept && taken >= given.guaranteed * value;
}

function enterLand(world: World, h: number, o: number, landMu: number, landFen: number): void {
  const { household, organiser, stand } = world;
  const own = columnsOf(world.store, materialShareTable);
  own.landMu[h] = landMu;
  own.landFen[h] = landFen;
  household.productMu[h] = Math.max(0, household.productMu[h]! - own.landMu[h]!);
  organiser.landMu[o] = organiser.landMu[o]! + own.landMu[h]!;
  if (!bringsTrees(world, h, o)) return;
  const cell = o * STAND_AGES + Math.min(household.standAge[h]!, STAND_AGES - 1);
  stand.mu[cell] = stand.mu[cell]! + own.landMu[h]!;
}

function enterAnimals({ store, household }: World, h: number, animalFen: number): void {
  const own = columnsOf(store, materialShareTable);
  own.animal[h] = household.sideline[h]!;
  own.head[h] = household.sidelineHead[h]!;
  own.animalFen[h] = animalFen;
  household.sideline[h] = NO_PRODUCT;
  household.sidelineHead[h] = 0;
}

/** What a household that holds no such shares weighed and drew, for `explain`. */
export function tellShares({ world, year }: Moment, h: number, given: MaterialShareParameters): Telling[] {
  const own = columnsOf(world.store, materialShareTable);
  const o = villageCooperatives(world, world.household.village[h]!);
  if (own.partner[h] !== NO_ORGANISER || o === villageCooperatives(world, world.household.village[h]! + 1))
    return [];
  const { rate } = columnsOf(world.store, materialRegisterTable);
  const dividend = Math.max(given.guaranteed, rate[o]!) * valueOfMu(world, h, o, given);
  const values = {
    drew: uniform(drawOne(world, willingness, year, h)),
    willing: given.willing,
    dividend: Math.round(dividend),
    margin: Math.round(world.household.expectedMargin[h]!),
    mu: landToEnter(world, h, dividend, othersOf(world)),
  };
  return [{ id: "weighedMaterialShares", values }];
}
