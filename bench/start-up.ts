/**
 * From the command to the end of the first simulated year, by stage, and the most memory of a whole run: of a process of
 * its own. Measured with the compile cache that earlier starts have filled, and once as in a fresh checkout, without.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { enableCompileCache, getCompileCacheDir } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Subject } from "./scenario.ts";

const PROGRAM = fileURLToPath(new URL("./one-run.ts", import.meta.url));
const COMMAND = fileURLToPath(new URL("../src/cli/start.js", import.meta.url));

/** What a start spends its time on, in order: Node itself, the modules, the scenario's files, the world, its first year. */
export const stages = ["node", "modules", "scenario", "build", "firstYear"] as const;
export type Stage = (typeof stages)[number];

export interface StartUp {
  /** From the command to the end of the first year. */
  readonly firstYearMs: number;
  readonly stagesMs: Readonly<Record<Stage, number>>;
  readonly peakBytes: number;
  /** Garbage collections of the whole run, start included. */
  readonly collections: number;
  readonly collectionMs: number;
}

/**
 * Milliseconds from `liannong run SCENARIO --json` to its word that the first year is over, its metrics and digest included:
 * what a person waits for. The command is stopped then.
 */
export async function commandStart({ path, set }: Subject): Promise<number> {
  const out = await mkdtemp(join(tmpdir(), "liannong-start-"));
  const words = ["run", path, ...set.flatMap((pair) => ["--set", pair]), "--json", "--out", join(out, "run")];
  const began = performance.now();
  const command = spawn(process.execPath, [COMMAND, ...words], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(command, "close");
  try {
    for await (const line of createInterface({ input: command.stderr }))
      if (line.startsWith('{"event":"progress"')) return performance.now() - began;
    throw new Error(`liannong ${words.join(" ")} ended before its first year`);
  } finally {
    command.kill("SIGKILL");
    await ended;
    await rm(out, { recursive: true });
  }
}

/** A start as an earlier one has prepared it: what `src/cli/start.js` finds, the first file's types are stripped already. */
export function startUp(subject: Subject): Promise<StartUp> {
  enableCompileCache();
  return startWith(subject, dirname(getCompileCacheDir() ?? join(tmpdir(), "node-compile-cache", "here")));
}

/** The very first start: nothing is compiled yet. */
export async function firstStart(subject: Subject): Promise<StartUp> {
  const empty = await mkdtemp(join(tmpdir(), "liannong-cache-"));
  try {
    return await startWith(subject, empty);
  } finally {
    await rm(empty, { recursive: true });
  }
}

async function startWith({ path, set }: Subject, cache: string): Promise<StartUp> {
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  let last = performance.timeOrigin + performance.now();
  const began = last;
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, path, ...set], { env });
  const { ends, peakKilobytes, collections, collectionMs } = JSON.parse(stdout) as {
    ends: Record<Stage, number>;
    peakKilobytes: number;
    collections: number;
    collectionMs: number;
  };
  const spent = stages.map((stage) => {
    const ms = ends[stage] - last;
    last = ends[stage];
    return [stage, ms] as const;
  });
  return {
    firstYearMs: ends.firstYear - began,
    stagesMs: Object.fromEntries(spent) as Record<Stage, number>,
    peakBytes: peakKilobytes * 1024,
    collections,
    collectionMs,
  };
}
