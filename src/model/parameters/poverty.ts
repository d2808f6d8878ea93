/** The poverty line and what counts as leaving poverty. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

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
  durableYears: quantity("year", {
    about: "years in a row above the line after which an exit is counted as durable; watched, never acted on",
    min: 1,
    max: 100,
    whole: true,
    default: 3,
    source: "project convention",
    grade: "E",
  }),
});
