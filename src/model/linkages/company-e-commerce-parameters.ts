/** Company and cross-border e-commerce, the parameters. */
import { z } from "zod";
import { cited, quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const published = { source: "lixian-2020/L12", grade: "S", year: 2019 } as const;

export const companyParameters = z.strictObject({
  enterprise: z
    .string()
    .max(41)
    .optional()
    .meta({ description: "id of the exporter, a processor or trader; the first of them unless given" }),
  households: quantity("household", {
    about: "households that the exporter takes along",
    min: 0,
    max: 10_000_000,
    whole: true,
    default: 265,
    ...published,
  }),
  sales: quantity("yuan/year", {
    about: "sales of a normal year in prices of the first year",
    min: 0,
    max: 1e12,
    default: 97_848_000,
    ...published,
  }),
  exported: share({ about: "share of it that is sold abroad", default: 0.5, ...estimate }),
  exportPremium: share({
    about: "what the foreign price is usually above the home price",
    default: 0.15,
    max: 5,
    ...estimate,
  }),
  exportCost: share({
    about: "carriage and duties of a sale abroad, as a share of the home base price",
    default: 0.1,
    max: 5,
    ...estimate,
  }),
  dispersion: quantity("1", {
    about: "yearly dispersion of the foreign price: exchange rate and transport",
    min: 0,
    max: 2,
    default: 0.12,
    ...estimate,
  }),
  persistence: share({ about: "share of last year's disturbance that lasts", default: 0.4, ...estimate }),
  events: z
    .array(
      z.strictObject({
        year: z.int(),
        factor: quantity("1", {
          about: "foreign price as a share of what it would have been",
          min: 0,
          max: 20,
          ...estimate,
        }),
      }),
    )
    .max(200)
    .default([])
    .meta({ description: "years in which the foreign price is a factor of what it would have been" }),
  willing: share({ about: "share of growers that consider delivering in a year", default: 0.5, ...estimate }),
  premium: share({
    about: "what a grower gets above the farm-gate price",
    default: 0.05,
    max: 5,
    ...estimate,
  }),
  passedOn: share({
    about: "share of the foreign price's gain over the home price that growers get",
    default: 0.2,
    ...estimate,
  }),
  gatherFee: share({
    about: "what a cooperative gets for gathering its village's harvest, as a share of the farm-gate price",
    default: 0.03,
    ...estimate,
  }),
  ...cited,
});
export type CompanyECommerce = z.infer<typeof companyParameters>;
