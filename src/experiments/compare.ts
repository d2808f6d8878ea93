/**
 * Compares alternatives with a base under the same luck, seed by seed. Runs come in any order; a pair is judged as soon
 * as both its runs are there, and its household vectors are dropped, so that memory does not grow with the seeds.
 */
import { InvariantError } from "../engine/errors.ts";
import type { YearRow } from "../run/record.ts";
import { type Cost, costOf } from "./compare-cost.ts";
import { type Difference, differencesOf } from "./compare-differences.ts";
import type { HouseholdsSeen, RunSeen, Task } from "./compare-seen.ts";
import { type DecileTable, pool, type SeedWinners, winnersOfSeed } from "./compare-winners.ts";

/** What a comparison finds. */
export interface Findings {
  readonly seeds: readonly string[];
  readonly differences: readonly Difference[];
  readonly winners: readonly DecileTable[];
  readonly costs: readonly Cost[];
}

/** Every run of a comparison, those of one seed next to each other, so that pairs are soon complete. */
export function* tasksOf(scenarios: readonly string[], seeds: readonly string[]): Generator<Task> {
  for (const seed of seeds) for (const scenario of scenarios) yield { scenario, seed };
}

export interface Comparing {
  /** Takes a run. */
  add(task: Task, run: RunSeen): void;
  /** What is found over the given seeds, each of which must be complete. */
  findings(seeds: readonly string[], unitOf: (metric: string) => string): Findings;
}

/** Begins a comparison; the first scenario is the base. */
export function compare([base, ...alternatives]: readonly [string, ...string[]]): Comparing {
  const years = new Map<string, readonly YearRow[]>();
  const winners = new Map<string, SeedWinners>();
  const waiting = new Map<string, Map<string, HouseholdsSeen>>();
  const key = (scenario: string, seed: string) => JSON.stringify([scenario, seed]);

  /** Judges a seed once the households of all its scenarios are there, and forgets them. */
  function judge(seed: string): void {
    const seen = waiting.get(seed)!;
    if (seen.size <= alternatives.length) return;
    waiting.delete(seed);
    const found = winnersOfSeed(
      seen.get(base)!,
      alternatives.map((id) => seen.get(id)!),
    );
    for (const [k, id] of alternatives.entries()) winners.set(key(id, seed), found[k]!);
  }

  return {
    add({ scenario, seed }, run) {
      years.set(key(scenario, seed), run.years);
      if (run.households === undefined) return;
      const seen = waiting.get(seed) ?? new Map<string, HouseholdsSeen>();
      waiting.set(seed, seen.set(scenario, run.households));
      judge(seed);
    },
    findings(seeds, unitOf) {
      const of = (scenario: string) =>
        seeds.map((seed) => {
          const rows = years.get(key(scenario, seed));
          if (rows === undefined) throw new InvariantError(`${scenario} has not been run with seed ${seed}`);
          return rows;
        });
      const before = of(base);
      const lastYear = before[0]?.at(-1)?.year ?? 0;
      const differences = alternatives.map((id) => differencesOf(id, before, of(id), unitOf));
      return {
        seeds,
        differences: differences.flat(),
        winners: alternatives.flatMap((id) => {
          const bySeed = seeds.flatMap((seed) => winners.get(key(id, seed)) ?? []);
          return bySeed.length === 0 ? [] : [pool(id, lastYear, bySeed)];
        }),
        costs: alternatives.map((id) => costOf(id, before, of(id))),
      };
    },
  };
}
