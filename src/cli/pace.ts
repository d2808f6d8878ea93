/** How far a batch of runs has come, how fast, and how long it may take yet. */

export interface Amount {
  readonly runs: number;
  readonly yearsPerRun: number;
  readonly householdsPerRun: number;
}

export class Pace {
  readonly amount: Amount;
  readonly #began = performance.now();
  /** Years of runs that are simulated. */
  years = 0;
  /** Runs that are done, and that could not be done. */
  runs = 0;
  failed = 0;

  constructor(amount: Amount) {
    this.amount = amount;
  }

  get total(): number {
    return this.amount.runs * this.amount.yearsPerRun;
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  get householdYearsPerSecond(): number {
    return (this.years * this.amount.householdsPerRun) / this.seconds;
  }

  /** Undefined before the first year is done. A run that fails has no more years to come. */
  get secondsLeft(): number | undefined {
    const coming = this.total - this.failed * this.amount.yearsPerRun - this.years;
    return this.years === 0 ? undefined : (this.seconds / this.years) * Math.max(0, coming);
  }
}
