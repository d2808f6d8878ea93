/** Does a batch of jobs for a command: threads, progress, Ctrl-C, and failures that do not stop the others. */
import type { Executor } from "../execute/executor.ts";
import type { Job } from "../execute/job.ts";
import { serial } from "../execute/serial.ts";
import { threads } from "../execute/threads.ts";
import { availableParallelism } from "node:os";
import type { RunRecord } from "../run/record.ts";
import { fill } from "../output/words/text.ts";
import { onInterrupt } from "./interrupt.ts";
import { type Amount, progressOf } from "./progress.ts";
import type { Speaker } from "./speaker.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

/** A job with the name of its scenario, for messages. */
export interface NamedJob extends Job {
  readonly scenario: string;
}

export interface Done {
  readonly finished: number;
  readonly failed: number;
  /** Whether somebody asked to stop before all was done. */
  readonly stopped: boolean;
}

/** Household-years of a single run that is over before a worker would have started. */
const AT_ONCE = 100_000;

export async function work<J extends NamedJob>(
  jobs: readonly J[],
  amount: Omit<Amount, "runs">,
  width: number | undefined,
  to: Speaker,
  keep: (job: J, record: RunRecord) => Promise<void>,
): Promise<Done> {
  if (jobs.length === 0) return { finished: 0, failed: 0, stopped: false };
  const small = jobs.length === 1 && amount.householdsPerRun * amount.yearsPerRun < AT_ONCE;
  const executor: Executor = small
    ? serial()
    : threads({ threads: Math.min(width ?? availableParallelism(), jobs.length) });
  const progress = progressOf({ ...amount, runs: jobs.length }, to.lang, to.remarks);
  const interrupt = onInterrupt(() => to.remark(`\n${PROGRESS_WORDS.stopping[to.lang]}`));
  const failures: string[] = [];
  let finished = 0;
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
          failures.push(fill(PROGRESS_WORDS.failed, to.lang, { scenario, seed, message }));
        },
      },
      interrupt.signal,
    );
  } finally {
    progress.end();
    interrupt.dispose();
    await executor.close();
  }
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  const stopped = interrupt.signal.aborted && finished + failures.length < jobs.length;
  return { finished, failed: failures.length, stopped };
}
