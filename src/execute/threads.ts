/** Runs in threads: as many long-lived workers as asked for; a run that kills two of them is reported and the others go on. */
import { type CrewOptions, openCrew } from "./crew.ts";
import type { Executor, Handlers } from "./executor.ts";
import type { Job } from "./job.ts";
import { oneByOne } from "./one-by-one.ts";
import { Turns } from "./turns.ts";

/** Records that may wait to be handled beside those being made. */
const RECORDS_WAITING = 2;

export function threads(options: CrewOptions): Executor {
  const crew = openCrew(options);

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
        const outcome = await crew.do(job, (year) => onYear?.(job, year));
        turns.add(() =>
          outcome.kind === "done" ? onResult(job, outcome.record) : onFailure(job, outcome.error),
        );
      }
    };
    await Promise.all(Array.from({ length: options.threads }, lane));
    await turns.done();
  }

  return { width: options.threads, run, close: () => crew.close() };
}
