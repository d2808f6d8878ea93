/** What families live on beside fields, herds and wages: the kitchen plot and yard, and a shop, cart or mill of their own. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const unused = { source: "none unless the scenario says", grade: "E" } as const;

export const livelihoodParameters = z.strictObject({
  homeProduce: quantity("yuan/person", {
    about:
      "what kitchen plot and yard animals leave each person at home in a year, used there and valued as bought, in the first year",
    min: 0,
    max: 100_000,
    default: 0,
    ...unused,
  }),
  tradeShare: share({
    about: "share of households with a hand at home that trade: shop, carriage, mill, craft",
    default: 0,
    ...unused,
  }),
  tradeIncome: quantity("yuan/year", {
    about: "what a trade leaves a household of mean skill in a year, beside its other work, in 2018",
    min: 0,
    max: 10_000_000,
    default: 0,
    ...unused,
  }),
});
export type LivelihoodParameters = z.infer<typeof livelihoodParameters>;
