/** Tables of columns on one buffer: where they lie, what they cost, what a copy of the buffer brings back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ColumnType,
  type Extent,
  bytesPerRow,
  column,
  columnsOf,
  defineTable,
  openStore,
  storeBytes,
} from "../../src/engine/columns.ts";

const widths: Readonly<Record<ColumnType, number>> = {
  u8: 1,
  u16: 2,
  u32: 4,
  i8: 1,
  i16: 2,
  i32: 4,
  f32: 4,
  f64: 8,
};
const types = Object.keys(widths) as ColumnType[];

const hen = defineTable("hen", "a hen", {
  age: column("u8", "year", "its age"),
  eggs: column("u16", "egg", "laid so far"),
  weight: column("f64", "kg", "its weight"),
});

const extents = fc
  .array(fc.tuple(fc.array(fc.constantFrom(...types), { maxLength: 6 }), fc.nat(50)), { maxLength: 5 })
  .map((tables) =>
    tables.map(([columns, rows], t): Extent => {
      const specs = Object.fromEntries(columns.map((type, c) => [`c${c}`, column(type, "1", "any")]));
      return { table: defineTable(`t${t}`, "any", specs), rows };
    }),
  );

test("columns lie one after the other on one buffer, each at a cache line, none over another", () => {
  fc.assert(
    fc.property(extents, (wanted) => {
      const store = openStore(wanted);
      let end = 0;
      for (const { table, rows } of wanted) {
        const found = columnsOf(store, table);
        expect(found.rows).toBe(rows);
        for (const [name, spec] of Object.entries(table.columns)) {
          const cells = found[name]!;
          expect(cells.buffer).toBe(store.buffer);
          expect(cells.BYTES_PER_ELEMENT).toBe(widths[spec.type]);
          expect(cells).toHaveLength(rows);
          expect(cells.byteOffset % 64).toBe(0);
          expect(cells.byteOffset).toBeGreaterThanOrEqual(end);
          end = cells.byteOffset + cells.byteLength;
        }
      }
      expect(store.buffer.byteLength).toBe(storeBytes(wanted));
      expect(storeBytes(wanted) - end).toBeLessThan(64);
    }),
  );
});

test("a new store is all zero, and shared between threads where that is asked for", () => {
  const own = openStore([{ table: hen, rows: 9 }]);
  const shared = openStore([{ table: hen, rows: 9 }], "shared");
  expect(own.buffer).toBeInstanceOf(ArrayBuffer);
  expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
  for (const { buffer } of [own, shared])
    expect(new Uint8Array(buffer).every((byte) => byte === 0)).toBe(true);
});

test("a store opened on a copy of another's buffer holds what that one held, and is its own", () => {
  const wanted = [{ table: hen, rows: 3 }];
  const first = openStore(wanted);
  columnsOf(first, hen).weight.set([1.5, 2.5, 3.5]);
  columnsOf(first, hen).age[2] = 255;
  const copy = new Uint8Array(first.buffer).slice().buffer;
  const second = openStore(wanted, copy);
  expect([...columnsOf(second, hen).weight]).toEqual([1.5, 2.5, 3.5]);
  expect([...columnsOf(second, hen).age]).toEqual([0, 0, 255]);
  columnsOf(second, hen).weight[0] = 9;
  expect(columnsOf(first, hen).weight[0]).toBe(1.5);
});

test("a store opened on the same shared buffer sees the same cells", () => {
  const wanted = [{ table: hen, rows: 3 }];
  const first = openStore(wanted);
  const second = openStore(wanted, first.buffer);
  columnsOf(second, hen).eggs[1] = 300;
  expect(columnsOf(first, hen).eggs[1]).toBe(300);
});

test("tables may begin behind other things of a larger memory, which they leave alone", () => {
  const wanted = [{ table: hen, rows: 3 }];
  const memory = new ArrayBuffer(1024);
  const { weight } = columnsOf(openStore(wanted, memory, 128), hen);
  weight.set([1.5, 2.5, 3.5]);
  expect(weight.byteOffset).toBeGreaterThanOrEqual(128);
  expect(new Uint8Array(memory, 0, 128).every((byte) => byte === 0)).toBe(true);
  expect([...columnsOf(openStore(wanted, memory, 128), hen).weight]).toEqual([1.5, 2.5, 3.5]);
  expect(() => openStore(wanted, memory, 1024 - 128)).toThrow("but the buffer has 128");
});

test("a row costs the sum of its columns' widths", () => {
  expect(bytesPerRow(hen)).toBe(1 + 2 + 8);
  const all = Object.fromEntries(types.map((type) => [type, column(type, "1", "any")]));
  expect(bytesPerRow(defineTable("all", "every width", all))).toBe(26);
});

test("what does not fit is refused in words", () => {
  const wanted = [{ table: hen, rows: 3 }];
  expect(() => openStore(wanted, new ArrayBuffer(8))).toThrow(
    "the tables need 192 bytes but the buffer has 8",
  );
  expect(() => openStore([...wanted, ...wanted])).toThrow("table hen is laid out twice");
  expect(() => columnsOf(openStore([]), hen)).toThrow("table hen is not part of this world");
  const rows = { rows: column("u8", "1", "any") };
  expect(() => defineTable("bad", "any", rows)).toThrow('table bad: a column cannot be called "rows"');
});
