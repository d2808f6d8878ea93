/**
 * A factor: one path of a scenario that an experiment varies, over a range or over levels in a stated order. A design
 * places points in the unit cube; a factor turns its share of the cube into a value.
 */
import { InvariantError } from "../../engine/errors.ts";

/** A number between `low` and `high` (both included), in the unit of the scenario's declaration. */
export interface RangeFactor {
  readonly kind: "range";
  /** As in `--set`. */
  readonly path: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Only low, low + step, ... up to high. */
  readonly step?: number;
  /** Only whole numbers. */
  readonly whole: boolean;
}

/** One of several values that have no numbers between them, written as in `--set`. */
export interface LevelsFactor {
  readonly kind: "levels";
  readonly path: string;
  readonly levels: readonly string[];
}

export type Factor = RangeFactor | LevelsFactor;
export type FactorValue = number | string;

/** Absorbs the rounding of (high - low) / step: 0.3 is three steps of 0.1. */
const SLACK = 1e-9;
/** Values of a range that a grid takes where no step is given: both ends and three between. */
const GRID_VALUES = 5;

/** How many values a factor can take; undefined for a range without steps. */
export function valueCount(factor: Factor): number | undefined {
  if (factor.kind === "levels") return factor.levels.length;
  const step = factor.step ?? (factor.whole ? 1 : undefined);
  return step === undefined ? undefined : Math.floor((factor.high - factor.low) / step + SLACK) + 1;
}

/** The value with number `index`, from 0, of a factor with a count of values. */
export function valueNumber(factor: Factor, index: number): FactorValue {
  if (factor.kind === "levels") return factor.levels[index]!;
  return tidy(factor.low + index * (factor.step ?? 1));
}

/** The value at a share of the factor, from 0 to 1: each of a count of values has an equal share. */
export function valueAt(factor: Factor, share: number): FactorValue {
  if (!(share >= 0 && share <= 1)) throw new InvariantError(`a share lies between 0 and 1, not ${share}`);
  const count = valueCount(factor);
  if (count !== undefined) return valueNumber(factor, Math.min(Math.floor(share * count), count - 1));
  const { low, high } = factor as RangeFactor;
  return low + share * (high - low);
}

/** How many values a grid takes, told without listing them: a mistyped step may stand for billions. */
export function gridCount(factor: Factor): number {
  const count = valueCount(factor) ?? GRID_VALUES;
  return factor.kind === "range" && factor.step === undefined ? Math.min(count, GRID_VALUES) : count;
}

/** The values that a grid takes: all of a count of values, else both ends and three evenly between. */
export function gridValues(factor: Factor): FactorValue[] {
  const count = gridCount(factor);
  if (count === valueCount(factor))
    return Array.from({ length: count }, (_, index) => valueNumber(factor, index));
  const { low, high, whole } = factor as RangeFactor;
  return Array.from({ length: GRID_VALUES }, (_, index) => {
    const value = low + (index * (high - low)) / (GRID_VALUES - 1);
    return whole ? Math.round(value) : tidy(value);
  });
}

/** A factor's value as a number: a level counts by its place in the order given. */
export function numberOf(factor: Factor, value: FactorValue): number {
  return factor.kind === "levels" ? factor.levels.indexOf(String(value)) : Number(value);
}

/** Twelve telling digits: 0.1 + 2 x 0.1 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
