/** Workers and submitters of a fleet inside a test's own process. */
import { redisAddress } from "../../../src/execute/queue/address.ts";
import {
  fleetWorker,
  type FleetWorkerOptions,
  type WorkerNews,
} from "../../../src/execute/queue/fleet-worker.ts";
import { type News, queue } from "../../../src/execute/queue/submit.ts";
import { type Job, jobOf } from "../../../src/execute/job.ts";
import type { RunRecord } from "../../../src/run/record.ts";
import { smallCounty } from "../../support/small-county.ts";

export const loaded = await smallCounty();

export const jobsOf = (seeds: readonly string[], householdYears: readonly number[] = []): Job[] =>
  seeds.map((seed) => jobOf(loaded, seed, householdYears));

/** A worker, and what it told. */
export async function startWorker(url: string, options: Partial<FleetWorkerOptions> = {}) {
  const news: WorkerNews[] = [];
  const worker = await fleetWorker({
    address: redisAddress(url),
    threads: 2,
    lease: 2000,
    onNews: (one) => news.push(one),
    ...options,
  });
  return { ...worker, news };
}

/** Submits jobs and collects their records by seed, without the wall time. */
export async function submitted(url: string, jobs: readonly Job[], signal?: AbortSignal, patience = 20_000) {
  const news: News[] = [];
  const executor = await queue({
    address: redisAddress(url),
    patience,
    onNews: (one) => news.push(one),
  });
  const records = new Map<string, RunRecord>();
  const failed = new Map<string, string>();
  let results = 0;
  try {
    await executor.run(
      jobs,
      {
        onResult: ({ seed }, record) => {
          results++;
          records.set(seed, { ...record, milliseconds: 0 });
        },
        onFailure: ({ seed }, { message }) => {
          failed.set(seed, message);
        },
      },
      signal,
    );
  } finally {
    await executor.close();
  }
  return { records, failed, results, news };
}
