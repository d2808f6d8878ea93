/** A results folder that a command was pointed at: its manifest, the scenarios in it, and their tables. */
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import type { ScenarioTables } from "../../output/figures/run-figures.ts";
import {
  type CompareManifest,
  type Manifest,
  readManifest,
  type RunManifest,
} from "../../output/store/manifest.ts";
import { readTable } from "../../output/store/read.ts";
import { scenarioHash } from "../../run/identity.ts";
import { namesOf } from "../../run/names.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import type { Spec } from "../../model/spec.ts";
import { type Loaded, loadScenario } from "../../scenario/index.ts";
import { mistake } from "../failure.ts";
import type { Prepared } from "../prepare.ts";

/** One scenario's runs: a folder of `run`, or a subfolder of `compare`. */
export interface RunFolder {
  readonly id: string;
  readonly dir: string;
  readonly manifest: RunManifest;
}

export interface Folder {
  readonly dir: string;
  readonly manifest: RunManifest | CompareManifest;
  /** The base first. */
  readonly runs: readonly RunFolder[];
}

export async function openFolder(dir: string): Promise<Folder> {
  const manifest = await manifestOf(dir);
  if (manifest.kind === "sweep") {
    throw mistake(
      "a-sweep",
      dir,
      "holds a sweep, not single runs; use `query`, `discover`, or `sweep` again",
    );
  }
  if (manifest.kind === "validate" || manifest.kind === "ablate") {
    throw mistake(
      "figures-only",
      dir,
      `holds the figures of \`${manifest.kind}\`, not single runs; use \`query\``,
    );
  }
  if (manifest.kind === "run") return { dir, manifest, runs: [{ id: nameOfFolder(dir), dir, manifest }] };
  const runs = manifest.scenarios.map(async ({ id }) => {
    const own = join(dir, id);
    return { id, dir: own, manifest: (await manifestOf(own)) as RunManifest };
  });
  return { dir, manifest, runs: await Promise.all(runs) };
}

/** The comparison that a folder must hold. */
export function asComparison({ dir, manifest }: Folder): CompareManifest {
  if (manifest.kind === "compare") return manifest;
  throw mistake("not-a-comparison", dir, "holds the runs of one scenario, not a comparison");
}

/** The scenario as it was run, with the hash that its results carry. */
export async function scenarioOf({ dir, id, manifest }: RunFolder): Promise<Prepared> {
  const loaded = await loadedIn(dir);
  const hash = await scenarioHash(loaded.canonical);
  if (hash !== manifest.scenarioHash) {
    const why =
      manifest.engineVersion === ENGINE_VERSION
        ? "its scenario.yaml was changed, or this engine reads it differently"
        : `it was written by engine ${manifest.engineVersion}, and this is ${ENGINE_VERSION}`;
    throw mistake("other-scenario", dir, `cannot be run again: ${why}; run the scenario anew`);
  }
  return { ...loaded, id, hash };
}

/** The scenario that stands in a folder, whatever engine wrote it. */
export async function specIn(dir: string): Promise<Spec> {
  return (await loadedIn(dir)).spec;
}

function loadedIn(dir: string): Promise<Loaded<Spec>> {
  const path = join(dir, "scenario.yaml").replaceAll("\\", "/");
  return loadScenario({ path, read: (file) => readFile(file, "utf8"), names: namesOf });
}

export async function tablesOf({ dir, id }: RunFolder): Promise<ScenarioTables> {
  const [years, products, villages, flows] = await Promise.all(
    ["years", "products", "villages", "flows"].map((name) => readTable(dir, name)),
  );
  return { id, years: years!, products: products!, villages: villages!, flows: flows! };
}

/** The manifest of a folder of any kind. */
export async function manifestOf(dir: string): Promise<Manifest> {
  const manifest = await readManifest(dir);
  if (manifest !== undefined) return manifest;
  throw mistake(
    "no-results",
    dir,
    "is not a results folder: it has no manifest.json; name one that `run` or `compare` wrote",
  );
}

function nameOfFolder(dir: string): string {
  return (
    dir
      .replace(/[\\/]+$/, "")
      .split(/[\\/]/)
      .at(-1) ?? dir
  );
}

/** The scenario of a folder that is meant: the one named, else the last. */
export function chosenRun({ dir, runs }: Folder, id: string | undefined): RunFolder {
  const found = id === undefined ? runs.at(-1) : runs.find((run) => run.id === id);
  if (found !== undefined) return found;
  throw mistake(
    "no-scenario",
    dir,
    `has no scenario "${id}"; there are ${runs.map((run) => run.id).join(", ")}`,
  );
}
