/**
 * Whether a folder may be written to: empty, or the same work continued. Anything else is refused, with what
 * stands there and how to mend it.
 */

import { InputError } from "../../engine/errors.ts";
import { type Shard, shardName } from "../../execute/shard.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { isLeftover, namesIn } from "./whole.ts";

/** What somebody wants to write into the folder. */
export type Intent = {
  readonly engineVersion: string;
  readonly seeds: readonly string[];
  readonly resume: boolean;
  readonly shard?: Shard | undefined;
} & (
  | { readonly kind: "run"; readonly scenarioHash: string }
  | {
      readonly kind: "compare" | "validate" | "ablate";
      readonly scenarios: readonly { id: string; scenarioHash: string }[];
    }
  | { readonly kind: "sweep"; readonly scenarioHash: string; readonly designHash: string }
);

/** The manifest to continue from, or undefined for a fresh folder; throws when the folder must not be touched. */
export async function admit(dir: string, intent: Intent): Promise<Manifest | undefined> {
  const names = (await namesIn(dir)).filter((name) => !isLeftover(name));
  const found = await readManifest(dir);
  if (found === undefined) {
    if (names.some((name) => name !== "parts" && name !== "runs")) {
      throw refusal(dir, "holds files that are not results; choose another --out");
    }
    return undefined;
  }
  const other = difference(found, intent);
  if (other !== undefined) {
    throw refusal(dir, `holds other results: ${other}; choose another --out, or remove the folder`);
  }
  if (!intent.resume) {
    const state =
      found.state === "sealed" ? "is complete with these very results" : "holds these results, unfinished";
    throw refusal(dir, `${state}; add --resume to continue from them, or choose another --out`);
  }
  return found;
}

/** How what stands there differs from what is wanted; undefined when it is the same work. */
function difference(found: Manifest, intent: Intent): string | undefined {
  if (found.kind !== intent.kind) return `it was written by "${found.kind}", this is "${intent.kind}"`;
  if (found.engineVersion !== intent.engineVersion) {
    return `engine ${found.engineVersion} there, ${intent.engineVersion} here`;
  }
  if (scenariosOf(found) !== scenariosOf(intent)) {
    return `scenario ${scenariosOf(found)} there, ${scenariosOf(intent)} here`;
  }
  if (shardName(found.shard) !== shardName(intent.shard)) {
    return `it is ${shardName(found.shard)}, this is ${shardName(intent.shard)}`;
  }
  if (found.kind === "sweep" && !sameSeeds(found.seeds, intent.seeds)) {
    return `it has ${countOf(found.seeds)}, this asks for ${countOf(intent.seeds)}`;
  }
  const grown = found.kind === "compare" && extendsSeeds(found.seeds, intent.seeds);
  if (found.state === "sealed" && !grown && !sameSeeds(found.seeds, intent.seeds)) {
    return `it was completed with ${countOf(found.seeds)}, this asks for ${countOf(intent.seeds)}`;
  }
  return undefined;
}

/** Whether `longer` begins with all of `seeds`. */
export function extendsSeeds(longer: readonly string[], seeds: readonly string[]): boolean {
  return seeds.every((seed, index) => longer[index] === seed);
}

function sameSeeds(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && extendsSeeds(left, right);
}

function scenariosOf(work: Manifest | Intent): string {
  if (work.kind === "run") return work.scenarioHash.slice(0, 12);
  if (work.kind === "sweep") {
    return `${work.scenarioHash.slice(0, 12)} with design ${work.designHash.slice(0, 12)}`;
  }
  return work.scenarios.map(({ id, scenarioHash }) => `${id} ${scenarioHash.slice(0, 12)}`).join(", ");
}

function countOf(seeds: readonly string[]): string {
  const shown = seeds.slice(0, 3).join(", ");
  return seeds.length > 3 ? `${seeds.length} seeds (${shown}, ...)` : `seed ${shown}`;
}

function refusal(dir: string, message: string): InputError {
  return new InputError([{ rule: "results-exist", path: dir, message }]);
}
