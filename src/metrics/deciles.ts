/**
 * Quantile groups: the poorest tenth, the next, and so on. The groups are formed on a baseline and kept while
 * the alternative is looked at, so that a group means the same households in both.
 *
 * The rule is PolicyEngine's (microdf's `decile_rank`): a value's rank is the weight of all values at or
 * below it over the whole weight, and its group is that rank times the number of groups, rounded up. Equal
 * values therefore always share a group, the higher one they reach; large ties can leave a group empty, which
 * is then null, not zero. Unlike PolicyEngine, who sets negative incomes aside, losses count among the
 * poorest here.
 */
import { InvariantError } from "../engine/errors.ts";
import { ascendingRows } from "./order.ts";
import { checkRows, groupOf, type Weights, weightOf } from "./rows.ts";

/** Most groups that a byte a row can name. */
const MAX_GROUPS = 256;

/**
 * Group of each row, 0 (lowest) to `groups` - 1 (highest), by its value in `baseline`, each row standing for
 * `weights` persons. `order` is the baseline's `ascendingRows`, where it is already known. Time O(rows), one
 * byte a row kept and 32 while it works. Exact where weights are whole.
 */
export function quantileGroups(
  baseline: ArrayLike<number>,
  weights?: Weights,
  groups = 10,
  order = ascendingRows(baseline),
): Uint8Array {
  checkRows("weights", weights, baseline.length);
  checkRows("order", order, baseline.length);
  if (!(Number.isInteger(groups) && groups >= 1 && groups <= MAX_GROUPS)) {
    throw new InvariantError(`the number of groups is whole, 1 to ${MAX_GROUPS}, not ${groups}`);
  }
  let total = 0;
  for (let row = 0; row < baseline.length; row++) total += weightOf(weights, row);
  const result = new Uint8Array(baseline.length);
  let reached = 0;
  let firstOfTie = 0;
  for (let end = 1; end <= order.length; end++) {
    const row = order[end - 1];
    reached += weightOf(weights, row);
    if (end < order.length && baseline[order[end]] === baseline[row]) continue;
    const group = Math.min(Math.max(Math.ceil((groups * reached) / total), 1), groups) - 1;
    for (let tied = firstOfTie; tied < end; tied++) result[order[tied]] = group;
    firstOfTie = end;
  }
  return result;
}

/** Weighted mean of `values` in each group; null for an empty one. O(rows + groups), summed in row order. */
export function groupMeans(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount = 10,
  weights?: Weights,
): (number | null)[] {
  checkRows("groups", groups, values.length);
  checkRows("weights", weights, values.length);
  const people = new Float64Array(groupCount);
  const sums = new Float64Array(groupCount);
  for (let row = 0; row < values.length; row++) {
    const group = groupOf(groups, row, groupCount);
    const weight = weightOf(weights, row);
    people[group] += weight;
    sums[group] += weight * values[row];
  }
  return Array.from(sums, (sum, group) => (people[group] > 0 ? sum / people[group] : null));
}
