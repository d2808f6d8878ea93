/** Does a batch of jobs for a command: threads, progress, Ctrl-C, and failures that do not stop the others. */
import type { Executor } from "../execute/executor.ts";
import type { Job } from "../execute/job.ts";
import { lanes } from "../execute/lanes.ts";
import { serial } from "../execute/serial.ts";
import { threads } from "../execute/threads.ts";
import { availableParallelism } from "node:os";
import type { RunRecord } from "../run/record.ts";
import { fill } from "../output/words/text.ts";
import { onInterrupt } from "./interrupt.ts";
import type { Running } from "./options.ts";
import { type Amount, progressOf } from "./progress.ts";
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

/** Where runs happen, as options say it. */
export type Where = Pick<Running, "threads">;

/** Household-years of a single run that is over before a worker would have started. */
const AT_ONCE = 100_000;

/**
 * Where the jobs run: a small one here; as many runs as cores, or more, a core each; fewer, one after the other with all
 * cores within each.
 */
function executorFor(runs: number, householdYears: number, cores: number, to: Speaker): Executor {
  if (runs === 1 && householdYears < AT_ONCE) return serial();
  const shared = runs < cores;
  to.remark(fill(PROGRESS_WORDS[shared ? "lanes" : "threads"], to.lang, { runs, threads: cores }));
  return shared ? lanes({ lanes: cores }) : threads({ threads: cores });
}

export async function work<J extends NamedJob>(
  jobs: Batch<J>,
  amount: Omit<Amount, "runs">,
  { threads: width }: Where,
  to: Speaker,
  keep: (job: J, record: RunRecord) => Promise<void>,
): Promise<Done> {
  if (jobs.length === 0) return { finished: 0, failed: 0, stopped: false };
  const cores = width ?? availableParallelism();
  const executor = executorFor(jobs.length, amount.householdsPerRun * amount.yearsPerRun, cores, to);
  const progress = await progressOf({ ...amount, runs: jobs.length }, to.lang, to.remarks);
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
