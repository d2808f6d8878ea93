/** Runs a second on two threads against one, and beside it two processes that know nothing of each other. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Throughput {
  readonly runs: number;
  /** Milliseconds of all runs. */
  readonly oneThreadMs: number;
  readonly twoThreadsMs: number;
  readonly twoProcessesMs: number;
}

const PROGRAM = fileURLToPath(new URL("./one.ts", import.meta.url));

export async function measureThroughput(runs: number, quick: boolean): Promise<Throughput> {
  const oneThreadMs = await together([{ threads: 1, runs }], quick);
  const twoThreadsMs = await together([{ threads: 2, runs }], quick);
  const half = { threads: 1, runs: runs / 2 };
  return { runs, oneThreadMs, twoThreadsMs, twoProcessesMs: await together([half, half], quick) };
}

/** Processes that begin at the same moment; the time of the slowest. */
async function together(
  processes: readonly { readonly threads: number; readonly runs: number }[],
  quick: boolean,
): Promise<number> {
  const started = await Promise.all(
    processes.map(async ({ threads, runs }) => {
      const words = [PROGRAM, threads, runs, quick ? 1 : 0].map(String);
      const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      await lines.next();
      return { child, lines };
    }),
  );
  for (const { child } of started) child.stdin.write("go\n");
  const times = await Promise.all(started.map(async ({ lines }) => Number((await lines.next()).value)));
  return Math.max(...times);
}
