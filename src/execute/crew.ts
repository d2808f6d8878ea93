/**
 * A crew of long-lived worker threads, each doing one run after another. A thread that dies is replaced and its run tried
 * once more.
 */
import type { ResourceLimits } from "node:worker_threads";
import type { Job } from "./job.ts";
import { type Hire, openPool } from "./pool.ts";
import { type Outcome, Thread, tryAgain } from "./thread.ts";

export interface CrewOptions {
  /** Workers at once. */
  readonly threads: number;
  /** The file that a worker starts with; the simulator's own unless given. */
  readonly entry?: URL;
  /** Memory of a worker's own heap; what the pool gives it unless said. */
  readonly limits?: ResourceLimits;
  /** Where threads come from; a pool of its own unless given. */
  readonly hire?: Hire;
}

export interface Crew {
  /** Does a job on an idle thread or a new one, once fewer than all are at work. Never rejects for what a run does. */
  do(job: Job, onYear: (year: number) => void): Promise<Outcome>;
  /** Ends the threads that are idle. */
  close(): Promise<void>;
}

export function openCrew(options: CrewOptions): Crew {
  const { threads, entry, limits, hire = openPool(threads, entry, limits) } = options;
  const idle: Thread[] = [];

  async function attempt(job: Job, onYear: (year: number) => void): Promise<Outcome> {
    const thread = idle.pop() ?? new Thread(await hire());
    const outcome = await thread.do({ kind: "run", job }, { onYear });
    if (thread.alive) idle.push(thread);
    return outcome;
  }

  return {
    do: (job, onYear) => tryAgain(() => attempt(job, onYear)),
    close: async () => {
      await Promise.all(idle.splice(0).map((thread) => thread.end()));
    },
  };
}
