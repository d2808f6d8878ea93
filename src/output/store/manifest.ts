/**
 * The manifest of a results folder: what was run, with which engine, on which machine, and, once sealed, the
 * digest of every seed and year. It is the first file written, and the only one that knows the time.
 */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { arch, availableParallelism, cpus, platform, release } from "node:os";
import { join } from "node:path";
import type { Shard } from "../../execute/shard.ts";
import type { YearDigest } from "../../run/record.ts";
import type { WrittenFile } from "./parquet-write.ts";
import { writeWhole } from "./whole.ts";

const FORMAT = "liannong-results/1";

/** One finished run, as the manifest tells it. */
export interface FinishedRun {
  readonly runId: string;
  readonly seed: string;
  readonly digest: string;
  readonly digests: readonly YearDigest[];
  readonly milliseconds: number;
}

/** The machine that wrote the folder. */
export interface Platform {
  readonly node: string;
  readonly os: string;
  readonly cpu: string;
  readonly cores: number;
}

interface CommonManifest {
  readonly format: typeof FORMAT;
  readonly state: "open" | "sealed";
  readonly engineVersion: string;
  readonly seeds: readonly string[];
  /** The share of the work that this folder holds; all of it where there is none. */
  readonly shard?: Shard;
  /** The command line that a person gave, when there was one. */
  readonly command?: string;
  readonly platform: Platform;
  readonly timings: { readonly openedAt: string; readonly sealedAt?: string };
}

/** Manifest of a folder that holds one scenario, one or many seeds. */
export interface RunManifest extends CommonManifest {
  readonly kind: "run";
  readonly scenarioHash: string;
  /** Years of which all households are kept, where the command that began it said so. */
  readonly householdYears?: readonly number[];
  /** Filled by sealing: the runs in seed order, one digest over all of them, and the tables. */
  readonly runs: readonly FinishedRun[];
  readonly digest?: string;
  readonly tables: Readonly<Record<string, WrittenFile>>;
}

/** One scenario of a comparison and the subfolder that holds its runs. */
export interface ComparedScenario {
  readonly id: string;
  readonly scenarioHash: string;
}

/** Manifest of a folder that holds one run folder a scenario. The first scenario is the base. */
export interface CompareManifest extends CommonManifest {
  readonly kind: "compare";
  readonly scenarios: readonly ComparedScenario[];
}

/** One part of a sweep's runs: a file of `runs/`. */
export interface SweepPart extends WrittenFile {
  readonly name: string;
}

/** Manifest of a folder that holds a design, and a row a point, seed and year of its runs. */
export interface SweepManifest extends CommonManifest {
  readonly kind: "sweep";
  /** The scenario that the points vary. */
  readonly scenarioHash: string;
  /** Covers the factors, every point's values and the scenario that each of them makes. */
  readonly designHash: string;
  readonly design: SweepDesign;
  readonly points: number;
  /** Columns of the runs. */
  readonly metrics: readonly string[];
  readonly years: { readonly first: number; readonly last: number };
  /** Filled by sealing. */
  readonly parts: readonly SweepPart[];
  readonly digest?: string;
  /** One a seed, over its runs at all points. */
  readonly seedDigests?: readonly string[];
}

/** How the points were made, as far as the statistics over them must know. */
export interface SweepDesign {
  readonly kind: string;
  readonly factors: readonly object[];
  /** What the luck of the design was drawn with. */
  readonly seed: string;
  /** Rows of the design for its statistics: trajectories of Morris, blocks of Saltelli. */
  readonly rows?: number;
  readonly secondOrder?: boolean;
  /** Of a stress table: strategies, shocks and what they strike. */
  readonly stress?: object;
}

/** Manifest of a folder that holds a few metrics of several scenarios under the same seeds. */
interface MeasuredBy<Command extends string> extends CommonManifest {
  readonly kind: Command;
  readonly scenarios: readonly ComparedScenario[];
  /** Columns of the years. */
  readonly metrics: readonly string[];
  /** Filled by sealing. */
  readonly digest?: string;
  readonly tables: Readonly<Record<string, WrittenFile>>;
}

export type MeasuredManifest = MeasuredBy<"validate"> | MeasuredBy<"ablate">;

export type Manifest = RunManifest | CompareManifest | SweepManifest | MeasuredManifest;

/** The manifest of a folder; undefined when it holds none. */
export async function readManifest(dir: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(dir, "manifest.json"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT) {
    throw new Error(`${dir}: results of format "${String(manifest.format)}"; this version reads ${FORMAT}`);
  }
  return manifest;
}

export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(dir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What every manifest begins with. */
export function manifestHead(
  engineVersion: string,
  seeds: readonly string[],
  { command, shard }: { readonly command?: string | undefined; readonly shard?: Shard | undefined },
): CommonManifest {
  return {
    format: FORMAT,
    state: "open",
    engineVersion,
    seeds,
    ...(shard === undefined ? {} : { shard }),
    ...(command === undefined ? {} : { command }),
    platform: {
      node: process.version,
      os: `${platform()} ${release()} ${arch()}`,
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      cores: availableParallelism(),
    },
    timings: { openedAt: new Date().toISOString() },
  };
}

/** One digest over all runs: SHA-256 of a line `seed digest` for each, in seed order. */
export function digestOfRuns(runs: readonly { readonly seed: string; readonly digest: string }[]): string {
  const lines = runs.map(({ seed, digest }) => `${seed} ${digest}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
}
