/** A population file as it was read, before anything in it is judged: cells by column and row, and where each stands. */
import type { Place } from "../../engine/errors.ts";

export interface RawTable {
  readonly names: readonly string[];
  readonly rows: number;
  /** What stands there; an empty text where nothing does. */
  cell(row: number, column: number): string | number | boolean;
  /** Line and column of a CSV cell; in a Parquet file its row, from 1, and the number of its column. */
  place(row: number, column: number): Place;
}

/** Columns of a Parquet file, all of one length. */
export type RawColumns = readonly { readonly name: string; readonly values: ArrayLike<unknown> }[];

/** The cells of a Parquet file. */
export function rawColumns(file: string, columns: RawColumns): RawTable {
  return {
    names: columns.map(({ name }) => name),
    rows: columns[0]?.values.length ?? 0,
    cell: (row, column) => plain(columns[column]!.values[row]),
    place: (row, column) => ({ file, line: row + 1, column: column + 1 }),
  };
}

/** Whole numbers of 64 bits come as big integers; what is no plain value is shown as text. */
function plain(value: unknown): string | number | boolean {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return typeof value === "bigint" ? Number(value) : String(value);
}
