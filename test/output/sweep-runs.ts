/** A made sweep for the tests of its folder. */
import type { OpenSweep } from "../../src/output/store/sweep.ts";
import type { SweepRun } from "../../src/output/store/sweep-runs.ts";

const POINTS = 5;
const SEEDS = ["s1", "s2"];

/** How the made sweep is opened: five points, two seeds, three runs in a part. */
export const sweepOptions = (more: Partial<OpenSweep> = {}): OpenSweep => ({
  scenarioYaml: "title: any\n",
  scenarioHash: "base",
  engineVersion: "1",
  seeds: SEEDS,
  design: { kind: "grid", factors: [], seed: "design" },
  points: {
    columns: [
      { name: "point", type: "int32", values: [0, 1, 2, 3, 4] },
      { name: "scenarioHash", type: "string", values: ["a", "b", "c", "d", "e"] },
    ],
  },
  designHash: "design",
  metrics: ["gini", "exits"],
  years: { first: 2016, last: 2017 },
  resume: false,
  runsPerPart: 3,
  ...more,
});

/** The run of a task. */
export const sweepRun = (task: number): SweepRun => ({
  task,
  point: task % POINTS,
  seed: SEEDS[Math.floor(task / POINTS)]!,
  scenarioHash: "abcde"[task % POINTS]!,
  digest: `digest ${task}`,
  years: [2016, 2017].map((year) => ({ year, values: [0.1 * task + year / 1e6, task === 4 ? null : task] })),
});
export const TASKS = Array.from({ length: POINTS * SEEDS.length }, (_, task) => task);
