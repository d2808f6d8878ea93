/**
 * A results folder of a comparison: one run folder a scenario, named by its id, and beside them the small tables,
 * charts and report that the comparison makes.
 */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { InvariantError } from "../../engine/errors.ts";
import type { Shard } from "../../execute/shard.ts";
import { admit, extendsSeeds } from "./admit.ts";
import {
  type CompareManifest,
  type ComparedScenario,
  manifestHead,
  type RunManifest,
  writeManifest,
} from "./manifest.ts";
import { writeParquet } from "./parquet-write.ts";
import { type OpenOptions, openResults, type Results } from "./results.ts";
import type { Table } from "./table.ts";
import { beside, moveIntoPlace, sweepLeftovers } from "./whole.ts";

export interface OpenComparison {
  /** The base first; each id names a subfolder. */
  readonly scenarios: readonly (ComparedScenario & Pick<OpenOptions, "scenario">)[];
  readonly engineVersion: string;
  readonly seeds: readonly string[];
  readonly resume: boolean;
  readonly command?: string;
  /** Where the folder holds a share of the seeds only; it is then left unsealed, to be merged. */
  readonly shard?: Shard | undefined;
}

export interface Comparison {
  readonly dir: string;
  readonly manifest: CompareManifest;
  /** The run folder of a scenario, open for writing. */
  scenario(id: string): Results;
  /** More seeds for every scenario: compared scenarios share their luck. */
  addSeeds(seeds: readonly string[]): Promise<void>;
  /** Seals every scenario, then the comparison. */
  seal(): Promise<CompareManifest>;
}

/**
 * Opens a comparison, new or to be resumed. A comparison that had grown by further seeds keeps them when it is
 * resumed with those it began with: `manifest.seeds` tells what is asked now.
 */
export async function openComparison(dir: string, options: OpenComparison): Promise<Comparison> {
  const { engineVersion, resume, command, shard } = options;
  const scenarios = options.scenarios.map(({ id, scenarioHash }) => ({ id, scenarioHash }));
  for (const { id } of scenarios) {
    if (!/^\w[\w.-]*$/.test(id)) throw new InvariantError(`scenario id "${id}" cannot name a folder`);
  }
  const found = await admit(dir, {
    kind: "compare",
    scenarios,
    engineVersion,
    seeds: options.seeds,
    resume,
    shard,
  });
  await mkdir(dir, { recursive: true });
  await sweepLeftovers(dir);
  const known = found?.kind === "compare" ? found : undefined;
  const seeds = known !== undefined && extendsSeeds(known.seeds, options.seeds) ? known.seeds : options.seeds;
  let manifest: CompareManifest = known ?? {
    kind: "compare",
    ...manifestHead(engineVersion, seeds, { command, shard }),
    scenarios,
  };
  manifest = { ...manifest, seeds };
  await writeManifest(dir, manifest);
  const folders = new Map<string, Results>();
  for (const { id, scenarioHash, scenario } of options.scenarios) {
    const folder = { scenario, scenarioHash, engineVersion, seeds, resume, command, shard };
    folders.set(id, await openResults(join(dir, id), folder));
  }
  return {
    dir,
    get manifest() {
      return manifest;
    },
    scenario: (id) => {
      const folder = folders.get(id);
      if (folder === undefined) throw new InvariantError(`no scenario "${id}" in this comparison`);
      return folder;
    },
    addSeeds: async (more) => {
      for (const folder of folders.values()) await folder.addSeeds(more);
      manifest = { ...manifest, seeds: [...new Set([...manifest.seeds, ...more])] };
      await writeManifest(dir, manifest);
    },
    seal: async () => {
      const sealed: RunManifest[] = [];
      for (const folder of folders.values()) sealed.push(await folder.seal());
      const sealedAt = sealed
        .map(({ timings }) => timings.sealedAt ?? "")
        .sort()
        .at(-1);
      manifest = { ...manifest, state: "sealed", timings: { ...manifest.timings, sealedAt } };
      await writeManifest(dir, manifest);
      return manifest;
    },
  };
}

/** Writes a table of any results folder, e.g. `differences` or `deciles`, whole or not at all. */
export async function writeTable(dir: string, name: string, table: Table): Promise<void> {
  const path = join(dir, `${name}.parquet`);
  await writeParquet(beside(path), [table]);
  await moveIntoPlace(path);
}
