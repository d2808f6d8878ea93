/** Does a batch of jobs for a command: threads, progress, Ctrl-C, and failures that do not stop the others. */
import type { Executor } from "../execute/executor.ts";
import type { Job } from "../execute/job.ts";
import type { RunRecord } from "../run/record.ts";
import { executorFor, type Where } from "./executors.ts";
import { onInterrupt } from "./interrupt.ts";
import type { Amount } from "./pace.ts";
import { progressOf } from "./progress.ts";
import type { Speaker } from "./speaker.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

/** A job with the name of its scenario, for messages. */
export interface NamedJob extends Job {
  readonly scenario: string;
}

/** Jobs whose number is known; those of a large batch are made as they are taken. */
export type Batch<J> = (Iterable<J> | AsyncIterable<J>) & { readonly length: number };

export interface Done {
  readonly finished: number;
  readonly failed: number;
  /** Whether somebody asked to stop before all was done. */
  readonly stopped: boolean;
}

export async function work<J extends NamedJob>(
  jobs: Batch<J>,
  amount: Omit<Amount, "runs">,
  where: Where,
  to: Speaker,
  keep: (job: J, record: RunRecord) => Promise<void>,
): Promise<Done> {
  if (jobs.length === 0) return { finished: 0, failed: 0, stopped: false };
  const householdYears = amount.householdsPerRun * amount.yearsPerRun;
  const executor = await executorFor(jobs.length, householdYears, where, to);
  try {
    return await workOn(executor, jobs, amount, to, keep);
  } finally {
    await executor.close();
  }
}

/** The same on an executor that its caller opened, and closes after the last batch. */
export async function workOn<J extends NamedJob>(
  executor: Executor,
  jobs: Batch<J>,
  amount: Omit<Amount, "runs">,
  to: Speaker,
  keep: (job: J, record: RunRecord) => Promise<void>,
): Promise<Done> {
  const progress = await progressOf({ ...amount, runs: jobs.length }, to);
  const interrupt = onInterrupt(() => to.remark(`\n${PROGRESS_WORDS.stopping[to.lang]}`));
  let finished = 0;
  let failed = 0;
  try {
    await executor.run(
      jobs,
      {
        onYear: () => progress.year(),
        onResult: async (job, record) => {
          await keep(job, record);
          finished++;
          progress.run();
        },
        onFailure: ({ scenario, seed }, { message }) => {
          failed++;
          progress.fail({ scenario, seed, message });
        },
      },
      interrupt.signal,
    );
  } finally {
    progress.end();
    interrupt.dispose();
  }
  const stopped = interrupt.signal.aborted && finished + failed < jobs.length;
  return { finished, failed, stopped };
}
