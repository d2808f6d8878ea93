/** Collective assets, the declarations and parameters: what a village collective may hold and how it is paid for. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

/** Kinds that a scenario may have: as many as a byte has bits. */
const MOST_KINDS = 8;

export const collectiveAssetTable = defineTable("collectiveAssets", "what a village collective holds", {
  held: column("u8", "id", "kinds held, one bit for each in the order of the scenario"),
  bookFen: column("f64", "fen", "book value of its assets"),
  instalmentFen: column("f64", "fen", "yearly repayment of its loans"),
  netFen: column("f64", "fen", "income of its assets this year, before interest"),
  jobs: column("u16", "job", "jobs held at its assets this year"),
  seized: column("u16", "year", "year in which the bank took its assets; 0 never"),
});

export const collectiveJobTable = defineTable("collectiveJob", "a household's job at a collective asset", {
  collective: column("i32", "id", "village whose collective employs it; -1 none"),
  days: column("u16", "day", "days of that job"),
  wageFen: column("f64", "fen", "wage of this year"),
});

const estimate = { source: "estimate", grade: "E" } as const;

const assetKind = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, "small letters, digits and hyphens"),
  cost: quantity("yuan/village", {
    about: "cost of one, in money of the first year",
    min: 0,
    max: 1e12,
    ...estimate,
  }),
  income: quantity("yuan/village", {
    about: "usual yearly income after running cost and local wages, in money of the first year",
    min: 0,
    max: 1e12,
    ...estimate,
  }),
  dispersion: quantity("1", {
    about: "yearly dispersion of that income",
    min: 0,
    max: 2,
    default: 0.1,
    ...estimate,
  }),
  epidemicLoss: quantity("1", {
    about: "share of income lost per share of the year in which people cannot travel",
    min: 0,
    max: 20,
    default: 0,
    ...estimate,
  }),
  weatherLoss: quantity("1", {
    about: "share of income lost per share of the village's harvest that weather takes",
    min: 0,
    max: 5,
    default: 0,
    ...estimate,
  }),
  jobs: quantity("job", {
    about: "jobs near home that it gives",
    min: 0,
    max: 1000,
    whole: true,
    default: 0,
    ...estimate,
  }),
  minInfrastructure: share({
    about: "least infrastructure of a village that may hold one",
    default: 0,
    ...estimate,
  }),
  villages: quantity("village", {
    about: "villages of a county in which it is financed",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 0,
    ...estimate,
  }),
  from: quantity("1", { about: "first year", min: 1900, max: 2200, whole: true, default: 2017, ...estimate }),
  rollout: quantity("year", {
    about: "years in which they are built",
    min: 1,
    max: 50,
    whole: true,
    default: 3,
    ...estimate,
  }),
  finance: z
    .enum(["programme", "loan"])
    .default("programme")
    .meta({ description: "programme: the county pays; loan: the collective's cash first, then the bank" }),
  term: quantity("year", {
    about: "years over which a loan is repaid",
    min: 1,
    max: 50,
    whole: true,
    default: 15,
    ...estimate,
  }),
});
export type AssetKind = z.infer<typeof assetKind>;

/** The three kinds that the national review names beside crops and livestock (national-2020/N11). */
const usualKinds: readonly z.input<typeof assetKind>[] = [
  {
    id: "solar-station",
    cost: 400_000,
    income: 36_000,
    dispersion: 0.06,
    weatherLoss: 0.1,
    villages: 60,
    jobs: 1,
  },
  {
    id: "shop-space",
    cost: 150_000,
    income: 12_000,
    dispersion: 0.1,
    epidemicLoss: 0.6,
    villages: 40,
  },
  {
    id: "village-tourism",
    cost: 600_000,
    income: 72_000,
    dispersion: 0.35,
    epidemicLoss: 2,
    weatherLoss: 0.3,
    jobs: 6,
    minInfrastructure: 0.55,
    villages: 20,
    finance: "loan",
  },
];

export const collectiveAssetParameters = z.strictObject({
  kinds: z
    .array(assetKind)
    .max(MOST_KINDS)
    .prefault([...usualKinds])
    .meta({
      description: "kinds of asset, e.g. a solar station, village tourism, shop space (national-2020/N11)",
    }),
  jobDays: quantity("day", {
    about: "days of a job at an asset",
    min: 1,
    max: 365,
    whole: true,
    default: 80,
    ...estimate,
  }),
  dayWage: quantity("yuan/day", {
    about: "pay of a day, in 2018 money",
    min: 0,
    max: 2000,
    default: 90,
    source: "parameters.md: a family day is valued at 85 to 107 yuan",
    grade: "D",
    year: 2018,
  }),
  reinvest: z
    .boolean()
    .default(true)
    .meta({ description: "whether a collective with cash enough builds the cheapest kind that it lacks" }),
  ...cited,
});
export type CollectiveAssets = z.infer<typeof collectiveAssetParameters>;
