/**
 * Which engine a submitter or a worker is: its version and a hash of its code. Two checkouts may both be of one version and
 * hold different code; their results are never mixed either. A checkout and the program built from it are one engine: the
 * build carries a stamp with the hash of its sources, which counts as long as the built files are as the compiler left them.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ENGINE_VERSION } from "../../run/version.ts";

/** Folders whose code a run's result, or its way through the queue, can depend on. */
const FOLDERS = ["engine", "ledger", "metrics", "model", "scenario", "run", "execute"];
const DIGITS = 12;
const STAMP = "built-from.json";

/** What a build says of itself: its sources, and its own files when they were new. */
interface Stamp {
  readonly sources: string;
  readonly built: string;
}

let own: string | undefined;

/** This engine, like `0.1.0+3f2a91c0b2d4`; read once, when a queue is first used. */
export function queueEngine(): string {
  own ??= engineAt(
    fileURLToPath(new URL("../../", import.meta.url)),
    import.meta.url.endsWith(".ts") ? ".ts" : ".js",
  );
  return own;
}

/** The engine below `root`, in sources (`.ts`) or in what the compiler made of them (`.js`). */
export function engineAt(root: string, ending: ".ts" | ".js"): string {
  const hash = codeHash(root, ending);
  const stamp = ending === ".js" ? stampOf(root) : undefined;
  return `${ENGINE_VERSION}+${stamp?.built === hash ? stamp.sources : hash}`;
}

/**
 * Hash over the files of the engine below `root`, and over the libraries that the package beside it asks for. Line ends do
 * not count: a checkout may have its own.
 */
export function codeHash(root: string, ending: ".ts" | ".js"): string {
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

/** Called by `npm run build` once the compiler is through. */
export function stampBuild(sources: string, built: string): void {
  const stamp: Stamp = { sources: codeHash(sources, ".ts"), built: codeHash(built, ".js") };
  writeFileSync(join(built, STAMP), `${JSON.stringify(stamp)}\n`);
}

function stampOf(root: string): Stamp | undefined {
  const path = join(root, STAMP);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Stamp) : undefined;
}
