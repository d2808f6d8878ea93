/** What was found, by key; when there are too many, those that were asked for longest ago are forgotten. */
export class Kept<T> {
  readonly #most: number;
  readonly #found = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  has(key: string): boolean {
    return this.#found.has(key);
  }

  get(key: string): T | undefined {
    const found = this.#found.get(key);
    if (found !== undefined) this.put(key, found);
    return found;
  }

  put(key: string, value: T): void {
    this.#found.delete(key);
    this.#found.set(key, value);
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= this.#most) break;
      this.#found.delete(oldest);
    }
  }
}
