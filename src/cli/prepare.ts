/** A scenario made ready to run: loaded, checked against the metrics it will have, hashed, and given a name for folders. */
import { totalmem } from "node:os";
import { storeBytes } from "../engine/columns.ts";
import { InputError } from "../engine/errors.ts";
import { mechanismsOf, type Spec } from "../model/spec.ts";
import { extentsOf, sizeOf } from "../model/world.ts";
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
  refuseTooLarge(loaded.spec);
  return { ...loaded, id: folderName(loaded.id), hash: await scenarioHash(loaded.canonical) };
}

/** Share of the machine's memory that the tables of one run may take. */
const MEMORY_SHARE = 0.7;

/** A world that this machine cannot hold is refused before it is built, not after the process has died. */
function refuseTooLarge(spec: Spec): void {
  const extra = mechanismsOf(spec).flatMap(({ mechanism }) => mechanism.tables);
  const bytes = storeBytes(extentsOf(sizeOf(spec), extra));
  const memory = totalmem();
  if (bytes <= memory * MEMORY_SHARE) return;
  const gib = (size: number) => `${(size / 2 ** 30).toFixed(1)} GiB`;
  const message = `the tables of a run need ${gib(bytes)}, this machine has ${gib(memory)}; lower population.households or population.counties`;
  throw new InputError([{ rule: "too-large-for-machine", path: "population", message }]);
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
