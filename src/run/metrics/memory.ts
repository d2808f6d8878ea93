/**
 * What observation remembers from one year to the next, outside the world: who was poor, and the incomes of some
 * households. Nothing in the model reads it, so that remembering cannot change a run.
 */
import { comovement } from "../../metrics/comovement.ts";
import { type Transitions, transitions } from "../../metrics/dynamics.ts";
import type { World } from "../../model/world.ts";

/** Most households whose incomes are followed: spread evenly over all, enough that the mean over pairs hardly moves. */
export const FOLLOWED = 4096;
/** Years whose changes of income make up a correlation, and the fewest that do. */
const WINDOW = 10;
const FEWEST = 3;

export interface Memory {
  /** Whether each household was poor in the last year seen; null before the first. */
  poor: Uint8Array | null;
  /** Rows of the households that are followed. */
  readonly followed: Uint32Array;
  /** Their incomes per person, a year each, the latest last. */
  readonly incomes: Float64Array[];
}

/** What has changed since the year before. */
export interface Moves {
  /** Persons by where they stood in both years; the four add to all. */
  readonly line: Transitions;
  /** Mean correlation between two households' yearly changes of income; NaN with too few years. */
  readonly correlation: number;
}

/** A memory of nothing yet. */
export function openMemory({ household }: World): Memory {
  const count = Math.min(FOLLOWED, household.rows);
  return {
    poor: null,
    followed: Uint32Array.from({ length: count }, (_, k) => Math.floor((k * household.rows) / count)),
    incomes: [],
  };
}

/** What has moved since the year before, which this year then takes the place of. */
export function movesSince(memory: Memory, { household }: World): Moves | null {
  const { incomePerCapita, persons } = household;
  const before = memory.poor;
  memory.poor = household.poor.slice();
  memory.incomes.push(Float64Array.from(memory.followed, (h) => incomePerCapita[h]!));
  if (memory.incomes.length > WINDOW + 1) memory.incomes.shift();
  if (before === null) return null;
  return { line: transitions(before, memory.poor, persons), correlation: correlationOf(memory.incomes) };
}

/**
 * Of changes rather than levels: incomes that grow with the same wages would be correlated without sharing any risk.
 */
function correlationOf(incomes: readonly Float64Array[]): number {
  if (incomes.length <= FEWEST) return Number.NaN;
  const changes = incomes.slice(1).map((now, k) => now.map((income, i) => income - incomes[k]![i]!));
  return comovement(changes).correlation;
}
