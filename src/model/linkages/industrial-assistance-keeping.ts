/**
 * Industrial assistance, the keeping: who is handed animals, who teaches and buys back, which animals die. A household takes
 * animals if it has a hand at home and the village's record, with what the partner's price adds, says that they leave
 * something.
 */
import { columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne, nextDrawn } from "../luck.ts";
import { countyOf, organiserCounty, villageCooperatives } from "../queries.ts";
import { nextMarked } from "../rules/ties.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import type { World } from "../world.ts";
import { animalPrice } from "./animal-price.ts";
import {
  type AssistanceParameters,
  CATTLE,
  HENS,
  NONE,
  assistanceTable,
} from "./industrial-assistance-state.ts";
import { setTended } from "./production-trusteeship-state.ts";

const reach = stream("industrialAssistance.reach");
const kindOfAnimal = stream("industrialAssistance.kind");
const death = stream("industrialAssistance.death");

/** Row of the animal of a programme; -1 where the scenario does not know it. */
export function animalOf({ products }: World, program: number): number {
  return products.findIndex(({ id }) => id === (program === HENS ? "layer-hen" : "cattle"));
}

/**
 * Who teaches a village's households and buys back from them: an enterprise of the county that keeps the same animal, else,
 * where the scenario says so, a cooperative of the village.
 */
export function partnerOf(
  world: World,
  v: number,
  p: number,
  { cooperatives }: AssistanceParameters,
): number {
  const { organiser, size, village } = world;
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const keeps = enterpriseOf(world, o).role === "grower" && organiserCounty(world, o) === village.county[v];
    if (keeps && organiser.product[o] === p && organiser.fate[o] === ALIVE) return o;
  }
  if (!cooperatives) return NO_ORGANISER;
  for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
    if (organiser.fate[o] === ALIVE) return o;
  return NO_ORGANISER;
}

/** Helped households buy anew what died, if they have the money, and find their partner of the year; some lose animals. */
export function keepAnimals(moment: Moment, block: Block, given: AssistanceParameters): void {
  const { world } = moment;
  const { household, books } = world;
  const own = columnsOf(world.store, assistanceTable);
  const words = drawHouseholds(moment, block, death, 0);
  const next = (h: number) => nextMarked(own.program, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    if (household.sideline[h] === NO_PRODUCT) continue;
    const p = household.sideline[h]!;
    own.partner[h] = partnerOf(world, household.village[h]!, p, given);
    const lost = own.lostHead[h]!;
    const cost = toFen(lost * animalPrice(world, p) * world.county.costLevel[countyOf(world, h)]!);
    if (lost > 0 && books.accounts.cashFen[h]! >= cost) {
      pay(block.till, kindOf.animals, h, outsideAccount(world), cost);
      household.businessFen[h] = household.businessFen[h]! - cost;
      household.sidelineHead[h] = household.sidelineHead[h]! + lost;
      own.lostHead[h] = 0;
      setTended(world, h);
    }
    if (uniform(words[h - block.from]!) >= given.mortality) continue;
    own.lostHead[h] = own.lostHead[h]! + household.sidelineHead[h]!;
    household.sidelineHead[h] = 0;
    setTended(world, h);
  }
}

/** The county hands hens or cattle to households that its people reach, and their partner teaches them. */
export function handOut(moment: Moment, block: Block, given: AssistanceParameters): void {
  const { world, year } = moment;
  const { household } = world;
  const own = columnsOf(world.store, assistanceTable);
  if (year < given.from) return;
  const hen = animalOf(world, HENS);
  const cow = animalOf(world, CATTLE);
  const reached = drawHouseholds(moment, block, reach, 0);
  const kinds = drawHouseholds(moment, block, kindOfAnimal, 1);
  const next = (h: number) => nextDrawn(reached, block, h, given.yearlyShare);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    if (!mayBeHelped(world, h)) continue;
    const hens = cow < 0 || (hen >= 0 && uniform(kinds[h - block.from]!) < given.henShare);
    const p = hens ? hen : cow;
    const head = hens ? given.hens : given.cattle;
    if (p < 0 || headMissing(world, h, p, head) <= 0 || expectedOf(world, h, p, given) <= 0) continue;
    const cost = toFen(
      headMissing(world, h, p, head) * animalPrice(world, p) * world.county.costLevel[countyOf(world, h)]!,
    );
    pay(
      block.till,
      kindOf.animals,
      governmentAccount(world, countyOf(world, h)),
      outsideAccount(world),
      cost,
    );
    own.program[h] = hens ? HENS : CATTLE;
    own.partner[h] = partnerOf(world, household.village[h]!, p, given);
    household.sideline[h] = p;
    household.sidelineHead[h] = head;
    household.farmSkill[h] = Math.min(2, household.farmSkill[h]! + given.teaching);
    setTended(world, h);
  }
}

/** Registered poor, never helped, and with a hand at home. */
function mayBeHelped(world: World, h: number): boolean {
  const { household } = world;
  return (
    columnsOf(world.store, assistanceTable).program[h] === NONE &&
    household.registeredPoor[h] === 1 &&
    household.labourers[h]! - household.migrants[h]! >= 1
  );
}

/** Animals that a household lacks of a programme's flock or herd; 0 where it keeps animals of another kind. */
function headMissing({ household }: World, h: number, p: number, head: number): number {
  if (household.sideline[h] === NO_PRODUCT) return head;
  return household.sideline[h] === p ? Math.max(0, head - household.sidelineHead[h]!) : 0;
}

/**
 * What a household may expect an animal to leave in a year, yuan: its village's record, which knows the farm gate alone, what
 * the partner would pay above that, and the bonus of cattle.
 */
function expectedOf(world: World, h: number, p: number, given: AssistanceParameters): number {
  const { household, villageProduct, products } = world;
  const v = household.village[h]!;
  const record = villageProduct.record[v * products.length + p]!;
  const partnered = partnerOf(world, v, p, given) !== NO_ORGANISER;
  const aboveGate = partnered ? Math.max(0, expectedTopUp(world, v, p, given)) : 0;
  return record + aboveGate + (products[p]!.id === "cattle" ? given.bonus : 0);
}

/** What the agreed price is expected to bring above the farm gate for an animal in a year, yuan; below zero where less. */
function expectedTopUp(world: World, v: number, p: number, { buyback }: AssistanceParameters): number {
  const { market, villageProduct, products } = world;
  const row = v * products.length + p;
  const lastPrice = market.price[p]!;
  const reaching = lastPrice > 0 ? villageProduct.farmGate[row]! / lastPrice : 0;
  const kg = products[p]!.yield * villageProduct.suitability[row]!;
  return (buyback - reaching) * market.expectedPrice[p]! * kg;
}

/** What a household that may be helped drew, for `explain`. */
export function tellAssistance({ world, year }: Moment, h: number, given: AssistanceParameters): Telling[] {
  if (year < given.from) return [];
  const own = columnsOf(world.store, assistanceTable);
  if (own.program[h] !== NONE) {
    const drew = uniform(drawOne(world, death, year, h));
    return [
      {
        id: drew < given.mortality ? "lostAnimals" : "keptAnimals",
        values: { drew, mortality: given.mortality },
      },
    ];
  }
  if (!mayBeHelped(world, h)) return [];
  const drew = uniform(drawOne(world, reach, year, h));
  return [
    {
      id: drew < given.yearlyShare ? "reachedByHelp" : "notReachedByHelp",
      values: { drew, share: given.yearlyShare },
    },
  ];
}
