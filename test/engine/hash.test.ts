/** Digests of a store: any byte of any column counts, and nothing else does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { column, columnsOf, defineTable, openStore } from "../../src/engine/columns.ts";
import { createStoreDigest, createTextDigest } from "../../src/engine/hash.ts";

const digestOf = await createStoreDigest();
const sheep = defineTable("sheep", "a sheep", {
  age: column("u8", "year", "its age"),
  wool: column("f64", "kg", "its wool"),
});
/** More than one chunk of the digest, with an odd end. */
const ROWS = 150_001;
const store = openStore([{ table: sheep, rows: ROWS }]);
const bytes = new Uint8Array(store.buffer);

test("any changed byte changes the digest, and putting it back restores it", () => {
  const before = digestOf(store);
  fc.assert(
    fc.property(fc.nat(ROWS - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (row, change, last) => {
      const at = last ? columnsOf(store, sheep).wool.byteOffset + 8 * row + (change % 8) : row;
      bytes[at] = bytes[at]! ^ change;
      expect(digestOf(store)).not.toBe(before);
      bytes[at] = bytes[at]! ^ change;
      expect(digestOf(store)).toBe(before);
    }),
    { numRuns: 40 },
  );
});

test("a minus zero is not a zero, and two swapped rows are not the same rows", () => {
  const { wool } = columnsOf(store, sheep);
  const before = digestOf(store);
  wool[7] = -0;
  expect(digestOf(store)).not.toBe(before);
  wool.set([1, 2], 7);
  const one = digestOf(store);
  wool.set([2, 1], 7);
  expect(digestOf(store)).not.toBe(one);
  wool.set([0, 0], 7);
});

test("a plain copy of the memory has the same digest, whoever takes it", async () => {
  const copy = openStore([{ table: sheep, rows: ROWS }], bytes.slice().buffer);
  expect((await createStoreDigest())(copy)).toBe(digestOf(store));
});

test("a digest is XXH3-128, as its authors publish it", async () => {
  expect(digestOf(openStore([]))).toBe("99aa06d3014798d86001c324468d497f");
  expect((await createTextDigest())([])).toBe("99aa06d3014798d86001c324468d497f");
});

test("a digest over texts knows where one ends and the next begins", async () => {
  const joined = await createTextDigest();
  expect(joined(["ab", "c"])).not.toBe(joined(["a", "bc"]));
  expect(joined(["a", "b"])).not.toBe(joined(["b", "a"]));
  expect(joined(["a", "b"])).toBe(joined(["a", "b"]));
});
