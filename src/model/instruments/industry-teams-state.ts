/**
 * Industry teams, the declarations and parameters: what a village knows of each product from them, where they go this year,
 * what they cost and teach.
 */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";
import { programme } from "./programme.ts";

export const teamProductTable = defineTable(
  "industryTeamsProducts",
  "a product in a village under industryTeams",
  {
    learners: column("u32", "1", "households and cooperatives that grew or kept it last year"),
    knowHow: column("f32", "1", "part of what a team can teach about it that is known: 0 nothing, 1 all"),
    visited: column("u8", "flag", "its team teaches here this year"),
  },
);

export const teamVillageTable = defineTable("industryTeamsVillages", "a village under industryTeams", {
  workGap: column("f64", "1", "what households with members away lack of skill in wage work, added up"),
  visited: column("u8", "flag", "the team for labour migration teaches here this year"),
});

const estimate = { source: "estimate", grade: "E" } as const;

const team = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, "small letters, digits and hyphens"),
  products: z
    .array(z.string().max(40))
    .max(100)
    .default([])
    .meta({ description: "products of its industry, by id" }),
  migration: z
    .boolean()
    .default(false)
    .meta({ description: "whether its industry is labour migration, so that it teaches work, not farming" }),
});

type Team = z.infer<typeof team>;

const eachOnce = (teams: readonly Team[] | undefined = []): boolean => {
  const all = teams.flatMap(({ products }) => products);
  return new Set(all).size === all.length && teams.filter(({ migration }) => migration).length <= 1;
};

export const teamParameters = z.strictObject({
  teams: z
    .array(team)
    .max(50)
    .optional()
    .refine(eachOnce, "a product, and labour migration, may have one team only")
    .meta({ description: "a team for each industry; one for each product that is no staple, unless given" }),
  members: quantity("person", {
    about: "members of a team",
    min: 0,
    max: 10_000,
    default: 8,
    ...estimate,
  }),
  pay: quantity("yuan/person", {
    about: "yearly pay of a member, in 2018 money",
    min: 0,
    max: 1_000_000,
    default: 60_000,
    ...estimate,
  }),
  villagesPerTeam: quantity("village", {
    about: "villages that a team can teach in during a year",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 40,
    source: "estimate: a village a week of the growing season",
    grade: "E",
  }),
  visitCost: quantity("yuan/village", {
    about: "what a year's teaching in a village costs beyond pay, in money of the first year",
    min: 0,
    max: 1e9,
    default: 3000,
    ...estimate,
  }),
  closing: share({
    about: "share of what is not yet known that a year of a team's teaching adds",
    default: 0.15,
    source: "estimate, as of technical experts",
    grade: "E",
  }),
  yieldGain: share({
    about: "gain in yield where growers know all that a team can teach",
    default: 0.08,
    source: "estimate: what a good farmer's skill of 1.2 adds, of which 40% tells in the yield",
    grade: "E",
  }),
  bestWork: quantity("1", {
    about: "skill in wage work that the team for labour migration teaches towards, where 1 is the mean",
    min: 0,
    max: 2,
    default: 1.2,
    ...estimate,
  }),
  workClosing: share({
    about: "share of what a household with members away lacks of that skill that a year's teaching adds",
    default: 0.02,
    source:
      "estimate: what a village's teaching costs would buy ten courses (training: 1,500 yuan for .06 of skill)",
    grade: "E",
  }),
  ...programme(),
  ...cited,
});
export type TeamParameters = z.infer<typeof teamParameters>;
