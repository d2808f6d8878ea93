/**
 * A results folder of a sweep: `manifest.json` first, the whole design in `design.parquet` before the first run, then the
 * runs in `runs/part-*.parquet`. A folder can be continued only by the very same scenario, design and seeds.
 */
import { createHash } from "node:crypto";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InvariantError } from "../../engine/errors.ts";
import { isOf, type Shard } from "../../execute/shard.ts";
import { admit } from "./admit.ts";
import { writeTable } from "./comparison.ts";
import {
  manifestHead,
  type SweepDesign,
  type SweepManifest,
  type SweepPart,
  writeManifest,
} from "./manifest.ts";
import { contentHash } from "./parts.ts";
import {
  addPending,
  dropPending,
  partName,
  pendingRuns,
  rowsOfRuns,
  runsFolder,
  standingRows,
  type SweepRun,
  writePart,
} from "./sweep-runs.ts";
import { columnNamed, rowCount, type Table } from "./table.ts";
import { sweepLeftovers, writeWhole } from "./whole.ts";

export interface OpenSweep {
  readonly scenarioYaml: string;
  readonly scenarioHash: string;
  readonly engineVersion: string;
  readonly seeds: readonly string[];
  readonly design: SweepDesign;
  /** One row a point, `point` and `scenarioHash` among its columns. */
  readonly points: Table;
  readonly designHash: string;
  readonly metrics: readonly string[];
  readonly years: { readonly first: number; readonly last: number };
  readonly resume: boolean;
  readonly command?: string;
  /** Where the folder holds a share of the tasks only. Parts are cut as in the whole, so that shards merge part by part. */
  readonly shard?: Shard | undefined;
  /** Runs in a part; by the size of a row unless given. */
  readonly runsPerPart?: number;
}

export interface Sweep {
  readonly dir: string;
  readonly manifest: SweepManifest;
  /** Tasks whose runs are kept already. Task t is point t mod points under seed t div points. */
  finished(): Promise<ReadonlySet<number>>;
  /** Keeps a run, whole or not at all. */
  append(run: SweepRun): Promise<void>;
  /** Parts of the whole, and the tasks that this folder has in each. */
  readonly parts: number;
  tasksIn(part: number): readonly number[];
  /** Keeps all runs of a part at once, whole or not at all. */
  fill(part: number, runs: readonly SweepRun[]): Promise<void>;
  /** Completes the manifest; every task must be there. Sealing twice changes nothing. */
  seal(): Promise<SweepManifest>;
}

/** Cells of a part: small enough to write at once, large enough that there are few files. */
const CELLS_PER_PART = 2 ** 18;
const MOST_RUNS_PER_PART = 256;

export async function openSweep(dir: string, options: OpenSweep): Promise<Sweep> {
  const found = await admit(dir, { kind: "sweep", ...options });
  await mkdir(runsFolder(dir), { recursive: true });
  await sweepLeftovers(dir);
  await sweepLeftovers(runsFolder(dir));
  const manifest = found?.kind === "sweep" ? found : beginning(options);
  if (manifest !== found) await writeManifest(dir, manifest);
  await writeWhole(join(dir, "scenario.yaml"), options.scenarioYaml);
  await writeTable(dir, "design", options.points);
  return sweepFolder(dir, manifest, options);
}

function beginning(options: OpenSweep): SweepManifest {
  const { engineVersion, scenarioHash, designHash, design, seeds, metrics, years } = options;
  return {
    kind: "sweep",
    ...manifestHead(engineVersion, [...seeds], options),
    scenarioHash,
    designHash,
    design,
    points: rowCount(options.points),
    metrics,
    years,
    parts: [],
  };
}

