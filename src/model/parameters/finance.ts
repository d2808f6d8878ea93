/** Credit and failure of organisers, and the purses of village collectives. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

/** Credit and failure. */
export const financeParameters = z.strictObject({
  loanRate: share({ about: "yearly interest of bank loans", default: 0.06, ...estimate }),
  organiserCredit: share({ about: "credit line as a share of fixed assets", default: 0.6, ...estimate }),
  repaymentShare: share({
    about: "share of an organiser's spare cash that repays debt each year",
    default: 0.4,
    ...estimate,
  }),
  liquidation: share({
    about: "share of fixed assets' value that a failed organiser's sale brings",
    default: 0.4,
    ...estimate,
  }),
  depreciation: share({
    about: "share of fixed assets that wears out in a year",
    default: 0.06,
    ...estimate,
  }),
});

/** Village collectives, and their rule for using a year's income: what the shares leave is kept and reinvested. */
export const collectiveParameters = z
  .strictObject({
    openingCash: quantity("yuan/village", {
      about: "cash at the start",
      min: 0,
      max: 1e9,
      default: 8_000,
      ...estimate,
    }),
    otherIncome: quantity("yuan/village", {
      about: "yearly income from land and shops before any programme",
      min: 0,
      max: 1e9,
      default: 4_000,
      ...estimate,
    }),
    publicJobs: share({
      about: "share of its income spent on public jobs for poor households",
      default: 0.5,
      ...estimate,
    }),
    relief: share({
      about: "share of its income given to registered poor households without labour",
      default: 0,
      ...estimate,
    }),
    dividend: share({ about: "share of its income paid to all villagers alike", default: 0, ...estimate }),
  })
  .refine(({ publicJobs, relief, dividend }) => publicJobs + relief + dividend <= 1 + 1e-9, {
    path: ["publicJobs"],
    message: "publicJobs, relief and dividend together must not exceed 100%; what they leave is reinvested",
  });
