/** What a step of the year is: what it reads and writes, its work on a block of rows, and its serial end. */
import type { BlockRange } from "../engine/blocks.ts";
import type { Draws } from "../engine/draws.ts";
import type { Till } from "../ledger/books.ts";
import type { World } from "./world.ts";

/** The twelve phases of a year, in order (model.md section 3). */
export const phases = [
  "shocks",
  "policy",
  "planning",
  "choice",
  "matching",
  "production",
  "markets",
  "settlement",
  "finance",
  "householdAccounts",
  "learning",
  "observation",
] as const;
export type Phase = (typeof phases)[number];

/** The moment a step runs in. `till` is for serial work. */
export interface Moment {
  readonly world: World;
  readonly year: number;
  /** Years since the first, from 0. */
  readonly elapsed: number;
  readonly till: Till;
}

/** A block of whole villages, with the till and the scratch of whoever works on it. */
export interface Block extends BlockRange {
  readonly till: Till;
  readonly draws: Draws;
  /** Columns for what a step works out about the households of a village, such as amounts to be paid. */
  readonly scratch: readonly Float64Array[];
}

/** One thing that a household or an organiser weighed, drew or decided in a step, for `explain`. */
export interface Telling {
  /** Id of the sentence, e.g. `productWeighed`. */
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Step {
  readonly phase: Phase;
  /** Verb first, as in the schedule. */
  readonly name: string;
  /** One phrase: what happens. */
  readonly about: string;
  /** Columns it reads, `table.column`; `table.*` for all. */
  readonly reads: readonly string[];
  /** Columns it may change; a test holds it to this. Payments are `account.*` and `flow.*`. */
  readonly writes: readonly string[];
  /** Of an instrument: runs on when its programme has ended, to collect what it has lent. */
  readonly outlives?: true;
  /** Work on one block: reads shared columns, writes only rows of its own villages and their households. */
  rows?(moment: Moment, block: Block): void;
  /** Serial work over small tables, in id order, after all blocks. */
  finish?(moment: Moment): void;
  /** What the step means for one household, told before it runs. Changes nothing. */
  tell?(moment: Moment, household: number): Telling[];
  /** The same for a cooperative or an enterprise, by its row among the organisers. */
  tellOrganiser?(moment: Moment, organiser: number): Telling[];
}
