/**
 * Yield insurance of the main product: the insurer pays what weather took, up to the coverage; the premium is the expected
 * loss (of the hazards in force) with a loading, and the county pays a share of it. At full coverage, no loading and no
 * subsidy it is fair: the mean of income stays and its variance falls.
 */
import { z } from "zod";
import { stream, uniform } from "../../engine/random.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawForLife } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { bearing } from "../rules/bearing.ts";
import type { Block, Moment } from "../step.ts";
import { type Policies, insuranceOf, insuranceSteps, insuranceTables } from "./insurance.ts";
import { isOpen, programme } from "./programme.ts";

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
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const insured = stream("yieldInsurance.takeUp");
const insurance = insuranceOf("yieldInsurance");

export const yieldInsurance = defineMechanism({
  id: "yieldInsurance",
  group: "instruments",
  title: { en: "yield insurance", zh: "种植业保险" },
  about: "an insurer pays households for harvests lost to weather; the county pays a share of the premium",
  parameters,
  tables: insuranceTables(insurance),
  bind(given) {
    return {
      purse: insurance.purse,
      steps: insuranceSteps({
        insurance,
        given,
        about:
          "premiums by the expected weather loss, indemnities by this year's, at this year's farm-gate price",
        reads: ["household.*", "villageProduct.*"],
        quote: (moment, block, policies) => quote(moment, block, policies, given),
      }),
    };
  },
});

function quote(moment: Moment, block: Block, policies: Policies, given: Parameters): void {
  const { world, year } = moment;
  if (!isOpen(given, year)) return;
  const words = drawForLife(moment, block, insured, 0);
  const { household, products, villageProduct } = world;
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
    policies.premiumFen[h] = toFen(worth * (1 - villageProduct.fairYield[row]!) * (1 + given.loading));
    policies.indemnityFen[h] = toFen(worth * Math.max(0, 1 - villageProduct.yieldFactor[row]!));
  }
}
