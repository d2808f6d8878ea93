/** A step of the village market's year, in the manner of src/model/step.ts. */
import type { Desk } from "./loops.ts";
import type { Block, Market } from "./market.ts";

export interface Moment {
  readonly market: Market;
  readonly year: number;
  /** Years since the first, from 0. */
  readonly elapsed: number;
}

/** Work on a block of rows, then a serial end over small tables. */
export interface Step {
  readonly name: string;
  /** Columns that its work on rows reads and writes, `table.column`: what its bytes are counted from. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  rows(moment: Moment, block: Block, desk: Desk): void;
  finish(moment: Moment): void;
}
