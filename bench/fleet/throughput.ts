/**
 * Runs a second on two threads against one, beside two processes that know nothing of each other, and additions on one
 * processor against two: what a second processor of this machine gives anybody. All take turns of about a second, so that
 * each meets the same neighbours.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

export interface Turn {
  readonly runs: number;
  /** Milliseconds of all runs. */
  readonly oneThreadMs: number;
  readonly twoThreadsMs: number;
  readonly twoProcessesMs: number;
  /** Milliseconds of the same additions on one processor, and spread over two. */
  readonly oneProcessorMs: number;
  readonly twoProcessorsMs: number;
}

export interface Throughput {
  turn(runs: number): Promise<Turn>;
  close(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL("./one.ts", import.meta.url));
const PACE = new URL("../pace-thread.ts", import.meta.url);
/** Times that a pace is taken in a turn, some ten milliseconds each. */
const PACES = 20;

interface Runner {
  /** Milliseconds of so many runs. */
  run(runs: number): Promise<number>;
  end(): void;
}

/** Opens what takes turns, warm. */
export async function openThroughput(quick: boolean): Promise<Throughput> {
  const [single, pair, other] = await Promise.all([1, 2, 1].map((threads) => openRunner(threads, quick)));
  const processors = [new Worker(PACE), new Worker(PACE)];
  const additions = async (counts: readonly number[]): Promise<number> => {
    const began = performance.now();
    await Promise.all(counts.map((count, k) => takePaces(processors[k]!, count)));
    return performance.now() - began;
  };
  await additions([1, 1]);
  return {
    async turn(runs) {
      const before = await single!.run(runs);
      const twoThreadsMs = await pair!.run(runs);
      const twoProcessesMs = Math.max(
        ...(await Promise.all([single!, other!].map((one) => one.run(runs / 2)))),
      );
      const after = await single!.run(runs);
      return {
        runs,
        oneThreadMs: (before + after) / 2,
        twoThreadsMs,
        twoProcessesMs,
        oneProcessorMs: await additions([PACES]),
        twoProcessorsMs: await additions([PACES / 2, PACES / 2]),
      };
    },
    async close() {
      for (const runner of [single!, pair!, other!]) runner.end();
      await Promise.all(processors.map((processor) => processor.terminate()));
    },
  };
}

async function openRunner(threads: number, quick: boolean): Promise<Runner> {
  const words = [PROGRAM, threads, quick ? 1 : 0].map(String);
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await nextLine(lines);
  return {
    async run(runs) {
      child.stdin.write(`${runs}\n`);
      return Number(await nextLine(lines));
    },
    end: () => child.stdin.end(),
  };
}

/** The next line of a program, which must not end before it. */
async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error("a program that is measured has ended");
  return value;
}

async function takePaces(processor: Worker, count: number): Promise<void> {
  for (let k = 0; k < count; k++) {
    const answer = once(processor, "message");
    processor.postMessage("pace");
    await answer;
  }
}
