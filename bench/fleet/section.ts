/** Measures where runs happen and reports. */
import type { Calm } from "../calm.ts";
import { spreadOf, spreadText } from "../spread.ts";
import { type Memory, measureMemory } from "./memory.ts";
import { measureOverhead, type Overhead } from "./overhead.ts";
import { measureThroughput, type Throughput } from "./throughput.ts";

export interface FleetMeasured {
  readonly throughput: readonly Throughput[];
  readonly overhead: readonly Overhead[];
  readonly memory: Memory;
}

const FULL = { runs: 24, repetitions: 5, idle: 2000, tiny: 10_000 };
const QUICK = { runs: 2, repetitions: 1, idle: 40, tiny: 20 };

export async function measureFleet(quick: boolean, calm: Calm, repetitions?: number): Promise<FleetMeasured> {
  const plan = quick ? QUICK : FULL;
  const throughput: Throughput[] = [];
  const overhead: Overhead[] = [];
  for (let k = 0; k < (repetitions ?? plan.repetitions); k++) {
    throughput.push(await calm.measure(() => measureThroughput(plan.runs, quick)));
    overhead.push(await calm.measure(() => measureOverhead(plan.idle, quick)));
  }
  return { throughput, overhead, memory: await measureMemory(plan.tiny) };
}

export function fleetText({ throughput, overhead, memory }: FleetMeasured): string {
  const line = (what: string, value: string) => `${what.padEnd(48)}${value}`;
  const over = (of: (one: Throughput) => number, decimals: number) =>
    spreadText(spreadOf(throughput.map(of)), decimals);
  const queue = overhead.flatMap(({ queueMs }) => queueMs ?? []);
  return [
    "Where runs happen",
    `medians over ${throughput.length} repetitions (lowest to highest); ratios within a repetition`,
    "",
    line(
      "runs a second, one thread",
      over(({ runs, oneThreadMs }) => (1000 * runs) / oneThreadMs, 2),
    ),
    line(
      "runs a second, two threads",
      over(({ runs, twoThreadsMs }) => (1000 * runs) / twoThreadsMs, 2),
    ),
    line(
      "two threads / one",
      over((one) => one.oneThreadMs / one.twoThreadsMs, 2),
    ),
    line(
      "two independent processes / one thread",
      over((one) => one.oneThreadMs / one.twoProcessesMs, 2),
    ),
    line("threads, ms a run that takes no time", spreadText(spreadOf(overhead.map((o) => o.threadsMs)), 3)),
    line(
      "queue, ms a run that takes no time",
      queue.length === 0 ? "no redis-server here" : spreadText(spreadOf(queue), 3),
    ),
    line(`resident MiB over ${memory.runs.toLocaleString("en")} runs, by tenths`, mebibytes(memory)),
    line("seconds of these runs, two threads", memory.seconds.toFixed(1)),
  ].join("\n");
}

const mebibytes = ({ residentBytes }: Memory) =>
  residentBytes.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(" ");
