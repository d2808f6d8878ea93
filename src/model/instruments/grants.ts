/**
 * Programmes that grant money for households. Each household's claim is found in rows; where a county's purse does not
 * suffice, registered poor households come first, village after village from one that each year draws anew, then all
 * others likewise; within a village by number. The last that the purse reaches gets what is left.
 */
import { type TableSpec, column, columnsOf, defineTable } from "../../engine/columns.ts";
import { type Stream, stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { type Kind, kindOf } from "../../ledger/chart.ts";
import { governmentAccount } from "../accounts.ts";
import { drawOne } from "../luck.ts";
import { type Purse, purseOf } from "../purse.ts";
import type { Block, Moment, Step, Telling } from "../step.ts";
import { type ExtraTable, type World, villageEnd } from "../world.ts";
import { type Programme, isOpen, roomFen, spend } from "./programme.ts";

const grantColumns = { grantFen: column("f64", "fen", "granted this year; claimed until it is") };
const claimColumns = {
  poorFen: column(
    "f64",
    "fen",
    "claims of registered poor households this year; then what is allotted to them",
  ),
  otherFen: column("f64", "fen", "claims of other households this year; then what is allotted to them"),
  paidFen: column("f64", "fen", "granted to households this year"),
  grants: column("u32", "1", "households reached this year"),
};

/** The tables of a household programme, and where its luck of the queue is drawn. */
export interface Grants {
  readonly id: string;
  readonly household: TableSpec<typeof grantColumns>;
  readonly village: TableSpec<typeof claimColumns>;
  readonly purse: Purse;
  readonly queue: Stream;
}

export function grantsOf(id: string): Grants {
  return {
    id,
    household: defineTable(id, `a household's grant under ${id}`, grantColumns),
    village: defineTable(`${id}Claims`, `a village's claims under ${id}`, claimColumns),
    purse: purseOf(id),
    queue: stream(`${id}.queue`),
  };
}

export const grantTables = ({ household, village, purse }: Grants): ExtraTable[] => [
  { table: household, rowsOf: "household" },
  { table: village, rowsOf: "village" },
  { table: purse, rowsOf: "county" },
];

/** How a programme claims and pays. */
export interface Granting {
  readonly grants: Grants;
  readonly given: Programme;
  readonly phase: Step["phase"];
  /** In a phrase: for whom and how much. */
  readonly about: string;
  readonly reads: readonly string[];
  /** Columns that `settle` changes, beside accounts. */
  readonly writes: readonly string[];
  /** Columns that `claim` changes, beside the claims. */
  readonly claimWrites?: readonly string[];
  /** A grant is paid in full or not at all. */
  readonly whole?: boolean;
  /** Writes each household's claim, fen, into every row of the block; the rows hold what was granted last year. */
  claim(moment: Moment, block: Block, claimFen: Float64Array): void;
  /** Pays what is granted to one household; as a transfer from its county unless given. */
  settle(moment: Moment, block: Block, h: number, fen: number): void;
}

/** The two steps of a household programme: claims with their rationing, then payment. */
export function grantSteps(granting: Granting): Step[] {
  const { grants, phase, about, reads, writes, claimWrites = [] } = granting;
  const { id, household, village, purse } = grants;
  return [
    {
      phase,
      name: `claim ${id}`,
      about: `${about}; where the budget does not suffice, the poor come first`,
      reads: [...reads, "household.registeredPoor"],
      writes: [`${household.name}.*`, `${village.name}.*`, `${purse.name}.*`, ...claimWrites],
      rows: (moment, block) => gather(moment, block, granting),
      finish: (moment) => allot(moment, granting),
    },
    {
      phase,
      name: `pay ${id}`,
      about: "what is granted is paid, and noted in the county's purse",
      reads: [`${household.name}.grantFen`, `${village.name}.*`],
      writes: [
        "account.*",
        "flow.*",
        `${household.name}.*`,
        `${village.name}.*`,
        `${purse.name}.*`,
        ...writes,
      ],
      rows: (moment, block) => payBlock(moment, block, granting),
      finish: ({ world }) => noteSpending(world, grants),
      tell: (moment, h) => tell(moment, h, granting),
    },
  ];
}

/** The usual settlement: the county pays the household, for which it is income from a programme. */
export function payTransfer(kind: Kind) {
  const kindNumber = kindOf[kind];
  return ({ world }: Moment, { till }: Block, h: number, fen: number): void => {
    const { household, village } = world;
    pay(till, kindNumber, governmentAccount(world, village.county[household.village[h]!]!), h, fen);
    household.transferFen[h] = household.transferFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  };
}
export const transferWrites = ["household.transferFen", "household.linkedFen"] as const;

function gather(moment: Moment, block: Block, { grants, given, claim }: Granting): void {
  const { world, year } = moment;
  const { grantFen } = columnsOf(world.store, grants.household);
  const own = columnsOf(world.store, grants.village);
  for (const sums of [own.poorFen, own.otherFen, own.paidFen, own.grants])
    sums.fill(0, block.firstGroup, block.endGroup);
  if (isOpen(given, year)) claim(moment, block, grantFen);
  else grantFen.fill(0, block.from, block.to);
  const { village, registeredPoor } = world.household;
  for (let h = block.from; h < block.to; h++) {
    const fen = grantFen[h]!;
    if (fen === 0) continue;
    const sums = registeredPoor[h] === 1 ? own.poorFen : own.otherFen;
    sums[village[h]!] = sums[village[h]!]! + fen;
  }
}

/** Cuts claims down to what each county may spend. Villages of a county stand together. */
function allot({ world, year }: Moment, { grants, given }: Granting): void {
  const { village, size } = world;
  const own = columnsOf(world.store, grants.village);
  let first = 0;
  while (first < size.villages) {
    const county = village.county[first]!;
    let end = first;
    let claimed = 0;
    for (; end < size.villages && village.county[end] === county; end++)
      claimed += own.poorFen[end]! + own.otherFen[end]!;
    const room = roomFen(world, grants.purse, given, county, year);
    if (claimed > room) {
      const turn = Math.floor(uniform(drawOne(world, grants.queue, year, county)) * (end - first));
      const left = serve(own.poorFen, first, end, turn, room);
      serve(own.otherFen, first, end, turn, left);
    }
    first = end;
  }
}

/** Serves the villages from the one whose turn it is, round to the one before it; gives what is left. */
function serve(claims: Float64Array, first: number, end: number, turn: number, room: number): number {
  const count = end - first;
  let left = room;
  for (let i = 0; i < count; i++) {
    const v = first + ((turn + i) % count);
    claims[v] = Math.min(claims[v]!, left);
    left -= claims[v]!;
  }
  return left;
}

function payBlock(moment: Moment, block: Block, { grants, whole = false, settle }: Granting): void {
  const { world } = moment;
  const { grantFen } = columnsOf(world.store, grants.household);
  const own = columnsOf(world.store, grants.village);
  const { registeredPoor } = world.household;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    let poorLeft = own.poorFen[v]!;
    let otherLeft = own.otherFen[v]!;
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const claimed = grantFen[h]!;
      if (claimed === 0) continue;
      const poor = registeredPoor[h] === 1;
      const fen = granted(claimed, poor ? poorLeft : otherLeft, whole);
      grantFen[h] = fen;
      if (fen === 0) continue;
      if (poor) poorLeft -= fen;
      else otherLeft -= fen;
      own.paidFen[v] = own.paidFen[v]! + fen;
      own.grants[v] = own.grants[v]! + 1;
      settle(moment, block, h, fen);
    }
  }
}

const granted = (claimed: number, left: number, whole: boolean): number =>
  whole && left < claimed ? 0 : Math.min(claimed, left);

function noteSpending(world: World, { village, purse }: Grants): void {
  const own = columnsOf(world.store, village);
  for (let v = 0; v < world.size.villages; v++)
    spend(world, purse, world.village.county[v]!, own.paidFen[v]!, own.grants[v]!);
}

/** What a household claims and gets, told before it is paid. */
function tell({ world }: Moment, h: number, { grants, whole = false }: Granting): Telling[] {
  const { grantFen } = columnsOf(world.store, grants.household);
  const claimed = grantFen[h]!;
  if (claimed === 0) return [];
  const own = columnsOf(world.store, grants.village);
  const { registeredPoor, village } = world.household;
  const v = village[h]!;
  let left = registeredPoor[h] === 1 ? own.poorFen[v]! : own.otherFen[v]!;
  for (let other = world.village.firstHousehold[v]!; other < h; other++)
    if (registeredPoor[other] === registeredPoor[h]) left -= granted(grantFen[other]!, left, whole);
  const values = {
    instrument: grants.id,
    claimed: claimed / 100,
    granted: granted(claimed, left, whole) / 100,
  };
  return [{ id: "claimedGrant", values }];
}
