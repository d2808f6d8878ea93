/** What a product is: land or stall, time to bearing, yield, cost, labour, price, demand, and what can hurt it. */
import { z } from "zod";
import { cited, quantity, share } from "../parameter.ts";

const estimate = { source: "parameters.md", grade: "E" } as const;

/** Kinds of natural hazard, in the order of their columns. */
export const hazards = [
  "drought",
  "frost",
  "hail",
  "rain",
  "pest",
  "disease",
  "snow",
  "flood",
  "animalEpidemic",
] as const;
export type Hazard = (typeof hazards)[number];

const harm = (hazard: Hazard) =>
  share({ about: `share of the harvest that ${hazard} of full strength takes`, default: 0, ...estimate });

const vulnerability = z
  .strictObject({
    drought: harm("drought"),
    frost: harm("frost"),
    hail: harm("hail"),
    rain: harm("rain"),
    pest: harm("pest"),
    disease: harm("disease"),
    snow: harm("snow"),
    flood: harm("flood"),
    animalEpidemic: harm("animalEpidemic"),
  })
  .prefault({});

/** `unit` below is a mu for crops and a head (or hive) for animals. */
export const productParameters = z.strictObject({
  title: z.strictObject({ en: z.string().max(80), zh: z.string().max(80) }),
  kind: z.enum(["crop", "animal"]),
  staple: z
    .boolean()
    .default(false)
    .meta({ description: "whether it is grown for food before anything else" }),
  yield: quantity("kg", { about: "yearly yield of a unit in full bearing", min: 0, max: 1e6, ...estimate }),
  price: quantity("yuan/kg", { about: "market price at the start", min: 0.01, max: 100_000, ...estimate }),
  inputCost: quantity("yuan", {
    about: "yearly cash inputs of a unit, without labour and rent",
    min: 0,
    max: 1e6,
    ...estimate,
  }),
  establishmentCost: quantity("yuan", {
    about: "cost of setting up a unit, without labour",
    min: 0,
    max: 1e6,
    default: 0,
    ...estimate,
  }),
  labourDays: quantity("day", { about: "labour of a unit in full bearing", min: 0, max: 1000, ...estimate }),
  firstBearing: quantity("year", {
    about: "age of the stand at first bearing",
    min: 0,
    max: 30,
    whole: true,
    default: 0,
    ...estimate,
  }),
  fullBearing: quantity("year", {
    about: "age of the stand at full bearing",
    min: 0,
    max: 40,
    whole: true,
    default: 0,
    ...estimate,
  }),
  priceDispersion: quantity("1", {
    about: "yearly dispersion of price (coefficient of variation)",
    min: 0,
    max: 2,
    ...estimate,
  }),
  demandElasticity: quantity("1", {
    about: "own-price elasticity of demand",
    min: -10,
    max: -0.05,
    ...estimate,
  }),
  demandGrowth: quantity("1", {
    about: "yearly growth of demand at a given real price",
    min: -0.5,
    max: 0.5,
    default: 0,
    ...estimate,
  }),
  supplyElasticity: quantity("1", {
    about: "long-run elasticity of outside supply",
    min: 0,
    max: 5,
    default: 0.8,
    ...estimate,
  }),
  longRunPrice: quantity("yuan/kg", {
    about:
      "market price at which the outside would keep its supply of the start; the price at the start unless given",
    min: 0.01,
    max: 100_000,
    ...estimate,
  }).optional(),
  localShare: share({
    about: "share of the region in the relevant market at the start",
    default: 0.02,
    ...estimate,
  }),
  form: z.enum(["isoelastic", "linear"]).default("isoelastic").meta({
    description: "form of demand and outside supply; linear is Ezekiel's cobweb around the reference point",
  }),
  altitudeLow: quantity("m", {
    about: "lowest altitude at which it does well",
    min: -500,
    max: 6000,
    default: -500,
    ...estimate,
  }),
  altitudeHigh: quantity("m", {
    about: "highest altitude at which it does well",
    min: -500,
    max: 6000,
    default: 6000,
    ...estimate,
  }),
  soilNeed: share({
    about: "share of its yield that thin rocky soil costs it: 0 grows on bare karst, 1 only in deep soil",
    default: 0.9,
    ...estimate,
  }),
  liveWeight: quantity("kg/head", {
    about:
      "weight of an animal that can be held or sold alive; 0 for what is sold as eggs, honey or fattened stock",
    min: 0,
    max: 2000,
    default: 0,
    ...estimate,
  }),
  initialShare: share({
    about: "share of land (crops) or of households (animals) at the start",
    default: 0,
    ...estimate,
  }),
  initialHead: quantity("head", {
    about: "animals of a household that keeps them, at the start",
    min: 0,
    max: 100_000,
    default: 0,
    ...estimate,
  }),
  tradeShare: share({
    about:
      "share of the usual margin of trade and transport that it bears; what keeps and travels well bears less",
    default: 1,
    ...estimate,
  }),
  vulnerability,
  ...cited,
});

export type ProductInput = z.input<typeof productParameters>;
export type Product = z.infer<typeof productParameters>;
