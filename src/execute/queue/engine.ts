/**
 * Which engine a submitter or a worker is: its version and a hash of its code. Two checkouts may both be of one version and
 * hold different code; their results are never mixed either.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ENGINE_VERSION } from "../../run/version.ts";

/** Folders whose code a run's result, or its way through the queue, can depend on. */
const FOLDERS = ["engine", "ledger", "metrics", "model", "scenario", "run", "execute"];
const DIGITS = 12;

let own: string | undefined;

/** This engine, like `0.1.0+3f2a91c0b2d4`; read once, when a queue is first used. */
export function queueEngine(): string {
  own ??= `${ENGINE_VERSION}+${codeHash(fileURLToPath(new URL("../../", import.meta.url)), import.meta.url)}`;
  return own;
}

/**
 * Hash over the files of the engine below `root`, sources or what the compiler made of them, whichever runs here, and over
 * the libraries that the package beside it asks for. Line ends do not count: a checkout may have its own.
 */
export function codeHash(root: string, running: string): string {
  const ending = running.endsWith(".ts") ? ".ts" : ".js";
  const hash = createHash("sha256");
  const add = (name: string, text: string) => hash.update(`${name}\n${text.replaceAll("\r\n", "\n")}\n`);
  for (const folder of FOLDERS) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ending))
      .map((name) => name.replaceAll(sep, "/"))
      .sort();
    for (const name of names) add(`${folder}/${name}`, readFileSync(join(root, folder, name), "utf8"));
  }
  const manifest = join(root, "..", "package.json");
  if (existsSync(manifest))
    add("package.json", JSON.stringify(JSON.parse(readFileSync(manifest, "utf8")).dependencies ?? {}));
  return hash.digest("hex").slice(0, DIGITS);
}
