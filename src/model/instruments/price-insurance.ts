/**
 * Price insurance of the main product: where the market price falls below a share of the one expected before the season,
 * the insurer pays the gap for a normal harvest. It pays by the index, whatever the household harvests or hides. The
 * premium is the expected gap, given the product's own dispersion of prices, with a loading; the county pays a share of it.
 */
import { z } from "zod";
import { exp, lognormalOf, normal } from "../../engine/math.ts";
import { stream, uniform } from "../../engine/random.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawForLife } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { type CoreSpec, productsOf } from "../parameters/core.ts";
import { cited, quantity, share } from "../parameter.ts";
import { bearing } from "../rules/bearing.ts";
import { farmGateShare } from "../rules/margin.ts";
import type { Block, Moment } from "../step.ts";
import { type Policies, insuranceOf, insuranceSteps, insuranceTables } from "./insurance.ts";
import { isOpen, programme } from "./programme.ts";

/** Points at which the dispersion of prices is looked at. */
const POINTS = 1024;
/** Words of 32 bits that there are. */
const WORDS = 4_294_967_296;

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  products: z
    .array(z.string().max(40))
    .max(100)
    .default([])
    .meta({ description: "ids of the products insured; all unless given" }),
  trigger: share({ about: "share of the expected price below which it pays", default: 0.85, ...estimate }),
  coverage: share({ about: "share of the gap that is paid", default: 0.8, ...estimate }),
  loading: quantity("1", {
    about: "what the premium adds to the expected gap, as a share of it",
    min: -1,
    max: 10,
    default: 0.2,
    ...estimate,
  }),
  premiumSubsidy: share({ about: "share of the premium that the county pays", default: 0.5, ...estimate }),
  takeUp: share({ about: "share of households insured", default: 0.4, ...estimate }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const insured = stream("priceInsurance.takeUp");
const insurance = insuranceOf("priceInsurance");

export const priceInsurance = defineMechanism({
  id: "priceInsurance",
  group: "instruments",
  title: { en: "price insurance", zh: "价格保险" },
  about: "an insurer pays households when the market price falls below a share of the expected one",
  parameters,
  tables: insuranceTables(insurance),
  bind(given, spec) {
    const expectedGap = expectedGaps(given, spec);
    return {
      purse: insurance.purse,
      steps: insuranceSteps({
        insurance,
        given,
        about: "premiums by the expected fall of the price below the trigger, indemnities by this year's",
        reads: [
          "household.*",
          "villageProduct.*",
          "village.infrastructure",
          "market.price",
          "market.expectedPrice",
        ],
        quote: (moment, block, policies) => quote(moment, block, policies, given, expectedGap),
      }),
    };
  },
});

/**
 * Mean of max(0, trigger - price) for each product, where price, relative to the expected, is lognormal with mean one and
 * the product's dispersion; -1 for a product that is not insured.
 */
function expectedGaps({ products, trigger }: Parameters, spec: CoreSpec): Float64Array {
  return Float64Array.from(productsOf(spec), ({ id, priceDispersion }) => {
    if (products.length > 0 && !products.includes(id)) return -1;
    const { mu, sigma } = lognormalOf(spec.market.noise ? priceDispersion : 0);
    let sum = 0;
    for (let k = 0; k < POINTS; k++)
      sum += Math.max(0, trigger - exp(mu + sigma * normal(((k + 0.5) / POINTS) * WORDS)));
    return sum / POINTS;
  });
}

function quote(
  moment: Moment,
  block: Block,
  policies: Policies,
  given: Parameters,
  expectedGap: Float64Array,
): void {
  const { world, year } = moment;
  if (!isOpen(given, year)) return;
  const words = drawForLife(moment, block, insured, 0);
  const { household, products, villageProduct, village, market } = world;
  for (let h = block.from; h < block.to; h++) {
    const p = household.product[h]!;
    if (p === NO_PRODUCT || expectedGap[p]! < 0 || uniform(words[h - block.from]!) >= given.takeUp) continue;
    const v = household.village[h]!;
    const row = v * products.length + p;
    const expected = market.expectedPrice[p]!;
    const normalKg =
      household.tendedMu[h]! *
      products[p]!.yield *
      villageProduct.suitability[row]! *
      bearing(products[p]!, household.standAge[h]!);
    const reaching = normalKg * farmGateShare(world, p, village.infrastructure[v]!, false) * given.coverage;
    const gap = Math.max(0, given.trigger * expected - market.price[p]!);
    policies.premiumFen[h] = toFen(reaching * expected * expectedGap[p]! * (1 + given.loading));
    policies.indemnityFen[h] = toFen(reaching * gap);
  }
}
