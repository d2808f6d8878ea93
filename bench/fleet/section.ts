/** Measures where runs happen and reports. */
import type { Calm } from "../calm.ts";
import { spreadOf, spreadText } from "../spread.ts";
import { type Memory, measureMemory } from "./memory.ts";
import { measureOverhead, type Overhead } from "./overhead.ts";
import { openThroughput, type Turn } from "./throughput.ts";

export interface FleetMeasured {
  readonly turns: readonly Turn[];
  readonly overhead: readonly Overhead[];
  readonly memory: Memory;
}

const FULL = { turns: 22, runs: 48, repetitions: 5, idle: 2000, tiny: 10_000 };
const QUICK = { turns: 1, runs: 2, repetitions: 1, idle: 40, tiny: 20 };

export async function measureFleet(quick: boolean, calm: Calm, repetitions?: number): Promise<FleetMeasured> {
  const plan = quick ? QUICK : FULL;
  const turns: Turn[] = [];
  const throughput = await openThroughput(quick);
  for (let k = 0; k < plan.turns; k++) turns.push(await calm.measure(() => throughput.turn(plan.runs)));
  await throughput.close();
  const overhead: Overhead[] = [];
  for (let k = 0; k < (repetitions ?? plan.repetitions); k++) {
    overhead.push(await calm.measure(() => measureOverhead(plan.idle, quick)));
  }
  return { turns, overhead, memory: await measureMemory(plan.tiny) };
}

export function fleetText({ turns, overhead, memory }: FleetMeasured): string {
  const line = (what: string, value: string) => `${what.padEnd(48)}${value}`;
  const over = (of: (one: Turn) => number, decimals: number) => spreadText(spreadOf(turns.map(of)), decimals);
  const queue = overhead.flatMap(({ queueMs }) => queueMs ?? []);
  return [
    "Where runs happen",
    `medians over ${turns.length} turns of ${turns[0]!.runs} runs (lowest to highest); ratios within a turn`,
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
    line(
      "the machine: additions, two processors / one",
      over((one) => one.oneProcessorMs / one.twoProcessorsMs, 2),
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
