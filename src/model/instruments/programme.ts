/**
 * What every programme has: the years in which it runs, caps on what a county spends on it in a year and in all, and a
 * purse for each county that says what it has spent. Nothing is ever spent beyond a cap.
 */
import { columnsOf } from "../../engine/columns.ts";
import { toFen } from "../../ledger/round.ts";
import { type QuantitySpec, quantity } from "../parameter.ts";
import type { Purse } from "../purse.ts";
import type { World } from "../world.ts";

const scenario = { source: "the scenario says", grade: "E" } as const;
const year = { min: 1900, max: 2200, whole: true } as const;
const money = { min: 0, max: 1e12, default: 1e12, ...scenario } as const;

/** Declared values of a programme's years, for one whose start is known. */
type Known = Partial<Record<"from" | "until", Partial<QuantitySpec> & { readonly default: number }>>;

/** Parameters of a programme: `from`, `until`, `budget`, `totalBudget`. Without them it runs always, without a cap. */
export function programme({ from, until }: Known = {}) {
  return {
    from: quantity("1", {
      about: "first year of the programme",
      ...year,
      default: 1900,
      ...scenario,
      ...from,
    }),
    until: quantity("1", {
      about: "last year of the programme",
      ...year,
      default: 2200,
      ...scenario,
      ...until,
    }),
    budget: quantity("yuan", { about: "most that a county spends on it in a year", ...money }),
    totalBudget: quantity("yuan", { about: "most that a county spends on it in all", ...money }),
  };
}

/** The same, read. */
export interface Programme {
  readonly from: number;
  readonly until: number;
  readonly budget: number;
  readonly totalBudget: number;
}

/** Whether a programme is open in a year. */
export function isOpen({ from, until }: Pick<Programme, "from" | "until">, inYear: number): boolean {
  return inYear >= from && inYear <= until;
}

/** What a county may still spend this year, fen: 0 outside the programme's years. */
export function roomFen(
  { store }: World,
  purse: Purse,
  given: Programme,
  county: number,
  inYear: number,
): number {
  if (!isOpen(given, inYear)) return 0;
  const own = columnsOf(store, purse);
  const ofYear = toFen(given.budget) - own.spentFen[county]!;
  const ofAll = toFen(given.totalBudget) - own.totalFen[county]!;
  return Math.max(0, Math.min(ofYear, ofAll));
}

/** Notes that a county has spent `fen` on so many grants. */
export function spend({ store }: World, purse: Purse, county: number, fen: number, grants = 1): void {
  const own = columnsOf(store, purse);
  own.spentFen[county] = own.spentFen[county]! + fen;
  own.totalFen[county] = own.totalFen[county]! + fen;
  own.reached[county] = own.reached[county]! + (fen > 0 ? grants : 0);
}

/** Notes that `fen` came back to a county. It may not be spent again this year: the cap is on what goes out. */
export function takeBack({ store }: World, purse: Purse, county: number, fen: number): void {
  const own = columnsOf(store, purse);
  own.backFen[county] = own.backFen[county]! + fen;
}
