/**
 * What an alternative costs the public beyond the base over the whole period, and what that is for each further person
 * or household that leaves poverty: a ratio of mean differences, given only where the exits can be told from zero.
 */
import type { YearRow } from "../run/record.ts";
import { spansZero } from "./compare-differences.ts";
import { overPeriod } from "./compare-period.ts";
import { type PairedDifference, pairedDifference } from "./statistics/paired.ts";

export interface Cost {
  readonly alternative: string;
  /** Programme money over all years, yuan. */
  readonly costYuan: PairedDifference;
  /** Persons and households whose exit was verified, over all years. */
  readonly exits: PairedDifference;
  readonly exitHouseholds: PairedDifference;
  /** Null where the further exits cannot be told from zero, or are fewer. */
  readonly perPersonYuan: number | null;
  readonly perHouseholdYuan: number | null;
}

type Runs = readonly (readonly YearRow[])[];

export function costOf(alternative: string, base: Runs, other: Runs): Cost {
  const difference = (metric: string) => pairedDifference(totals(base, metric), totals(other, metric));
  const costYuan = difference("publicCostYuan");
  const exits = difference("exits");
  const exitHouseholds = difference("exitHouseholds");
  return {
    alternative,
    costYuan,
    exits,
    exitHouseholds,
    perPersonYuan: perExit(costYuan, exits),
    perHouseholdYuan: perExit(costYuan, exitHouseholds),
  };
}

function totals(runs: Runs, metric: string): (number | null)[] {
  return runs.map((rows) =>
    overPeriod(
      rows.map(({ metrics }) => metrics[metric] ?? null),
      "sum",
    ),
  );
}

function perExit(cost: PairedDifference, exits: PairedDifference): number | null {
  if (cost.mean === null || exits.mean === null || spansZero(exits) || exits.mean <= 0) return null;
  return cost.mean / exits.mean;
}
