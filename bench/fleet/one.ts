/**
 * A process of its own that does runs on its threads: `node one.ts THREADS QUICK`. It warms up, says "ready", and for every
 * line with a number does so many runs and says how many milliseconds they took. Each thread compiles the model for itself,
 * which takes as long as forty small runs: warm is what the thousands of a sweep are.
 */
import { createInterface } from "node:readline";
import { threads } from "../../src/execute/threads.ts";
import { jobsOf } from "./subject.ts";

const WARM_RUNS = 48;

const [width = 1, quick = 0] = process.argv.slice(2).map(Number);
const executor = threads({ threads: width });
const make = await jobsOf("county", quick === 1);

async function milliseconds(count: number): Promise<number> {
  const began = performance.now();
  await executor.run(make(count), {
    onResult: () => {},
    onFailure: (_, error) => {
      throw error;
    },
  });
  return performance.now() - began;
}

await milliseconds((quick === 1 ? 2 : WARM_RUNS) * width);
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await milliseconds(Number(line))}\n`);
}
await executor.close();
