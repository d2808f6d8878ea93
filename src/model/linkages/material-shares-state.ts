/** Material shares, the declarations: what a household has entered, a cooperative's register, and the parameters. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

export const materialShareTable = defineTable(
  "materialShares",
  "land, trees and animals that a household holds as shares",
  {
    partner: column("i32", "id", "cooperative that has them; -1 none"),
    landMu: column("f32", "mu", "land entered, with the trees on it"),
    landFen: column("f64", "fen", "value of that land and its trees"),
    animal: column("u8", "id", "animal entered; 255 none"),
    head: column("f32", "head", "animals entered"),
    animalFen: column("f64", "fen", "value of those animals"),
  },
);

export const materialRegisterTable = defineTable(
  "materialRegister",
  "an organiser's register of shares in kind",
  {
    valueFen: column("f64", "fen", "value of all shares in kind"),
    rate: column("f32", "1", "dividend of last year, as a share of that value"),
  },
);

const estimate = { source: "estimate", grade: "E" } as const;
export const materialShareParameters = z.strictObject({
  landValue: quantity("yuan/mu", {
    about: "value at which a mu is entered",
    min: 0,
    max: 1_000_000,
    default: 3000,
    source: "150 yuan/mu of rent (lixian-2020/L2) capitalised at 5%",
    grade: "D",
    year: 2019,
  }),
  treeValue: share({
    about: "value of trees in full bearing, as a share of what planting them costs",
    default: 1,
    max: 10,
    ...estimate,
  }),
  animalValue: share({
    about: "value of an animal, as a share of what one costs to start with",
    default: 1,
    max: 10,
    ...estimate,
  }),
  guaranteed: share({
    about: "guaranteed dividend on the value of shares in kind",
    default: 0.05,
    source: "5% to 8% on poverty-fund shares",
    grade: "D",
  }),
  residual: share({
    about: "share of what is left after patronage and reserve that goes to shares in kind, before capital",
    default: 0.2,
    ...estimate,
  }),
  room: quantity("1", {
    about: "value of shares in kind that a cooperative takes, per yuan of its fixed assets",
    min: 0,
    max: 100,
    default: 1,
    ...estimate,
  }),
  returned: share({
    about: "share of the animals that a failed cooperative still has to give back",
    default: 0.5,
    ...estimate,
  }),
  willing: share({
    about: "share of households that consider such shares in a year",
    default: 0.2,
    ...estimate,
  }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether what registered poor households offer is taken first" }),
  ...cited,
});
export type MaterialShareParameters = z.infer<typeof materialShareParameters>;
