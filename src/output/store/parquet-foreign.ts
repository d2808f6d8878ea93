/** Reads a Parquet file that others wrote, whatever its types and the usual compressions, as columns of plain values. */

import { open } from "node:fs/promises";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { asBuffer } from "./parquet-read.ts";

export interface ForeignColumn {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** All rows at once; a file of more rows than `most` is refused before they are read. */
export async function readForeignParquet(path: string, most: number): Promise<ForeignColumn[]> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const handle = await open(path, "r");
  try {
    const file = await asBuffer(handle);
    const metadata = await parquetMetadataAsync(file);
    if (Number(metadata.num_rows) > most) {
      throw new Error(`it has ${metadata.num_rows} rows, and at most ${most} are read`);
    }
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows = await parquetReadObjects({
      file,
      metadata,
      compressors: {
        ZSTD: (input) => zstdDecompressSync(input),
        GZIP: (input) => gunzipSync(input),
      },
    });
    return names.map((name) => ({ name, values: rows.map((row) => row[name]) }));
  } finally {
    await handle.close();
  }
}
