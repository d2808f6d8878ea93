/** Where the figures come from: machine, versions, commit. */
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { ENGINE_VERSION } from "../src/run/version.ts";

export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all[0]?.model ?? "unknown"}, ${all.length} cores, ${memory} GiB, ${process.platform} ${process.arch}`;
}

export function versions(): string {
  return `liannong ${ENGINE_VERSION} at ${commit()}, Node ${process.version}, V8 ${process.versions.v8}`;
}

function commit(): string {
  try {
    const git = (...words: string[]) =>
      execFileSync("git", words, { cwd: import.meta.dirname, encoding: "utf8" }).trim();
    return (
      git("rev-parse", "--short", "HEAD") +
      (git("status", "--porcelain", "../src") === "" ? "" : " with changes")
    );
  } catch {
    return "no commit";
  }
}
