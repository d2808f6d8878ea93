/** The scenario that is measured: from a file, with `path=value` pairs laid over it. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Spec } from "../src/model/spec.ts";
import { namesOf } from "../src/run/names.ts";
import { type Loaded, loadScenario } from "../src/scenario/index.ts";

/** The full county. */
export const COUNTY = fileURLToPath(new URL("../scenarios/lixian.yaml", import.meta.url));

/** A county so small that every part of the bench runs in a blink. */
export const TINY = ["population.households=600", "population.villages=6"];

/** What to measure: a file, and what is laid over it. */
export interface Subject {
  readonly path: string;
  readonly set: readonly string[];
}

export async function loadedOf({ path, set }: Subject): Promise<Loaded<Spec>> {
  const read = (file: string) => readFile(file, "utf8");
  return await loadScenario({ path: path.replaceAll("\\", "/"), read, set, names: namesOf });
}

export async function specOf(subject: Subject): Promise<Spec> {
  return (await loadedOf(subject)).spec;
}
