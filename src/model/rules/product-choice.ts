/**
 * How a household weighs products: each one's utility is its expected margin (own experience blended with the village's record)
 * less family work, the annuity of planting it anew, the inputs of its young years and the price of risk, plus imitation and
 * programme support. A stand that promises most stays; else a logit of the utilities decides. What is the same for a whole village is worked out once for it.
 */
import { exp } from "../../engine/math.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import type { World } from "../world.ts";
import { YOUNG_CARE, isStand } from "./bearing.ts";
import { householdCreditRoom } from "./credit.ts";
import { homeDays } from "./labour.ts";
import { familyWork } from "./margin.ts";

/** Utility of what cannot be chosen. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** Intensity x utility, in yuan, beyond which exp(... / 1,000) comes near the end of the range of numbers. */
const FAR = 600_000;

/** The products as seen from a village, by product; money in yuan/mu. */
export interface Prospects {
  /** Utility to whoever plants it anew; minus infinity where the product is no crop, does not grow or may not be planted. */
  readonly anew: Float64Array;
  readonly planting: Float64Array;
  readonly familyWork: Float64Array;
  /** Inputs of a stand that does not bear; what grows between its rows is taken to pay for the family's work on it. */
  readonly youngCare: Float64Array;
  readonly risk: Float64Array;
  /** What others and programmes add: imitation and support. */
  readonly imitated: Float64Array;
  /** Weight in the logit of planting it anew, relative to the village's best. */
  readonly weight: Float64Array;
  /** Utility of the village's best. */
  best: number;
}

export function prospectsFor(products: number): Prospects {
  const column = () => new Float64Array(products);
  return {
    anew: column(),
    planting: column(),
    familyWork: column(),
    youngCare: column(),
    risk: column(),
    imitated: column(),
    weight: column(),
    best: IMPOSSIBLE,
  };
}

export function weighVillage(world: World, v: number, seen: Prospects): void {
  const { products, villageProduct, village, county, spec } = world;
  const { riskAversion, imitation, intensity } = spec.households.choice;
  const inCounty = village.county[v]!;
  let cropped = 0;
  for (let p = 0; p < products.length; p++)
    if (products[p]!.kind === "crop") cropped += villageProduct.householdMu[v * products.length + p]!;
  seen.best = IMPOSSIBLE;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const { kind, establishmentCost, inputCost } = products[p]!;
    seen.planting[p] = establishmentCost * county.costLevel[inCounty]!;
    seen.familyWork[p] = familyWork(world, p, county.wageLevel[inCounty]!);
    seen.youngCare[p] = YOUNG_CARE * inputCost * county.costLevel[inCounty]!;
    seen.risk[p] = (riskAversion * villageProduct.variance[row]!) / 1000;
    seen.imitated[p] = cropped > 0 ? (imitation * villageProduct.householdMu[row]!) / cropped : 0;
    const grows = kind === "crop" && villageProduct.suitability[row]! > 0 && villageProduct.closed[row] === 0;
    const record = villageProduct.record[row]!;
    seen.anew[p] = grows ? utilityOf(world, v, p, seen, record, 0, seen.planting[p]!) : IMPOSSIBLE;
    seen.best = Math.max(seen.best, seen.anew[p]!);
  }
  for (let p = 0; p < products.length; p++)
    seen.weight[p] = logitWeight(seen.anew[p]! - seen.best, intensity);
}

/** Weight in the logit of a utility that is so far from the highest, yuan/mu. */
function logitWeight(fromHighest: number, intensity: number): number {
  if (fromHighest === 0) return 1;
  return fromHighest > IMPOSSIBLE ? exp((intensity * fromHighest) / 1000) : 0;
}

