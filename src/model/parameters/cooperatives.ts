/** Cooperatives: how many, how they pay, plan and share. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

export const cooperativeParameters = z.strictObject({
  perVillage: quantity("1", {
    about: "cooperatives in a village at the start",
    min: 0,
    max: 20,
    whole: true,
    default: 2,
    ...estimate,
  }),
  meanArea: quantity("mu", {
    about: "mean area of a cooperative at the start",
    min: 0,
    max: 50_000,
    default: 190,
    ...estimate,
  }),
  areaDispersion: quantity("1", {
    about: "coefficient of variation of that area",
    min: 0,
    max: 2,
    default: 0.7,
    ...estimate,
  }),
  abilityDispersion: quantity("1", {
    about: "standard deviation of managers' ability",
    min: 0,
    max: 0.6,
    default: 0.2,
    ...estimate,
  }),
  openingCash: quantity("year", {
    about: "working cash at the start, in years of running cost",
    min: 0,
    max: 100,
    default: 0.7,
    ...estimate,
  }),
  fixedAssets: quantity("yuan/mu", {
    about: "fixed assets per mu",
    min: 0,
    max: 100_000,
    default: 1500,
    ...estimate,
  }),
  jobWage: quantity("yuan/year", {
    about: "yearly wage of one worker",
    min: 0,
    max: 500_000,
    default: 12_000,
    source: "lixian-2020/L3",
    grade: "S",
    year: 2019,
  }),
  jobDays: quantity("day", {
    about: "days that one job means",
    min: 1,
    max: 365,
    default: 120,
    source: "12,000 yuan at about 100 yuan a day",
    grade: "D",
  }),
  workSaving: share({
    about: "labour that machines and order save against a household's",
    default: 0.35,
    ...estimate,
  }),
  managementCost: quantity("yuan/mu", {
    about: "cost of managing one mu more, for each 100 mu already managed",
    min: 0,
    max: 10_000,
    default: 45,
    ...estimate,
  }),
  refounding: share({
    about: "probability that a village founds a cooperative anew in place of a failed one, each year",
    default: 0.15,
    ...estimate,
  }),
  growthStep: share({
    about: "most a cooperative grows in a year by itself, as a share of its area",
    default: 0.2,
    ...estimate,
  }),
  hurdle: share({
    about: "return on working capital below which a cooperative shrinks rather than grows",
    default: 0.08,
    ...estimate,
  }),
  shrinkStep: share({
    about: "share of its area that a losing cooperative gives back in a year",
    default: 0.25,
    ...estimate,
  }),
  patronageShare: share({
    about:
      "share of the distributable surplus that goes back by patronage (the cooperative law's floor is 60%)",
    default: 0.6,
    source: "cooperative law",
    grade: "S",
    min: 0.6,
  }),
  reserveShare: share({
    about: "share of the surplus that is kept as a reserve before distribution",
    default: 0.4,
    ...estimate,
  }),
  managerShare: share({ about: "share of what is left that the founders take", default: 0.3, ...estimate }),
});
