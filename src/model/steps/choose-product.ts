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
import { type World, villageEnd } from "../world.ts";

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
    const { household, village, spec, products } = world;
    const { reconsider, intensity } = spec.households.choice;
    const awake = drawHouseholds(moment, block, streams.reconsider, 0);
    const choices = drawHouseholds(moment, block, streams.productChoice, 1);
    const seen = prospectsFor(products.length);
    const utility = new Float64Array(products.length);
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      weighVillage(world, v, seen);
      const end = villageEnd(world, v);
      for (let h = village.firstHousehold[v]!; h < end; h++) {
        if (uniform(awake[h - block.from]!) >= reconsider || household.productMu[h] === 0) continue;
        weighProducts(world, h, seen, utility);
        const chosen = logit(utility, intensity, uniform(choices[h - block.from]!));
        if (chosen !== NO_PRODUCT && chosen !== household.product[h]) plantAnew(moment, block, h, chosen);
      }
    }
  },
  tell,
};

/** The products as seen from a village, by product; money in yuan/mu. */
interface Prospects {
  /** Utility to whoever plants it anew; minus infinity where the product is no crop or does not grow. */
  readonly anew: Float64Array;
  readonly planting: Float64Array;
  readonly familyWork: Float64Array;
  readonly risk: Float64Array;
  /** What others and programmes add: imitation and support. */
  readonly imitated: Float64Array;
}

function prospectsFor(products: number): Prospects {
  const column = () => new Float64Array(products);
  return { anew: column(), planting: column(), familyWork: column(), risk: column(), imitated: column() };
}

function weighVillage(world: World, v: number, seen: Prospects): void {
  const { products, villageProduct, village, county, spec } = world;
  const { riskAversion, imitation } = spec.households.choice;
  const inCounty = village.county[v]!;
  let cropped = 0;
  for (let p = 0; p < products.length; p++)
    if (products[p]!.kind === "crop") cropped += villageProduct.householdMu[v * products.length + p]!;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const { kind, establishmentCost } = products[p]!;
    seen.planting[p] = establishmentCost * county.costLevel[inCounty]!;
    seen.familyWork[p] = familyWork(world, p, county.wageLevel[inCounty]!);
    seen.risk[p] = (riskAversion * villageProduct.variance[row]!) / 1000;
    seen.imitated[p] = cropped > 0 ? (imitation * villageProduct.householdMu[row]!) / cropped : 0;
    const grows = kind === "crop" && villageProduct.suitability[row]! > 0;
    const record = villageProduct.record[row]!;
    seen.anew[p] = grows ? utilityOf(world, v, p, seen, record, 0, seen.planting[p]!) : IMPOSSIBLE;
  }
}

/** Utility of a product to a household, from the margin it expects, the age of its stand and what planting costs. */
function utilityOf(
  { products, outlooks, villageProduct, plantingAnnuity }: World,
  v: number,
  p: number,
  seen: Prospects,
  margin: number,
  age: number,
  planting: number,
): number {
  const bears = outlooks[p]!.horizon[age]!;
  return (
    margin * bears -
    seen.familyWork[p]! * bears -
    planting * plantingAnnuity -
    seen.risk[p]! * bears +
    seen.imitated[p]! +
    villageProduct.support[v * products.length + p]!
  );
}

/** Writes the utility of each product for a household, yuan/mu; minus infinity for what land, hands or purse forbid. */
function weighProducts(world: World, h: number, seen: Prospects, utility: Float64Array): void {
  const { household, villageProduct, spec } = world;
  const { ownMemory } = spec.households.choice;
  const v = household.village[h]!;
  const current = household.product[h]!;
  const landMu = household.productMu[h]!;
  const hands = homeDays(world, h, household.migrants[h]!) > 0;
  const purse = (world.books.accounts.cashFen[h]! + householdCreditRoom(world, h)) / 100;
  for (let p = 0; p < utility.length; p++) {
    utility[p] = hands && seen.planting[p]! * landMu <= purse ? seen.anew[p]! : IMPOSSIBLE;
  }
  if (current === NO_PRODUCT) return;
  const record = villageProduct.record[v * utility.length + current]!;
  const margin = ownMemory * household.expectedMargin[h]! + (1 - ownMemory) * record;
  utility[current] = utilityOf(world, v, current, seen, margin, household.standAge[h]!, 0);
}

/**
 * Draws a product with probability proportional to exp(intensity x utility / 1,000 yuan); turns the utilities into these
 * weights.
 */
function logit(utility: Float64Array, intensity: number, u: number): number {
  let highest = IMPOSSIBLE;
  for (let p = 0; p < utility.length; p++) highest = Math.max(highest, utility[p]!);
  if (highest === IMPOSSIBLE) return NO_PRODUCT;
  let total = 0;
  for (let p = 0; p < utility.length; p++) {
    const weight = utility[p] === IMPOSSIBLE ? 0 : exp((intensity * (utility[p]! - highest)) / 1000);
    utility[p] = weight;
    total += weight;
  }
  let left = u * total;
  let last = NO_PRODUCT;
  for (let p = 0; p < utility.length; p++) {
    const weight = utility[p]!;
    if (weight === 0) continue;
    last = p;
    left -= weight;
    if (left < 0) return p;
  }
  return last;
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
  const seen = prospectsFor(products.length);
  const utility = new Float64Array(products.length);
  weighVillage(world, world.household.village[h]!, seen);
  weighProducts(world, h, seen, utility);
  const weighed = products.flatMap(({ id }, p) =>
    utility[p] === IMPOSSIBLE
      ? []
      : [{ id: "weighedProduct", values: { product: id, utility: Math.round(utility[p]!) } }],
  );
  const u = uniform(drawOne(world, streams.productChoice, year, h));
  const chosen = logit(utility, spec.households.choice.intensity, u);
  return [...weighed, { id: "choseProduct", values: { product: products[chosen]?.id ?? "none", drew: u } }];
}
