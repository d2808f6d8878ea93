/**
 * One run after the other, each on several threads at once: for a single large run. One thread leads, the others claim
 * blocks of its world; this thread only passes messages, so that progress and Ctrl-C are heard.
 */
import { loseLane, releaseLanes } from "../engine/lanes.ts";
import type { Executor } from "./executor.ts";
import type { Job } from "./job.ts";
import { type Hire, openPool } from "./pool.ts";
import type { SharedRun } from "./request.ts";
import { type Outcome, Thread, tryAgain } from "./thread.ts";

export interface LaneOptions {
  /** Threads of a run, the leader counted. */
  readonly lanes: number;
  /** The file that a worker starts with; the simulator's own unless given. */
  readonly entry?: URL;
  /** Where threads come from; a pool of its own unless given. */
  readonly hire?: Hire;
}

export function lanes({ lanes: width, entry, hire = openPool(width, entry) }: LaneOptions): Executor {
  let crew: Thread[] = [];

  async function attempt(job: Job, onYear: (year: number) => void): Promise<Outcome> {
    while (crew.length < width) crew.push(new Thread(await hire()));
    const outcome = await together(crew, job, onYear);
    crew = crew.filter((thread) => thread.alive);
    return outcome;
  }

  return {
    width: 1,
    async run(jobs, { onResult, onFailure, onYear }, signal) {
      for await (const job of jobs) {
        if (signal?.aborted) return;
        const outcome = await tryAgain(() => attempt(job, (year) => onYear?.(job, year)));
        if (outcome.kind === "done") await onResult(job, outcome.record);
        else await onFailure(job, outcome.error);
      }
    },
    close: async () => {
      await Promise.all(crew.splice(0).map((thread) => thread.end()));
    },
  };
}

/** One run on the whole crew. Settles when the leader has ended and no other thread is at work in its world. */
async function together(
  [leader, ...followers]: readonly Thread[],
  job: Job,
  onYear: (year: number) => void,
): Promise<Outcome> {
  let joined: Promise<void>[] = [];
  let control: SharedRun["control"] | undefined;
  const follow = async (thread: Thread, lane: number, shared: SharedRun): Promise<void> => {
    const lived = await thread.follow({ kind: "follow", job, lane, shared });
    if (!lived) loseLane(shared.control);
  };
  const outcome = await leader!.do(
    { kind: "lead", job, lanes: followers.length },
    {
      onYear,
      onOpened: (shared) => {
        control = shared.control;
        joined = followers.map((thread, lane) => follow(thread, lane, shared));
      },
    },
  );
  if (outcome.kind === "crashed" && control !== undefined) releaseLanes(control);
  await Promise.all(joined);
  return outcome;
}
