/** One worker as the page sees it: questions with their answers as promises, a way to stop, a new thread if one is lost. */
import type { SharedRun } from "../../execute/request.ts";
import type { Job } from "../../execute/job.ts";
import type { Life } from "../../run/explain.ts";
import type { LeverGroup } from "../levers/lever.ts";
import { Refused, Stopped } from "./ending.ts";
import type { Answer, Draft, LabRun, Question, Reading, RunOrder } from "./protocol.ts";
import LabWorker from "./worker.ts?worker&inline";

/** Milliseconds that a worker is given to stop by itself. */
const PATIENCE_MS = 4000;

interface Pending {
  readonly settle: (answer: Answer) => void;
  readonly lost: (error: Error) => void;
}

interface Ears {
  readonly onYear?: (year: number) => void;
  readonly onOpened?: (shared: SharedRun) => void;
}

/** A question before it has a number. */
type Unasked = Question extends infer Q ? (Q extends Question ? Omit<Q, "ask"> : never) : never;

export class Colleague {
  #worker: Worker = this.#hire();
  #asked = 0;
  #running: number | undefined;
  readonly #pending = new Map<number, Pending>();

  /** Whether it is at work on a run. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  async read(draft: Draft): Promise<Reading> {
    const answer = await this.#ask({ kind: "read", draft });
    if (answer.kind === "read") return answer.reading;
    throw endingOf(answer);
  }

  async levers(draft: Draft): Promise<readonly LeverGroup[]> {
    const answer = await this.#ask({ kind: "levers", draft });
    if (answer.kind === "levers") return answer.groups;
    throw endingOf(answer);
  }

  async write(draft: Draft): Promise<Readonly<Record<string, string>>> {
    const answer = await this.#ask({ kind: "write", draft });
    if (answer.kind === "written") return answer.files;
    throw endingOf(answer);
  }

  async run(order: RunOrder, lanes: number, { onYear, onOpened }: Ears): Promise<LabRun> {
    const answer = await this.#occupied({ kind: "run", order, lanes }, (heard) => {
      if (heard.kind === "year") onYear?.(heard.year);
      else if (heard.kind === "opened") onOpened?.(heard.shared);
    });
    if (answer.kind === "done") return answer.run;
    throw endingOf(answer);
  }

  async life(job: Job, household: number): Promise<Life> {
    const answer = await this.#ask({ kind: "life", job, household });
    if (answer.kind === "life") return answer.life;
    throw endingOf(answer);
  }

  /** Works in another's run until it is let go. */
  follow(job: Job, lane: number, shared: SharedRun, then: () => void): void {
    // Why a lane fails is told by the run that is made again without it.
    this.#occupied({ kind: "follow", job, lane, shared }).then(then, then);
  }

  /** Asks what runs to stop; a worker that does not listen in time is replaced. */
  stop(): void {
    const ask = this.#running;
    if (ask === undefined) return;
    this.#worker.postMessage({ kind: "cancel", ask } satisfies Question);
    setTimeout(() => {
      if (this.#running === ask) this.#replace(new Stopped());
    }, PATIENCE_MS);
  }

  async #occupied(question: Unasked, hear?: (answer: Answer) => void): Promise<Answer> {
    const answer = this.#ask(question, hear);
    const ask = this.#asked;
    this.#running = ask;
    try {
      return await answer;
    } finally {
      if (this.#running === ask) this.#running = undefined;
    }
  }

  #ask(question: Unasked, hear?: (answer: Answer) => void): Promise<Answer> {
    const ask = ++this.#asked;
    return new Promise((resolve, lost) => {
      const settle = (answer: Answer) => {
        if (answer.kind === "year" || answer.kind === "opened") return hear?.(answer);
        this.#pending.delete(ask);
        resolve(answer);
      };
      this.#pending.set(ask, { settle, lost });
      this.#worker.postMessage({ ...question, ask } as Question);
    });
  }

  #hire(): Worker {
    const worker = new LabWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#pending.get(data.ask)?.settle(data);
    worker.onerror = ({ message }) => this.#replace(new Error(message || "the worker could not go on"));
    return worker;
  }

  #replace(why: Error): void {
    this.#worker.terminate();
    this.#worker = this.#hire();
    this.#running = undefined;
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of lost) pending.lost(why);
  }
}

function endingOf(answer: Answer): Error {
  if (answer.kind === "refused") return new Refused(answer.problems);
  if (answer.kind === "failed") return new Error(answer.message);
  return new Stopped();
}
