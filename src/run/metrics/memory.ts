/**
 * What observation remembers from one year to the next, outside the world: who was poor, the incomes of some households, and
 * those of kinds of counties in the first year. Nothing in the model reads it, so that remembering cannot change a run.
 */
import { comovement } from "../../metrics/comovement.ts";
import { type Transitions, transitions } from "../../metrics/dynamics.ts";
import { type SortRoom, openSortRoom } from "../../metrics/order.ts";
import type { World } from "../../model/world.ts";
import { type RegionCourse, type RegionSums, regionSums } from "./region-sums.ts";

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
  /** Their incomes per person in the last year seen; null before the first. */
  incomes: Float64Array | null;
  /** What these changed by, a year each, the latest last. */
  readonly changes: Float64Array[];
  /** Where households are put in order of income, every year anew. */
  readonly sortRoom: SortRoom;
  /** Incomes of kinds of counties in the first year seen; null before it, or where there is one kind. */
  firstRegions: { readonly year: number; readonly sums: RegionSums } | null;
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
    incomes: null,
    changes: [],
    sortRoom: openSortRoom(household.rows),
    firstRegions: null,
  };
}

/** What has moved since the year before, which this year then takes the place of. */
export function movesSince(memory: Memory, { household }: World): Moves | null {
  const { incomePerCapita, persons } = household;
  const { followed, changes, poor, incomes } = memory;
  const now = new Float64Array(followed.length);
  for (let i = 0; i < now.length; i++) now[i] = incomePerCapita[followed[i]!]!;
  memory.poor = household.poor.slice();
  memory.incomes = now;
  if (poor === null || incomes === null) return null;
  changes.push(changesSince(incomes, now));
  if (changes.length > WINDOW) changes.shift();
  const correlation = changes.length < FEWEST ? Number.NaN : comovement(changes).correlation;
  return { line: transitions(poor, memory.poor, persons), correlation };
}

/** Incomes of kinds of counties this year and in the first that was seen; null where there is one kind. */
export function regionsSince(memory: Memory, world: World, year: number): RegionCourse | null {
  const now = regionSums(world);
  if (now === null) return null;
  memory.firstRegions ??= { year, sums: now };
  return { firstYear: memory.firstRegions.year, first: memory.firstRegions.sums, now };
}

/**
 * Changes rather than levels are correlated: incomes that grow with the same wages would be without sharing any risk.
 */
function changesSince(before: Float64Array, now: Float64Array): Float64Array {
  const changes = new Float64Array(now.length);
  for (let i = 0; i < changes.length; i++) changes[i] = now[i]! - before[i]!;
  return changes;
}
