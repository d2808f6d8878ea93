/** How households choose what to grow, where to work, what to eat and save. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

/** Choice of the main product on own land. */
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

/** Labour of the household: days, wages outside, and what keeps people at home. */
export const labourParameters = z.strictObject({
  daysPerLabourer: quantity("day", {
    about: "days a labourer can work in a year",
    min: 0,
    max: 365,
    default: 280,
    ...estimate,
  }),
  familyDay: quantity("yuan/day", {
    about: "what a family counts a day of its own work",
    min: 0,
    max: 1000,
    default: 95,
    source: "parameters.md: 85 to 107",
    grade: "D",
  }),
  hiredDay: quantity("yuan/day", {
    about: "wage of a hired farm day in the base year",
    min: 0,
    max: 2000,
    default: 164,
    source: "national cost survey",
    grade: "S",
    year: 2018,
  }),
  wageGrowth: quantity("1", {
    about: "yearly growth of wages",
    min: -0.5,
    max: 0.5,
    default: 0.05,
    source: "164 yuan (2018) to 211 yuan (2023)",
    grade: "D",
  }),
  casualDays: quantity("day", {
    about: "days of odd jobs a labourer at home finds in a year",
    min: 0,
    max: 365,
    default: 22,
    ...estimate,
  }),
  migrantIncome: quantity("yuan/year", {
    about: "what a migrant of mean skill brings or sends home, living costs deducted, in 2018",
    min: 0,
    max: 200_000,
    default: 15_000,
    ...estimate,
  }),
  migrationCost: quantity("yuan/year", {
    about: "what being away must bring beyond the money",
    min: 0,
    max: 200_000,
    default: 11_000,
    ...estimate,
  }),
  migrationSpread: quantity("yuan/year", {
    about: "standard deviation of that cost between households",
    min: 0,
    max: 200_000,
    default: 7_000,
    ...estimate,
  }),
  rethink: share({
    about: "probability that a household rethinks migration in a year",
    default: 0.35,
    ...estimate,
  }),
});

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

/** The poverty line and what counts as leaving poverty. */
export const povertyParameters = z.strictObject({
  lines: z
    .record(
      z.string().regex(/^\d{4}$/, "a year of four digits"),
      quantity("yuan/person", {
        about: "poverty line of the year",
        min: 0,
        max: 1_000_000,
        source: "National Bureau of Statistics",
        grade: "S",
      }),
    )
    .default({
      "2010": 2300,
      "2011": 2536,
      "2012": 2625,
      "2013": 2736,
      "2014": 2800,
      "2015": 2855,
      "2016": 2952,
      "2019": 3218,
      "2020": 4000,
    })
    .meta({
      description:
        "poverty line by year (2010 constant 2,300 yuan, indexed); between years it is interpolated, after the last it grows",
    }),
  lineGrowth: quantity("1", {
    about: "growth of the line after its last given year",
    min: -0.2,
    max: 0.5,
    default: 0.03,
    ...estimate,
  }),
  verified: share({
    about: "share of households past both checks whose exit is verified and recorded in a year",
    default: 0.35,
    ...estimate,
  }),
  stableShare: share({
    about: "share of the line that a stable source must bring for an exit to be recorded",
    default: 0.25,
    ...estimate,
  }),
});
