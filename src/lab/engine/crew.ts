/**
 * The page's workers: one quick one for reading scenarios and first answers, so that a lever never waits behind a county,
 * and as many as there are cores for full runs, all warmed while nobody asks for anything. Idle ones help a run along
 * where memory can be shared.
 */
import type { SharedRun } from "../../execute/request.ts";
import type { LeverGroup } from "../levers/lever.ts";
import { Colleague } from "./colleague.ts";
import { Stopped } from "./ending.ts";
import { warmUp } from "./warm-up.ts";
import type { Draft, LabRun, Reading, RunOrder } from "./protocol.ts";

/** Workers for full runs at most, however many cores there are. */
const MOST_WORKERS = 4;

interface Waiting {
  readonly order: RunOrder;
  readonly onYear: (year: number) => void;
  readonly done: (run: LabRun) => void;
  readonly failed: (error: Error) => void;
}

export interface Crew {
  read(draft: Draft): Promise<Reading>;
  levers(draft: Draft): Promise<readonly LeverGroup[]>;
  /** The files that a draft comes to, every default written out. */
  write(draft: Draft): Promise<Readonly<Record<string, string>>>;
  /** A first answer, before anything else. */
  quick(order: RunOrder): Promise<LabRun>;
  /** A full run, in turn. Rejects with `Stopped` when stopped. */
  full(order: RunOrder, onYear: (year: number) => void): Promise<LabRun>;
  /** Stops what runs and forgets what waits. */
  stop(): void;
}

export function openCrew(cores: number, shared: boolean): Crew {
  const quick = new Colleague();
  const crew = Array.from({ length: Math.max(1, Math.min(cores, MOST_WORKERS)) }, () => new Colleague());
  const waiting: Waiting[] = [];

  /** Those kept free to help a run that is about to begin. */
  const promised = new Set<Colleague>();

  /** Hands out what waits; those left over help the last run. */
  function next(): void {
    const idle = crew.filter((one) => !one.busy && !promised.has(one));
    while (idle.length > 0 && waiting.length > 0) {
      const job = waiting.shift()!;
      const leader = idle.shift()!;
      begin(job, leader, shared && waiting.length === 0 ? idle.splice(0) : []);
    }
  }

  function begin(
    { order, onYear, done, failed }: Waiting,
    leader: Colleague,
    helpers: readonly Colleague[],
  ): void {
    const release = () => {
      for (const helper of helpers) promised.delete(helper);
    };
    for (const helper of helpers) promised.add(helper);
    const onOpened = (memory: SharedRun) => {
      release();
      for (const [lane, helper] of helpers.entries()) helper.follow(order.job, lane, memory, next);
    };
    leader
      .run(order, helpers.length, { onYear, onOpened })
      .then(done, failed)
      .finally(() => {
        release();
        next();
      });
  }

  let isWanted = false;
  /** The quick one first; what fails here fails again, and is told, when it is asked for. */
  async function warmAll(): Promise<void> {
    for (const one of [quick, ...crew]) {
      if (isWanted) return;
      await warmUp(one, () => isWanted).finally(next);
    }
  }
  void warmAll().catch(() => undefined);

  return {
    read: (draft) => {
      isWanted = true;
      return quick.read(draft);
    },
    levers: (draft) => quick.levers(draft),
    write: (draft) => quick.write(draft),
    quick: (order) => quick.run(order, 0, {}),
    full: (order, onYear) =>
      new Promise((done, failed) => {
        waiting.push({ order, onYear, done, failed });
        // All that is asked for at once is handed out together.
        queueMicrotask(next);
      }),
    stop() {
      for (const { failed } of waiting.splice(0)) failed(new Stopped());
      for (const colleague of crew) colleague.stop();
    },
  };
}
