/** Metrics of a folder's runs year by year, as numbers by point, seed and year; each run held to the point it belongs to. */
import { rowsOfRuns } from "../../output/store/sweep-runs.ts";
import { columnNamed, rowCount } from "../../output/store/table.ts";
import { mistake } from "../failure.ts";
import type { SweepFolder } from "./sweep-folder.ts";

export interface Series {
  readonly years: readonly number[];
  /** NaN where a run has none. */
  value(metric: string, point: number, seed: number, year: number): number;
}

export async function seriesOf(
  { dir, manifest, hashes }: SweepFolder,
  metrics: readonly string[],
): Promise<Series> {
  const { points, seeds, parts } = manifest;
  const { first, last } = manifest.years;
  const span = last - first + 1;
  const own = [...new Set(metrics)].filter((metric) => manifest.metrics.includes(metric));
  const cells = new Map(
    own.map((id) => [id, new Float64Array(points * seeds.length * span).fill(Number.NaN)]),
  );
  const place = new Map(seeds.map((seed, k) => [seed, k]));
  const at = (point: number, seed: number, year: number) =>
    (point * seeds.length + seed) * span + year - first;
  const columns = ["point", "seed", "year", "scenarioHash", ...own];
  for await (const table of rowsOfRuns(dir, parts, columns)) {
    const [point, seed, year, hash, ...values] = columns.map((name) => columnNamed(table, name).values);
    for (let row = 0; row < rowCount(table); row++) {
      const p = point![row] as number;
      if (hash![row] !== hashes[p])
        throw mistake("other-design", dir, `the run of point ${p} is not of the scenario in design.parquet`);
      const to = at(p, place.get(seed![row] as string)!, year![row] as number);
      for (const [k, id] of own.entries())
        cells.get(id)![to] = (values[k]![row] as number | null) ?? Number.NaN;
    }
  }
  return {
    years: Array.from({ length: span }, (_, k) => first + k),
    value: (metric, point, seed, year) => cells.get(metric)?.[at(point, seed, year)] ?? Number.NaN,
  };
}
