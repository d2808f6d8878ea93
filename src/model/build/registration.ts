/** Registers the poor: the households with the least expected income per person, as a village meeting would see it. */
import { normal } from "../../engine/math.ts";
import { uniform } from "../../engine/random.ts";
import { sortedAt } from "../../engine/select.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { bearing } from "../rules/bearing.ts";
import { besideFieldsOf, hasLivelihoods } from "../rules/livelihood.ts";
import { countyOf } from "../queries.ts";
import { drawHouseholds, streams } from "../luck.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import type { Block, Moment } from "../step.ts";
import { outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";
import { surveyedPurses, surveyIncomes, surveyRegister } from "./surveyed.ts";

/** Relative error with which a village knows a household's income. */
const BLUR = 0.2;
/** Cash of a registered household, as a share of others'. */
const POOR_CASH = 0.35;

/**
 * Estimates income per person at the start; the year before the first is closed with it. `promised` is what each
 * household of the block expects of the year, in yuan.
 */
export function estimateIncomes(moment: Moment, block: Block, promised: Float64Array): void {
  const { world } = moment;
  const { household, spec } = world;
  const { pension, disability, landSubsidy, perPerson } = spec.households.publicTransfers;
  const livesBeside = hasLivelihoods(spec.households.livelihoods);
  for (let h = block.from; h < block.to; h++) {
    const county = countyOf(world, h);
    const tied = household.migrants[h]! * household.homeTie[h]! * world.county.wageLevel[county]!;
    const promisedNow = promised[h]! + tied - fromStand(world, h, "outlook") + fromStand(world, h, "now");
    const allowances =
      household.elderly[h]! * pension +
      household.disabled[h]! * disability +
      household.persons[h]! * perPerson;
    const transfers = allowances * world.county.transferLevel[county]! + household.landMu[h]! * landSubsidy;
    const beside = stapleAndAnimals(world, h) + (livesBeside ? besideFieldsOf(world, h) : 0);
    household.incomePerCapita[h] =
      (Math.max(0, promisedNow) + Math.max(0, beside) + transfers) / household.persons[h]!;
  }
  surveyIncomes(moment, block);
}

/** What the main product leaves in a year: by the outlook of its stand, which choices count, or as it bears now, yuan. */
function fromStand({ household, byProduct, products }: World, h: number, when: "outlook" | "now"): number {
  const p = household.product[h]!;
  if (p === NO_PRODUCT) return 0;
  const age = household.standAge[h]!;
  const share =
    when === "outlook" ? byProduct.nearOutlook[byProduct.firstAge[p]! + age]! : bearing(products[p]!, age);
  return household.tendedMu[h]! * household.expectedMargin[h]! * share;
}

/** What staple and animals leave in a year by the village's record, yuan: choices of work take them as given. */
function stapleAndAnimals({ household, village, villageProduct, products }: World, h: number): number {
  const v = household.village[h]!;
  const recordOf = (p: number) => (p === NO_PRODUCT ? 0 : villageProduct.record[v * products.length + p]!);
  const animals = household.sidelineHead[h]! * recordOf(household.sideline[h]!);
  return household.stapleMu[h]! * recordOf(village.staple[v]!) + animals;
}

/** Marks the poorest share of all households as registered, unless a file of households says who is. */
export function registerPoor(world: World, scores: Float64Array): void {
  if (surveyRegister(world)) return;
  const { household, spec, size } = world;
  const wanted = Math.floor(size.households * spec.population.registeredPoorShare);
  const limit = sortedAt(scores, wanted) ?? Number.POSITIVE_INFINITY;
  for (let h = 0; h < size.households; h++) {
    const poor = wanted > 0 && scores[h]! < limit ? 1 : 0;
    household.registeredPoor[h] = poor;
    household.everRegistered[h] = poor;
  }
}

/** What the village sees of each household's income, blurred. */
export function scoreIncomes(moment: Moment, block: Block, scores: Float64Array): void {
  const words = drawHouseholds(moment, block, streams.registration, 0);
  const { household } = moment.world;
  for (let h = block.from; h < block.to; h++) {
    scores[h] = household.incomePerCapita[h]! * (1 + BLUR * normal(words[h - block.from]!));
  }
}

/** Opening cash, from the outside, so that all cash adds up to zero. */
export function fillPurses(moment: Moment, block: Block): void {
  const { world } = moment;
  const { household, spec } = world;
  const words = drawHouseholds(moment, block, streams.openingCash, 0);
  const alike = spec.population.mix === "alike";
  const purses = surveyedPurses(world, block);
  for (let h = block.from; h < block.to; h++) {
    const luck = alike ? 1 : 0.3 + 1.4 * uniform(words[h - block.from]!);
    const poor = household.registeredPoor[h] === 1 && !alike ? POOR_CASH : 1;
    pay(
      block.till,
      kindOf.opening,
      outsideAccount(world),
      h,
      purses?.[h - block.from] ?? toFen(spec.population.openingCash * household.persons[h]! * luck * poor),
    );
  }
}
