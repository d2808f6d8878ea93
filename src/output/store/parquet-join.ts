/**
 * Joins Parquet files of one schema into one: their row groups are copied byte for byte and only the footer is written
 * anew. For tables whose parts are large, where writing every cell again would take longer than the runs themselves.
 */

import { type FileHandle, open } from "node:fs/promises";
import type { ColumnChunk, FileMetaData, RowGroup } from "hyparquet";
import { InvariantError } from "../../engine/errors.ts";
import { asBuffer } from "./parquet-read.ts";
import { openSink, parquetInto, type Sink } from "./parquet-sink.ts";
import type { WrittenFile } from "./parquet-write.ts";

/** Bytes before the first row group: the magic word. */
const HEAD = 4;

/** Writes all row groups of the sources, in order, into a new file and syncs it to disk. */
export async function joinParquet(path: string, sources: readonly string[]): Promise<WrittenFile> {
  const { parquetMetadataAsync } = await import("hyparquet");
  const file = await open(path, "w");
  try {
    const sink = await openSink(file);
    let parquet: Awaited<ReturnType<typeof parquetInto>> | undefined;
    let schema = "";
    for (const source of sources) {
      const from = await open(source, "r");
      try {
        const metadata = await parquetMetadataAsync(await asBuffer(from));
        parquet ??= await parquetInto(sink, metadata.schema);
        const own = JSON.stringify(metadata.schema);
        if (schema !== "" && own !== schema) {
          throw new InvariantError(`${source}: columns differ from those of the first run`);
        }
        schema = own;
        const shift = sink.writer.offset - HEAD;
        await copyGroups(sink, from, metadata);
        parquet.row_groups.push(...metadata.row_groups.map((group) => moved(group, BigInt(shift))));
        parquet.num_rows += metadata.num_rows;
      } finally {
        await from.close();
      }
    }
    if (parquet === undefined) throw new InvariantError(`${path}: there is nothing to join`);
    const rows = Number(parquet.num_rows);
    await parquet.finish();
    await file.sync();
    return { rows, ...sink.written() };
  } finally {
    await file.close();
  }
}

async function copyGroups(sink: Sink, from: FileHandle, { row_groups }: FileMetaData): Promise<void> {
  const end = row_groups
    .flatMap(({ columns }) => columns)
    .reduce((most, chunk) => Math.max(most, Number(startOf(chunk) + sizeOf(chunk))), HEAD);
  const bytes = new Uint8Array(end - HEAD);
  const { bytesRead } = await from.read(bytes, 0, bytes.length, HEAD);
  if (bytesRead < bytes.length) throw new InvariantError(`a part ends after ${bytesRead} bytes, not ${end}`);
  sink.writer.appendBytes(bytes);
  await sink.flush();
}

const dataOf = ({ meta_data }: ColumnChunk) => meta_data!;
const sizeOf = (chunk: ColumnChunk): bigint => dataOf(chunk).total_compressed_size;

function startOf(chunk: ColumnChunk): bigint {
  const { dictionary_page_offset: dictionary, data_page_offset: data } = dataOf(chunk);
  return dictionary !== undefined && dictionary < data ? dictionary : data;
}

/** The row group as it stands so many bytes further on; indexes beside the data are left behind. */
function moved(group: RowGroup, shift: bigint): RowGroup {
  return {
    ...group,
    ...(group.file_offset === undefined ? {} : { file_offset: group.file_offset + shift }),
    columns: group.columns.map(({ file_path, file_offset, meta_data }) => {
      const data = meta_data!;
      const dictionary = data.dictionary_page_offset;
      return {
        ...(file_path === undefined ? {} : { file_path }),
        file_offset: file_offset === 0n ? 0n : file_offset + shift,
        meta_data: {
          ...data,
          data_page_offset: data.data_page_offset + shift,
          ...(dictionary === undefined ? {} : { dictionary_page_offset: dictionary + shift }),
        },
      };
    }),
  };
}
