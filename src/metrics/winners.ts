/**
 * Winners and losers: the same households in the baseline and in an alternative, by group and all together. A
 * mean change hides who pays for it; the shares show it.
 */
import { checkRows, groupOf, type Weights, weightOf } from "./rows.ts";

/** What changed for the households of one group. The three shares add to one. */
export interface GroupChange {
  /** Weight of the group: persons, if weights are persons. */
  readonly population: number;
  /** Mean in the baseline, unit of the values. */
  readonly baselineMean: number;
  /** Mean in the alternative. */
  readonly alternativeMean: number;
  /** Mean of alternative minus baseline. */
  readonly meanChange: number;
  /** Share that gained more than the threshold. */
  readonly winning: number;
  /** Share that lost more than the threshold. */
  readonly losing: number;
  /** Share in between. */
  readonly unchanged: number;
}

/** The change for everyone and for each group; null where nobody is. */
export interface WinnersAndLosers {
  readonly all: GroupChange | null;
  readonly groups: readonly (GroupChange | null)[];
}

/** How to compare. */
export interface ComparisonOptions {
  /** Number of groups, 10 unless said. */
  readonly groupCount?: number;
  /** Largest change, in the unit of the values, that still counts as none; 0 unless said. */
  readonly threshold?: number;
  /** Persons each row stands for. */
  readonly weights?: Weights;
}

/** Tallies of a group: population, baseline, alternative, change, weight winning, weight losing. */
const FIELDS = 6;

/**
 * Compares `alternative` with `baseline` row by row. `groups` gives each row's group, 0 to `groupCount` - 1
 * (see `quantileGroups`); a change of at most the threshold either way is unchanged. One pass, O(rows +
 * groups), summed in row order.
 */
export function winnersAndLosers(
  baseline: ArrayLike<number>,
  alternative: ArrayLike<number>,
  groups: ArrayLike<number>,
  { groupCount = 10, threshold = 0, weights }: ComparisonOptions = {},
): WinnersAndLosers {
  checkRows("alternative", alternative, baseline.length);
  checkRows("groups", groups, baseline.length);
  checkRows("weights", weights, baseline.length);
  const tallies = new Float64Array(FIELDS * groupCount);
  for (let row = 0; row < baseline.length; row++) {
    const at = groupOf(groups, row, groupCount) * FIELDS;
    const weight = weightOf(weights, row);
    const change = alternative[row] - baseline[row];
    tallies[at] += weight;
    tallies[at + 1] += weight * baseline[row];
    tallies[at + 2] += weight * alternative[row];
    tallies[at + 3] += weight * change;
    if (change > threshold) tallies[at + 4] += weight;
    else if (change < -threshold) tallies[at + 5] += weight;
  }
  const everyone = new Float64Array(FIELDS);
  for (let at = 0; at < tallies.length; at++) everyone[at % FIELDS] += tallies[at];
  return {
    all: changeOf(everyone, 0),
    groups: Array.from({ length: groupCount }, (_, group) => changeOf(tallies, group * FIELDS)),
  };
}

function changeOf(tallies: Float64Array, at: number): GroupChange | null {
  const population = tallies[at];
  if (!(population > 0)) return null;
  const winning = tallies[at + 4];
  const losing = tallies[at + 5];
  return {
    population,
    baselineMean: tallies[at + 1] / population,
    alternativeMean: tallies[at + 2] / population,
    meanChange: tallies[at + 3] / population,
    winning: winning / population,
    losing: losing / population,
    unchanged: (population - winning - losing) / population,
  };
}
