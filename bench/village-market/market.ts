/**
 * A village market in memory: tables on one shared buffer, villages cut into blocks. Which thread works on which block
 * cannot matter: a block writes its own rows only, and is summed in its turn.
 */
import { type BlockRange, cutBlocks } from "../../src/engine/blocks.ts";
import {
  type Column,
  type ColumnSpecs,
  columnsOf,
  type Extent,
  openStore,
  type Store,
  type Table,
  type TableSpec,
} from "../../src/engine/columns.ts";
import { type Key, keyOf } from "../../src/engine/random.ts";
import * as tables from "./tables.ts";
import { PRODUCTS, VILLAGE_HOUSEHOLDS } from "./tables.ts";

export const SEED = "1";
/** Whole villages and whole groups of actors that draw together; their words fit into a core's nearest cache. */
export const BLOCK_HOUSEHOLDS = 1600;

type Columns<T> = T extends TableSpec<infer C> ? Table<C> : never;

export interface Market {
  readonly store: Store;
  readonly key: Key;
  readonly years: number;
  readonly blocks: readonly Block[];
  readonly household: Columns<typeof tables.household>;
  readonly village: Columns<typeof tables.village>;
  readonly product: Columns<typeof tables.product>;
  readonly year: Columns<typeof tables.year>;
  readonly blockProduct: Columns<typeof tables.blockProduct>;
  readonly blockTotal: Columns<typeof tables.blockTotal>;
}

/** A block with its own part of the large tables, so that a loop counts rows, draws and columns alike from 0. */
export interface Block extends BlockRange {
  readonly household: Market["household"];
  readonly village: Market["village"];
  /** What it hands to the serial end of a step, by product. */
  readonly totals: Market["blockProduct"];
}

/** Where a market lies; made by memory.ts. */
export interface MarketMemory {
  readonly buffer: SharedArrayBuffer | ArrayBuffer;
  /** The first byte of its tables. */
  readonly tablesAt: number;
}

export interface MarketSize {
  /** Whole villages: a multiple of a hundred, and enough that each product has its growers (from 1,000). */
  readonly households: number;
  readonly years: number;
}

/** Whole villages, cut into blocks. */
function rangesOf({ households }: MarketSize): BlockRange[] {
  const villages = households / VILLAGE_HOUSEHOLDS;
  const firstRows = Uint32Array.from({ length: villages }, (_, v) => v * VILLAGE_HOUSEHOLDS);
  return cutBlocks(firstRows, households, BLOCK_HOUSEHOLDS);
}

/** Every table, and its rows. */
export function extentsOf(size: MarketSize): Extent[] {
  const blocks = rangesOf(size).length;
  return [
    { table: tables.household, rows: size.households },
    { table: tables.village, rows: size.households / VILLAGE_HOUSEHOLDS },
    { table: tables.product, rows: PRODUCTS },
    { table: tables.year, rows: size.years },
    { table: tables.blockProduct, rows: blocks * PRODUCTS },
    { table: tables.blockTotal, rows: blocks },
  ];
}

/** Lays the tables on a memory, or sees those that another thread has laid out there. */
export function openMarket(size: MarketSize, { buffer, tablesAt }: MarketMemory): Market {
  const store = openStore(extentsOf(size), buffer, tablesAt);
  const household = columnsOf(store, tables.household);
  const village = columnsOf(store, tables.village);
  const blockProduct = columnsOf(store, tables.blockProduct);
  return {
    store,
    key: keyOf(SEED),
    years: size.years,
    blocks: rangesOf(size).map((range) => ({
      ...range,
      household: partOf(household, range.from, range.to),
      village: partOf(village, range.firstGroup, range.endGroup),
      totals: partOf(blockProduct, range.index * PRODUCTS, (range.index + 1) * PRODUCTS),
    })),
    household,
    village,
    product: columnsOf(store, tables.product),
    year: columnsOf(store, tables.year),
    blockProduct,
    blockTotal: columnsOf(store, tables.blockTotal),
  };
}

/** Rows `from` (included) to `to` (excluded) of a table, on the same memory. */
function partOf<C extends ColumnSpecs>(table: Table<C>, from: number, to: number): Table<C> {
  const columns = Object.entries<Column | number>(table).map(([name, column]) => [
    name,
    typeof column === "number" ? to - from : column.subarray(from, to),
  ]);
  // A copy by spreading, as in openStore: an object filled key by key would be slow in every loop.
  return { ...Object.fromEntries(columns) };
}
