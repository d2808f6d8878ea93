/** Industrial assistance, the declarations: animals handed out, what villages sell back, and the parameters. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

export const assistanceTable = defineTable("industrialAssistance", "animals a household was helped to keep", {
  program: column("u8", "id", "0 none, 1 hens, 2 cattle"),
  partner: column("i32", "id", "organiser that teaches and buys back; -1 none"),
  lostHead: column("f32", "head", "animals that died and are not yet bought anew"),
  dueFen: column("f64", "fen", "what the partner owes this year above the farm-gate price"),
});

/** Values of `program`. */
export const NONE = 0;
export const HENS = 1;
export const CATTLE = 2;

export const buybackTable = defineTable(
  "buyback",
  "what helped households of a village sell to their partners",
  {
    henKg: column("f64", "kg", "eggs bought back this year"),
    henDueFen: column("f64", "fen", "owed for them above the farm-gate price"),
    cattleKg: column("f64", "kg", "cattle bought back this year"),
    cattleDueFen: column("f64", "fen", "owed for them above the farm-gate price"),
  },
);

const estimate = { source: "estimate", grade: "E" } as const;
export const assistanceParameters = z.strictObject({
  from: quantity("1", { about: "first year", min: 1900, max: 2200, whole: true, default: 2018, ...estimate }),
  yearlyShare: share({
    about: "share of eligible poor households reached in a year",
    default: 0.12,
    ...estimate,
  }),
  hens: quantity("head", {
    about: "hens handed to a household",
    min: 0,
    max: 10_000,
    default: 200,
    source: "national-2020/N7",
    grade: "S",
    year: 2020,
  }),
  henShare: share({
    about: "share of helped households that get hens; the others adopt cattle",
    default: 0.5,
    ...estimate,
  }),
  cattle: quantity("head", {
    about: "cattle a household adopts",
    min: 0,
    max: 1000,
    default: 1,
    source: "lixian-2020/L7",
    grade: "D",
    year: 2019,
  }),
  bonus: quantity("yuan/head", {
    about: "bonus at slaughter standard",
    min: 0,
    max: 100_000,
    default: 800,
    source: "lixian-2020/L7",
    grade: "S",
    year: 2019,
  }),
  skilledBonus: quantity("yuan/head", {
    about: "bonus for a skilled keeper's animal",
    min: 0,
    max: 100_000,
    default: 1000,
    source: "lixian-2020/L7",
    grade: "S",
    year: 2019,
  }),
  buyback: share({
    about: "price bought back at, as a share of the market price",
    default: 0.92,
    ...estimate,
  }),
  standard: share({
    about: "share of an animal's normal weight that counts as slaughter standard",
    default: 0.7,
    ...estimate,
  }),
  mortality: share({
    about: "probability that a household loses its animals in a year; it buys new ones when it has the money",
    default: 0.03,
    ...estimate,
  }),
  cooperatives: z.boolean().default(false).meta({
    description:
      "whether a cooperative of the village teaches and buys back where no enterprise keeps the animal",
  }),
  teaching: share({ about: "skill gained by being taught", default: 0.08, ...estimate }),
  ...cited,
});
export type AssistanceParameters = z.infer<typeof assistanceParameters>;
