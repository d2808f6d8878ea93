/** The tables of the runs as files, with the columns of a results folder: Parquet, or CSV. */
import { parquetWriteBuffer } from "hyparquet-writer";
import type { LabRun } from "../engine/protocol.ts";
import { encodeColumn, schemaOf } from "../../output/store/parquet-columns.ts";
import { piecesOf, TABLE_NAMES } from "../../output/store/record-tables.ts";
import { joinTables, type Table } from "../../output/store/table.ts";

export interface DataFile {
  readonly file: string;
  readonly content: string | Uint8Array;
}

export function dataFiles(runs: readonly LabRun[], kind: "parquet" | "csv"): DataFile[] {
  return TABLE_NAMES.map((name) => {
    const table = joinTables(runs.flatMap(({ record }) => [...piecesOf(record, name)]));
    return { file: `${name}.${kind}`, content: kind === "csv" ? csvOf(table) : parquetOf(table) };
  });
}

/** RFC 4180; an absent value is an empty cell. */
export function csvOf({ columns }: Table): string {
  const cell = (value: string | number | null | undefined): string => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({ name }) => cell(name)).join(",")];
  const rows = columns[0]?.values.length ?? 0;
  for (let row = 0; row < rows; row++) lines.push(columns.map(({ values }) => cell(values[row])).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function parquetOf(table: Table): Uint8Array {
  const columnData = table.columns.map((column) => ({ name: column.name, data: encodeColumn(column) }));
  return new Uint8Array(parquetWriteBuffer({ schema: schemaOf(table), columnData }));
}
