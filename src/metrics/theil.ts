/**
 * Inequality that splits by place: Theil's T, and the part of it that lies between groups (villages) rather
 * than within them (Theil, Economics and Information Theory, 1967; Shorrocks, Econometrica 48, 1980).
 *
 * T = (1/W) sum w (y/m) ln(y/m), with m the mean income. T = sum s_g T_g + sum s_g ln(m_g / m), with s_g a
 * group's share of all income, T_g its own T and m_g its mean: the first sum is within, the second between.
 * An income of zero adds nothing, the limit of x ln x; one below zero counts as zero.
 */
import { ln } from "../engine/math.ts";
import { checkRows, groupOf, type Weights, weightOf } from "./rows.ts";

/** Theil's T and its parts, in nats, from 0 to ln of the population; NaN if there is no income at all. */
export interface TheilParts {
  /** `within` + `between`. */
  readonly total: number;
  /** Inequality inside groups, each weighted with its share of income. */
  readonly within: number;
  /** Inequality that would remain if everyone had the mean income of the own group. */
  readonly between: number;
}

/** Theil's T of everyone. Two passes, O(rows), summed in row order. */
export function theil(incomes: ArrayLike<number>, weights?: Weights): number {
  return theilByGroup(incomes, new Uint8Array(incomes.length), 1, weights).total;
}

/**
 * Theil's T within and between groups: `groups` gives each row's group, 0 to `groupCount` - 1. A group
 * without people or income adds nothing. Two passes, O(rows + groups), summed in row order and then in group
 * order.
 */
export function theilByGroup(
  incomes: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
  weights?: Weights,
): TheilParts {
  checkRows("groups", groups, incomes.length);
  checkRows("weights", weights, incomes.length);
  const people = new Float64Array(groupCount);
  const income = new Float64Array(groupCount);
  for (let row = 0; row < incomes.length; row++) {
    const group = groupOf(groups, row, groupCount);
    const weight = weightOf(weights, row);
    people[group] += weight;
    income[group] += weight * Math.max(incomes[row], 0);
  }
  const all = income.reduce((sum, each) => sum + each, 0);
  if (!(all > 0)) return { total: Number.NaN, within: Number.NaN, between: Number.NaN };
  const within = disorderWithin(incomes, groups, people, income, weights) / all;
  const mean = all / people.reduce((sum, each) => sum + each, 0);
  let between = 0;
  for (let group = 0; group < groupCount; group++) {
    if (income[group] > 0) between += (income[group] / all) * ln(income[group] / people[group] / mean);
  }
  return { total: within + between, within, between };
}

/** Sum of w y ln(y / m_g): the groups' own measures, each times the group's income. */
function disorderWithin(
  incomes: ArrayLike<number>,
  groups: ArrayLike<number>,
  people: Float64Array,
  income: Float64Array,
  weights: Weights,
): number {
  let sum = 0;
  for (let row = 0; row < incomes.length; row++) {
    const each = incomes[row];
    if (!(each > 0)) continue;
    const group = groups[row];
    const mean = income[group] / people[group];
    if (mean > 0) sum += weightOf(weights, row) * each * ln(each / mean);
  }
  return sum;
}
