/** Results wait their turn: they are handled one at a time, and whoever makes more must wait while too many do. */
export class Turns {
  readonly #most: number;
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;
  #wake: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a turn has failed; nothing after it is handled. */
  get broken(): boolean {
    return this.#failure !== undefined;
  }

  /** Lines up a turn. */
  add(turn: () => void | Promise<void>): void {
    this.#waiting++;
    this.#last = this.#last.then(async () => {
      try {
        if (!this.broken) await turn();
      } catch (error) {
        this.#failure = { error };
      }
      this.#waiting--;
      for (const wake of this.#wake.splice(0)) wake();
    });
  }

  /** Settles once fewer than the most are waiting. */
  async room(): Promise<void> {
    while (this.#waiting >= this.#most) await new Promise<void>((resolve) => this.#wake.push(resolve));
  }

  /** Settles once all turns are over; rejects with the first failure. */
  async done(): Promise<void> {
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
