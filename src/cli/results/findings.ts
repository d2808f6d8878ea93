/** What a comparison finds, read back from its folder: pair by pair, so that memory does not grow with the seeds. */
import { type Comparing, compare, type Findings } from "../../experiments/compare.ts";
import { readTable } from "../../output/store/read.ts";
import { metricsOf } from "../../run/observe.ts";
import type { Spec } from "../../model/spec.ts";
import type { RunFolder } from "./folder.ts";
import { householdsBySeed, yearRows } from "./year-rows.ts";

/** Hands the runs that stand in the folders to a comparison: those whose seed is among the given. */
export async function addStored(
  to: Comparing,
  runs: readonly Pick<RunFolder, "id" | "dir">[],
  seeds: ReadonlySet<string>,
  years: Spec["years"],
): Promise<void> {
  const scenarios = await Promise.all(
    runs.map(async ({ id, dir }) => ({ id, rows: yearRows(await readTable(dir, "years")) })),
  );
  const streams = runs.map(({ id, dir }) => ({ id, stream: householdsBySeed(dir, years) }));
  const next = await Promise.all(streams.map(({ stream }) => stream.next()));
  for (const seed of seeds) {
    for (const [k, { id, rows: bySeed }] of scenarios.entries()) {
      while (next[k]!.done !== true && !seeds.has(next[k]!.value.seed))
        next[k] = await streams[k]!.stream.next();
      const rows = bySeed.get(seed);
      if (rows === undefined) continue;
      const { done, value } = next[k]!;
      const here = done !== true && value.seed === seed;
      to.add({ scenario: id, seed }, here ? { years: rows, households: value.households } : { years: rows });
      if (here) next[k] = await streams[k]!.stream.next();
    }
  }
}

/** The findings of a finished comparison. */
export async function storedFindings(
  runs: readonly RunFolder[],
  seeds: readonly string[],
  spec: Spec,
): Promise<Findings> {
  const comparing = compare(runs.map(({ id }) => id) as [string, ...string[]]);
  await addStored(comparing, runs, new Set(seeds), spec.years);
  return comparing.findings(seeds, unitsOf(spec));
}

/** Units of a scenario's metrics; formulas of its own are plain numbers. */
export function unitsOf(spec: Spec): (metric: string) => string {
  const units = new Map(metricsOf(spec).map(({ id, unit }) => [id, unit]));
  return (metric) => units.get(metric) ?? "1";
}
