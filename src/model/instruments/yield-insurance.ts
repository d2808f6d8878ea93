/**
 * Yield insurance of the main product: the insurer pays what weather took, up to the coverage; the premium is the expected
 * loss (of the hazards in force) with a loading, and the county pays a share of it. At full coverage, no loading and no
 * subsidy it is fair: the mean of income stays and its variance falls.
 */
import { z } from "zod";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawForLife } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import type { Block, Moment } from "../step.ts";
import { governmentAccount, insurerAccount } from "../accounts.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  coverage: share({ about: "share of a weather loss that is paid", default: 0.7, ...estimate }),
  loading: quantity("1", {
    about: "what the premium adds to the expected loss, as a share of it",
    min: -1,
    max: 10,
    default: 0.2,
    ...estimate,
  }),
  premiumSubsidy: share({ about: "share of the premium that the county pays", default: 0.6, ...estimate }),
  takeUp: share({ about: "share of households insured", default: 0.5, ...estimate }),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const insured = stream("yieldInsurance.takeUp");

export const yieldInsurance = defineMechanism({
  id: "yieldInsurance",
  group: "instruments",
  title: { en: "yield insurance", zh: "种植业保险" },
  about: "an insurer pays households for harvests lost to weather; the county pays a share of the premium",
  parameters,
  tables: [],
  bind(given) {
    return {
      steps: [
        {
          phase: "settlement",
          name: "settle yield insurance",
          about: "premiums in, indemnities out, at this year's farm-gate price",
          reads: ["household.*", "villageProduct.*"],
          writes: ["account.*", "flow.*", "household.businessFen"],
          rows: (moment, block) => settle(moment, block, given),
        },
      ],
    };
  },
});

function settle(moment: Moment, block: Block, given: Parameters): void {
  const { world } = moment;
  const words = drawForLife(moment, block, insured, 0);
  const { household, products, villageProduct } = world;
  const insurer = insurerAccount(world);
  for (let h = block.from; h < block.to; h++) {
    const p = household.product[h]!;
    if (p === NO_PRODUCT || uniform(words[h - block.from]!) >= given.takeUp) continue;
    const row = household.village[h]! * products.length + p;
    const normalKg =
      household.tendedMu[h]! *
      products[p]!.yield *
      villageProduct.suitability[row]! *
      villageProduct.serviceFactor[row]! *
      bearing(products[p]!, household.standAge[h]!);
    const worth = normalKg * villageProduct.farmGate[row]! * given.coverage;
    const premium = toFen(worth * (1 - villageProduct.fairYield[row]!) * (1 + given.loading));
    const subsidy = shareFen(premium, given.premiumSubsidy);
    const indemnity = toFen(worth * Math.max(0, 1 - villageProduct.yieldFactor[row]!));
    pay(block.till, kindOf.premium, governmentAccount(world, countyOf(world, h)), insurer, subsidy);
    pay(block.till, kindOf.premium, h, insurer, premium - subsidy);
    pay(block.till, kindOf.indemnity, insurer, h, indemnity);
    household.businessFen[h] = household.businessFen[h]! + indemnity - (premium - subsidy);
  }
}
