/**
 * The books: the only way money moves. A payment takes whole fen from one account and gives them to another, and is
 * counted in the year's flows by kind and sectors. A sum of whole fen below 2^53 is exact, so order cannot matter.
 *
 * Many threads pay at once through tills: a till writes household accounts (a block's own rows) at once, and keeps
 * what it moved on all other accounts to itself until `closeTill` adds it, so that no two threads share a cell.
 */
import { InvariantError } from "../engine/errors.ts";
import type { Table } from "../engine/columns.ts";
import type { accountTable, flowTable } from "./accounts.ts";
import { type Chart, type Kind, accountName, kinds, sectorOf, sectors } from "./chart.ts";

const SECTORS = sectors.length;
/** Rows of the flow table: kind x payer sector x payee sector. */
export const FLOW_ROWS = kinds.length * SECTORS * SECTORS;

export interface Books {
  readonly chart: Chart;
  readonly accounts: Table<(typeof accountTable)["columns"]>;
  readonly flows: Table<(typeof flowTable)["columns"]>;
}

/** A payment seen by whoever watches an account. */
export type Witness = (kind: Kind, payer: number, payee: number, fen: number) => void;

/** One thread's access to the books. */
export interface Till {
  readonly books: Books;
  /** First account that is not a household's. */
  readonly wide: number;
  /** Moves on accounts from `wide` on, not yet in the books; empty arrays for a till that writes through. */
  readonly wideIn: Float64Array;
  readonly wideOut: Float64Array;
  readonly flowFen: Float64Array;
  /** One cell, not 0 where anything moved since the till was closed: most steps pay nobody. */
  readonly moved: Float64Array;
  /** Sector of each account from `wide` on. */
  readonly wideSector: Uint8Array;
  /** Account whose payments are shown to `witness`; -1 for none. */
  watched: number;
  witness: Witness | null;
}

/** Memory that a till keeps its open moves in. */
export type TillMemory = SharedArrayBuffer | ArrayBuffer;

/** Accounts that are not a household's: those whose moves a till holds back. */
const wideAccounts = ({ accounts, sizes }: Chart) => accounts - sizes.household;

/** Bytes of a till's memory. */
export function tillBytes(chart: Chart): number {
  return Float64Array.BYTES_PER_ELEMENT * (2 * wideAccounts(chart) + FLOW_ROWS + 1);
}

/** A till for a thread. Its moves count once it is closed: by another thread, if they share its memory. */
export function openTill(books: Books, memory: TillMemory = new ArrayBuffer(tillBytes(books.chart))): Till {
  const { chart } = books;
  const wide = chart.sizes.household;
  const count = wideAccounts(chart);
  const wideSector = new Uint8Array(count);
  for (let i = 0; i < count; i++) wideSector[i] = sectorOf(chart, wide + i);
  const moves = new Float64Array(memory as ArrayBuffer);
  return {
    books,
    wide,
    wideIn: moves.subarray(0, count),
    wideOut: moves.subarray(count, 2 * count),
    flowFen: moves.subarray(2 * count, 2 * count + FLOW_ROWS),
    moved: moves.subarray(2 * count + FLOW_ROWS),
    wideSector,
    watched: -1,
    witness: null,
  };
}

/**
 * Pays `fen` (whole, zero or more) of a kind (`kindOf.wages`) from account `payer` to account `payee`. Zero leaves no trace.
 * Throws an InvariantError on a broken amount: it would be a leak.
 */
export function pay(till: Till, kind: number, payer: number, payee: number, fen: number): void {
  if (fen === 0) return;
  if (!(fen > 0) || fen > Number.MAX_SAFE_INTEGER || Math.floor(fen) !== fen)
    refuse(till, kind, payer, payee, fen);
  countFlow(till, kind, take(till, payer, fen), give(till, payee, fen), fen);
  if (till.watched >= 0 && (payer === till.watched || payee === till.watched))
    till.witness?.(kinds[kind]!, payer, payee, fen);
}

/** Counts what moved between two sectors in the year's flows. */
export function countFlow(
  till: Till,
  kind: number,
  payerSector: number,
  payeeSector: number,
  fen: number,
): void {
  const cell = (kind * SECTORS + payerSector) * SECTORS + payeeSector;
  till.flowFen[cell] = till.flowFen[cell]! + fen;
  till.moved[0] = 1;
}

/** Takes from one side of a payment; gives its sector. */
export function take(till: Till, account: number, fen: number): number {
  if (account >= till.wide) {
    const at = account - till.wide;
    till.wideOut[at] = till.wideOut[at]! + fen;
    return till.wideSector[at]!;
  }
  const { cashFen, outFen } = till.books.accounts;
  cashFen[account] = cashFen[account]! - fen;
  outFen[account] = outFen[account]! + fen;
  return 0;
}

/** Gives to the other side; gives back its sector. */
export function give(till: Till, account: number, fen: number): number {
  if (account >= till.wide) {
    const at = account - till.wide;
    till.wideIn[at] = till.wideIn[at]! + fen;
    return till.wideSector[at]!;
  }
  const { cashFen, inFen } = till.books.accounts;
  cashFen[account] = cashFen[account]! + fen;
  inFen[account] = inFen[account]! + fen;
  return 0;
}

function refuse(till: Till, kind: number, payer: number, payee: number, fen: number): never {
  const { chart } = till.books;
  throw new InvariantError(
    `a payment must be whole fen, zero or more: ${kinds[kind]} of ${fen} fen from ${accountName(chart, payer)} to ${accountName(chart, payee)}`,
  );
}

/** Adds what the till moved to the books and empties it. */
export function closeTill(till: Till): void {
  if (till.moved[0] === 0) return;
  till.moved[0] = 0;
  const { accounts, flows } = till.books;
  for (let at = 0; at < till.wideIn.length; at++) {
    const received = till.wideIn[at]!;
    const paid = till.wideOut[at]!;
    if (received === 0 && paid === 0) continue;
    const account = till.wide + at;
    accounts.inFen[account] = accounts.inFen[account]! + received;
    accounts.outFen[account] = accounts.outFen[account]! + paid;
    accounts.cashFen[account] = accounts.cashFen[account]! + received - paid;
    till.wideIn[at] = 0;
    till.wideOut[at] = 0;
  }
  for (let cell = 0; cell < FLOW_ROWS; cell++) {
    const fen = till.flowFen[cell]!;
    if (fen === 0) continue;
    flows.fen[cell] = flows.fen[cell]! + fen;
    till.flowFen[cell] = 0;
  }
}

/** Cash of an account, counting what this till has moved and not yet closed. */
export function cashOf(till: Till, account: number): number {
  const cash = till.books.accounts.cashFen[account]!;
  const at = account - till.wide;
  return at < 0 ? cash : cash + till.wideIn[at]! - till.wideOut[at]!;
}

/** Begins a year: closing cash becomes opening cash, and the year's counters start at zero. */
export function openYear(books: Books): void {
  books.accounts.openingFen.set(books.accounts.cashFen);
  books.accounts.inFen.fill(0);
  books.accounts.outFen.fill(0);
  books.flows.fen.fill(0);
}
