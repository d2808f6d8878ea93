/**
 * Calm moments of a shared machine. Whoever works on the other half of a core, unseen from here, takes up to half of what
 * it does at a time, for seconds or minutes on end, and more from a loop that keeps the core busy than from one that waits for memory. So every
 * processor's pace is taken before and after a measurement: it waits for a calm moment, and is made again if that did not last.
 */
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { pace } from "./pace.ts";

/** A pace is calm that is so little above the best that was seen. */
const CALM = 1.12;
/** Looks for the best pace before the first measurement. */
const LOOKS = 40;
const PAUSE_MS = 50;
/** How long a bench waits for calm in all, what it measures in vain counted, and how often it measures one thing. */
const PATIENCE_MS = 120_000;
const TRIES = 4;

export interface Calm {
  /** Measures in a calm moment where there is one; else as it comes. */
  measure<T>(work: () => T | Promise<T>): Promise<T>;
  /** How calm it was, in a sentence. */
  told(): string;
  close(): Promise<void>;
}

/** For a bench that is only to be seen to run. */
export const anyMoment: Calm = {
  measure: async (work) => await work(),
  told: () => "taken as they came",
  close: async () => {},
};

/** `processors` are those that are to be calm: this thread's own and others. */
export async function openCalm(processors = availableParallelism()): Promise<Calm> {
  const others = Array.from(
    { length: processors - 1 },
    () => new Worker(new URL("./pace-thread.ts", import.meta.url)),
  );
  let best = Number.POSITIVE_INFINITY;
  let taken = 0;
  let restless = 0;
  let left = PATIENCE_MS;

  /** The slowest processor against the best pace of all. */
  async function unrest(): Promise<number> {
    const answers = others.map(async (other) => {
      const answer = once(other, "message");
      other.postMessage("pace");
      return Number((await answer)[0]);
    });
    const paces = [pace(), ...(await Promise.all(answers))];
    best = Math.min(best, ...paces);
    return Math.max(...paces) / best;
  }

  async function settle(): Promise<void> {
    const began = performance.now();
    while (performance.now() - began < left && (await unrest()) > CALM) await setTimeout(PAUSE_MS);
    left -= performance.now() - began;
  }

  for (let look = 0; look < LOOKS; look++) {
    await unrest();
    await setTimeout(PAUSE_MS);
  }
  return {
    async measure(work) {
      taken++;
      for (let tried = 1; ; tried++) {
        await settle();
        const began = performance.now();
        const measured = await work();
        if ((await unrest()) <= CALM) return measured;
        left -= performance.now() - began;
        if (tried === TRIES || left <= 0) {
          restless++;
          return measured;
        }
      }
    },
    told: () =>
      `taken in calm moments (${taken - restless} of ${taken}: all processors at their best pace before and after)`,
    close: async () => {
      await Promise.all(others.map((other) => other.terminate()));
    },
  };
}
