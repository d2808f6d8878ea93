/** One long-lived thread: does one job at a time, and tells its death from a failure of the run. */
import type { Worker } from "node:worker_threads";
import type { RunRecord } from "../run/record.ts";
import type { Outcome } from "./executor.ts";
import type { Job } from "./job.ts";

/** What a thread sends back. */
export type Message =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "done"; readonly record: RunRecord }
  | { readonly kind: "failed"; readonly error: Error };

export class Thread {
  readonly #worker: Worker;
  #death: Error | undefined;
  #settle: ((outcome: Outcome) => void) | undefined;
  #onYear: ((year: number) => void) | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: Message) => this.#hear(message));
    worker.on("messageerror", (error) => this.#die(error));
    worker.on("error", (error) => this.#die(error as Error));
    worker.on("exit", (code) => this.#die(new Error(`the worker thread ended with code ${code}`)));
  }

  /** Whether it can take another job. */
  get alive(): boolean {
    return this.#death === undefined;
  }

  /** Does one job. Never rejects: a death is an outcome too. */
  do(job: Job, onYear?: (year: number) => void): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#onYear = onYear;
      if (this.#death !== undefined) this.#die(this.#death);
      else this.#worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: Message): void {
    if (message.kind === "year") this.#onYear?.(message.year);
    else this.#finish(message);
  }

  /** The first cause counts: an exit follows every error. */
  #die(error: Error): void {
    this.#death ??= error;
    this.#finish({ kind: "crashed", error: this.#death });
  }

  #finish(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}
