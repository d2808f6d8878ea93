/** Reads a Parquet file row group by row group, so that a table larger than memory can pass through. */

import { type FileHandle, open } from "node:fs/promises";
import { zstdDecompressSync } from "node:zlib";
import type { AsyncBuffer, DecodedArray, FileMetaData, SchemaElement } from "hyparquet";
import { decodeColumn, typeOf } from "./parquet-columns.ts";
import { joinValues, type Table } from "./table.ts";

/** The row groups of a file in order; a file without rows gives one empty table, for its columns. */
export async function* readParquet(path: string, columns?: readonly string[]): AsyncGenerator<Table> {
  const { parquetMetadataAsync, parquetRead } = await import("hyparquet");
  const handle = await open(path, "r");
  try {
    const file = await asBuffer(handle);
    const metadata = await parquetMetadataAsync(file);
    const wanted = leaves(metadata).filter(({ name }) => columns?.includes(name) ?? true);
    if (metadata.row_groups.length === 0) yield tableOf(wanted, new Map());
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const chunks = new Map<string, DecodedArray[]>();
      await parquetRead({
        file,
        metadata,
        columns: wanted.map(({ name }) => name),
        rowStart,
        rowEnd,
        compressors: { ZSTD: (input) => zstdDecompressSync(input) },
        onChunk: ({ columnName, columnData }) => {
          const known = chunks.get(columnName);
          if (known === undefined) chunks.set(columnName, [columnData]);
          else known.push(columnData);
        },
      });
      yield tableOf(wanted, chunks);
      rowStart = rowEnd;
    }
  } finally {
    await handle.close();
  }
}

function leaves(metadata: FileMetaData): SchemaElement[] {
  return metadata.schema.slice(1);
}

function tableOf(elements: readonly SchemaElement[], chunks: ReadonlyMap<string, DecodedArray[]>): Table {
  return {
    columns: elements.map((element) => {
      const type = typeOf(element);
      const parts = (chunks.get(element.name) ?? []).map((chunk) => decodeColumn(type, chunk));
      const values = joinValues(parts);
      return { name: element.name, type, values };
    }),
  };
}

/** A file as hyparquet reads it: any range of its bytes. */
export async function asBuffer(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat();
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      const buffer = new ArrayBuffer(end - start);
      const { bytesRead } = await handle.read(new Uint8Array(buffer), 0, end - start, start);
      if (bytesRead < end - start) throw new Error(`file ends after ${start + bytesRead} bytes, not ${end}`);
      return buffer;
    },
  };
}
