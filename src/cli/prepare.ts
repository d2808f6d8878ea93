/** A scenario made ready to run: loaded, checked against the metrics it will have, hashed, and given a name for folders. */
import type { Spec } from "../model/spec.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import { type Loaded, loadScenario } from "../scenario/index.ts";
import { scenarioFile } from "./files.ts";

export interface Prepared extends Loaded<Spec> {
  readonly hash: string;
}

export async function prepare(named: string, set: readonly string[] = []): Promise<Prepared> {
  const { path, root, read } = scenarioFile(named);
  const loaded = await loadScenario({
    path,
    read,
    set,
    names: namesOf,
    ...(root === undefined ? {} : { root }),
  });
  return { ...loaded, id: folderName(loaded.id), hash: await scenarioHash(loaded.canonical) };
}

/** Several scenarios, each with an id of its own. */
export async function prepareAll(named: readonly string[], set: readonly string[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  const taken: string[] = [];
  for (const name of named) {
    const next = await prepare(name, set);
    const same = taken.filter((id) => id === next.id).length;
    taken.push(next.id);
    prepared.push(same === 0 ? next : { ...next, id: `${next.id}.${same + 1}` });
  }
  return prepared;
}

/** A name that any file system takes. */
function folderName(id: string): string {
  const plain = id.replace(/^library:/, "").replace(/[^\w.-]+/g, "-");
  return /^\w/.test(plain) ? plain : `scenario${plain.replace(/^[^\w]+/, "-")}`.replace(/-$/, "");
}
