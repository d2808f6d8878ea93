/**
 * Threads to work in, at most so many alive at once: worker-threads-pool counts them and makes a caller wait until one
 * has ended. It neither reports what kills a thread nor ends one; `thread.ts` does.
 */
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { ResourceLimits, Worker } from "node:worker_threads";
import Pool from "worker-threads-pool";

/**
 * MiB of a thread's own heap. Without them V8 lets it grow with the runs that have passed through; these hold it level and
 * cost no time that could be measured. Of the young generation a third is filled at a time: as much as a core's own cache
 * holds, since two threads that stream through more slowed each other by a tenth. A world's columns lie outside the heap:
 * what is left for the old generation is the scenario and the rows of results, a few hundred MiB for a nation of 32 million
 * households.
 */
const HEAP: ResourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 2048 };

/** Takes a thread that runs `entry`, once fewer than the most are alive. */
export type Hire = () => Promise<Worker>;

export function openPool(
  max: number,
  entry: URL = entryBeside(import.meta.url, "worker"),
  limits: ResourceLimits = {},
): Hire {
  workWhereItRuns();
  const pool = new Pool({ max });
  const resourceLimits = { ...HEAP, ...limits };
  return () =>
    new Promise((resolve, reject) => {
      pool.acquire(entry, { env: withCompileCache(), resourceLimits }, (error, worker) =>
        error === null ? resolve(worker) : reject(error),
      );
    });
}

/**
 * Every thread compiles its own code and collects its own garbage, at once rather than bit by bit, for nobody waits for an
 * answer between two years. V8's helper threads would do so beside it, on cores that have runs of their own: a second thread
 * then gave 1.4 times one, against 1.8. V8 takes these flags for the whole process, before it has any thread to work in.
 */
function workWhereItRuns(): void {
  setFlagsFromString("--no-concurrent-recompilation");
  setFlagsFromString("--no-parallel-scavenge");
  setFlagsFromString("--no-incremental-marking");
}

/** The file of that name beside another: a source as it stands, or what the compiler made of it. */
export function entryBeside(url: string, name: string): URL {
  return new URL(`./${name}.${url.endsWith(".ts") ? "ts" : "js"}`, url);
}

/**
 * The environment of a thread, with the compile cache of this process. A thread may turn the cache on by itself, but only
 * once its first file is read, and stripping the types of that one file took longer than all the rest.
 */
function withCompileCache(): NodeJS.ProcessEnv {
  const cache = getCompileCacheDir();
  return cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(cache) };
}
