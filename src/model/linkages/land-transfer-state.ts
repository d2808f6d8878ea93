/** Land transfer, the declarations: each household's transferred land, and the parameters. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

export const landTransferTable = defineTable("landTransfer", "a household's transferred land", {
  partner: column("i32", "id", "organiser that works it; -1 none"),
  offeredMu: column("f32", "mu", "land it would transfer at this year's rent"),
  rentFen: column("f64", "fen", "rent promised for this year"),
  claimsJob: column("u8", "flag", "has first claim on a job with the organiser that works its land"),
});

export const landTransferParameters = z.strictObject({
  rentKind: z.enum(["fixed", "grain", "workBack"]).default("fixed").meta({
    description:
      "kind of rent: a fixed sum; so much grain at the year's market price; or a lower sum with first claim on jobs",
  }),
  rent: quantity("yuan/mu", {
    about: "fixed yearly rent",
    min: 0,
    max: 10_000,
    default: 150,
    source: "lixian-2020/L2",
    grade: "S",
    year: 2019,
  }),
  grainKg: quantity("kg", {
    about: "rent in grain: kg of the village's staple for a mu",
    min: 0,
    max: 5000,
    default: 64,
    source: "150 yuan/mu (lixian-2020/L2) at 2.36 yuan/kg of wheat",
    grade: "D",
    year: 2019,
  }),
  workBackDiscount: share({
    about: "share of the fixed rent that a household gives up for first claim on a job",
    default: 0.3,
    source: "estimate",
    grade: "E",
  }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether registered poor households' land is taken first" }),
  willing: share({
    about: "share of households that consider transferring land in a year",
    default: 0.35,
    source: "estimate",
    grade: "E",
  }),
  ...cited,
});
export type LandTransferParameters = z.infer<typeof landTransferParameters>;
