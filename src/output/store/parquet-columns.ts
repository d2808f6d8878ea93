/**
 * Cells to Parquet values and back. Strings and int32 are always present; int64 and double may be null. A value
 * that is not finite, or money that is not a whole safe integer, is a defect upstream and stops the write.
 */

import type { DecodedArray, SchemaElement } from "hyparquet";
import { InvariantError } from "../../engine/errors.ts";
import type { Cell, ColumnType, Table, TableColumn } from "./table.ts";

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, "name">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
  int32: { type: "INT32", repetition_type: "REQUIRED" },
  int64: { type: "INT64", repetition_type: "OPTIONAL" },
  double: { type: "DOUBLE", repetition_type: "OPTIONAL" },
};

/** The schema of a table as Parquet writes it: a root and one leaf a column. */
export function schemaOf(table: Table): SchemaElement[] {
  return [
    { name: "root", num_children: table.columns.length },
    ...table.columns.map(({ name, type }) => ({ name, ...ELEMENTS[type] })),
  ];
}

/** How Parquet declares a column of that type. */
export function typeElement(type: ColumnType): Omit<SchemaElement, "name"> {
  return ELEMENTS[type];
}

/** The column type that a leaf of a file's schema stands for. */
export function typeOf(element: SchemaElement): ColumnType {
  const types = Object.keys(ELEMENTS) as ColumnType[];
  const found = types.find((type) => ELEMENTS[type].type === element.type);
  if (found === undefined) throw new InvariantError(`column "${element.name}" has type ${element.type}`);
  return found;
}

/** A column's cells as Parquet values; numbers in typed arrays are checked and go as they are. */
export function encodeColumn({ name, type, values }: TableColumn): DecodedArray {
  if (type === "int32" && values instanceof Int32Array) return values;
  if (type === "double" && values instanceof Float64Array) {
    for (let row = 0; row < values.length; row++) {
      if (!Number.isFinite(values[row])) throw refused(name, row, values[row]!, "a finite number or null");
    }
    return values;
  }
  const encode = { string: text, int32, int64: wholeFen, double: finite }[type];
  const optional = ELEMENTS[type].repetition_type === "OPTIONAL";
  const encoded = new Array<unknown>(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    encoded[row] = optional && value === null ? null : encode(value, name, row);
  }
  return encoded;
}

/** Parquet values as cells: int64 come back as numbers, absent values as null. */
export function decodeColumn(type: ColumnType, values: DecodedArray): ArrayLike<Cell> {
  if (values instanceof Float64Array || values instanceof Int32Array) return values;
  const cells = new Array<Cell>(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as Cell | bigint | undefined;
    cells[row] = type === "int64" && typeof value === "bigint" ? Number(value) : ((value as Cell) ?? null);
  }
  return type === "double" ? typedWherePresent(cells) : cells;
}

/** Doubles that are all there take a typed array, which is smaller and faster to write again. */
function typedWherePresent(cells: readonly Cell[]): ArrayLike<Cell> {
  return cells.includes(null) ? cells : Float64Array.from(cells as readonly number[]);
}

function text(value: Cell, name: string, row: number): string {
  if (typeof value !== "string") throw refused(name, row, value, "text");
  return value;
}

function int32(value: Cell, name: string, row: number): number {
  if (typeof value !== "number" || (value | 0) !== value) throw refused(name, row, value, "an int32");
  return value;
}

function finite(value: Cell, name: string, row: number): number {
  if (!Number.isFinite(value)) throw refused(name, row, value, "a finite number or null");
  return value as number;
}

function wholeFen(value: Cell, name: string, row: number): bigint {
  if (!Number.isSafeInteger(value)) throw refused(name, row, value, "whole fen below 2^53");
  return BigInt(value as number);
}

function refused(name: string, row: number, value: Cell, expected: string): InvariantError {
  return new InvariantError(`column "${name}", row ${row}: found ${String(value)}, expected ${expected}`);
}
