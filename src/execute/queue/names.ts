/** What things are called in Redis. Each engine has a queue of its own: runs of two are never mixed. */
import { queueEngine } from "./engine.ts";

/** Seconds that a result waits to be collected, and that a job which nobody asks about any more stays. */
export const KEPT_SECONDS = 7 * 24 * 3600;

/** The queue of an engine. */
export const queueName = (engine = queueEngine()): string => `liannong-${engine}`;

/** Where the record of a run lies until it is collected. */
export const resultKey = (id: string): string => `liannong:result:${id}`;

const WORKERS = "liannong:worker:";

/** A key that stands as long as the worker is heard of. */
export const workerKey = (engine: string, worker: string): string => `${WORKERS}${engine}:${worker}`;
/** The keys of all workers. */
export const ALL_WORKERS = `${WORKERS}*`;
/** The engine in the key of a worker. */
export const engineOfWorker = (key: string): string => key.slice(WORKERS.length, key.lastIndexOf(":"));

/** The set of engines that runs were ever submitted for. */
export const ENGINES = "liannong:engines";
