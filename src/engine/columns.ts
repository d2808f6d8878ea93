/**
 * Tables of columns. Each kind of agent is a table; an agent is a row number; a column is one typed array with
 * a declared unit and meaning. All tables of a world lie on one buffer, so that a snapshot is one copy; it is shared where
 * threads are to see the same memory.
 */
import { InvariantError } from "./errors.ts";

const arrays = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i8: Int8Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

/** Width of a column in memory. */
export type ColumnType = keyof typeof arrays;

/** What a column declares about itself. Export, explain, snapshot and ODD tables all derive from this. */
export interface ColumnSpec<T extends ColumnType = ColumnType> {
  readonly type: T;
  /** Unit of the value, e.g. `fen`, `mu`, `head`; `1` for a pure number, `id` for a row number, `flag` for 0/1. */
  readonly unit: string;
  /** One phrase: what the value means for one row. */
  readonly meaning: string;
}

/** The columns of a table, by name. */
export type ColumnSpecs = Readonly<Record<string, ColumnSpec>>;

/** A declared kind of agent (or place, or market). */
export interface TableSpec<C extends ColumnSpecs = ColumnSpecs> {
  readonly name: string;
  readonly meaning: string;
  readonly columns: C;
}

/** The typed arrays of a table, one a column. */
export type ColumnsOf<C extends ColumnSpecs> = {
  readonly [K in keyof C]: InstanceType<(typeof arrays)[C[K]["type"]]>;
};

/** A table in memory: how many rows, and its columns. */
export type Table<C extends ColumnSpecs = ColumnSpecs> = ColumnsOf<C> & { readonly rows: number };

/** Any column's typed array. */
export type Column = InstanceType<(typeof arrays)[ColumnType]>;

/** Declares a column. */
export function column<T extends ColumnType>(type: T, unit: string, meaning: string): ColumnSpec<T> {
  return { type, unit, meaning };
}

/** Declares a table; column names must not be `rows`. */
export function defineTable<C extends ColumnSpecs>(name: string, meaning: string, columns: C): TableSpec<C> {
  if ("rows" in columns) throw new InvariantError(`table ${name}: a column cannot be called "rows"`);
  return { name, meaning, columns };
}

/** Bytes that one row of the table costs in memory. */
export function bytesPerRow(table: TableSpec): number {
  return Object.values(table.columns).reduce((sum, spec) => sum + arrays[spec.type].BYTES_PER_ELEMENT, 0);
}

/** A table and how many rows it shall have. */
export interface Extent {
  readonly table: TableSpec;
  readonly rows: number;
}

/** Every table of a world on one buffer. */
export interface Store {
  readonly buffer: SharedArrayBuffer | ArrayBuffer;
  readonly tables: ReadonlyMap<TableSpec, Table>;
}

/** Columns start at multiples of a cache line, so that two never share one. */
const ALIGNMENT_BYTES = 64;

const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;

const columnBytes = (spec: ColumnSpec, rows: number) => aligned(arrays[spec.type].BYTES_PER_ELEMENT * rows);

/** Bytes that all the tables need together. */
export function storeBytes(extents: readonly Extent[]): number {
  let bytes = 0;
  for (const { table, rows } of extents) {
    for (const spec of Object.values(table.columns)) bytes += columnBytes(spec, rows);
  }
  return bytes;
}

/** Where tables lie: a zeroed buffer of their own, one that other threads can work in too, or one that is there already. */
export type Ground = "own" | "shared" | SharedArrayBuffer | ArrayBuffer;

/**
 * Lays the tables on a buffer, in the order given. What lies on one that is there already (a snapshot, another thread's
 * world) is kept, and it must be just as long; or longer, where the tables are to begin at byte `from` of a memory that
 * holds more than them. Shared memory is copied at half the speed of one's own, which every digest would feel.
 */
export function openStore(extents: readonly Extent[], ground: Ground = "own", from?: number): Store {
  const bytes = storeBytes(extents);
  const memory = newOrGiven(ground, bytes);
  const room = memory.byteLength - (from ?? 0);
  if (from === undefined ? room !== bytes : room < bytes) {
    throw new InvariantError(`the tables need ${bytes} bytes but the buffer has ${room}`);
  }
  const tables = new Map<TableSpec, Table>();
  let offset = from ?? 0;
  for (const { table, rows } of extents) {
    if (tables.has(table)) throw new InvariantError(`table ${table.name} is laid out twice`);
    const columns: Record<string, Column | number> = { rows };
    for (const [name, spec] of Object.entries(table.columns)) {
      columns[name] = new arrays[spec.type](memory as ArrayBuffer, offset, rows);
      offset += columnBytes(spec, rows);
    }
    // A copy by spreading: an object filled key by key is kept as a hash table, and every row loop would pay for it.
    tables.set(table, { ...columns } as unknown as Table);
  }
  return { buffer: memory, tables };
}

/** The columns of a declared table. Throws if the store was not laid out with it. */
export function columnsOf<C extends ColumnSpecs>(store: Store, table: TableSpec<C>): Table<C> {
  const found = store.tables.get(table as unknown as TableSpec);
  if (found === undefined) throw new InvariantError(`table ${table.name} is not part of this world`);
  return found as unknown as Table<C>;
}

function newOrGiven(ground: Ground, bytes: number): SharedArrayBuffer | ArrayBuffer {
  if (ground === "own") return new ArrayBuffer(bytes);
  return ground === "shared" ? new SharedArrayBuffer(bytes) : ground;
}
