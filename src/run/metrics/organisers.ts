/** Metrics of organisers and linkages: who is tied, what is paid, who fails and who bears it. */
import { columnsOf } from "../../engine/columns.ts";
import { ALIVE, COOPERATIVE, type Organisers } from "../../model/actors/organiser.ts";
import { shareTable } from "../../model/linkages/capital-shares.ts";
import { employmentTable } from "../../model/linkages/employment-hiring.ts";
import { columnsIfInForce } from "../../model/linkages/in-force.ts";
import type { InForce, Spec } from "../../model/spec.ts";
import { type World, sizeOf } from "../../model/world.ts";
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

export const organiserMetrics: readonly Metric[] = [
  count("cooperativesAlive", "1", "cooperatives alive", (w, o) =>
    cooperative(w, o) && w.organiser.fate[o] === ALIVE ? 1 : 0,
  ),
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
  count(
    "arrearsYuan",
    "yuan",
    "promises that organisers broke this year",
    (w, o) => w.organiser.arrearsFen[o]! / 100,
  ),
  count("lostCapitalYuan", "yuan", "share capital lost in this year's failures", (w, o, year) =>
    w.organiser.failedYear[o] === year ? w.organiser.lostCapitalFen[o]! / 100 : 0,
  ),
  count("bankLossYuan", "yuan", "loans struck in this year's failures", (w, o, year) =>
    w.organiser.failedYear[o] === year ? w.organiser.bankLossFen[o]! / 100 : 0,
  ),
  {
    id: "collectiveIncomeYuan",
    unit: "yuan/village",
    about: "mean income of a village collective",
    read: (_, { world: { village, size } }) =>
      village.collectiveIncomeFen.reduce((sum, fen) => sum + fen / 100, 0) / size.villages,
  },
  {
    id: "villagesAbove20000Share",
    unit: "1",
    about: "share of village collectives with more than 20,000 yuan",
    read: (_, { world: { village, size } }) =>
      village.collectiveIncomeFen.reduce((n, fen) => n + (fen > 2_000_000 ? 1 : 0), 0) / size.villages,
  },
];

/** Metrics of the linkages in force: households tied by each, by any, and what shares bring. */
export function linkageMetrics(inForce: readonly InForce[]): Metric[] {
  const tied = inForce.filter(({ bound }) => bound.ties !== undefined || bound.collectiveTies !== undefined);
  const byLinkage = tied.map(
    ({ id, mechanism }, index): Metric => ({
      id: `${id}Households`,
      unit: "household",
      about: `households tied by ${mechanism.title.en}`,
      read: (view) => view.tied.byLinkage[index]!,
    }),
  );
  const linkedShare: Metric = {
    id: "linkedShare",
    unit: "1",
    about: "share of households tied to an organiser or collective by any linkage",
    read: ({ tied: { any }, sums }) => ratio(any, sums.households),
  };
  const shares = tied.some(({ id }) => id === "capitalShares") ? [dividendPerPerson] : [];
  return [linkedShare, ...byLinkage, ...shares];
}

const dividendPerPerson: Metric = {
  id: "dividendPerPersonYuan",
  unit: "yuan/person",
  about: "dividends paid to households, per person of households with shares",
  read: (view, { world }) => {
    const { partner } = columnsOf(world.store, shareTable);
    let persons = 0;
    for (let h = 0; h < world.size.households; h++)
      if (partner[h]! >= 0) persons += world.household.persons[h]!;
    return ratio(
      paid(view, "guaranteedDividend", undefined, "household") +
        paid(view, "residualDividend", undefined, "household"),
      persons,
    );
  },
};

/** Metrics of each enterprise of a scenario, named after it: `henParkJobs` for `hen-park`. */
export function enterpriseMetrics(spec: Spec): Metric[] {
  const { cooperatives } = sizeOf(spec);
  return spec.organisers.enterprises.flatMap(({ id }, e): Metric[] => {
    const o = cooperatives + e;
    const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const of = (
      suffix: string,
      unit: string,
      about: string,
      value: (organiser: Organisers) => number | null,
    ): Metric => ({
      id: `${name}${suffix}`,
      unit,
      about: `${about} ${id}`,
      read: (_, { world }) => value(world.organiser),
    });
    return [
      of("Jobs", "job", "jobs at", ({ jobs }) => jobs[o]!),
      of(
        "PoorJobShare",
        "1",
        "share held by registered poor households of the jobs at",
        ({ jobs, poorJobs }) => ratio(poorJobs[o]!, jobs[o]!),
      ),
      of("Shareholders", "household", "households with shares of", ({ holders }) => holders[o]!),
      of("Collectives", "village", "collectives with shares of", ({ collectives }) => collectives[o]!),
    ];
  });
}
