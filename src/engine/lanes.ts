/**
 * Lanes: threads that work together on one shared buffer. One leads: it calls a turn (a piece of work over all blocks), all
 * claim blocks from one counter until none is left, and the leader goes on when every lane is done. Who does which block
 * is chance, so work must give the same bits whoever does it. Lanes may join while the leader is at work.
 *
 * This is the protocol alone, on Atomics: the host starts the threads. A host whose main thread may not wait (a browser)
 * leads from a worker.
 */
/** Words of the control block. */
const TURN = 0;
const JOINED = 1;
const CLAIMED = 2;
const LEFT = 3;
const FAILED = 4;
const WORK = 5;
const TIME = 6;
const RELEASED = 7;
const WORDS = 8;

/** Low bits of the turn word: how many lanes take part; the rest counts turns. */
const LANE_BITS = 8;
const MOST_LANES = (1 << LANE_BITS) - 1;

/** How often a waiting leader looks whether a lane has been lost. */
const LOOK_MS = 500;

/** A lane has failed or is lost: what its blocks hold is not to be trusted. Done again alone, the run tells why. */
export class LaneFailure extends Error {
  override readonly name = "LaneFailure";
}

/** The control block that lanes share. */
export type LaneControl = Int32Array;

/** Does block `block` of work `work` at time `time` (whatever the host means by them). */
export type LaneWork = (work: number, time: number, block: number) => void;

/** Makes a control block, on memory that threads share. */
export function openLanes(): LaneControl {
  return new Int32Array(new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT));
}

/** Lanes that have joined beside the leader. */
export function joinedLanes(control: LaneControl): number {
  return Atomics.load(control, JOINED);
}

/**
 * Does a piece of work over blocks 0 to `blocks` with every lane that has joined; returns when all is done. The leader does
 * its own blocks by `own`, the others by what they joined with. Throws a LaneFailure if a lane fails or is lost.
 */
export function leadTurn(
  control: LaneControl,
  work: number,
  time: number,
  blocks: number,
  own: (block: number) => void,
): void {
  const lanes = Math.min(joinedLanes(control), MOST_LANES);
  control[WORK] = work;
  control[TIME] = time;
  Atomics.store(control, CLAIMED, 0);
  Atomics.store(control, LEFT, lanes);
  callTurn(control, lanes);
  claimBlocks(control, blocks, own);
  waitForLanes(control);
}

/** Lets the lanes go, those too that have not joined yet. */
export function releaseLanes(control: LaneControl): void {
  Atomics.store(control, RELEASED, 1);
  callTurn(control, 0);
}

/** Tells the leader that a lane is lost: its thread has ended. */
export function loseLane(control: LaneControl): void {
  Atomics.store(control, FAILED, 1);
  Atomics.notify(control, LEFT);
}

/** Joins as a lane and works until released. Rethrows what its own work throws, after the leader has been told. */
export function followTurns(control: LaneControl, blocks: number, own: LaneWork): void {
  let seen = Atomics.load(control, TURN);
  const rank = Atomics.add(control, JOINED, 1);
  while (Atomics.load(control, RELEASED) === 0) {
    Atomics.wait(control, TURN, seen);
    const turn = Atomics.load(control, TURN);
    // A lane that joined after the turn was called stands by: the leader does not wait for it.
    const called = turn !== seen && rank < (turn & MOST_LANES);
    seen = turn;
    if (!called) continue;
    const work = control[WORK]!;
    const time = control[TIME]!;
    try {
      claimBlocks(control, blocks, (block) => own(work, time, block));
    } catch (error) {
      Atomics.store(control, FAILED, 1);
      throw error;
    } finally {
      Atomics.sub(control, LEFT, 1);
      Atomics.notify(control, LEFT);
    }
  }
}

function callTurn(control: LaneControl, lanes: number): void {
  const next = (Atomics.load(control, TURN) >>> LANE_BITS) + 1;
  Atomics.store(control, TURN, (next << LANE_BITS) | lanes);
  Atomics.notify(control, TURN);
}

function claimBlocks(control: LaneControl, blocks: number, own: (block: number) => void): void {
  for (
    let block = Atomics.add(control, CLAIMED, 1);
    block < blocks;
    block = Atomics.add(control, CLAIMED, 1)
  ) {
    own(block);
  }
}

function waitForLanes(control: LaneControl): void {
  for (let left = Atomics.load(control, LEFT); left > 0; left = Atomics.load(control, LEFT)) {
    if (Atomics.load(control, FAILED) !== 0) break;
    Atomics.wait(control, LEFT, left, LOOK_MS);
  }
  if (Atomics.load(control, FAILED) !== 0) throw new LaneFailure("a thread of this run has failed");
}
