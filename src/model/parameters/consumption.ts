/** Consumption, saving and borrowing, and the transfers that every year brings. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

/** Consumption, saving, borrowing. */
export const consumptionParameters = z.strictObject({
  subsistence: quantity("yuan/person", {
    about: "least a person spends in a year",
    min: 0,
    max: 100_000,
    default: 2200,
    ...estimate,
  }),
  propensity: share({ about: "share of net income that is spent", default: 0.82, ...estimate }),
  wealthShare: share({ about: "share of cash that is spent", default: 0.08, ...estimate }),
  creditPerHousehold: quantity("yuan/household", {
    about: "most a household can owe",
    min: 0,
    max: 10_000_000,
    default: 12_000,
    ...estimate,
  }),
  repaymentShare: share({
    about: "share of cash above subsistence that goes into debt each year",
    default: 0.4,
    ...estimate,
  }),
});

/** Transfers that every year brings whatever the programme: pensions, land subsidy. */
export const publicTransferParameters = z.strictObject({
  pension: quantity("yuan/person", {
    about: "basic pension of an elderly person in 2018",
    min: 0,
    max: 100_000,
    default: 1320,
    ...estimate,
  }),
  disability: quantity("yuan/person", {
    about: "allowance of a disabled person in 2018",
    min: 0,
    max: 100_000,
    default: 1200,
    ...estimate,
  }),
  landSubsidy: quantity("yuan/mu", {
    about: "grain and soil subsidy on contracted land",
    min: 0,
    max: 5000,
    default: 70,
    ...estimate,
  }),
  perPerson: quantity("yuan/person", {
    about: "other public transfers, every person, in 2018",
    min: 0,
    max: 100_000,
    default: 750,
    ...estimate,
  }),
  growth: quantity("1", {
    about: "yearly growth of pensions, allowances and other transfers",
    min: -0.5,
    max: 0.5,
    default: 0.08,
    ...estimate,
  }),
});
