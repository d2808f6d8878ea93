/**
 * Inequality by rank: the Lorenz curve and the Gini coefficient, twice the area between the curve and
 * equality (Gini 1914; the trapezoid form for weighted data as in Cowell, Measuring Inequality, 2011, chapter
 * 2).
 *
 * An income below zero counts as zero: with negative incomes the coefficient has no upper bound and cannot be
 * compared between years. No correction for small samples is made, so that copying a population changes
 * nothing.
 */
import { InvariantError } from "../engine/errors.ts";
import { ascendingRows } from "./order.ts";
import { checkRows, type Weights, weightOf } from "./rows.ts";

/**
 * Gini coefficient, from 0 (all equal) to below 1 (one has everything); NaN if there is no income at all.
 * G = 1 - sum w_i (C_(i-1) + C_i) / (W C_n), with C_i the income of the i poorest. `order` is
 * the incomes' `ascendingRows`, handed in where it is already known. Time O(rows), 32 bytes a row.
 */
export function gini(incomes: ArrayLike<number>, weights?: Weights, order = ascendingRows(incomes)): number {
  checkRows("weights", weights, incomes.length);
  checkRows("order", order, incomes.length);
  let population = 0;
  let cumulated = 0;
  let area = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank];
    const weight = weightOf(weights, row);
    const before = cumulated;
    cumulated += weight * Math.max(incomes[row], 0);
    population += weight;
    area += weight * (before + cumulated);
  }
  if (!(cumulated > 0)) return Number.NaN;
  return Math.max(0, 1 - area / (population * cumulated));
}

/** The Lorenz curve at equal steps of the population, both arrays from 0 to 1. */
export interface LorenzCurve {
  /** Share of the population, poorest first. */
  readonly population: Float64Array;
  /** Share of all income that they have. */
  readonly income: Float64Array;
}

/**
 * The Lorenz curve at `steps` + 1 points, straight between households as the Gini coefficient has it. Income
 * shares are NaN if there is no income at all. `order` as for `gini`. Time O(rows + steps).
 */
export function lorenzCurve(
  incomes: ArrayLike<number>,
  weights?: Weights,
  steps = 100,
  order = ascendingRows(incomes),
): LorenzCurve {
  checkRows("weights", weights, incomes.length);
  checkRows("order", order, incomes.length);
  if (!(Number.isInteger(steps) && steps > 0))
    throw new InvariantError(`a curve has whole steps, not ${steps}`);
  const total = totals(incomes, weights);
  const population = new Float64Array(steps + 1);
  const income = new Float64Array(steps + 1);
  let reached = 0;
  let cumulated = 0;
  let step = 1;
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank];
    const weight = weightOf(weights, row);
    const each = Math.max(incomes[row], 0);
    for (; step < steps && (step / steps) * total.population <= reached + weight; step++) {
      const part = (step / steps) * total.population - reached;
      income[step] = (cumulated + part * each) / total.income;
    }
    reached += weight;
    cumulated += weight * each;
  }
  for (let at = 0; at <= steps; at++) population[at] = at / steps;
  for (; step <= steps; step++) income[step] = total.income > 0 ? 1 : Number.NaN;
  return { population, income };
}

function totals(incomes: ArrayLike<number>, weights: Weights): { population: number; income: number } {
  let population = 0;
  let income = 0;
  for (let row = 0; row < incomes.length; row++) {
    const weight = weightOf(weights, row);
    population += weight;
    income += weight * Math.max(incomes[row], 0);
  }
  return { population, income };
}
