/** Metrics of organisers and collectives: who works for them, what they pay and owe, who fails and who bears it. */
import { ALIVE, COOPERATIVE, ENTERPRISE } from "../../model/actors/organiser.ts";
import { employmentTable } from "../../model/linkages/employment-hiring.ts";
import { columnsIfInForce } from "../../model/in-force.ts";
import type { World } from "../../model/world.ts";
import { type Metric, ratio } from "./metric.ts";
import { paid } from "./year-view.ts";

/** Sum over organisers of one kind of value. */
function over(world: World, value: (o: number) => number): number {
  let sum = 0;
  for (let o = 0; o < world.size.organisers; o++) sum += value(o);
  return sum;
}

const cooperative = ({ organiser }: World, o: number) => organiser.kind[o] === COOPERATIVE;

const count = (
  id: string,
  unit: string,
  about: string,
  value: (world: World, o: number, year: number) => number,
): Metric => ({
  id,
  unit,
  about,
  read: ({ year }, { world }) => over(world, (o) => value(world, o, year)),
});

/** Wages that cooperatives paid for jobs of the linkage `employment`; a workshop's piece wages are another claim. */
function wagesOf(world: World): number {
  const jobs = columnsIfInForce(world, employmentTable);
  if (jobs === undefined) return 0;
  const due = new Float64Array(world.size.organisers);
  for (let h = 0; h < jobs.rows; h++)
    if (jobs.partner[h]! >= 0) due[jobs.partner[h]!] = due[jobs.partner[h]!]! + jobs.wageFen[h]!;
  return over(world, (o) => (cooperative(world, o) ? due[o]! * world.organiser.wagePaidShare[o]! : 0));
}

/** What was promised to households and collectives and not paid this year, by claim. */
const arrears: readonly Metric[] = [
  count(
    "wageArrearsYuan",
    "yuan",
    "wages that organisers owed and did not pay",
    (w, o) => w.organiser.wageArrearsFen[o]! / 100,
  ),
  count(
    "deliveryArrearsYuan",
    "yuan",
    "deliveries that organisers owed for and did not pay",
    (w, o) => w.organiser.purchaseArrearsFen[o]! / 100,
  ),
  count(
    "rentArrearsYuan",
    "yuan",
    "land rent that organisers owed and did not pay",
    (w, o) => w.organiser.rentArrearsFen[o]! / 100,
  ),
  count(
    "dividendArrearsYuan",
    "yuan",
    "guaranteed dividends that organisers did not pay",
    (w, o) => w.organiser.dividendArrearsFen[o]! / 100,
  ),
];

export const organiserMetrics: readonly Metric[] = [
  count("cooperativesAlive", "1", "cooperatives alive", (w, o) =>
    cooperative(w, o) && w.organiser.fate[o] === ALIVE ? 1 : 0,
  ),
  count("enterprisesAlive", "1", "leading enterprises alive", (w, o) =>
    w.organiser.kind[o] === ENTERPRISE && w.organiser.fate[o] === ALIVE ? 1 : 0,
  ),
  {
    id: "operatingShare",
    unit: "1",
    about: "mean share of the year that organisers could operate",
    read: (_, { world }) =>
      ratio(
        over(world, (o) => (world.organiser.fate[o] === ALIVE ? world.organiser.operating[o]! : 0)),
        over(world, (o) => (world.organiser.fate[o] === ALIVE ? 1 : 0)),
      ),
  },
  count("organisersFailed", "1", "organisers that failed this year", (w, o, year) =>
    w.organiser.failedYear[o] === year ? 1 : 0,
  ),
  count("organisedMu", "mu", "land that living cooperatives work", (w, o) =>
    cooperative(w, o) && w.organiser.fate[o] === ALIVE ? w.organiser.landMu[o]! : 0,
  ),
  count("organisersAbove500Mu", "1", "living cooperatives with more than 500 mu", (w, o) =>
    cooperative(w, o) && w.organiser.fate[o] === ALIVE && w.organiser.landMu[o]! > 500 ? 1 : 0,
  ),
  count("awardedOrganisers", "1", "organisers that got an award this year", (w, o) =>
    w.organiser.awardFen[o]! > 0 ? 1 : 0,
  ),
  count("jobs", "job", "households with a job at an organiser", (w, o) => w.organiser.jobs[o]!),
  count(
    "poorJobs",
    "job",
    "of these, households registered as poor when the run began",
    (w, o) => w.organiser.poorJobs[o]!,
  ),
  {
    id: "jobWageYuan",
    unit: "yuan/year",
    about: "mean yearly wage paid for a job at a cooperative",
    read: (_, { world }) =>
      ratio(
        wagesOf(world) / 100,
        over(world, (o) => (cooperative(world, o) ? world.organiser.jobs[o]! : 0)),
      ),
  },
  {
    id: "landTransferredMu",
    unit: "mu",
    about: "land transferred to organisers",
    read: ({ sums }) => sums.rentedMu,
  },
  {
    id: "rentPerMu",
    unit: "yuan/mu",
    about: "rent paid per mu transferred",
    read: (view) => ratio(paid(view, "landRent"), view.sums.rentedMu),
  },
  {
    id: "rentPaidYuan",
    unit: "yuan",
    about: "land rent paid to households",
    read: (view) => paid(view, "landRent"),
  },
  {
    id: "dividendsPaidYuan",
    unit: "yuan",
    about: "dividends paid on shares, guaranteed and from surplus, to households and collectives",
    read: (view) => paid(view, "guaranteedDividend") + paid(view, "residualDividend"),
  },
  ...arrears,
  count(
    "arrearsYuan",
    "yuan",
    "promises that organisers broke this year, interest included",
    (w, o) => w.organiser.arrearsFen[o]! / 100,
  ),
  count("lostCapitalYuan", "yuan", "share capital lost in this year's failures", (w, o, year) =>
    w.organiser.failedYear[o] === year ? w.organiser.lostCapitalFen[o]! / 100 : 0,
  ),
  count("bankLossYuan", "yuan", "loans struck in this year's failures", (w, o, year) =>
    w.organiser.failedYear[o] === year ? w.organiser.bankLossFen[o]! / 100 : 0,
  ),
  count(
    "organiserSurplusYuan",
    "yuan",
    "surplus of organisers before distribution, after wear; losses count against it",
    (w, o) => w.organiser.surplusFen[o]! / 100,
  ),
  count(
    "organiserAssetsYuan",
    "yuan",
    "fixed assets of organisers at book value",
    (w, o) => w.organiser.fixedAssetsFen[o]! / 100,
  ),
  {
    id: "collectiveIncomeYuan",
    unit: "yuan/village",
    about: "mean income of a village collective",
    read: (_, { world: { village, size } }) =>
      village.collectiveIncomeFen.reduce((sum, fen) => sum + fen / 100, 0) / size.villages,
  },
  {
    id: "collectivesIncomeYuan",
    unit: "yuan",
    about: "income of all village collectives",
    read: (_, { world: { village } }) => village.collectiveIncomeFen.reduce((sum, fen) => sum + fen, 0) / 100,
  },
  {
    id: "villagesAbove20000Share",
    unit: "1",
    about: "share of village collectives with more than 20,000 yuan",
    read: (_, { world: { village, size } }) =>
      village.collectiveIncomeFen.reduce((n, fen) => n + (fen > 2_000_000 ? 1 : 0), 0) / size.villages,
  },
];
