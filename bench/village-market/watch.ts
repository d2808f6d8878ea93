/** A stopwatch of wall time, and of the processor's time on this thread: what it takes when others want the processor too. */
import type { Answer, Request } from "./measure.ts";

export interface Watch {
  time(work: () => void): void;
  /** The mean over `runs`, a household-year. */
  perHouseholdYear(asked: Request, runs: number): Pick<Answer, "nanoseconds" | "processorNanoseconds">;
}

export function openWatch(): Watch {
  let wallMs = 0;
  let processorMs = 0;
  return {
    time(work) {
      const before = process.threadCpuUsage();
      const began = performance.now();
      work();
      wallMs += performance.now() - began;
      const { user, system } = process.threadCpuUsage(before);
      processorMs += (user + system) / 1000;
    },
    perHouseholdYear({ households, years }, runs) {
      const each = (ms: number) => (1e6 * ms) / runs / households / years;
      return { nanoseconds: each(wallMs), processorNanoseconds: each(processorMs) };
    },
  };
}
