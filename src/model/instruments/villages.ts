/**
 * Programmes that build or send something to villages: the county serves the villages with most registered poor households
 * first, as far as its purse and its people reach, and each in full or not at all. Where a service must last, villages that
 * had it last year come before all others.
 */
import { type TableSpec, column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { type Kind, kindOf } from "../../ledger/chart.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { type Purse, purseOf } from "../purse.ts";
import type { Block, Moment, Step } from "../step.ts";
import { type ExtraTable, type World, villageEnd } from "../world.ts";
import { type Programme, isOpen, roomFen, spend } from "./programme.ts";

const servedColumns = {
  poorHouseholds: column("u32", "household", "registered poor households this year"),
  served: column("u8", "flag", "served this year"),
};

/** The tables of a village programme. */
export interface VillageTables {
  readonly id: string;
  readonly village: TableSpec<typeof servedColumns>;
  readonly purse: Purse;
}

export function villagesOf(id: string): VillageTables {
  return {
    id,
    village: defineTable(`${id}Villages`, `a village under ${id}`, servedColumns),
    purse: purseOf(id),
  };
}

export const tablesOfVillages = ({ village, purse }: VillageTables): ExtraTable[] => [
  { table: village, rowsOf: "village" },
  { table: purse, rowsOf: "county" },
];

/** How a village programme serves. */
export interface Serving {
  readonly tables: VillageTables;
  readonly given: Programme & { readonly villagesPerYear: number };
  readonly kind: Kind;
  /** Verb first, as in the schedule. */
  readonly name: string;
  readonly about: string;
  readonly reads: readonly string[];
  /** Columns that `costFen` and `serve` change. */
  readonly writes: readonly string[];
  /** Villages served last year come first. */
  readonly lasting?: boolean;
  /** Ends what was served last year, before anything is served this year. */
  begin?(world: World): void;
  /** What serving a village costs this year, fen; 0 for a village that needs nothing. */
  costFen(world: World, v: number): number;
  /** What changes in a village that is served. */
  serve(world: World, v: number): void;
}

export function servingStep(serving: Serving): Step {
  const { tables, name, about, reads, writes } = serving;
  return {
    phase: "policy",
    name,
    about: `${about}; villages with most registered poor households come first`,
    reads: [...reads, "household.registeredPoor"],
    writes: ["account.*", "flow.*", `${tables.village.name}.*`, `${tables.purse.name}.*`, ...writes],
    rows: (moment, block) => countPoor(moment, block, tables),
    finish: (moment) => serveVillages(moment, serving),
  };
}

function countPoor({ world }: Moment, block: Block, tables: VillageTables): void {
  const own = columnsOf(world.store, tables.village);
  const { registeredPoor } = world.household;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    let poor = 0;
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) poor += registeredPoor[h]!;
    own.poorHouseholds[v] = poor;
  }
}

function serveVillages(moment: Moment, serving: Serving): void {
  const { world, year, till } = moment;
  const { tables, given, kind } = serving;
  const own = columnsOf(world.store, tables.village);
  const before = own.served.slice();
  own.served.fill(0);
  serving.begin?.(world);
  if (!isOpen(given, year)) return;
  const order = Array.from({ length: world.size.villages }, (_, v) => v).sort(
    (a, b) =>
      (serving.lasting === true ? before[b]! - before[a]! : 0) ||
      own.poorHouseholds[b]! - own.poorHouseholds[a]! ||
      a - b,
  );
  const served = new Float64Array(world.size.counties);
  for (const v of order) {
    const county = world.village.county[v]!;
    const fen = serving.costFen(world, v);
    if (fen === 0 || served[county]! >= given.villagesPerYear) continue;
    if (fen > roomFen(world, tables.purse, given, county, year)) continue;
    pay(till, kindOf[kind], governmentAccount(world, county), outsideAccount(world), fen);
    spend(world, tables.purse, county, fen);
    served[county] = served[county]! + 1;
    own.served[v] = 1;
    serving.serve(world, v);
  }
}
