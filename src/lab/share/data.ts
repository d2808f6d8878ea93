/** The tables of the runs as files, with the columns of a results folder: Parquet, or CSV. */
import { parquetWriteBuffer } from "hyparquet-writer";
import type { LabRun } from "../engine/protocol.ts";
import { encodeColumn, schemaOf } from "../../output/store/parquet-columns.ts";
import { piecesOf, type TableName } from "../../output/store/record-tables.ts";
import { joinTables, type Table } from "../../output/store/table.ts";

export type DataKind = "parquet" | "csv";

/** One table of all runs; households are those of the first seed's last year. */
export function dataFile(runs: readonly LabRun[], name: TableName, kind: DataKind): string | Uint8Array {
  const shown = name === "households" ? runs.slice(0, 1) : runs;
  const pieces = shown.flatMap(({ record }) => {
    const { households } = record;
    return [
      ...piecesOf(name === "households" ? { ...record, households: households.slice(-1) } : record, name),
    ];
  });
  const table = joinTables(pieces);
  return kind === "csv" ? csvOf(table) : parquetOf(table);
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
