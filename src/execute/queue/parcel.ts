/**
 * A record on its way back through Redis: a head of JSON, the households' columns as they are, all of it compressed. Every
 * number arrives with its bits, a negative zero and a missing value too. What arrives is checked before it is believed.
 */
import { promisify } from "node:util";
import { zstdCompress, zstdDecompress } from "node:zlib";
import { z } from "zod";
import { InvariantError } from "../../engine/errors.ts";
import type { RunRecord } from "../../run/record.ts";

/** What a parcel may unpack to. */
const MOST_BYTES = 2 ** 31 - 1;

const cell = z.union([z.number(), z.string(), z.null()]);
const rows = z.array(z.record(z.string(), cell));
const hex = z.string().regex(/^[0-9a-f]+$/);

const headSchema = z.strictObject({
  runId: hex,
  scenarioHash: hex,
  seed: z.string(),
  digest: hex,
  digests: z.array(z.strictObject({ year: z.int(), digest: hex })),
  years: z.array(z.strictObject({ year: z.int(), metrics: z.record(z.string(), z.number().nullable()) })),
  flows: rows,
  balances: rows,
  products: rows,
  villages: rows,
  households: z.array(
    z.strictObject({
      year: z.int(),
      columns: z.array(z.tuple([z.string(), z.enum(["f64", "i32"]), z.int().min(0)])),
    }),
  ),
  milliseconds: z.number(),
});

/** JSON knows no negative zero; this text, which no name has, stands for it. */
const NEGATIVE_ZERO = "\u0000-0";

const saying = (name: string, value: unknown) => {
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) throw new InvariantError(`"${name}" of a record is ${value}`);
  return Object.is(value, -0) ? NEGATIVE_ZERO : value;
};
const hearing = (_: string, value: unknown) => (value === NEGATIVE_ZERO ? -0 : value);

export async function packed(record: RunRecord): Promise<Buffer> {
  const columns = record.households.flatMap((year) => Object.values(year.columns));
  const households = record.households.map(({ year, columns: named }) => ({
    year,
    columns: Object.entries(named).map(([name, values]) => [
      name,
      values instanceof Int32Array ? "i32" : "f64",
      values.length,
    ]),
  }));
  const head = Buffer.from(JSON.stringify({ ...record, households }, saying));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const bytes = columns.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return promisify(zstdCompress)(Buffer.concat([length, head, ...bytes]));
}

/** Unpacks; throws where it is no record, or that of another run. */
export async function unpacked(
  parcel: Uint8Array,
  expected: { runId: string; seed: string },
): Promise<RunRecord> {
  const bytes = await promisify(zstdDecompress)(parcel, { maxOutputLength: MOST_BYTES });
  const end = 4 + bytes.readUInt32LE(0);
  const head = headSchema.parse(JSON.parse(bytes.toString("utf8", 4, end), hearing));
  if (head.runId !== expected.runId || head.seed !== expected.seed) throw new Error("it is of another run");
  let at = end;
  const take = (size: number): ArrayBuffer => {
    if (at + size > bytes.length) throw new Error("its columns are cut short");
    const from = bytes.byteOffset + at;
    at += size;
    return bytes.buffer.slice(from, from + size) as ArrayBuffer;
  };
  const households = head.households.map(({ year, columns }) => ({
    year,
    columns: Object.fromEntries(
      columns.map(([name, type, length]) => [
        name,
        type === "i32" ? new Int32Array(take(4 * length)) : new Float64Array(take(8 * length)),
      ]),
    ),
  }));
  return { ...head, households } as unknown as RunRecord;
}
