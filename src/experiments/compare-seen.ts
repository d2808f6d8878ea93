/** What a comparison needs run, and what it looks at in a run. */
import type { RunRecord, YearRow } from "../run/record.ts";

/** A scenario and a seed that a comparison needs. */
export interface Task {
  readonly scenario: string;
  readonly seed: string;
}

/** Households of a run at the end of the last year, in id order. */
export interface HouseholdsSeen {
  readonly incomePerCapitaYuan: ArrayLike<number>;
  readonly persons: ArrayLike<number>;
}

export interface RunSeen {
  readonly years: readonly YearRow[];
  readonly households?: HouseholdsSeen;
}

/** The part of a record that is looked at; households of the last year that was kept. */
export function seenIn({ years, households }: RunRecord): RunSeen {
  const last = households.at(-1)?.columns;
  const { incomePerCapitaYuan, persons } = last ?? {};
  if (incomePerCapitaYuan === undefined || persons === undefined) return { years };
  return { years, households: { incomePerCapitaYuan, persons } };
}
