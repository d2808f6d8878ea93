/** How households choose what to grow on their own land. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

export const choiceParameters = z.strictObject({
  reconsider: share({
    about: "probability that a household reconsiders its product in a year",
    default: 0.12,
    ...estimate,
  }),
  intensity: quantity("1", {
    about: "intensity of choice (beta), per 1,000 yuan/mu of utility",
    min: 0,
    max: 100,
    default: 2.2,
    ...estimate,
  }),
  ownMemory: share({
    about: "weight of own experience against the village's record",
    default: 0.5,
    ...estimate,
  }),
  riskAversion: quantity("1", {
    about: "utility lost per variance of margin, in (1,000 yuan/mu)^2",
    min: 0,
    max: 10,
    default: 0.15,
    ...estimate,
  }),
  imitation: quantity("yuan/mu", {
    about: "utility of a product that the whole village grows",
    min: 0,
    max: 20_000,
    default: 700,
    ...estimate,
  }),
  discountRate: share({
    about: "rate at which establishment costs become a yearly annuity",
    default: 0.08,
    ...estimate,
  }),
  horizon: quantity("year", {
    about: "years over which a new stand must pay",
    min: 1,
    max: 50,
    default: 12,
    ...estimate,
  }),
  learning: share({ about: "weight of this year in the memory of margins", default: 0.35, ...estimate }),
  staplePerPerson: quantity("mu/person", {
    about: "land kept for grain and potatoes",
    min: 0,
    max: 10,
    default: 0.5,
    ...estimate,
  }),
  yieldDispersion: quantity("1", {
    about: "standard deviation of a household's own yield luck",
    min: 0,
    max: 0.5,
    default: 0.15,
    ...estimate,
  }),
});
