/** Labour of the household: days, wages outside, and what keeps people at home. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

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
    default: 0.052,
    source: "parameters.md, hired farm wage: 164 yuan (2018) to 211 yuan (2023) is 5.2% a year",
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
