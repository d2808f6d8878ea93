/** Where runs happen: an executor does jobs and hands their records over one at a time, whatever its workers are. */
import type { RunRecord } from "../run/record.ts";
import type { Job } from "./job.ts";

/** Who is told what becomes of the jobs. One call at a time; the next result waits for a promise to settle. */
export interface Handlers<J extends Job> {
  onResult(job: J, record: RunRecord): void | Promise<void>;
  /** A job that cannot be done; the others go on. */
  onFailure(job: J, error: Error): void | Promise<void>;
  /** A year of a run is done: for progress, in no order. */
  onYear?(job: J, year: number): void;
}

export interface Executor {
  /** Runs at once at most. */
  readonly width: number;
  /**
   * Does the jobs, taken as they are needed. When the signal says stop, what runs is finished and handed over, and
   * no more is begun. Rejects if a handler does.
   */
  run<J extends Job>(
    jobs: Iterable<J> | AsyncIterable<J>,
    handlers: Handlers<J>,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Lets the workers go. */
  close(): Promise<void>;
}
