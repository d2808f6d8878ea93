/**
 * A table on its way to or from a Parquet file: named, typed columns of one length. Whole fen travel as
 * int64, the type that DuckDB and pandas sum exactly; in JavaScript they stay numbers, exact below 2^53.
 */

import { InvariantError } from "../../engine/errors.ts";

export type ColumnType = "string" | "int32" | "int64" | "double";

/** What stands in a cell; null is a value that has no meaning there. */
export type Cell = string | number | null;

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: ArrayLike<Cell>;
}

export interface Table {
  readonly columns: readonly TableColumn[];
}

/** Rows of a table: the length of its first column. */
export function rowCount(table: Table): number {
  return table.columns[0]?.values.length ?? 0;
}

/** Money columns are named for their unit: `fen`, or a name ending in `Fen`. */
export function numberType(name: string): "int64" | "double" {
  return /(^fen|Fen)$/.test(name) ? "int64" : "double";
}

/** Rows `from` (included) to `to` (excluded); numbers in typed arrays stay where they are. */
export function sliceTable(table: Table, from: number, to: number): Table {
  return {
    columns: table.columns.map((column) => ({ ...column, values: sliced(column.values, from, to) })),
  };
}

function sliced(values: ArrayLike<Cell>, from: number, to: number): ArrayLike<Cell> {
  if (values instanceof Float64Array || values instanceof Int32Array) return values.subarray(from, to);
  return Array.prototype.slice.call(values, from, to) as Cell[];
}

/** One table after another; all must have the columns of the first, in any order. */
export function joinTables(tables: readonly Table[]): Table {
  const [first] = tables;
  if (first === undefined) return { columns: [] };
  if (tables.length === 1) return first;
  return {
    columns: first.columns.map(({ name, type }) => {
      const values = joinValues(tables.map((table) => columnNamed(table, name, type).values));
      return { name, type, values };
    }),
  };
}

/** Typed arrays of one kind join to such an array; anything else to a plain one. */
export function joinValues(parts: readonly ArrayLike<Cell>[]): ArrayLike<Cell> {
  if (parts.length < 2) return parts[0] ?? [];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  for (const Typed of [Float64Array, Int32Array]) {
    if (!parts.every((part) => part instanceof Typed)) continue;
    const values = new Typed(length);
    let at = 0;
    for (const part of parts as readonly (Float64Array | Int32Array)[]) {
      values.set(part, at);
      at += part.length;
    }
    return values;
  }
  const values = new Array<Cell>(length);
  let at = 0;
  for (const part of parts) for (let i = 0; i < part.length; i++) values[at++] = part[i]!;
  return values;
}

/** The column of that name; a table that lacks it, or holds another type, is a defect of whoever wrote it. */
export function columnNamed(table: Table, name: string, type?: ColumnType): TableColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) {
    const known = table.columns.map((candidate) => candidate.name).join(", ");
    throw new InvariantError(`table has no column "${name}"; it has ${known}`);
  }
  if (type !== undefined && column.type !== type) {
    throw new InvariantError(`column "${name}" is ${column.type}, expected ${type}`);
  }
  return column;
}

/** Refuses two tables that cannot stand in one file. */
export function requireSameColumns(expected: Table, found: Table, where: string): void {
  const describe = (table: Table) => table.columns.map(({ name, type }) => `${name}:${type}`).sort();
  const [want, have] = [describe(expected), describe(found)];
  const missing = want.filter((column) => !have.includes(column));
  const extra = have.filter((column) => !want.includes(column));
  if (missing.length + extra.length > 0) {
    throw new InvariantError(
      `${where}: columns differ from those of the first run; missing ${missing.join(", ") || "none"}, extra ${extra.join(", ") || "none"}`,
    );
  }
}
