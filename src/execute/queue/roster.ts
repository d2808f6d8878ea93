/** Who works at a Redis: every worker says every few seconds that it is there, and of which engine. */
import type { Redis } from "ioredis";
import { queueEngine } from "./engine.ts";
import { ALL_WORKERS, engineOfWorker, workerKey } from "./names.ts";

/** Seconds after which a worker that is not heard of counts as gone. */
const HEARD = 15;
const BETWEEN = 5000;

/** Workers by engine. */
export async function workersThere(redis: Redis): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let cursor = "0";
  do {
    const [next, keys] = await redis.scan(cursor, "MATCH", ALL_WORKERS, "COUNT", 1000);
    cursor = next;
    for (const key of keys) found.set(engineOfWorker(key), (found.get(engineOfWorker(key)) ?? 0) + 1);
  } while (cursor !== "0");
  return found;
}

/** Says that a worker is there until it is told to stop; what fails is said again a few seconds later. */
export async function signIn(redis: Redis, worker: string): Promise<() => Promise<void>> {
  const key = workerKey(queueEngine(), worker);
  const say = () => redis.set(key, "", "EX", HEARD).catch(() => {});
  await say();
  const timer = setInterval(say, BETWEEN);
  return async () => {
    clearInterval(timer);
    await redis.del(key).catch(() => {});
  };
}
