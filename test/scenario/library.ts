/** The scenarios that come along, as tests read them. */
import { readdirSync, readFileSync } from "node:fs";
import type { Spec } from "../../src/model/spec.ts";
import { namesOf } from "../../src/run/names.ts";
import { type Loaded, loadScenario } from "../../src/scenario/index.ts";

const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`);

/** Scenarios first, then the strategies of stress tables, then bases. */
export const files: readonly string[] = [
  ...filesIn("scenarios"),
  ...filesIn("scenarios/stress").filter((path) => !path.endsWith("/ladder.yaml")),
  ...filesIn("scenarios/base"),
];

/** A scenario by its path, or by its name in the library. */
export const textOf = (path: string): string => readFileSync(path.replace(/^library:/, "scenarios/"), "utf8");
export const load = (path: string): Promise<Loaded<Spec>> =>
  loadScenario({ path, read: textOf, names: namesOf });
