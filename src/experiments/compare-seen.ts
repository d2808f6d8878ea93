/** What a comparison needs run, and what it looks at in a run. */
import type { RunRecord, YearRow } from "../run/record.ts";

/** A scenario and a seed that a comparison needs. */
export interface Task {
  readonly scenario: string;
  readonly seed: string;
}

/** Households of a run, in id order. */
export interface HouseholdsSeen {
  /** Income per person in the first year, by which the base forms its groups; the last year's where it is left out. */
  readonly rankIncomeYuan?: ArrayLike<number>;
  /** In the last year. */
  readonly incomePerCapitaYuan: ArrayLike<number>;
  readonly persons: ArrayLike<number>;
}

export interface RunSeen {
  readonly years: readonly YearRow[];
  readonly households?: HouseholdsSeen;
}

/** The part of a record that is looked at: its years, and its households in the first and last year that was kept. */
export function seenIn({ years, households }: RunRecord): RunSeen {
  const last = households.at(-1)?.columns;
  const { incomePerCapitaYuan, persons } = last ?? {};
  if (incomePerCapitaYuan === undefined || persons === undefined) return { years };
  const rankIncomeYuan = households[0]?.columns.incomePerCapitaYuan ?? incomePerCapitaYuan;
  return { years, households: { rankIncomeYuan, incomePerCapitaYuan, persons } };
}
