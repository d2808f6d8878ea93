/**
 * Movement across the poverty line: who leaves, who falls, and whose exit lasts. A headcount that stands
 * still can hide as many falling as leaving (Bane and Ellwood, "Slipping into and out of poverty", Journal of
 * Human Resources 21, 1986: spells, with those too recent to judge kept apart).
 *
 * A state is 1 (any number but zero) for poor and 0 for not; `poorRows` makes them from incomes.
 */
import { InvariantError } from "../engine/errors.ts";
import { checkRows, type Weights, weightOf } from "./rows.ts";

/** Weight of the households by their state in two years; the four add to the population. */
export interface Transitions {
  readonly stayedPoor: number;
  /** Poor before, not poor after. */
  readonly exited: number;
  /** Not poor before, poor after. Falling back, where whoever is above the line has once been below it. */
  readonly fell: number;
  readonly stayedAbove: number;
  /** Share of the poor before who exited, 0 to 1; NaN if nobody was poor. */
  readonly exitRate: number;
  /** Share of the not poor before who fell, 0 to 1; NaN if everybody was poor. */
  readonly fallRate: number;
}

/**
 * Transitions from the states of one year to those of another, over the same households. One pass, O(rows).
 */
export function transitions(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  weights?: Weights,
): Transitions {
  checkRows("after", after, before.length);
  checkRows("weights", weights, before.length);
  const counts = new Float64Array(4);
  for (let row = 0; row < before.length; row++) {
    const cell = (before[row] ? 2 : 0) + (after[row] ? 1 : 0);
    counts[cell] += weightOf(weights, row);
  }
  const [stayedAbove, fell, exited, stayedPoor] = counts as unknown as [number, number, number, number];
  return {
    stayedPoor,
    exited,
    fell,
    stayedAbove,
    exitRate: exited / (exited + stayedPoor),
    fallRate: fell / (fell + stayedAbove),
  };
}

/**
 * Exits from poverty (a household that left twice made two), by what came of them. The three add to all
 * exits.
 */
export interface Exits {
  /** Above the line for the asked number of years in a row, the year of exit included. */
  readonly durable: number;
  /** Fell back within those years. */
  readonly relapsed: number;
  /** Still above the line when the record ends, too soon to tell. */
  readonly pending: number;
  /** durable / (durable + relapsed), 0 to 1; NaN if none can be told. */
  readonly durableShare: number;
}

/**
 * What came of every exit in a record of states, one array a year in order of years: durable if the household
 * stayed above the line for `years` years in a row. Time O(households x years), 4 bytes a household.
 */
export function exitsByOutcome(
  poorByYear: readonly ArrayLike<number>[],
  years: number,
  weights?: Weights,
): Exits {
  if (!(Number.isInteger(years) && years >= 1))
    throw new InvariantError(`an exit lasts whole years, not ${years}`);
  const rows = poorByYear[0]?.length ?? 0;
  checkRows("weights", weights, rows);
  const above = new Int32Array(rows).fill(NEVER_POOR);
  let durable = 0;
  let relapsed = 0;
  for (const poor of poorByYear) {
    checkRows("a year's states", poor, rows);
    for (let row = 0; row < rows; row++) {
      const streak = above[row];
      if (poor[row]) {
        if (streak > 0 && streak < years) relapsed += weightOf(weights, row);
        above[row] = 0;
      } else if (streak !== NEVER_POOR) {
        above[row] = streak + 1;
        if (streak + 1 === years) durable += weightOf(weights, row);
      }
    }
  }
  let pending = 0;
  for (let row = 0; row < rows; row++) {
    if (above[row] > 0 && above[row] < years) pending += weightOf(weights, row);
  }
  return { durable, relapsed, pending, durableShare: durable / (durable + relapsed) };
}

/** In place of the years above the line since the last poor one: the record shows no poor year yet. */
const NEVER_POOR = -1;
