/**
 * A results folder of one scenario, open for writing: runs are appended as they finish, in any order, and sealed
 * into final tables at the end. Results are never overwritten: a folder that holds something else is refused.
 */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { InvariantError } from "../../engine/errors.ts";
import type { Shard } from "../../execute/shard.ts";
import type { RunRecord } from "../../run/record.ts";
import { admit } from "./admit.ts";
import { manifestHead, type RunManifest, writeManifest } from "./manifest.ts";
import { contentHash, partsFolder, removeParts, wholeParts, writePart } from "./parts.ts";
import { sealParts } from "./seal.ts";
import { sweepLeftovers, writeWhole } from "./whole.ts";

export interface OpenOptions {
  /** Files of the normalised scenario by name, written beside the results: `scenario.yaml`, and what it names. */
  readonly scenario: Readonly<Record<string, string>>;
  readonly scenarioHash: string;
  readonly engineVersion: string;
  /** In the order in which the rows will stand. */
  readonly seeds: readonly string[];
  readonly resume: boolean;
  readonly command?: string;
  /** Years of which all households are kept. */
  readonly householdYears?: readonly number[];
  /** Where the folder holds a share of the seeds only; it is then left unsealed, to be merged. */
  readonly shard?: Shard | undefined;
}

export interface Results {
  readonly dir: string;
  readonly manifest: RunManifest;
  /** Ids of the runs that stand whole in this folder. */
  finishedRuns(): Promise<ReadonlySet<string>>;
  /** Adds a run, whole or not at all. Adding a run again replaces it by the same bytes. */
  appendRun(record: RunRecord): Promise<void>;
  /** More seeds, after those that are there. */
  addSeeds(seeds: readonly string[]): Promise<void>;
  /** Writes the final tables, completes the manifest, removes the parts. Sealing twice changes nothing. */
  seal(): Promise<RunManifest>;
}

/** Opens a new folder, or an interrupted one when `resume` is set. */
export async function openResults(dir: string, options: OpenOptions): Promise<Results> {
  const found = await admit(dir, { kind: "run", ...options });
  await mkdir(partsFolder(dir), { recursive: true });
  await sweepLeftovers(dir);
  await sweepLeftovers(partsFolder(dir));
  const known = found?.kind === "run" ? found : undefined;
  if (known?.state === "sealed") await removeParts(dir);
  const manifest = known?.state === "sealed" ? known : beginning(options, known);
  if (manifest !== known) await writeManifest(dir, manifest);
  for (const [name, text] of Object.entries(options.scenario)) await writeWhole(join(dir, name), text);
  return new ResultsFolder(dir, manifest);
}

function beginning(options: OpenOptions, known: RunManifest | undefined): RunManifest {
  const { engineVersion, scenarioHash, seeds } = options;
  if (known !== undefined) return { ...known, seeds: [...seeds] };
  return {
    kind: "run",
    ...manifestHead(engineVersion, [...seeds], options),
    scenarioHash,
    ...(options.householdYears === undefined ? {} : { householdYears: options.householdYears }),
    runs: [],
    tables: {},
  };
}

class ResultsFolder implements Results {
  readonly dir: string;
  #manifest: RunManifest;

  constructor(dir: string, manifest: RunManifest) {
    this.dir = dir;
    this.#manifest = manifest;
  }

  get manifest(): RunManifest {
    return this.#manifest;
  }

  async finishedRuns(): Promise<ReadonlySet<string>> {
    if (this.#manifest.state === "sealed") {
      await this.#requireWholeTables();
      return new Set(this.#manifest.runs.map(({ runId }) => runId));
    }
    const parts = await wholeParts(this.dir, this.#manifest.scenarioHash);
    const asked = new Set(this.#manifest.seeds);
    return new Set([...parts.values()].filter(({ seed }) => asked.has(seed)).map(({ runId }) => runId));
  }

  async appendRun(record: RunRecord): Promise<void> {
    const { state, scenarioHash, seeds } = this.#manifest;
    const refuse = (why: string) => new InvariantError(`${this.dir}: run ${record.runId} ${why}`);
    if (state === "sealed") throw refuse("comes after the folder was sealed");
    if (record.scenarioHash !== scenarioHash) throw refuse("belongs to another scenario");
    if (!seeds.includes(record.seed)) throw refuse(`has seed "${record.seed}", which was not asked for`);
    await writePart(this.dir, record);
  }

  async addSeeds(seeds: readonly string[]): Promise<void> {
    if (this.#manifest.state === "sealed") throw new InvariantError(`${this.dir} is sealed`);
    const all = [...new Set([...this.#manifest.seeds, ...seeds])];
    this.#manifest = { ...this.#manifest, seeds: all };
    await writeManifest(this.dir, this.#manifest);
  }

  async seal(): Promise<RunManifest> {
    if (this.#manifest.state === "open") this.#manifest = await sealParts(this.dir, this.#manifest);
    return this.#manifest;
  }

  async #requireWholeTables(): Promise<void> {
    for (const [name, { sha256 }] of Object.entries(this.#manifest.tables)) {
      const path = join(this.dir, `${name}.parquet`);
      if ((await contentHash(path)) !== sha256) {
        throw new Error(
          `${path} is damaged: not what manifest.json recorded; remove the folder and run again`,
        );
      }
    }
  }
}
