/** A sweep's folder read back: its design, and the outcomes of its runs, each held to the point that it belongs to. */
import { type Factor, numberOf } from "../../experiments/designs/factor.ts";
import { type Outcome, outcomeValue } from "../../experiments/outcome.ts";
import type { Plan } from "../../experiments/plan.ts";
import type { SweepManifest } from "../../output/store/manifest.ts";
import { readTable } from "../../output/store/read.ts";
import { rowsOfRuns } from "../../output/store/sweep-runs.ts";
import { type Cell, columnNamed, rowCount, type Table } from "../../output/store/table.ts";
import { mistake } from "../failure.ts";
import { manifestOf } from "./folder.ts";

export interface SweepFolder {
  readonly dir: string;
  readonly manifest: SweepManifest;
  readonly factors: readonly Factor[];
  /** A number a point for every factor; levels count by their place. */
  readonly columns: readonly Float64Array[];
  /** The scenario of each point. */
  readonly hashes: readonly string[];
}

/** The design of a plan as a table: `point`, a column a factor, and the scenario that the point makes. */
export function designTable(plan: Plan, hashes: readonly string[]): Table {
  const { factors, points } = plan;
  return {
    columns: [
      { name: "point", type: "int32", values: points.map((_, point) => point) },
      ...factors.map((factor, f) => ({
        name: factor.path,
        type: factor.kind === "levels" ? ("string" as const) : ("double" as const),
        values: points.map((point): Cell => point[f]!),
      })),
      { name: "scenarioHash", type: "string", values: hashes },
    ],
  };
}

/** Opens a complete sweep. */
export async function openSweepFolder(dir: string): Promise<SweepFolder> {
  const manifest = await manifestOf(dir);
  if (manifest.kind !== "sweep")
    throw mistake("not-a-sweep", dir, "holds no sweep; name a folder that `sweep` wrote");
  if (manifest.state !== "sealed") {
    throw mistake("unfinished", dir, "is not complete; run the same sweep again with --resume first");
  }
  if (manifest.shard !== undefined) {
    const { index, of } = manifest.shard;
    throw mistake("a-shard", dir, `holds shard ${index} of ${of} only; \`merge\` all of them first`);
  }
  const table = await readTable(dir, "design");
  const factors = manifest.design.factors as readonly Factor[];
  return {
    dir,
    manifest,
    factors,
    columns: factors.map((factor) =>
      Float64Array.from(table[factor.path]!, (value) => numberOf(factor, value as number | string)),
    ),
    hashes: table.scenarioHash as readonly string[],
  };
}

/** Outcomes as `[outcome][seed][point]`, NaN where a run has none. Throws where a run is not of its point's scenario. */
export async function outcomesOf(
  { dir, manifest, hashes }: SweepFolder,
  outcomes: readonly Outcome[],
): Promise<Float64Array[][]> {
  const { points, seeds, parts } = manifest;
  const matrix = outcomes.map(() => seeds.map(() => new Float64Array(points).fill(Number.NaN)));
  const metrics = [...new Set(outcomes.map(({ metric }) => metric))];
  const seedIndex = new Map(seeds.map((seed, index) => [seed, index]));
  const columns = ["point", "seed", "year", "scenarioHash", ...metrics];
  for await (const table of rowsOfRuns(dir, parts, columns)) {
    const cells = Object.fromEntries(columns.map((name) => [name, columnNamed(table, name).values]));
    const rows = rowCount(table);
    for (let row = 0; row < rows; ) {
      const point = cells.point![row] as number;
      const seed = cells.seed![row] as string;
      const from = row;
      while (row < rows && cells.point![row] === point && cells.seed![row] === seed) row++;
      if (cells.scenarioHash![from] !== hashes[point]) {
        throw mistake(
          "other-design",
          dir,
          `the run of point ${point} is not of the scenario in design.parquet`,
        );
      }
      for (const [k, outcome] of outcomes.entries()) {
        const years = Array.from({ length: row - from }, (_, y) => ({
          year: cells.year![from + y] as number,
          value: cells[outcome.metric]![from + y] as number | null,
        }));
        matrix[k]![seedIndex.get(seed)!]![point] = outcomeValue(outcome, years);
      }
    }
  }
  return matrix;
}

/** The mean over seeds at every point; NaN where any seed has none. */
export function meanOverSeeds(bySeed: readonly Float64Array[]): Float64Array {
  const [first] = bySeed as [Float64Array];
  return first.map((_, point) => bySeed.reduce((sum, one) => sum + one[point]!, 0) / bySeed.length);
}
