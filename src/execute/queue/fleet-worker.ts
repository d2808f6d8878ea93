/**
 * A worker of a fleet: takes runs from the queue of its engine, one for each of its threads, and puts their records
 * where the submitter finds them. While a run goes on its lease is renewed; when the worker dies the lease ends, and
 * another takes the run.
 */
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { Queue, Worker } from "bullmq";
import { InputError } from "../../engine/errors.ts";
import { openCrew } from "../crew.ts";
import type { Job } from "../job.ts";
import { entryBeside } from "../pool.ts";
import type { RedisAddress } from "./address.ts";
import { queueEngine } from "./engine.ts";
import { connect, isAway, type Link } from "./connect.ts";
import { ENGINES, KEPT_SECONDS, queueName, resultKey } from "./names.ts";
import { packed } from "./parcel.ts";
import { signIn } from "./roster.ts";
import { identityOf, readTicket } from "./ticket.ts";

/** What a worker tells of itself. */
export type WorkerNews =
  | { readonly kind: "done" | "away" | "back" | "gone" }
  | { readonly kind: "failed" | "refused" | "trouble"; readonly message: string }
  /** Runs wait that are for another engine: this worker leaves them. */
  | { readonly kind: "others"; readonly engine: string; readonly runs: number };

export interface FleetWorkerOptions {
  readonly address: RedisAddress;
  /** Runs at once. */
  readonly threads: number;
  /** Milliseconds after which the runs of a worker that is not heard of are given to others. */
  readonly lease?: number;
  /** Milliseconds that Redis may be away before it is given up. */
  readonly patience?: number;
  /** The file that a thread starts with; the simulator's own unless given. */
  readonly entry?: URL;
  onNews(news: WorkerNews): void;
}

export interface FleetWorker {
  /** Takes no more runs, finishes those at work, and leaves. */
  stop(): Promise<void>;
}

const LEASE = 30_000;
const PATIENCE = 600_000;
/** Workers that may be lost over a run before it counts as what kills them. */
const LOST_WORKERS = 3;
/** Milliseconds between two looks for runs of other engines. */
const LOOK_FOR_OTHERS = 60_000;

/** Begins to work; throws `InputError` where Redis is not there. */
export async function fleetWorker(options: FleetWorkerOptions): Promise<FleetWorker> {
  const { address, threads, lease = LEASE, patience = PATIENCE, onNews } = options;
  const link = await connect(address, {
    patience,
    onAway: () => onNews({ kind: "away" }),
    onBack: () => onNews({ kind: "back" }),
    onGone: () => onNews({ kind: "gone" }),
  });
  const crew = openCrew({ threads, entry: options.entry ?? entryBeside(import.meta.url, "thread") });
  const signOut = await signIn(link.redis, `${hostname()}-${randomUUID()}`);
  const trouble = (error: Error) => {
    if (!isAway(error)) onNews({ kind: "trouble", message: error.message });
  };

  async function work(id: string, ticket: unknown): Promise<{ bytes: number }> {
    const job = await readTicket(ticket);
    if (identityOf(job) !== id)
      throw new InputError([
        { rule: "ticket", path: "the job", message: "is refused: its name is not that of its content" },
      ]);
    const there = await link.patiently(() => link.redis.strlen(resultKey(id)));
    if (there > 0) return { bytes: there };
    const outcome = await crew.do(job as Job, () => {});
    if (outcome.kind !== "done") throw outcome.error;
    const parcel = await packed(outcome.record);
    await link.patiently(() => link.redis.set(resultKey(id), parcel, "EX", KEPT_SECONDS));
    return { bytes: parcel.length };
  }

  const worker = new Worker(queueName(), ({ id, data }) => work(id!, data), {
    connection: link.redis,
    concurrency: threads,
    lockDuration: lease,
    stalledInterval: lease / 2,
    maxStalledCount: LOST_WORKERS - 1,
    runRetryDelay: 1000,
    removeOnComplete: { age: KEPT_SECONDS },
    removeOnFail: { age: KEPT_SECONDS },
  });
  worker.on("completed", () => onNews({ kind: "done" }));
  worker.on("failed", (_, error) =>
    onNews({ kind: /is refused/.test(error.message) ? "refused" : "failed", message: error.message }),
  );
  worker.on("error", trouble);
  const told = new Set<string>();
  const look = () => lookForOthers(link, told, onNews).catch(trouble);
  await look();
  const timer = setInterval(look, LOOK_FOR_OTHERS);

  return {
    stop: async () => {
      clearInterval(timer);
      // While Redis is away nothing can be handed over: the leases end by themselves.
      const left = worker.close().then(signOut);
      await Promise.race([left.catch(trouble), whenAway(link)]);
      await crew.close();
      link.close();
    },
  };
}

/** Tells, once for each engine, of runs that wait for workers of another. */
async function lookForOthers(
  link: Link,
  told: Set<string>,
  onNews: FleetWorkerOptions["onNews"],
): Promise<void> {
  for (const engine of await link.redis.smembers(ENGINES)) {
    if (engine === queueEngine() || told.has(engine)) continue;
    const queue = new Queue(queueName(engine), { connection: link.redis, skipMetasUpdate: true });
    const runs = await queue.getWaitingCount();
    if (runs === 0) continue;
    told.add(engine);
    onNews({ kind: "others", engine, runs });
  }
}

/** Settles once Redis is seen to be away. */
function whenAway({ redis }: Link): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (redis.status === "ready") return;
      clearInterval(timer);
      resolve();
    }, 250);
    timer.unref();
  });
}
