/** A lane for the tests: marks each block with its turn, or fails at its first. */
import { parentPort, workerData } from "node:worker_threads";
import { followTurns } from "../../src/engine/lanes.ts";

const { control, marks, by, lane, failing } = workerData as {
  control: Int32Array;
  marks: Int32Array;
  by: Int32Array;
  lane: number;
  failing: boolean;
};
try {
  followTurns(control, marks.length, (work, time, block) => {
    if (failing) throw new Error("this lane fails");
    marks[block] = marks[block]! + work * time;
    by[block] = lane;
  });
} catch {
  parentPort?.postMessage("failed");
}
