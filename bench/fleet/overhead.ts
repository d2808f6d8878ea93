/** What an executor takes a run, measured with runs that take no time. */
import type { Executor } from "../../src/execute/executor.ts";
import type { Job } from "../../src/execute/job.ts";
import { redisAddress } from "../../src/execute/queue/address.ts";
import { fleetWorker } from "../../src/execute/queue/fleet-worker.ts";
import { queue } from "../../src/execute/queue/submit.ts";
import { threads } from "../../src/execute/threads.ts";
import { redisMissing, startRedis } from "../../test/support/redis.ts";
import { jobsOf } from "./subject.ts";

export interface Overhead {
  readonly threadsMs: number;
  /** Undefined where there is no redis-server. */
  readonly queueMs?: number;
}

const ENTRY = new URL("./idle-thread.ts", import.meta.url);
const WIDTH = 2;

export async function measureOverhead(runs: number, quick: boolean): Promise<Overhead> {
  const make = await jobsOf("county", quick);
  const pool = threads({ threads: WIDTH, entry: ENTRY });
  await perRun(pool, make(20));
  const threadsMs = await perRun(pool, make(runs));
  await pool.close();
  if (redisMissing) return { threadsMs };
  return { threadsMs, queueMs: await queuePerRun(make, Math.ceil(runs / 4)) };
}

async function perRun(executor: Executor, jobs: readonly Job[]): Promise<number> {
  const began = performance.now();
  let done = 0;
  await executor.run(jobs, {
    onResult: () => {
      done++;
    },
    onFailure: (_, error) => {
      throw error;
    },
  });
  if (done !== jobs.length) throw new Error(`${done} of ${jobs.length} runs came back`);
  return (performance.now() - began) / jobs.length;
}

/** On a Redis that writes to disk what it is told, as one for real work does. */
async function queuePerRun(make: (count: number) => Job[], runs: number): Promise<number> {
  const redis = await startRedis();
  try {
    const address = redisAddress(redis.url);
    const worker = await fleetWorker({ address, threads: WIDTH, entry: ENTRY, onNews: () => {} });
    const executor = await queue({ address });
    await perRun(executor, make(20));
    const ms = await perRun(executor, make(runs));
    await executor.close();
    await worker.stop();
    return ms;
  } finally {
    await redis.stop();
  }
}
