/**
 * What the columns of a metric have to fit: as many rows each, weights or none, groups that exist. A misfit
 * is a defect of the caller and stops the run.
 */
import { InvariantError } from "../engine/errors.ts";

/**
 * How many persons (or mu, or yuan) each row stands for, not below zero; left out, every row counts as one.
 */
export type Weights = ArrayLike<number> | undefined;

/** The weight of a row. */
export function weightOf(weights: Weights, row: number): number {
  return weights === undefined ? 1 : weights[row];
}

/** The group of a row, a whole number from 0 to `groupCount` - 1. */
export function groupOf(groups: ArrayLike<number>, row: number, groupCount: number): number {
  const group = groups[row];
  if (!(group >= 0 && group < groupCount))
    throw new InvariantError(`row ${row} is in group ${group} of ${groupCount}`);
  return group;
}

/** Stops if two columns of the same households differ in length. */
export function checkRows(name: string, values: ArrayLike<number> | undefined, rows: number): void {
  if (values !== undefined && values.length !== rows) {
    throw new InvariantError(`${name} has ${values.length} rows, expected ${rows}`);
  }
}
