/** What a submitter does at Redis: hands jobs in, looks what became of them, clears away what it has collected. */
import type { Queue } from "bullmq";
import type { RunRecord } from "../../run/record.ts";
import type { Link } from "./connect.ts";
import { resultKey } from "./names.ts";
import { unpacked } from "./parcel.ts";
import type { Ticket } from "./ticket.ts";

/** What became of a run: nothing yet, a record, a failure, or Redis knows nothing of it. */
export type Found =
  | { readonly kind: "going" }
  | { readonly kind: "lost" }
  | { readonly kind: "done"; readonly record: RunRecord; readonly bytes: number }
  | { readonly kind: "failed"; readonly error: Error };

type State = "absent" | "going" | "done" | "failed";

/** Questions that are asked in one go. */
const AT_ONCE = 256;

export class Desk {
  readonly #link: Link;
  readonly #queue: Queue;

  constructor(link: Link, queue: Queue) {
    this.#link = link;
    this.#queue = queue;
  }

  /** Hands jobs in. What is there already is not handed in twice: those that are done are told, failures are tried anew. */
  submit(tickets: ReadonlyMap<string, Ticket>): Promise<string[]> {
    return this.#link.patiently(async () => {
      const states = await Promise.all(
        [...tickets.keys()].map(async (id) => [id, (await this.#state(id)).state] as const),
      );
      const failed = states.filter(([, state]) => state === "failed").map(([id]) => id);
      await Promise.all(failed.map((id) => this.#queue.remove(id)));
      const missing = states.filter(([, state]) => state === "absent" || state === "failed");
      if (missing.length > 0) {
        await this.#queue.addBulk(
          missing.map(([id]) => ({ name: "run", data: tickets.get(id)!, opts: { jobId: id } })),
        );
      }
      return states.filter(([, state]) => state === "done").map(([id]) => id);
    });
  }

  /** Those of the runs that something became of. */
  async settled(ids: readonly string[]): Promise<string[]> {
    const settled: string[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      const states = await this.#link.patiently(() => Promise.all(some.map((id) => this.#state(id))));
      settled.push(...some.filter((_, k) => states[k]!.state !== "going"));
    }
    return settled;
  }

  /** What became of a run; a record that is not of the run asked for is a failure. */
  look(id: string, expected: { readonly runId: string; readonly seed: string }): Promise<Found> {
    return this.#link.patiently(async (): Promise<Found> => {
      const { state, reason } = await this.#state(id);
      if (state === "absent") return { kind: "lost" };
      if (state === "going") return { kind: "going" };
      if (state === "failed") {
        const why = /stalled more than/.test(reason)
          ? "its workers died over it again and again; it may be what ends them"
          : reason;
        return { kind: "failed", error: new Error(why) };
      }
      const parcel = await this.#link.redis.getBuffer(resultKey(id));
      if (parcel === null) {
        await this.#queue.remove(id);
        return { kind: "lost" };
      }
      try {
        return { kind: "done", record: await unpacked(parcel, expected), bytes: parcel.length };
      } catch (error) {
        return {
          kind: "failed",
          error: new Error(`what came back is no record of this run: ${(error as Error).message}`),
        };
      }
    });
  }

  /** Removes a run that was collected, and its record. */
  clear(id: string): Promise<void> {
    return this.#link.patiently(async () => {
      await Promise.all([this.#queue.remove(id), this.#link.redis.del(resultKey(id))]);
    });
  }

  /** Takes back those that nobody has begun; tells which. */
  async withdraw(ids: readonly string[]): Promise<string[]> {
    const back: string[] = [];
    for (const id of ids) {
      const taken = await this.#link.patiently(async () => {
        if ((await this.#state(id)).state !== "going") return false;
        // What a worker holds is locked and stays.
        return (await this.#queue.remove(id).catch(() => 0)) === 1;
      });
      if (taken) back.push(id);
    }
    return back;
  }

  async #state(id: string): Promise<{ state: State; reason: string }> {
    const key = this.#queue.toKey(id);
    const [there, finished, result, reason] = await this.#link.redis.hmget(
      key,
      "timestamp",
      "finishedOn",
      "returnvalue",
      "failedReason",
    );
    if (there == null) return { state: "absent", reason: "" };
    if (finished == null) return { state: "going", reason: "" };
    return { state: result == null ? "failed" : "done", reason: reason ?? "" };
  }
}
