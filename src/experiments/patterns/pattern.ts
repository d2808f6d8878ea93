/**
 * A pattern that the model must show and nothing in it states: small worlds in which it can be seen, a statistic of each seed
 * whose interval must clear a bound, and rows for a figure.
 */
import { type Spec, specSchema } from "../../model/spec.ts";
import type { RunRecord } from "../../run/record.ts";
import { type MeanInterval, meanInterval } from "../statistics/interval.ts";

export const patternIds = [
  "concentration",
  "perennialBoom",
  "riskTransfer",
  "brokenContracts",
  "waysOut",
  "relapse",
] as const;
export type PatternId = (typeof patternIds)[number];

/** A world in which the pattern can be seen, and the years of which all households are looked at. */
export interface PatternWorld {
  readonly spec: Spec;
  readonly householdYears?: readonly number[];
}

/** A statistic over seeds: it holds if its whole interval lies on the wanted side of the bound. */
export interface Statistic {
  readonly id: string;
  readonly wanted: "above" | "below";
  readonly bound: number;
  readonly estimate: MeanInterval;
  readonly holds: boolean;
}

/** A point of a figure: a line's at `x`, or a bar's of the group `x`. */
export interface PatternPoint {
  /** Which of the figure's parts it stands in. */
  readonly panel: string;
  readonly series: string;
  readonly x: number | string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Measured {
  readonly statistics: readonly Statistic[];
  readonly points: readonly PatternPoint[];
}

/** The runs of each world, in the same order of seeds. */
export type PatternRuns = Readonly<Record<string, readonly RunRecord[]>>;

export interface Pattern {
  readonly id: PatternId;
  worlds(): Readonly<Record<string, PatternWorld>>;
  measure(runs: PatternRuns): Measured;
}

/** The mean over seeds that have a value, against a bound. */
export function statistic(
  id: string,
  wanted: Statistic["wanted"],
  bound: number,
  bySeed: readonly (number | null)[],
): Statistic {
  const estimate = meanInterval(
    bySeed.filter((value) => value !== null && Number.isFinite(value)) as number[],
  );
  const { low, high } = estimate;
  const holds = low !== null && high !== null && (wanted === "above" ? low > bound : high < bound);
  return { id, wanted, bound, estimate, holds };
}

/** A point from the values of the seeds; none where no seed has one. */
export function pointOf(
  panel: string,
  series: string,
  x: number | string,
  bySeed: readonly (number | null)[],
): PatternPoint[] {
  const known = bySeed.filter((value) => value !== null && Number.isFinite(value)) as number[];
  const { mean, low, high } = meanInterval(known);
  return mean === null ? [] : [{ panel, series, x, mean, low: low ?? mean, high: high ?? mean }];
}

/** Values of a metric over the years of a run. */
export function seriesOf({ years }: RunRecord, metric: string): (number | null)[] {
  return years.map(({ metrics }) => metrics[metric] ?? null);
}

/** A section of a scenario, as a file would give it. */
export type Section = Readonly<Record<string, unknown>>;

/** A product without luck, cost of planting or limits of place. */
export function plainCrop(changed: Section = {}): Section {
  return {
    title: { en: "plain crop", zh: "普通作物" },
    kind: "crop",
    yield: 1000,
    price: 1.5,
    inputCost: 500,
    labourDays: 10,
    priceDispersion: 0,
    demandElasticity: -1,
    supplyElasticity: 0,
    localShare: 0,
    initialShare: 1,
    ...changed,
  };
}

/** Households that are all alike. */
export function alike(changed: Section = {}): Section {
  return {
    mix: "alike",
    meanPersons: 4,
    labourShare: 0.5,
    elderlyShare: 0.25,
    disabledShare: 0,
    landPerPerson: 2,
    registeredPoorShare: 0,
    openingCash: 1000,
    infrastructure: 0.5,
    infrastructureGrowth: 0,
    initialStand: "bearing",
    ...changed,
  };
}

/** A world in which nothing happens but what a pattern is about. */
export function quietWorld(changed: Section): Spec {
  return specSchema.parse({
    title: { en: "a pattern", zh: "一种规律" },
    products: {},
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0 },
      publicTransfers: { pension: 0, disability: 0, landSubsidy: 0, perPerson: 0, growth: 0 },
      consumption: { subsistence: 500 },
    },
    market: { noise: false, inflation: 0, serviceGain: 0 },
    organisers: { cooperatives: { perVillage: 0 } },
    collectives: { openingCash: 0, otherIncome: 0 },
    ...changed,
  });
}
