/**
 * Metrics of each kind of county, named after it: `hillsCountiesIncomeGrowth` for `hills`, beside that of all counties. Only
 * where a run holds more than one kind.
 */
import { pow } from "../../engine/math.ts";
import type { Spec } from "../../model/spec.ts";
import { type Metric, ratio } from "./metric.ts";
import { camelCase } from "./named.ts";
import type { RegionCourse, RegionSums } from "./region-sums.ts";

export function regionMetrics({ regions }: Spec): Metric[] {
  if (regions.length < 2) return [];
  return [
    ...regions.flatMap(({ id }, kind) =>
      courseMetrics(
        camelCase(id),
        `counties of the kind ${id}`,
        ({ persons }) => persons[kind]!,
        ({ incomeYuan }) => incomeYuan[kind]!,
      ),
    ),
    ...courseMetrics(
      "all",
      "all counties",
      ({ persons }) => sum(persons),
      ({ incomeYuan }) => sum(incomeYuan),
    ),
  ];
}

type Summed = (sums: RegionSums) => number;

/** Persons, income per person and its growth of some counties. */
function courseMetrics(name: string, counties: string, persons: Summed, yuan: Summed): Metric[] {
  const of = (
    suffix: string,
    unit: string,
    about: string,
    value: (course: RegionCourse, year: number) => number | null,
  ): Metric => ({
    id: `${name}Counties${suffix}`,
    unit,
    about: `${about}, in ${counties}`,
    read: ({ regions, year }) => (regions === null ? null : value(regions, year)),
  });
  const perPerson = (sums: RegionSums) => ratio(yuan(sums), persons(sums));
  return [
    of("Persons", "person", "persons", ({ now }) => persons(now)),
    of("IncomePerCapitaYuan", "yuan/person", "net income per person", ({ now }) => perPerson(now)),
    of(
      "IncomeGrowth",
      "1",
      "mean yearly growth of net income per person since the first year",
      ({ first, firstYear, now }, year) => yearlyGrowth(perPerson(first), perPerson(now), year - firstYear),
    ),
  ];
}

/** None without a year between, nor from or to an income that is not above zero. */
function yearlyGrowth(before: number | null, now: number | null, years: number): number | null {
  if (before === null || now === null || before <= 0 || now <= 0 || years <= 0) return null;
  return pow(now / before, 1 / years) - 1;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
