/**
 * Columns of numbers that are all there, as one page each: their bytes as they lie in memory, compressed. hyparquet-writer
 * asks of every single value whether it is there, whether it repeats and how long it is, which took a household table
 * longer than its run took to make.
 */

import type { ColumnChunk, DecodedArray } from "hyparquet";
import type { ParquetWriter } from "hyparquet-writer";
import { typeElement } from "./parquet-columns.ts";
import { compress, type Sink } from "./parquet-sink.ts";
import type { ColumnType } from "./table.ts";

export type Numbers = Float64Array | Int32Array;

/** A column's values as plain numbers, if they are: whether they came in a typed array makes no difference. */
export function plainNumbers(type: ColumnType, values: DecodedArray): Numbers | undefined {
  if (values.length === 0) return undefined;
  if (values instanceof Float64Array || values instanceof Int32Array) return values;
  if (type === "int32") return Int32Array.from(values as readonly number[]);
  if (type === "double" && !values.includes(null)) return Float64Array.from(values as readonly number[]);
  return undefined;
}

type PageHeader = Parameters<typeof import("hyparquet-writer/src/datapage.js").writePageHeader>[1];

/** Writes a column's page into the sink and tells where it is. */
export async function writePlain(
  sink: Sink,
  name: string,
  type: ColumnType,
  values: Numbers,
): Promise<ColumnChunk> {
  const { writePageHeader } = await import("hyparquet-writer/src/datapage.js");
  const { writer } = sink;
  const element = typeElement(type);
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const compressed = compress(raw);
  const levels = element.repetition_type === "OPTIONAL" ? allPresent(values.length) : new Uint8Array();
  const start = writer.offset;
  const header: PageHeader = {
    type: "DATA_PAGE_V2",
    uncompressed_page_size: levels.length + raw.length,
    compressed_page_size: levels.length + compressed.length,
    data_page_header_v2: {
      num_values: values.length,
      num_nulls: 0,
      num_rows: values.length,
      encoding: "PLAIN",
      definition_levels_byte_length: levels.length,
      repetition_levels_byte_length: 0,
      is_compressed: true,
    },
  };
  writePageHeader(writer, header);
  const headerBytes = writer.offset - start;
  writer.appendBytes(levels);
  writer.appendBytes(compressed);
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: element.type!,
      encodings: ["PLAIN"],
      path_in_schema: [name],
      codec: "ZSTD",
      num_values: BigInt(values.length),
      total_uncompressed_size: BigInt(headerBytes + levels.length + raw.length),
      total_compressed_size: BigInt(writer.offset - start),
      data_page_offset: BigInt(start),
      statistics: { ...extremes(values), null_count: 0n },
      encoding_stats: [{ page_type: "DATA_PAGE_V2", encoding: "PLAIN", count: 1 }],
    },
  };
}

/** Puts columns written before their row group among those of the group, in the order of the schema. */
export function addToLastGroup(parquet: ParquetWriter, chunks: readonly ColumnChunk[]): void {
  const group = parquet.row_groups.at(-1)!;
  const place = new Map(parquet.schema.map(({ name }, at) => [name, at]));
  const placeOf = ({ meta_data }: ColumnChunk) => place.get(meta_data!.path_in_schema[0]!)!;
  group.columns = [...group.columns, ...chunks].sort((a, b) => placeOf(a) - placeOf(b));
  for (const { meta_data } of chunks) {
    group.total_byte_size += meta_data!.total_uncompressed_size;
    group.total_compressed_size = (group.total_compressed_size ?? 0n) + meta_data!.total_compressed_size;
  }
}

/** Definition levels of values that are all there: one run of ones (length times two as a varint, then the one). */
function allPresent(count: number): Uint8Array {
  const bytes: number[] = [];
  let rest = 2 * count;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Uint8Array.from([...bytes, rest, 1]);
}

/** Smallest and largest value, with zeros signed as Parquet asks. */
function extremes(values: Numbers) {
  let [min, max] = [values[0]!, values[0]!];
  for (let row = 1; row < values.length; row++) {
    const value = values[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min_value: min === 0 ? -0 : min, max_value: max === 0 ? 0 : max };
}
