/**
 * Winners and losers by decile of the base, pooled over seeds: in each seed the same households are followed into the
 * alternative, and the seeds' shares and changes are averaged with their intervals. Deciles are those of the first
 * year: groups formed on the very income that is compared would fall back to the mean, and its poorest would gain and
 * its richest lose without any policy.
 */
import { quantileGroups } from "../metrics/deciles.ts";
import { type GroupChange, type WinnersAndLosers, winnersAndLosers } from "../metrics/winners.ts";
import type { HouseholdsSeen } from "./compare-seen.ts";
import { type MeanInterval, meanInterval } from "./statistics/interval.ts";

/** Yuan a person by which an income must change for its household to count as winning or losing. */
export const THRESHOLD_YUAN = 10;

export type SeedWinners = WinnersAndLosers;

/** A group over all seeds: means, and the intervals of what is told. */
export interface PooledChange extends GroupChange {
  readonly intervals: {
    readonly meanChange: MeanInterval;
    readonly winning: MeanInterval;
    readonly losing: MeanInterval;
  };
}

export interface DecileTable {
  readonly alternative: string;
  readonly year: number;
  readonly all: PooledChange | null;
  /** Poorest first; null where no seed has anybody. */
  readonly groups: readonly (PooledChange | null)[];
}

/** One seed: every alternative against the base, in groups formed once on the base. */
export function winnersOfSeed(base: HouseholdsSeen, alternatives: readonly HouseholdsSeen[]): SeedWinners[] {
  const { incomePerCapitaYuan: income, rankIncomeYuan = income, persons: weights } = base;
  const groups = quantileGroups(rankIncomeYuan, weights);
  return alternatives.map((other) =>
    winnersAndLosers(income, other.incomePerCapitaYuan, groups, { threshold: THRESHOLD_YUAN, weights }),
  );
}

/** The seeds of one alternative together. */
export function pool(alternative: string, year: number, bySeed: readonly SeedWinners[]): DecileTable {
  const count = bySeed[0]?.groups.length ?? 0;
  return {
    alternative,
    year,
    all: pooled(bySeed.map(({ all }) => all)),
    groups: Array.from({ length: count }, (_, k) => pooled(bySeed.map(({ groups }) => groups[k] ?? null))),
  };
}

function pooled(changes: readonly (GroupChange | null)[]): PooledChange | null {
  const known = changes.filter((change) => change !== null);
  if (known.length === 0) return null;
  const over = (field: keyof GroupChange) => meanInterval(known.map((change) => change[field]));
  const mean = (field: keyof GroupChange) => over(field).mean!;
  return {
    population: mean("population"),
    baselineMean: mean("baselineMean"),
    alternativeMean: mean("alternativeMean"),
    meanChange: mean("meanChange"),
    winning: mean("winning"),
    losing: mean("losing"),
    unchanged: mean("unchanged"),
    intervals: { meanChange: over("meanChange"), winning: over("winning"), losing: over("losing") },
  };
}