function sweepFolder(dir: string, opened: SweepManifest, options: OpenSweep): Sweep {
  let manifest = opened;
  const span = manifest.years.last - manifest.years.first + 1;
  const cells = span * (manifest.metrics.length + 5);
  const size =
    options.runsPerPart ?? Math.max(1, Math.min(MOST_RUNS_PER_PART, Math.floor(CELLS_PER_PART / cells)));
  const tasks = manifest.points * manifest.seeds.length;
  const partCount = Math.ceil(tasks / size);
  const tasksIn = (part: number) =>
    Array.from({ length: Math.min(size, tasks - part * size) }, (_, k) => part * size + k).filter((task) =>
      isOf(manifest.shard, task),
    );
  const own = Array.from({ length: partCount }, (_, part) => part).filter((part) => tasksIn(part).length > 0);
  const waiting = new Map<number, Set<number>>();

  return {
    dir,
    get manifest() {
      return manifest;
    },
    parts: partCount,
    tasksIn,
    async finished() {
      if (manifest.state === "sealed") await requireWhole(dir, manifest);
      const done = new Set<number>();
      for (const part of own) {
        const wanted = tasksIn(part);
        if ((await standingRows(dir, part)) === wanted.length * span) {
          for (const task of wanted) done.add(task);
          await dropPending(dir, part);
          continue;
        }
        const runs = await pendingRuns(dir, part);
        const pending = new Set(runs.map(({ task }) => task));
        for (const task of pending) done.add(task);
        if (pending.size === wanted.length) await writePart(dir, part, manifest.metrics, runs);
        else if (pending.size > 0) waiting.set(part, pending);
      }
      return done;
    },
    async append(run) {
      if (manifest.state === "sealed") throw new InvariantError(`${dir} is sealed`);
      const part = Math.floor(run.task / size);
      const there = waiting.get(part) ?? new Set<number>();
      await addPending(dir, part, run);
      waiting.set(part, there.add(run.task));
      if (there.size < tasksIn(part).length) return;
      await writePart(dir, part, manifest.metrics, await pendingRuns(dir, part));
      waiting.delete(part);
    },
    async fill(part, runs) {
      if (manifest.state === "sealed") throw new InvariantError(`${dir} is sealed`);
      await writePart(dir, part, manifest.metrics, runs);
    },
    async seal() {
      if (manifest.state === "sealed") return manifest;
      const parts: SweepPart[] = [];
      for (const part of own) {
        const rows = await standingRows(dir, part);
        if (rows !== tasksIn(part).length * span)
          throw new Error(`cannot seal: ${partName(part)} is not complete`);
        const name = partName(part);
        const path = join(runsFolder(dir), `${name}.parquet`);
        parts.push({ name, rows, ...(await fileFacts(path)) });
      }
      const { digest, seedDigests } = await digestsOf(dir, parts, manifest.seeds);
      const timings = { ...manifest.timings, sealedAt: new Date().toISOString() };
      manifest = { ...manifest, state: "sealed", parts, digest, seedDigests, timings };
      await writeManifest(dir, manifest);
      return manifest;
    },
  };
}

async function fileFacts(path: string): Promise<{ bytes: number; sha256: string }> {
  return { bytes: (await stat(path)).size, sha256: await contentHash(path) };
}

/** A sealed part that is not what the manifest recorded cannot be trusted, nor mended by running a little more. */
export async function requireWhole(dir: string, { parts }: SweepManifest): Promise<void> {
  for (const { name, sha256 } of parts) {
    const path = join(runsFolder(dir), `${name}.parquet`);
    if ((await contentHash(path)) === sha256) continue;
    throw new Error(`${path} is damaged: not what manifest.json recorded; remove the folder and run again`);
  }
}

/** SHA-256 of a line `point seed digest` for each run, in the order of tasks: over all runs, and over each seed's. */
async function digestsOf(
  dir: string,
  parts: readonly SweepPart[],
  seeds: readonly string[],
): Promise<{ digest: string; seedDigests: string[] }> {
  const whole = createHash("sha256");
  const bySeed = new Map(seeds.map((seed) => [seed, createHash("sha256")]));
  let last = "";
  for await (const table of rowsOfRuns(dir, parts, ["point", "seed", "digest"])) {
    const [points, seed, digests] = ["point", "seed", "digest"].map(
      (name) => columnNamed(table, name).values,
    );
    for (let row = 0; row < rowCount(table); row++) {
      const line = `${points![row]} ${seed![row]} ${digests![row]}\n`;
      if (line !== last) {
        whole.update(line);
        bySeed.get(seed![row] as string)!.update(line);
      }
      last = line;
    }
  }
  return { digest: whole.digest("hex"), seedDigests: seeds.map((one) => bySeed.get(one)!.digest("hex")) };
}
