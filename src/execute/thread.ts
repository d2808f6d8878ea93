/** One long-lived thread: does one request at a time, and tells its death from a failure of the run. */
import type { Worker } from "node:worker_threads";
import type { Message, Request, SharedRun } from "./request.ts";

/** What became of a run: a record, an error of the run itself, or a thread that died over it. */
export type Outcome = Extract<Message, { readonly kind: "done" | "failed" }> | Crash;

interface Crash {
  readonly kind: "crashed";
  readonly error: Error;
}

type Ending = Outcome | Extract<Message, { readonly kind: "released" }>;

/** Who hears what a thread says on the way. */
export interface Ears {
  onYear?(year: number): void;
  onOpened?(shared: SharedRun): void;
}

/** Times that a run is tried which its threads die over. */
const ATTEMPTS = 2;

/** Tries a run again if its threads died over it; what it gives is then the last outcome. */
export async function tryAgain(attempt: () => Promise<Outcome>): Promise<Outcome> {
  let outcome = await attempt();
  for (let tries = 1; tries < ATTEMPTS && outcome.kind === "crashed"; tries++) outcome = await attempt();
  return outcome;
}

export class Thread {
  readonly #worker: Worker;
  #death: Error | undefined;
  #settle: ((ending: Ending) => void) | undefined;
  #ears: Ears = {};

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: Message) => this.#hear(message));
    worker.on("messageerror", (error) => this.#die(error));
    worker.on("error", (error) => this.#die(error as Error));
    worker.on("exit", (code) => this.#die(new Error(`the worker thread ended with code ${code}`)));
  }

  /** Whether it can take another request. */
  get alive(): boolean {
    return this.#death === undefined;
  }

  /** Does a run, alone or as the leader of others. Never rejects: a death is an outcome too. */
  do(request: Exclude<Request, { readonly kind: "follow" }>, ears: Ears): Promise<Outcome> {
    return this.#ask(request, ears) as Promise<Outcome>;
  }

  /** Works in a run that another thread leads; tells whether it lived to be let go. */
  async follow(request: Extract<Request, { readonly kind: "follow" }>): Promise<boolean> {
    return (await this.#ask(request, {})).kind !== "crashed";
  }

  #ask(request: Request, ears: Ears): Promise<Ending> {
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#ears = ears;
      if (this.#death !== undefined) this.#die(this.#death);
      else this.#worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: Message): void {
    if (message.kind === "year") this.#ears.onYear?.(message.year);
    else if (message.kind === "opened") this.#ears.onOpened?.(message.shared);
    else this.#finish(message);
  }

  /** The first cause counts: an exit follows every error. */
  #die(error: Error): void {
    this.#death ??= error;
    this.#finish({ kind: "crashed", error: this.#death });
  }

  #finish(ending: Ending): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(ending);
  }
}
