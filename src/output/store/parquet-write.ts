/**
 * Writes one Parquet file piece by piece: row groups of a size that depends on the columns alone, so the bytes
 * are the same however the rows arrived. Nothing of the time or the machine goes inside.
 */

import { type FileHandle, open } from "node:fs/promises";
import type { ColumnChunk } from "hyparquet";
import type { ColumnSource, ParquetWriter } from "hyparquet-writer";
import { InvariantError } from "../../engine/errors.ts";
import { encodeColumn, schemaOf } from "./parquet-columns.ts";
import { addToLastGroup, plainNumbers, writePlain } from "./parquet-plain.ts";
import { openSink, parquetInto, type Sink } from "./parquet-sink.ts";
import { joinTables, requireSameColumns, rowCount, sliceTable, type Table } from "./table.ts";

/** What was written: enough to tell later whether the file is still whole. */
export interface WrittenFile {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A row group holds about this many cells: small enough to stream, large enough to compress. */
const CELLS_PER_GROUP = 2 ** 20;

/** Rows in each row group of a table with so many columns. */
export function groupRows(columns: number): number {
  return Math.max(1024, Math.floor(CELLS_PER_GROUP / Math.max(1, columns)));
}

/** Writes all pieces into a new file and syncs it to disk; there must be one piece at least, for the columns. */
export async function writeParquet(
  path: string,
  pieces: Iterable<Table> | AsyncIterable<Table>,
): Promise<WrittenFile> {
  const file = await open(path, "w");
  try {
    const written = await writePieces(file, pieces, path);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

async function writePieces(
  file: FileHandle,
  pieces: Iterable<Table> | AsyncIterable<Table>,
  path: string,
): Promise<WrittenFile> {
  const sink = await openSink(file);
  let parquet: Awaited<ReturnType<typeof parquetInto>> | undefined;
  let first: Table | undefined;
  let rows = 0;
  for await (const group of regroup(pieces)) {
    if (first === undefined || parquet === undefined) {
      first = group;
      parquet = await parquetInto(sink, schemaOf(group));
    } else requireSameColumns(first, group, path);
    rows += rowCount(group);
    await writeGroup(sink, parquet, group);
  }
  if (parquet === undefined)
    throw new InvariantError(`${path}: a table needs its columns, even without rows`);
  await parquet.finish();
  return { rows, ...sink.written() };
}

/** Columns of plain numbers first, then the library's row group, to which they are added. */
async function writeGroup(sink: Sink, parquet: ParquetWriter, group: Table): Promise<void> {
  const columnData: ColumnSource[] = [];
  const chunks: ColumnChunk[] = [];
  for (const [c, column] of group.columns.entries()) {
    const { name, type } = column;
    const data = encodeColumn(column);
    // The library counts the rows by the first of the columns that it is given: it always gets one.
    const numbers = c === 0 ? undefined : plainNumbers(type, data);
    if (numbers === undefined) columnData.push({ name, data });
    else chunks.push(await writePlain(sink, name, type, numbers));
  }
  await parquet.write({ columnData, rowGroupSize: Math.max(1, rowCount(group)) });
  if (chunks.length > 0) addToLastGroup(parquet, chunks);
}

/** The same rows in groups of the fixed size, the last one shorter; a table without rows is one empty group. */
async function* regroup(pieces: Iterable<Table> | AsyncIterable<Table>): AsyncGenerator<Table> {
  let waiting: Table[] = [];
  let total = 0;
  let yielded = 0;
  for await (const piece of pieces) {
    if (waiting[0] !== undefined) requireSameColumns(waiting[0], piece, "a piece of the table");
    waiting.push(piece);
    total += rowCount(piece);
    const size = groupRows(piece.columns.length);
    if (total - yielded < size) continue;
    const joined = joinTables(waiting);
    let from = 0;
    for (; from + size <= rowCount(joined); from += size) yield sliceTable(joined, from, from + size);
    yielded += from;
    waiting = [sliceTable(joined, from, rowCount(joined))];
  }
  if (total > yielded || (total === 0 && waiting.length > 0)) yield joinTables(waiting);
}