/** Utility of a product to a household, from the margin it expects, the age of its stand and what planting costs. */
function utilityOf(
  { products, byProduct, villageProduct, plantingAnnuity }: World,
  v: number,
  p: number,
  seen: Prospects,
  margin: number,
  age: number,
  planting: number,
): number {
  const bears = byProduct.outlook[byProduct.firstAge[p]! + age]!;
  return (
    margin * bears -
    seen.familyWork[p]! * bears -
    seen.youngCare[p]! * (1 - bears) -
    planting * plantingAnnuity -
    seen.risk[p]! * bears +
    seen.imitated[p]! +
    villageProduct.support[v * products.length + p]!
  );
}

/** Utility of going on with the product that a household grows. */
function utilityOfOwn(world: World, h: number, seen: Prospects): number {
  const { household, villageProduct, products, spec } = world;
  const { ownMemory } = spec.households.choice;
  const v = household.village[h]!;
  const p = household.product[h]!;
  if (p === NO_PRODUCT) return IMPOSSIBLE;
  const record = villageProduct.record[v * products.length + p]!;
  const margin = ownMemory * household.expectedMargin[h]! + (1 - ownMemory) * record;
  return utilityOf(world, v, p, seen, margin, household.standAge[h]!, 0);
}

/** Writes the utility of each product for a household, yuan/mu; minus infinity for what land, hands or purse forbid. */
export function weighProducts(world: World, h: number, seen: Prospects, utility: Float64Array): void {
  const { household, books } = world;
  const { anew, planting } = seen;
  const current = household.product[h]!;
  const landMu = household.productMu[h]!;
  const hands = homeDays(world, h, household.migrants[h]!) > 0;
  const purse = hands ? (books.accounts.cashFen[h]! + householdCreditRoom(world, h)) / 100 : IMPOSSIBLE;
  for (let p = 0; p < utility.length; p++)
    utility[p] = planting[p]! * landMu <= purse ? anew[p]! : IMPOSSIBLE;
  if (current !== NO_PRODUCT) utility[current] = utilityOfOwn(world, h, seen);
}

/**
 * What a household grows from now on, by the utilities it has weighed and a uniform number: nobody clears a stand that promises
 * more than anything else; else a logit decides. Leaves the utilities changed.
 */
export function choose(world: World, h: number, utility: Float64Array, seen: Prospects, u: number): number {
  const current = world.household.product[h]!;
  if (current !== NO_PRODUCT && isStand(world.products[current]!) && promisesMost(utility, current))
    return current;
  return logit(utility, current, seen, world.spec.households.choice.intensity, u);
}

function promisesMost(utility: Float64Array, p: number): boolean {
  for (let other = 0; other < utility.length; other++) if (utility[other]! > utility[p]!) return false;
  return true;
}

/**
 * Draws a product with probability proportional to exp(intensity x utility / 1,000 yuan); turns the utilities into these
 * weights. The village's weights serve all its households, moved to the household's own highest utility; where that is so far
 * off that the move would leave the range of numbers, the weights are worked out anew.
 */
function logit(
  utility: Float64Array,
  current: number,
  seen: Prospects,
  intensity: number,
  u: number,
): number {
  const { weight, best } = seen;
  let highest = IMPOSSIBLE;
  for (let p = 0; p < utility.length; p++) highest = Math.max(highest, utility[p]!);
  if (highest === IMPOSSIBLE) return NO_PRODUCT;
  const shared = intensity * Math.abs(best - highest) < FAR;
  const scale = shared ? logitWeight(best - highest, intensity) : 0;
  let total = 0;
  for (let p = 0; p < utility.length; p++) {
    const asAll = shared && p !== current;
    const own = asAll
      ? utility[p] === IMPOSSIBLE
        ? 0
        : weight[p]! * scale
      : logitWeight(utility[p]! - highest, intensity);
    utility[p] = own;
    total += own;
  }
  let left = u * total;
  let last = NO_PRODUCT;
  for (let p = 0; p < utility.length; p++) {
    const share = utility[p]!;
    if (share === 0) continue;
    last = p;
    left -= share;
    if (left < 0) return p;
  }
  return last;
}
