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

/** The column type that a leaf of a file's schema stands for. */
export function typeOf(element: SchemaElement): ColumnType {
  const types = Object.keys(ELEMENTS) as ColumnType[];
  const found = types.find((type) => ELEMENTS[type].type === element.type);
  if (found === undefined) throw new InvariantError(`column "${element.name}" has type ${element.type}`);
  return found;
}

/** A column's cells as Parquet values. */
export function encodeColumn({ name, type, values }: TableColumn): DecodedArray {
  if (type === "string") return Array.from(values, (value, row) => text(value, name, row));
  if (type === "int32") return Array.from(values, (value, row) => int32(value, name, row));
  const encode = type === "int64" ? wholeFen : finite;
  return Array.from(values, (value, row) => (value === null ? null : encode(value, name, row)));
}

/** Parquet values as cells: int64 come back as numbers, absent values as null. */
export function decodeColumn(type: ColumnType, values: DecodedArray): Cell[] {
  if (type !== "int64") return Array.from(values as ArrayLike<Cell | undefined>, (value) => value ?? null);
  return Array.from(values as ArrayLike<bigint | null | undefined>, (value) =>
    value === null || value === undefined ? null : Number(value),
  );
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
