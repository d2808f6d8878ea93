/** Lanes: every block is done once a turn, whoever does it, and a lane that fails or is lost stops the turn. */
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import {
  LaneFailure,
  joinedLanes,
  leadTurn,
  loseLane,
  openLanes,
  releaseLanes,
} from "../../src/engine/lanes.ts";

const LEADER = 99;
const BLOCKS = 50;
const workers: Worker[] = [];

const shared = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));

/** A crew whose lanes have all joined, and what they write. */
async function crew(lanes: number, failing = false, blocks = BLOCKS) {
  const [control, marks, by] = [openLanes(), shared(blocks), shared(blocks)];
  for (let lane = 0; lane < lanes; lane++) {
    const workerData = { control, marks, by, lane: lane + 1, failing };
    const worker = new Worker(new URL("./lane-worker.ts", import.meta.url), { workerData });
    workers.push(worker);
  }
  while (joinedLanes(control) < lanes) await new Promise((resolve) => setTimeout(resolve, 5));
  const turn = (work: number, time: number) =>
    leadTurn(control, work, time, blocks, (block) => {
      marks[block] = marks[block]! + work * time;
      by[block] = LEADER;
    });
  return { control, marks, by, turn };
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

test.each([0, 1, 2, 3, 6])(
  "with %i lanes beside the leader, each block is done once a turn",
  async (lanes) => {
    const { control, marks, turn } = await crew(lanes);
    for (let time = 1; time <= 200; time++) turn(3, time);
    expect(new Set(marks)).toEqual(new Set([(3 * 200 * 201) / 2]));
    releaseLanes(control);
  },
);

test("lanes do their part of the blocks: a leader that waits at its first sees the others do the rest", async () => {
  const { control, by } = await crew(2);
  const doneByLanes = () => by.filter((who) => who > 0).length;
  leadTurn(control, 1, 1, BLOCKS, (block) => {
    while (doneByLanes() < BLOCKS - 1) Atomics.wait(shared(1), 0, 0, 1);
    by[block] = LEADER;
  });
  expect(by.filter((who) => who === LEADER)).toHaveLength(1);
  expect(doneByLanes()).toBe(BLOCKS);
  releaseLanes(control);
});

test("a lane that has not joined yet is not waited for", async () => {
  const { control, marks, turn } = await crew(0);
  turn(1, 1);
  expect(new Set(marks)).toEqual(new Set([1]));
  releaseLanes(control);
});

test("a lane that fails makes the turn fail", async () => {
  const { control, turn } = await crew(1, true, 100_000);
  expect(() => {
    for (let time = 1; time <= 100; time++) turn(1, time);
  }).toThrow(LaneFailure);
  releaseLanes(control);
});

test("once a lane is lost, no turn succeeds", async () => {
  const { control, turn } = await crew(1);
  turn(1, 1);
  loseLane(control);
  expect(() => turn(1, 2)).toThrow(LaneFailure);
  releaseLanes(control);
});
