/**
 * Phase 4: households choose what to grow. A household reconsiders with a yearly probability, weighs the products
 * (rules/product-choice.ts), and plants anew what it then draws.
 */
import { uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawHouseholds, drawOne, nextDrawn, streams } from "../luck.ts";
import { IMPOSSIBLE, choose, prospectsFor, weighProducts, weighVillage } from "../rules/product-choice.ts";
import type { Block, Moment, Step, Telling } from "../step.ts";
import { bankAccount, outsideAccount } from "../accounts.ts";

const NO_VILLAGE = -1;

export const chooseProduct: Step = {
  phase: "choice",
  name: "choose product",
  about: "households reconsider their main product and plant anew",
  reads: ["villageProduct.*", "household.*", "account.*"],
  writes: ["household.product", "household.standAge", "household.expectedMargin", "account.*", "flow.*"],
  rows(moment, block) {
    const { world } = moment;
    const { household, spec, products } = world;
    const { reconsider } = spec.households.choice;
    const awake = drawHouseholds(moment, block, streams.reconsider, 0);
    const choices = drawHouseholds(moment, block, streams.productChoice, 1);
    const seen = prospectsFor(products.length);
    const utility = new Float64Array(products.length);
    let weighed = NO_VILLAGE;
    const next = (h: number) => nextDrawn(awake, block, h, reconsider);
    for (let h = next(block.from); h < block.to; h = next(h + 1)) {
      if (household.productMu[h] === 0) continue;
      const v = household.village[h]!;
      if (v !== weighed) weighVillage(world, v, seen);
      weighed = v;
      weighProducts(world, h, seen, utility);
      const chosen = choose(world, h, utility, seen, uniform(choices[h - block.from]!));
      if (chosen !== NO_PRODUCT && chosen !== household.product[h]) plantAnew(moment, block, h, chosen);
    }
  },
  tell,
};

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
  const chosen = choose(world, h, utility, seen, u);
  return [...weighed, { id: "choseProduct", values: { product: products[chosen]?.id ?? "none", drew: u } }];
}
