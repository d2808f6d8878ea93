/**
 * Phase 4: households choose what to grow. A household reconsiders with a yearly probability; each product's utility is
 * its expected margin (own experience blended with the village's record) less family work, the annuity of planting it
 * anew and the price of risk, plus imitation and programme support; a logit of the utilities decides.
 */
import { exp } from "../../engine/math.ts";
import { uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawHouseholds, drawOne, streams } from "../luck.ts";
import { householdCreditRoom } from "../rules/credit.ts";
import { homeDays } from "../rules/labour.ts";
import { familyWork } from "../rules/margin.ts";
import type { Block, Moment, Step, Telling } from "../step.ts";
import { bankAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";

/** Utility of what cannot be chosen. */
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

export const chooseProduct: Step = {
  phase: "choice",
  name: "choose product",
  about: "households reconsider their main product and plant anew",
  reads: ["villageProduct.*", "household.*", "account.*"],
  writes: ["household.product", "household.standAge", "household.expectedMargin", "account.*", "flow.*"],
  rows(moment, block) {
    const { world } = moment;
    const { reconsider } = world.spec.households.choice;
    const awake = drawHouseholds(moment, block, streams.reconsider, 0);
    const choices = drawHouseholds(moment, block, streams.productChoice, 1);
    const utility = new Float64Array(world.products.length);
    for (let h = block.from; h < block.to; h++) {
      if (uniform(awake[h - block.from]!) >= reconsider || world.household.productMu[h] === 0) continue;
      weighProducts(world, h, utility);
      const chosen = logit(
        utility,
        world.spec.households.choice.intensity,
        uniform(choices[h - block.from]!),
      );
      if (chosen !== NO_PRODUCT && chosen !== world.household.product[h]) plantAnew(moment, block, h, chosen);
    }
  },
  tell,
};

/** Writes the utility of each product for a household, yuan/mu; minus infinity for what land, hands or purse forbid. */
export function weighProducts(world: World, h: number, utility: Float64Array): void {
  const { household, products, outlooks, villageProduct, village, spec, county } = world;
  const { ownMemory, riskAversion, imitation } = spec.households.choice;
  const v = household.village[h]!;
  const wageLevel = county.wageLevel[village.county[v]!]!;
  const costLevel = county.costLevel[village.county[v]!]!;
  const current = household.product[h]!;
  const purse = (world.books.accounts.cashFen[h]! + householdCreditRoom(world, h)) / 100;
  const days = homeDays(world, h, household.migrants[h]!);
  let cropped = 0;
  for (let p = 0; p < products.length; p++)
    if (products[p]!.kind === "crop") cropped += villageProduct.householdMu[v * products.length + p]!;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const product = products[p]!;
    const planting = p === current ? 0 : product.establishmentCost * costLevel;
    const fits =
      product.kind === "crop" &&
      villageProduct.suitability[row]! > 0 &&
      days > 0 &&
      planting * household.productMu[h]! <= purse;
    if (!fits && p !== current) {
      utility[p] = IMPOSSIBLE;
      continue;
    }
    const record = villageProduct.record[row]!;
    const margin =
      p === current ? ownMemory * household.expectedMargin[h]! + (1 - ownMemory) * record : record;
    const bears = outlooks[p]!.horizon[p === current ? household.standAge[h]! : 0]!;
    const risk = (riskAversion * villageProduct.variance[row]!) / 1000;
    const imitated = cropped > 0 ? (imitation * villageProduct.householdMu[row]!) / cropped : 0;
    utility[p] =
      margin * bears -
      familyWork(world, p, wageLevel) * bears -
      planting * world.plantingAnnuity -
      risk * bears +
      imitated +
      villageProduct.support[row]!;
  }
}

/** Draws a product with probability proportional to exp(intensity x utility / 1,000 yuan). */
function logit(utility: Float64Array, intensity: number, u: number): number {
  let highest = IMPOSSIBLE;
  for (let p = 0; p < utility.length; p++) highest = Math.max(highest, utility[p]!);
  if (highest === IMPOSSIBLE) return NO_PRODUCT;
  let total = 0;
  for (let p = 0; p < utility.length; p++) total += weightOf(utility[p]!, highest, intensity);
  let left = u * total;
  let last = NO_PRODUCT;
  for (let p = 0; p < utility.length; p++) {
    const weight = weightOf(utility[p]!, highest, intensity);
    if (weight === 0) continue;
    last = p;
    left -= weight;
    if (left < 0) return p;
  }
  return last;
}

function weightOf(utility: number, highest: number, intensity: number): number {
  return utility === IMPOSSIBLE ? 0 : exp((intensity * (utility - highest)) / 1000);
}

/** Clears the old stand and pays for the new one, on credit where the purse is short. */
function plantAnew({ world }: Moment, { till }: Block, h: number, p: number): void {
  const { household, products, village, county, books } = world;
  const v = household.village[h]!;
  const cost = toFen(
    products[p]!.establishmentCost * county.costLevel[village.county[v]!]! * household.productMu[h]!,
  );
  const missing = Math.max(0, cost - Math.max(0, books.accounts.cashFen[h]!));
  if (missing > 0) lend(till, bankAccount(world), h, missing);
  pay(till, kindOf.establishment, h, outsideAccount(world), cost);
  household.product[h] = p;
  household.standAge[h] = 0;
  household.expectedMargin[h] = world.villageProduct.record[v * products.length + p]!;
}

function tell({ world, year }: Moment, h: number): Telling[] {
  const { products, spec } = world;
  const awake = uniform(drawOne(world, streams.reconsider, year, h));
  if (awake >= spec.households.choice.reconsider || world.household.productMu[h] === 0) {
    return [{ id: "keptProduct", values: { drew: awake, reconsider: spec.households.choice.reconsider } }];
  }
  const utility = new Float64Array(products.length);
  weighProducts(world, h, utility);
  const u = uniform(drawOne(world, streams.productChoice, year, h));
  const chosen = logit(utility, spec.households.choice.intensity, u);
  const weighed = products.flatMap(({ id }, p) =>
    utility[p] === IMPOSSIBLE
      ? []
      : [{ id: "weighedProduct", values: { product: id, utility: Math.round(utility[p]!) } }],
  );
  return [...weighed, { id: "choseProduct", values: { product: products[chosen]?.id ?? "none", drew: u } }];
}
