/** Product markets and the way from farm to market. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

export const marketParameters = z.strictObject({
  noise: z
    .boolean()
    .default(true)
    .meta({ description: "whether prices carry yearly noise of the product's own dispersion" }),
  inflation: quantity("1", {
    about: "yearly growth of base prices and of the cost of inputs",
    min: -0.5,
    max: 0.5,
    default: 0.025,
    ...estimate,
  }),
  persistence: share({
    about: "share of last year's price disturbance that lasts",
    default: 0.45,
    ...estimate,
  }),
  expectation: share({
    about: "weight of the last price in expected prices (1: naive)",
    default: 0.45,
    ...estimate,
  }),
  outsideAdjustment: share({
    about: "share of the wanted change in capacity that the outside makes in a year",
    default: 0.39,
    source: "short-run over long-run elasticity of annuals' supply, .45 over 1.15 (parameters.md)",
    grade: "D",
  }),
  outsideStandAdjustment: share({
    about: "the same of what stands for years, trees above all",
    default: 0.17,
    source: "short-run over long-run elasticity of trees' supply, .2 over 1.15 (parameters.md)",
    grade: "D",
  }),
  margin: share({
    about: "share of the market price that trade and transport take from a remote village",
    default: 0.32,
    ...estimate,
  }),
  infrastructureEffect: share({
    about: "share of that margin that perfect infrastructure saves",
    default: 0.5,
    ...estimate,
  }),
  organisedSaving: share({
    about: "share of that margin that selling together saves",
    default: 0.3,
    ...estimate,
  }),
  handlingReserve: quantity("1", {
    about: "local handling capacity at the start, traders' and processors' together, in normal harvests",
    min: 0.1,
    max: 100,
    default: 1.35,
    ...estimate,
  }),
  tradersShare: share({
    about: "least part of that capacity that small traders have, however large the processors beside them",
    default: 0.33,
    source:
      "parameters.md, patterns: almost half of a walnut harvest unsold where the county had no processor",
    grade: "E",
  }),
  smallLots: quantity("yuan", {
    about:
      "worth, at base prices, of what a county's traders take of any product in a year, grown there before or not",
    min: 0,
    max: 1e12,
    default: 5_000_000,
    ...estimate,
  }),
  handlingGrowth: share({
    about: "share of the gap between harvest and handling that small traders build each year",
    default: 0.12,
    ...estimate,
  }),
  glutSlope: quantity("1", {
    about: "price lost per harvest beyond handling capacity",
    min: 0,
    max: 5,
    default: 0.5,
    ...estimate,
  }),
  glutFloor: share({
    about: "lowest farm-gate price in a glut, as a share of the normal one",
    default: 0.35,
    ...estimate,
  }),
  hawked: quantity("1", {
    about: "harvest beyond handling capacity that still finds a buyer, as a share of that capacity",
    min: 0,
    max: 100,
    default: 0.3,
    ...estimate,
  }),
  serviceGain: share({
    about: "most that serving a product together adds to yield",
    default: 0.12,
    ...estimate,
  }),
  serviceHalf: quantity("mu", {
    about: "area served together in a township that brings half of that gain",
    min: 1,
    max: 1_000_000,
    default: 3000,
    ...estimate,
  }),
});
