/**
 * What a submitter waits for: its jobs by their identity, those that it heard of, and whether there is room for more. Room
 * is counted in bytes of Redis that jobs and their results will take, judged by the results seen so far.
 */

/** Bytes of Redis that one submitter takes, about; but a fleet is never kept waiting for fewer jobs than the least. */
const MOST_BYTES = 256 * 2 ** 20;
const LEAST = 64;
const MOST = 4096;
/** What a result may take before the first is seen. */
const GUESS_BYTES = 2 ** 20;

export class Waiting<J> {
  readonly #jobs = new Map<string, { readonly jobs: J[]; readonly bytes: number; losses: number }>();
  readonly #heard = new Set<string>();
  #ticketBytes = 0;
  #resultBytes = GUESS_BYTES;
  #seen = false;
  #woken = false;
  #wake: () => void = () => {};

  get size(): number {
    return this.#jobs.size;
  }

  /** Whether another job may be submitted. */
  get room(): boolean {
    const { size } = this;
    return size < LEAST || (size < MOST && this.#ticketBytes + size * this.#resultBytes < MOST_BYTES);
  }

  has(id: string): boolean {
    return this.#jobs.has(id);
  }

  ids(): string[] {
    return [...this.#jobs.keys()];
  }

  /** The jobs of an identity: several where two are the same run. */
  jobs(id: string): readonly J[] {
    return this.#jobs.get(id)?.jobs ?? [];
  }

  add(id: string, job: J, bytes: number): void {
    const there = this.#jobs.get(id);
    if (there !== undefined) {
      there.jobs.push(job);
      return;
    }
    this.#jobs.set(id, { jobs: [job], bytes, losses: 0 });
    this.#ticketBytes += bytes;
  }

  /** Waits for a run no longer; `resultBytes` tells what its result took. */
  drop(id: string, resultBytes = 0): void {
    this.#ticketBytes -= this.#jobs.get(id)?.bytes ?? 0;
    this.#jobs.delete(id);
    if (resultBytes === 0) return;
    this.#resultBytes = this.#seen ? Math.max(this.#resultBytes, resultBytes) : resultBytes;
    this.#seen = true;
  }

  /** Redis has lost a run; tells how often. */
  lose(id: string): number {
    const there = this.#jobs.get(id);
    return there === undefined ? 0 : ++there.losses;
  }

  /** Something became of a run. */
  hear(id: string): void {
    if (!this.#jobs.has(id)) return;
    this.#heard.add(id);
    this.wake();
  }

  /** Ends the waiting for news, that which goes on or else the next. */
  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Runs that were heard of, as soon as there are some; after so many milliseconds all that are waited for. */
  async heard(patience: number): Promise<string[]> {
    if (!this.#woken && patience > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const heard = this.#woken || patience === 0 ? [...this.#heard] : this.ids();
    this.#woken = false;
    this.#heard.clear();
    return heard;
  }
}
