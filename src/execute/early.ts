/**
 * A thread that is started before anybody knows what it will run: it loads the model while this one still reads the
 * scenario, which takes about as long. Threads beyond the first are started when they are wanted.
 */
import type { Worker } from "node:worker_threads";
import { type Hire, openPool } from "./pool.ts";

export interface Early {
  /** Threads at once at most. */
  readonly threads: number;
  /** Hands the early thread out first. */
  readonly hire: Hire;
  /** Ends the early thread if nobody has wanted it. */
  close(): Promise<void>;
}

export function startEarly(threads: number): Early {
  const hire = openPool(threads);
  let first: Promise<Worker> | undefined = hire();
  const taken = () => {
    const early = first;
    first = undefined;
    return early;
  };
  return {
    threads,
    hire: () => taken() ?? hire(),
    close: async () => {
      await (await taken())?.terminate();
    },
  };
}
