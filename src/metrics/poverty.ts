/**
 * Poverty by the Foster-Greer-Thorbecke measures: how many are poor, how far below the line, and how
 * unequally so.
 *
 * FGT(a) = (1/W) sum over the poor of w x ((z - y) / z)^a, with z the line, y income, W the sum of the
 * weights w (Foster, Greer and Thorbecke, "A class of decomposable poverty measures", Econometrica 52, 1984).
 * Poor is who is strictly below the line. An income below zero counts as zero, so that no gap exceeds the
 * line and each measure stays between 0 and 1. The measures of groups add up to the whole by population
 * share.
 */
import { InvariantError } from "../engine/errors.ts";
import { checkRows, type Weights, weightOf } from "./rows.ts";

/** The three measures and what they were taken from. Without anyone (`population` 0) the measures are NaN. */
export interface Poverty {
  /** FGT(0), share of persons below the line, 0 to 1. */
  readonly headcount: number;
  /** FGT(1), mean shortfall as a share of the line, the not poor counting zero; 0 to `headcount`. */
  readonly gap: number;
  /** FGT(2), mean squared shortfall as a share of the line squared; 0 to `gap`. */
  readonly severity: number;
  /** Weight of the poor: persons, if weights are persons. */
  readonly poor: number;
  /** Weight of all. */
  readonly population: number;
}

/**
 * Headcount, gap and severity of `incomes` (a person's, e.g. fen per capita) against `line` (same unit, above
 * zero), each row standing for `weights` persons. One pass, O(rows), summed in row order. An income that is
 * not a number is not hidden: it makes gap and severity NaN.
 */
export function poverty(incomes: ArrayLike<number>, line: number, weights?: Weights): Poverty {
  checkLine(line);
  checkRows("weights", weights, incomes.length);
  let population = 0;
  let poor = 0;
  let gaps = 0;
  let squares = 0;
  for (let row = 0; row < incomes.length; row++) {
    const weight = weightOf(weights, row);
    const income = incomes[row];
    population += weight;
    if (income >= line) continue;
    const gap = (line - Math.max(income, 0)) / line;
    poor += weight;
    gaps += weight * gap;
    squares += weight * gap * gap;
  }
  return {
    headcount: poor / population,
    gap: gaps / population,
    severity: squares / population,
    poor,
    population,
  };
}

/** Marks who is poor: 1 strictly below the line, 0 otherwise. O(rows). */
export function poorRows(incomes: ArrayLike<number>, line: number): Uint8Array {
  checkLine(line);
  const poor = new Uint8Array(incomes.length);
  for (let row = 0; row < incomes.length; row++) poor[row] = incomes[row] < line ? 1 : 0;
  return poor;
}

function checkLine(line: number): void {
  if (!(line > 0)) throw new InvariantError(`a poverty line is above zero, not ${line}`);
}
