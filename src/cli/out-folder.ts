/**
 * Where results go when nobody says: `results/<scenario>-<hash>`, the hash covering engine, scenarios and seeds. The
 * same question therefore finds its own results again, finished or not, and never another's.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Shard } from "../execute/shard.ts";
import { ENGINE_VERSION } from "../run/version.ts";

export interface Place {
  readonly dir: string;
  /** Whether the folder may be continued without being asked: it can only hold this very work. */
  readonly own: boolean;
}

export function placeOf(
  out: string | undefined,
  name: string,
  hashes: readonly string[],
  seeds: readonly string[],
  more: readonly unknown[],
  shard?: Shard,
): Place {
  if (out !== undefined) return { dir: out, own: false };
  const text = JSON.stringify([ENGINE_VERSION, hashes, seeds, more]);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const share = shard === undefined ? "" : `-shard-${shard.index}-of-${shard.of}`;
  return { dir: join("results", `${name}-${hash}${share}`), own: true };
}
