/** Where the bytes of a Parquet file go: into the file piece by piece, hashed on the way; zstd from node:zlib. */

import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { zstdCompressSync } from "node:zlib";
import type { SchemaElement } from "hyparquet";
import type { ByteWriter, ParquetWriter, Writer } from "hyparquet-writer";

export interface Sink {
  readonly writer: ByteWriter & Writer;
  /** Hands over what was written so far. */
  flush(): Promise<void>;
  /** How long the file is, and of what content. */
  written(): { readonly bytes: number; readonly sha256: string };
}

export async function openSink(file: FileHandle): Promise<Sink> {
  const { ByteWriter } = await import("hyparquet-writer");
  const hash = createHash("sha256");
  const bytes = new ByteWriter();
  const flush = async () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    hash.update(chunk);
    await file.writeFile(chunk);
  };
  const writer = Object.assign(bytes, { flush, finish: flush });
  return { writer, flush, written: () => ({ bytes: bytes.offset, sha256: hash.digest("hex") }) };
}

/** A Parquet file of that schema, begun in the sink. */
export async function parquetInto({ writer }: Sink, schema: SchemaElement[]): Promise<ParquetWriter> {
  const { ParquetWriter } = await import("hyparquet-writer");
  return new ParquetWriter({
    writer,
    schema,
    codec: "ZSTD",
    compressors: { ZSTD: compress },
    createdBy: "liannong",
  });
}

export function compress(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes);
}
