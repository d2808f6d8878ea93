/**
 * The submitter's side: jobs go to Redis as far ahead as is decent, and their records come back in the order in which
 * they are done. Jobs go by their content hash, so what was submitted before and is done meanwhile is collected, not
 * done again. What Redis has lost is submitted again.
 */
import { Queue, QueueEvents } from "bullmq";
import { InputError } from "../../engine/errors.ts";
import { runIdOf } from "../../run/identity.ts";
import type { Executor, Handlers } from "../executor.ts";
import type { Job } from "../job.ts";
import { oneByOne } from "../one-by-one.ts";
import type { RedisAddress } from "./address.ts";
import { connect, type Link } from "./connect.ts";
import { Desk } from "./desk.ts";
import { queueEngine } from "./engine.ts";
import { ENGINES, KEPT_SECONDS, queueName } from "./names.ts";
import { workersThere } from "./roster.ts";
import { identityOf, ticketOf } from "./ticket.ts";
import { Waiting } from "./waiting.ts";

/** What a submitter may want to tell people. */
export type News =
  | { readonly kind: "workers"; readonly workers: number }
  | { readonly kind: "away" | "back" };

export interface QueueOptions {
  readonly address: RedisAddress;
  /** Milliseconds that Redis may be away before it is given up. */
  readonly patience?: number;
  onNews?(news: News): void;
}

const PATIENCE = 120_000;
/** Jobs that are submitted in one go. */
const BATCH = 64;
/** Times that Redis may lose one and the same run. */
const MOST_LOSSES = 5;
const FORGETS = "Redis loses what it is given; its maxmemory-policy must be noeviction";
/** Milliseconds after which all that is awaited is asked for, whether something was heard of it or not. */
const ASK_ALL = 5000;

/** Opens the queue; throws `InputError` where Redis is not there, or only workers of other engines are. */
export async function queue({
  address,
  patience = PATIENCE,
  onNews = () => {},
}: QueueOptions): Promise<Executor> {
  const link = await connect(address, {
    patience,
    onAway: () => onNews({ kind: "away" }),
    onBack: () => onNews({ kind: "back" }),
  });
  try {
    onNews({ kind: "workers", workers: await workersOfThisEngine(link) });
    await link.redis.sadd(ENGINES, queueEngine());
  } catch (error) {
    link.close();
    throw error;
  }
  const bull = new Queue(queueName(), {
    connection: link.redis,
    // Events only hint at what is done; whatever is missed is asked for.
    streams: { events: { maxLen: 1000 } },
    defaultJobOptions: { removeOnComplete: { age: KEPT_SECONDS }, removeOnFail: { age: KEPT_SECONDS } },
  });
  const ears = link.redis.duplicate();
  const events = new QueueEvents(queueName(), { connection: ears });
  // A connection that is lost is told by the link; what was asked of it is asked again.
  const ignore = () => {};
  bull.on("error", ignore);
  events.on("error", ignore);
  ears.on("error", ignore);
  await Promise.all([bull.waitUntilReady(), events.waitUntilReady()]);
  const desk = new Desk(link, bull);

  async function run<J extends Job>(
    jobs: Iterable<J> | AsyncIterable<J>,
    handlers: Handlers<J>,
    signal?: AbortSignal,
  ): Promise<void> {
    const next = oneByOne(jobs);
    const waiting = new Waiting<J>();
    const hear = ({ jobId }: { jobId: string }) => waiting.hear(jobId);
    const stop = () => waiting.wake();
    events.on("completed", hear).on("failed", hear);
    signal?.addEventListener("abort", stop);
    try {
      let more = true;
      let withdrawn = false;
      while (more || waiting.size > 0) {
        if (signal?.aborted && !withdrawn) {
          for (const id of await desk.withdraw(waiting.ids())) waiting.drop(id);
          withdrawn = true;
          more = false;
        }
        if (more) more = await fill(next, waiting);
        if (waiting.size === 0) continue;
        const heard = await waiting.heard(more && waiting.room ? 0 : ASK_ALL);
        for (const id of await desk.settled(heard)) await collect(id, waiting, handlers);
      }
    } finally {
      events.off("completed", hear).off("failed", hear);
      signal?.removeEventListener("abort", stop);
    }
  }

  /** Submits as many jobs as there is room for, a batch at most; tells whether there may be more. */
  async function fill<J extends Job>(
    next: () => Promise<J | undefined>,
    waiting: Waiting<J>,
  ): Promise<boolean> {
    const batch = new Map<string, Awaited<ReturnType<typeof ticketOf>>>();
    let more = true;
    while (more && waiting.room && batch.size < BATCH) {
      const job = await next();
      more = job !== undefined;
      if (job === undefined) continue;
      const id = identityOf(job);
      if (!waiting.has(id)) batch.set(id, await ticketOf(job));
      waiting.add(id, job, batch.get(id)?.scenario.length ?? 0);
    }
    for (const id of await desk.submit(batch)) waiting.hear(id);
    return more;
  }

  /** Hands over a run that is done or has failed, then clears it away; one that Redis has lost is submitted again. */
  async function collect<J extends Job>(
    id: string,
    waiting: Waiting<J>,
    handlers: Handlers<J>,
  ): Promise<void> {
    const jobs = waiting.jobs(id);
    const [job] = jobs;
    if (job === undefined) return;
    const found = await desk.look(id, { runId: await runIdOf(job.canonical, job.seed), seed: job.seed });
    if (found.kind === "going") return;
    if (found.kind === "lost" && waiting.lose(id) < MOST_LOSSES) {
      for (const done of await desk.submit(new Map([[id, await ticketOf(job)]]))) waiting.hear(done);
      return;
    }
    for (const one of jobs) {
      if (found.kind === "lost") await handlers.onFailure(one, new Error(FORGETS));
      else if (found.kind === "failed") await handlers.onFailure(one, found.error);
      else {
        for (const { year } of found.record.years) handlers.onYear?.(one, year);
        await handlers.onResult(one, found.record);
      }
    }
    waiting.drop(id, found.kind === "done" ? found.bytes : 0);
    await desk.clear(id);
  }

  return {
    width: Number.POSITIVE_INFINITY,
    run,
    close: async () => {
      await Promise.allSettled([events.close(), bull.close()]);
      ears.disconnect();
      link.close();
    },
  };
}

async function workersOfThisEngine({ redis, shown }: Link): Promise<number> {
  const there = await workersThere(redis);
  const own = there.get(queueEngine()) ?? 0;
  if (own > 0 || there.size === 0) return own;
  const others = [...there].map(([engine, count]) => `${count} of engine ${engine}`).join(", ");
  const message = `workers there: ${others}; none is of engine ${queueEngine()}, which this is, and results of two engines are never mixed (behind the + stands a hash of the code, which a version may share with others). Start workers of the same code as this, or submit with the code that they have`;
  throw new InputError([{ rule: "other-engine", path: shown, message }]);
}
