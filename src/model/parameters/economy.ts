/** Markets, organisers and finance: the parameters that every scenario has. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate", grade: "E" } as const;

/** Product markets and the way from farm to market. */
export const marketParameters = z.strictObject({
  noise: z
    .boolean()
    .default(true)
    .meta({ description: "whether prices carry yearly noise of the product's own dispersion" }),
  inflation: quantity("1", {
    about: "yearly growth of base prices and of the cost of inputs",
    min: -0.5,
    max: 0.5,
    default: 0.02,
    ...estimate,
  }),
  persistence: share({
    about: "share of last year's price disturbance that lasts",
    default: 0.45,
    ...estimate,
  }),
  expectation: share({
    about: "weight of the last price in expected prices (1: naive)",
    default: 0.45,
    ...estimate,
  }),
  outsideAdjustment: share({
    about: "share of the wanted change in capacity that the outside makes in a year",
    default: 0.25,
    ...estimate,
  }),
  margin: share({
    about: "share of the market price that trade and transport take from a remote village",
    default: 0.32,
    ...estimate,
  }),
  infrastructureEffect: share({
    about: "share of that margin that perfect infrastructure saves",
    default: 0.5,
    ...estimate,
  }),
  organisedSaving: share({
    about: "share of that margin that selling together saves",
    default: 0.3,
    ...estimate,
  }),
  handlingReserve: quantity("1", {
    about: "local handling capacity in normal harvests",
    min: 0.1,
    max: 100,
    default: 1.35,
    ...estimate,
  }),
  handlingGrowth: share({
    about: "share of the gap between harvest and handling that is built each year",
    default: 0.12,
    ...estimate,
  }),
  glutSlope: quantity("1", {
    about: "price lost per harvest beyond handling capacity",
    min: 0,
    max: 5,
    default: 0.5,
    ...estimate,
  }),
  glutFloor: share({
    about: "lowest farm-gate price in a glut, as a share of the normal one",
    default: 0.35,
    ...estimate,
  }),
  serviceGain: share({
    about: "most that serving a product together adds to yield",
    default: 0.12,
    ...estimate,
  }),
  serviceHalf: quantity("mu", {
    about: "area served together in a township that brings half of that gain",
    min: 1,
    max: 1_000_000,
    default: 3000,
    ...estimate,
  }),
});

/** Cooperatives: how many, how they pay, plan and share. */
export const cooperativeParameters = z.strictObject({
  perVillage: quantity("1", {
    about: "cooperatives in a village at the start",
    min: 0,
    max: 20,
    whole: true,
    default: 2,
    ...estimate,
  }),
  meanArea: quantity("mu", {
    about: "mean area of a cooperative at the start",
    min: 0,
    max: 50_000,
    default: 190,
    ...estimate,
  }),
  areaDispersion: quantity("1", {
    about: "coefficient of variation of that area",
    min: 0,
    max: 2,
    default: 0.7,
    ...estimate,
  }),
  abilityDispersion: quantity("1", {
    about: "standard deviation of managers' ability",
    min: 0,
    max: 0.6,
    default: 0.2,
    ...estimate,
  }),
  openingCash: quantity("yuan/mu", {
    about: "working cash per mu at the start",
    min: 0,
    max: 100_000,
    default: 1300,
    ...estimate,
  }),
  fixedAssets: quantity("yuan/mu", {
    about: "fixed assets per mu",
    min: 0,
    max: 100_000,
    default: 1500,
    ...estimate,
  }),
  jobWage: quantity("yuan/year", {
    about: "yearly wage of one worker",
    min: 0,
    max: 500_000,
    default: 12_000,
    source: "lixian-2020/L3",
    grade: "S",
    year: 2019,
  }),
  jobDays: quantity("day", {
    about: "days that one job means",
    min: 1,
    max: 365,
    default: 120,
    source: "12,000 yuan at about 100 yuan a day",
    grade: "D",
  }),
  workSaving: share({
    about: "labour that machines and order save against a household's",
    default: 0.35,
    ...estimate,
  }),
  managementCost: quantity("yuan/mu", {
    about: "cost of managing one mu more, for each 100 mu already managed",
    min: 0,
    max: 10_000,
    default: 45,
    ...estimate,
  }),
  refounding: share({
    about: "probability that a village founds a cooperative anew in place of a failed one, each year",
    default: 0.15,
    ...estimate,
  }),
  growthStep: share({
    about: "most a cooperative grows in a year by itself, as a share of its area",
    default: 0.2,
    ...estimate,
  }),
  hurdle: share({
    about: "return on working capital below which a cooperative shrinks rather than grows",
    default: 0.08,
    ...estimate,
  }),
  shrinkStep: share({
    about: "share of its area that a losing cooperative gives back in a year",
    default: 0.25,
    ...estimate,
  }),
  patronageShare: share({
    about:
      "share of the distributable surplus that goes back by patronage (the cooperative law's floor is 60%)",
    default: 0.6,
    source: "cooperative law",
    grade: "S",
    min: 0.6,
  }),
  reserveShare: share({
    about: "share of the surplus that is kept as a reserve before distribution",
    default: 0.4,
    ...estimate,
  }),
  managerShare: share({ about: "share of what is left that the founders take", default: 0.3, ...estimate }),
});

/** A leading enterprise. */
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
  product: z.string().max(40).meta({ description: "id of the product it keeps or processes" }),
  role: z
    .enum(["grower", "processor"])
    .meta({ description: "grower: keeps animals or land of its own; processor: buys, processes and sells" }),
  capacity: quantity("1", {
    about: "head kept, or kg processed in a year, at full size",
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
    default: 0.35,
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
  source: z.string().max(200).optional(),
  grade: z.enum(["S", "D", "E"]).optional(),
});

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

/** Village collectives. */
export const collectiveParameters = z.strictObject({
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
});
