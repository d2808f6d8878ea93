/** A county's purse for one programme: what it has spent, what came back, and how many it reached. */
import { type TableSpec, column, columnsOf, defineTable } from "../engine/columns.ts";
import type { Step } from "./step.ts";

const purseColumns = {
  spentFen: column("f64", "fen", "spent this year"),
  totalFen: column("f64", "fen", "spent so far"),
  backFen: column("f64", "fen", "come back this year, from sales or repayments"),
  reached: column("u32", "1", "grants this year: households, organisers or villages reached"),
};

/** A county's purse for one programme, a row a county. */
export type Purse = TableSpec<typeof purseColumns>;

export function purseOf(id: string): Purse {
  return defineTable(`${id}Purse`, `what a county spends on ${id}`, purseColumns);
}

/** Begins the year of all purses: sums of the year start at zero, also of a programme that has ended. */
export function openPurses(purses: readonly Purse[]): Step {
  return {
    phase: "policy",
    name: "open purses",
    about: "what counties spend on their programmes is counted anew",
    reads: [],
    writes: purses.map(({ name }) => `${name}.*`),
    finish({ world: { store } }) {
      for (const purse of purses) {
        const own = columnsOf(store, purse);
        own.spentFen.fill(0);
        own.backFen.fill(0);
        own.reached.fill(0);
      }
    },
  };
}
