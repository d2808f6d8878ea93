/** E-commerce, the six forms: a map of parameters for each, which a scenario may switch on and off by itself. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

/** A form: `off`, `on` (all defaults) or its parameters; what is left out is as `unless` says. */
export function form<S extends z.ZodObject>(parameters: S, unless: "on" | "off", description: string) {
  return z
    .union([
      z.literal("off"),
      z.literal("on").transform(() => parameters.parse({}) as z.infer<S>),
      parameters,
    ])
    .prefault(unless)
    .meta({ description });
}

export const consignment = z.strictObject({
  commission: share({
    about: "share of the price after carriage that the shop keeps",
    default: 0.1,
    ...estimate,
  }),
});

export const purchasing = z.strictObject({
  premium: share({
    about: "what the shop quotes above the expected farm-gate price, as a share of it",
    default: 0.06,
    ...estimate,
  }),
  minMargin: share({
    about: "margin that the shop must expect on a quote to make one",
    default: 0.03,
    ...estimate,
  }),
  cashShare: share({
    about: "share of the enterprise's cash that its shops may spend on harvests before they are sold",
    default: 0.5,
    ...estimate,
  }),
});

export const industrial = z.strictObject({
  bases: quantity("village", {
    about: "villages of a county in which the enterprise founds a base of its product",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 6,
    ...estimate,
  }),
  premium: share({ about: "what the base pays above the farm-gate price", default: 0.04, ...estimate }),
  floor: share({
    about: "lowest price of the base, as a share of the base price",
    default: 0.7,
    max: 2,
    ...estimate,
  }),
  inputs: share({ about: "share of yearly inputs that the enterprise bears", default: 0.15, ...estimate }),
});

export const employment = z.strictObject({
  packers: quantity("job", {
    about: "packers at a village shop",
    min: 0,
    max: 1000,
    whole: true,
    default: 2,
    ...estimate,
  }),
  packerDays: quantity("day", {
    about: "days of a packer",
    min: 0,
    max: 365,
    whole: true,
    default: 40,
    source: "estimate: what the commission on a point's sales less the collective's fee can pay",
    grade: "E",
  }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether registered poor households come first, where skill allows" }),
});

export const stock = z.strictObject({
  perHousehold: quantity("yuan/household", {
    about: "poverty fund put into the enterprise for a household",
    min: 0,
    max: 10_000_000,
    default: 5000,
    ...estimate,
  }),
  households: quantity("household", {
    about: "registered poor households without labour that get shares, for each service point",
    min: 0,
    max: 100_000,
    whole: true,
    default: 3,
    ...estimate,
  }),
});

export const information = z.strictObject({
  marginSaved: share({
    about: "share of trade's margin that known prices save every household of a village with a point",
    default: 0.1,
    ...estimate,
  }),
  sharpening: share({
    about: "weight of the market's expected price in what such a village expects of a product",
    default: 0.3,
    ...estimate,
  }),
});
