/** Metrics of groups of households: income by source from the poorest tenth to the richest, poverty with and without labour. */
import {
  DECILES,
  type GroupSums,
  type IncomeSource,
  incomeSources,
  WITH_LABOUR,
  WITHOUT_LABOUR,
} from "./groups.ts";
import { type Metric, ratio } from "./metric.ts";
import type { HouseholdSums } from "./household-sums.ts";
import type { YearView } from "./year-view.ts";

const SOURCE_ABOUT: Readonly<Record<IncomeSource, string>> = {
  wage: "wages, migrants' included",
  business: "net income from own farming and animals",
  property: "rent, dividends and refunds",
  transfer: "transfers",
};

const incomeOf = (sums: GroupSums, g: number) =>
  incomeSources.reduce((sum, source) => sum + sums[source][g]!, 0);

/** `decile3WageIncomeYuan`; `decile3IncomeYuan` for all sources. Decile 1 is the poorest tenth of persons. */
export const decileMetric = (decile: number, source?: IncomeSource): string =>
  `decile${decile}${source === undefined ? "" : source.charAt(0).toUpperCase() + source.slice(1)}IncomeYuan`;

const decileMetrics: readonly Metric[] = Array.from({ length: DECILES }, (_, g): Metric[] => {
  const per = (id: string, about: string, yuan: (sums: GroupSums) => number): Metric => ({
    id,
    unit: "yuan/person",
    about: `${about}, per person of decile ${g + 1} of this year's income`,
    read: ({ groups: { deciles } }) => ratio(yuan(deciles), deciles.persons[g]!),
  });
  return [
    per(decileMetric(g + 1), "net income", (sums) => incomeOf(sums, g)),
    ...incomeSources.map((source) =>
      per(decileMetric(g + 1, source), SOURCE_ABOUT[source], (sums) => sums[source][g]!),
    ),
  ];
}).flat();

/** Metrics of the households with labour, or without. */
function labourMetrics(
  suffix: string,
  about: string,
  g: number,
  exits: (view: YearView) => HouseholdSums["exitsWithLabour"],
): Metric[] {
  const over = (id: string, unit: string, what: string, sum: (sums: GroupSums) => number): Metric => ({
    id: `${id}${suffix}`,
    unit,
    about: `${what} ${about}`,
    read: ({ groups: { labour } }) => ratio(sum(labour), labour.persons[g]!),
  });
  return [
    over("headcount", "1", "share of persons below the line, of households", (sums) => sums.poor[g]!),
    over("povertyGap", "1", "mean gap to the line over the line, of households", (sums) => sums.gap[g]!),
    over("income", "yuan/person", "net income per person of households", (sums) => incomeOf(sums, g)),
    {
      id: `exits${suffix}`,
      unit: "person",
      about: `persons whose exit from poverty was verified this year, of households ${about}`,
      read: (view) => exits(view).persons,
    },
    {
      id: `exitWorkShare${suffix}`,
      unit: "1",
      about: `share of income from work and own farming, of households ${about} that left poverty this year`,
      read: (view) => ratio(exits(view).workYuan, exits(view).incomeYuan),
    },
  ];
}

export const groupMetrics: readonly Metric[] = [
  ...labourMetrics(
    "WithLabour",
    "with somebody able to work",
    WITH_LABOUR,
    ({ sums }) => sums.exitsWithLabour,
  ),
  ...labourMetrics(
    "WithoutLabour",
    "without anybody able to work",
    WITHOUT_LABOUR,
    ({ sums }) => sums.exitsWithoutLabour,
  ),
  ...decileMetrics,
];
