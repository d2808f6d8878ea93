/** The plainest executor: one job after the other, in this thread. Between years it lets Ctrl-C and the screen have a turn. */
import { setImmediate } from "node:timers/promises";
import type { Executor } from "./executor.ts";
import { runJob } from "./job.ts";

export function serial(): Executor {
  return {
    width: 1,
    async run(jobs, { onResult, onFailure, onYear }, signal) {
      for await (const job of jobs) {
        if (signal?.aborted) return;
        let record: Awaited<ReturnType<typeof runJob>>;
        try {
          record = await runJob(
            job,
            () => performance.now(),
            async (year) => {
              onYear?.(job, year);
              await setImmediate();
            },
          );
        } catch (error) {
          await onFailure(job, error as Error);
          continue;
        }
        await onResult(job, record);
      }
    },
    close: async () => {},
  };
}
