/**
 * Runs in threads: as many long-lived workers as asked for, each doing one run after another. A worker that dies is
 * replaced and its run tried once more; a run that kills two is reported and the others go on.
 */
import type { Executor, Handlers } from "./executor.ts";
import type { Job } from "./job.ts";
import { openPool } from "./pool.ts";
import { type Outcome, Thread, tryAgain } from "./thread.ts";
import { Turns } from "./turns.ts";

export interface ThreadOptions {
  /** Workers at once. */
  readonly threads: number;
  /** The file that a worker starts with; the simulator's own unless given. */
  readonly entry?: URL;
}

/** Records that may wait to be handled beside those being made. */
const RECORDS_WAITING = 2;

export function threads({ threads: width, entry }: ThreadOptions): Executor {
  const hire = openPool(width, entry);
  const idle: Thread[] = [];

  /** Does a job on an idle thread or a new one. */
  async function attempt(job: Job, onYear: (year: number) => void): Promise<Outcome> {
    const thread = idle.pop() ?? new Thread(await hire());
    const outcome = await thread.do({ kind: "run", job }, { onYear });
    if (thread.alive) idle.push(thread);
    return outcome;
  }

  async function run<J extends Job>(
    jobs: Iterable<J> | AsyncIterable<J>,
    { onResult, onFailure, onYear }: Handlers<J>,
    signal?: AbortSignal,
  ): Promise<void> {
    const turns = new Turns(RECORDS_WAITING);
    const next = oneByOne(jobs);
    const lane = async (): Promise<void> => {
      while (true) {
        await turns.room();
        if (signal?.aborted || turns.broken) return;
        const job = await next();
        if (job === undefined) return;
        const outcome = await tryAgain(() => attempt(job, (year) => onYear?.(job, year)));
        turns.add(() =>
          outcome.kind === "done" ? onResult(job, outcome.record) : onFailure(job, outcome.error),
        );
      }
    };
    await Promise.all(Array.from({ length: width }, lane));
    await turns.done();
  }

  return {
    width,
    run,
    close: async () => {
      await Promise.all(idle.splice(0).map((thread) => thread.end()));
    },
  };
}

/** The items of an iterable, one a call, however many ask at once. */
function oneByOne<T>(items: Iterable<T> | AsyncIterable<T>): () => Promise<T | undefined> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const turn = last.then(() => iterator.next());
    last = turn;
    return turn.then(({ done, value }) => (done === true ? undefined : value));
  };
}
