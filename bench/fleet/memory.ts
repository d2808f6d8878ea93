/** Memory of the process, its threads included, while very many tiny runs pass through: it must not grow with them. */
import { threads } from "../../src/execute/threads.ts";
import { jobsOf } from "./subject.ts";

export interface Memory {
  readonly runs: number;
  readonly seconds: number;
  /** Resident bytes after each tenth of the runs. */
  readonly residentBytes: readonly number[];
}

const TENTHS = 10;

export async function measureMemory(runs: number): Promise<Memory> {
  const make = await jobsOf("tiny", false);
  const executor = threads({ threads: 2 });
  const residentBytes: number[] = [];
  const began = performance.now();
  let done = 0;
  await executor.run(make(runs), {
    onResult: () => {
      done++;
      if (done % (runs / TENTHS) === 0) residentBytes.push(process.memoryUsage.rss());
    },
    onFailure: (_, error) => {
      throw error;
    },
  });
  await executor.close();
  return { runs, seconds: (performance.now() - began) / 1000, residentBytes };
}
