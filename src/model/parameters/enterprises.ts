/** A leading enterprise, as a scenario names it. */
import { z } from "zod";
import { cited, quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

/** What an enterprise does. */
export const enterpriseRoles = ["grower", "processor", "trader"] as const;
export type EnterpriseRole = (typeof enterpriseRoles)[number];

export const enterpriseParameters = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, "small letters, digits and hyphens"),
  title: z.strictObject({ en: z.string().max(200), zh: z.string().max(200) }).optional(),
  county: quantity("1", {
    about: "row of the county it stands in",
    min: 0,
    max: 3000,
    whole: true,
    default: 0,
    ...estimate,
  }),
  product: z
    .string()
    .max(40)
    .meta({ description: "id of the product it keeps, processes or trades first of all" }),
  role: z.enum(enterpriseRoles).meta({
    description:
      "grower: keeps animals or land of its own; processor: buys, processes and sells; trader: sells online what others grow",
  }),
  capacity: quantity("1", {
    about: "head kept, or kg processed or traded in a year, at full size",
    min: 1,
    max: 1e12,
    ...estimate,
  }),
  opens: quantity("1", {
    about: "year of opening",
    min: 1900,
    max: 2200,
    whole: true,
    default: 1900,
    ...estimate,
  }),
  ramp: quantity("year", {
    about: "years from opening to full size",
    min: 1,
    max: 20,
    whole: true,
    default: 1,
    ...estimate,
  }),
  investment: quantity("yuan", { about: "fixed investment", min: 0, max: 1e12, default: 0, ...estimate }),
  ownCapital: quantity("yuan", {
    about: "founders' own money at opening",
    min: 0,
    max: 1e12,
    default: 0,
    ...estimate,
  }),
  workers: quantity("job", {
    about: "workers at full size",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 0,
    ...estimate,
  }),
  poorWorkers: share({ about: "share of jobs kept for poor households", default: 0, ...estimate }),
  wage: quantity("yuan/year", {
    about: "yearly wage of one worker",
    min: 0,
    max: 1_000_000,
    default: 30_000,
    ...estimate,
  }),
  householdShares: quantity("household", {
    about: "poor households that hold shares in it",
    min: 0,
    max: 10_000_000,
    whole: true,
    default: 0,
    ...estimate,
  }),
  collectiveShares: quantity("village", {
    about: "village collectives that hold shares in it",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 0,
    ...estimate,
  }),
  valueAdded: share({
    about: "what processing adds to the market price, before its cost",
    default: 0.1,
    max: 5,
    ...estimate,
  }),
  processingCost: share({
    about: "cost of processing and sale, as a share of the market price",
    default: 0.15,
    max: 5,
    ...estimate,
  }),
  unitCost: quantity("yuan/head", {
    about: "yearly cost of an animal it keeps, without wages",
    min: 0,
    max: 1_000_000,
    default: 0,
    ...estimate,
  }),
  unitYield: quantity("kg/head", {
    about: "yearly output of an animal it keeps",
    min: 0,
    max: 100_000,
    default: 0,
    ...estimate,
  }),
  integrity: share({
    about: "propensity to honour a contract against its interest",
    default: 0.7,
    ...estimate,
  }),
  onlineShare: share({
    about: "share sold online, which an epidemic does not block",
    default: 0.15,
    ...estimate,
  }),
  ...cited,
});

/** An enterprise of a scenario. */
export type Enterprise = z.infer<typeof enterpriseParameters>;
