/**
 * Sealing: the parts of all runs stream, in the manifest's order of seeds, into one file a table. The bytes depend
 * on the runs alone, not on who finished first or how often the work was resumed.
 */

import { join } from "node:path";
import { digestOfRuns, type RunManifest, writeManifest } from "./manifest.ts";
import { joinParquet } from "./parquet-join.ts";
import { readParquet } from "./parquet-read.ts";
import { type WrittenFile, writeParquet } from "./parquet-write.ts";
import { type Part, partFile, removeParts, wholeParts } from "./parts.ts";
import { TABLE_NAMES, type TableName } from "./record-tables.ts";
import type { Table } from "./table.ts";
import { beside, moveIntoPlace } from "./whole.ts";

/** Final tables first, then the manifest that vouches for them, and only then the parts go. */
export async function sealParts(dir: string, manifest: RunManifest): Promise<RunManifest> {
  const parts = inSeedOrder(manifest, await wholeParts(dir, manifest.scenarioHash));
  const tables: Record<string, WrittenFile> = {};
  for (const name of TABLE_NAMES) {
    const path = join(dir, `${name}.parquet`);
    tables[name] = await (name === "households"
      ? joinParquet(
          beside(path),
          parts.map(({ runId }) => partFile(dir, runId, name)),
        )
      : writeParquet(beside(path), rowsOfParts(dir, parts, name)));
    await moveIntoPlace(path);
  }
  const sealed: RunManifest = {
    ...manifest,
    state: "sealed",
    runs: parts.map(({ runId, seed, digest, digests, milliseconds }) => ({
      runId,
      seed,
      digest,
      digests,
      milliseconds,
    })),
    digest: digestOfRuns(parts),
    tables,
    timings: { ...manifest.timings, sealedAt: new Date().toISOString() },
  };
  await writeManifest(dir, sealed);
  await removeParts(dir);
  return sealed;
}

/** The rows of a table over all parts, row group by row group. */
export async function* rowsOfParts(
  dir: string,
  parts: readonly { readonly runId: string }[],
  name: TableName,
  columns?: readonly string[],
): AsyncGenerator<Table> {
  for (const { runId } of parts) yield* readParquet(partFile(dir, runId, name), columns);
}

function inSeedOrder({ seeds }: RunManifest, parts: ReadonlyMap<string, Part>): Part[] {
  const missing = seeds.filter((seed) => !parts.has(seed));
  if (missing.length > 0) {
    throw new Error(
      `cannot seal: ${missing.length} of ${seeds.length} seeds have no whole run yet (${missing.slice(0, 5).join(", ")})`,
    );
  }
  return seeds.map((seed) => parts.get(seed) as Part);
}
