/**
 * A results folder of several scenarios under the same seeds, of whose runs only a few metrics are kept: what `validate`
 * and `ablate` look at. Each run is kept as it ends, in a line of its own; sealing writes them as one table, whose bytes
 * depend on the runs alone.
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { InvariantError } from "../../engine/errors.ts";
import type { RunRecord, YearRow } from "../../run/record.ts";
import { admit } from "./admit.ts";
import { openLines } from "./lines.ts";
import {
  type ComparedScenario,
  digestOfRuns,
  manifestHead,
  type MeasuredManifest,
  writeManifest,
} from "./manifest.ts";
import { writeParquet } from "./parquet-write.ts";
import { contentHash } from "./parts.ts";
import { readTableFile } from "./read.ts";
import type { Table } from "./table.ts";
import { beside, moveIntoPlace, sweepLeftovers } from "./whole.ts";

export interface OpenMeasured {
  readonly kind: MeasuredManifest["kind"];
  readonly scenarios: readonly ComparedScenario[];
  readonly engineVersion: string;
  readonly seeds: readonly string[];
  /** Metrics that are kept; null where a scenario does not have one. */
  readonly metrics: readonly string[];
  readonly resume: boolean;
  readonly command?: string;
}

/** What is kept of a run; values in the order of the metrics. */
interface KeptRun {
  readonly scenarioHash: string;
  readonly seed: string;
  readonly digest: string;
  readonly years: readonly { readonly year: number; readonly values: readonly (number | null)[] }[];
}

export interface MeasuredRuns {
  readonly dir: string;
  readonly manifest: MeasuredManifest;
  /** Whether the run of a scenario under a seed is kept already. */
  has(scenario: string, seed: string): boolean;
  append(record: Pick<RunRecord, "scenarioHash" | "seed" | "digest" | "years">): Promise<void>;
  /** The years of a kept run. */
  yearsOf(scenario: string, seed: string): readonly YearRow[];
  /** Completes the folder; every run must be there. Sealing twice changes nothing. */
  seal(): Promise<MeasuredManifest>;
}

const PENDING = "runs.jsonl";
const TABLE = "years";

export async function openMeasuredRuns(dir: string, options: OpenMeasured): Promise<MeasuredRuns> {
  const { kind, scenarios, engineVersion, seeds, metrics } = options;
  const found = await admit(dir, options);
  await mkdir(dir, { recursive: true });
  await sweepLeftovers(dir);
  const known = found?.kind === kind && sameTexts(found.metrics, metrics) ? found : undefined;
  let manifest: MeasuredManifest = known ?? {
    kind,
    ...manifestHead(engineVersion, [...seeds], options),
    scenarios: scenarios.map(({ id, scenarioHash }) => ({ id, scenarioHash })),
    metrics,
    tables: {},
  };
  const pending = join(dir, PENDING);
  if (known === undefined || known.state === "sealed") await rm(pending, { force: true });
  if (known?.state !== "sealed") {
    manifest = { ...manifest, seeds: [...seeds] };
    await writeManifest(dir, manifest);
  }
  const lines = await openLines<KeptRun>(pending);
  const kept = manifest.state === "sealed" ? await sealedRuns(dir, manifest) : lines.known;
  const runs = new Map(kept.map((run) => [keyOf(run.scenarioHash, run.seed), run]));
  const hashes = new Map(scenarios.map(({ id, scenarioHash }) => [id, scenarioHash]));
  const runOf = (scenario: string, seed: string) => runs.get(keyOf(hashes.get(scenario)!, seed));
  const present = (scenario: string, seed: string): KeptRun => {
    const run = runOf(scenario, seed);
    if (run === undefined) throw new InvariantError(`${dir}: no run of ${scenario} with seed "${seed}"`);
    return run;
  };
  return {
    dir,
    get manifest() {
      return manifest;
    },
    has: (scenario, seed) => runOf(scenario, seed) !== undefined,
    async append({ scenarioHash, seed, digest, years }) {
      if (manifest.state === "sealed") throw new InvariantError(`${dir} is sealed`);
      const run = { scenarioHash, seed, digest, years: years.map((row) => keptYear(row, metrics)) };
      runs.set(keyOf(scenarioHash, seed), run);
      await lines.append(run);
    },
    yearsOf: (scenario, seed) =>
      present(scenario, seed).years.map(({ year, values }) => ({
        year,
        metrics: Object.fromEntries(metrics.map((metric, k) => [metric, values[k]!])),
      })),
    async seal() {
      if (manifest.state === "sealed") return manifest;
      const all = scenarios.map(({ id }) => ({ id, runs: seeds.map((seed) => present(id, seed)) }));
      const path = join(dir, `${TABLE}.parquet`);
      const table = await writeParquet(beside(path), [tableOf(all, metrics)]);
      await moveIntoPlace(path);
      manifest = {
        ...manifest,
        state: "sealed",
        digest: digestOfRuns(all.map(({ id, runs: own }) => ({ seed: id, digest: digestOfRuns(own) }))),
        tables: { [TABLE]: table },
        timings: { ...manifest.timings, sealedAt: new Date().toISOString() },
      };
      await writeManifest(dir, manifest);
      await rm(pending, { force: true });
      return manifest;
    },
  };
}

const keyOf = (scenarioHash: string, seed: string): string => `${scenarioHash} ${seed}`;

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, k) => text === other[k]);

/** `+ 0` makes a negative zero a plain one, which is all that a line of JSON can hold. */
function keptYear({ year, metrics: all }: YearRow, metrics: readonly string[]): KeptRun["years"][number] {
  return { year, values: metrics.map((metric) => (all[metric] == null ? null : all[metric] + 0)) };
}

function tableOf(
  scenarios: readonly { readonly id: string; readonly runs: readonly KeptRun[] }[],
  metrics: readonly string[],
): Table {
  const rows = scenarios.flatMap(({ id, runs }) =>
    runs.flatMap(({ years, ...run }) => years.map((row) => ({ id, ...run, ...row }))),
  );
  const text = (name: string, of: (row: (typeof rows)[number]) => string) =>
    ({ name, type: "string", values: rows.map(of) }) as const;
  return {
    columns: [
      text("scenario", ({ id }) => id),
      text("scenarioHash", ({ scenarioHash }) => scenarioHash),
      text("seed", ({ seed }) => seed),
      text("digest", ({ digest }) => digest),
      { name: "year", type: "int32", values: rows.map(({ year }) => year) },
      ...metrics.map((name, k) => ({
        name,
        type: "double" as const,
        values: rows.map(({ values }) => values[k]!),
      })),
    ],
  };
}

/** The runs of a complete folder, from its table. */
async function sealedRuns(dir: string, { metrics, tables }: MeasuredManifest): Promise<KeptRun[]> {
  const path = join(dir, `${TABLE}.parquet`);
  if ((await contentHash(path)) !== tables[TABLE]?.sha256)
    throw new Error(`${path} is damaged: not what manifest.json recorded; remove the folder and run again`);
  const table = await readTableFile(dir, TABLE);
  const runs = new Map<string, KeptRun & { readonly years: KeptRun["years"][number][] }>();
  for (const [row, hash] of table.scenarioHash!.entries()) {
    const [scenarioHash, seed] = [String(hash), String(table.seed![row])];
    const key = keyOf(scenarioHash, seed);
    const run = runs.get(key) ?? { scenarioHash, seed, digest: String(table.digest![row]), years: [] };
    runs.set(key, run);
    const values = metrics.map((metric) => table[metric]![row] as number | null);
    run.years.push({ year: table.year![row] as number, values });
  }
  return [...runs.values()];
}
