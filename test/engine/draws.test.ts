/** Blocks of drawn words: the SIMD kernel repeats the reference bit for bit, and is what its source says. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fastest, openDraws } from "../../src/engine/draws.ts";
import { MAX_K, keyOf, stream, wordAt } from "../../src/engine/random.ts";

const SIMD = join(import.meta.dirname, "../../src/engine/simd");
const LENGTH = 600;

const word = fc.integer({ min: 0, max: 0xffff_ffff });
const address = fc.record({
  key: fc.record({ k0: word, k1: word }),
  source: fc.string().map(stream),
  year: fc.integer({ min: 0, max: 0xffff }),
  k: fc.integer({ min: 0, max: MAX_K }),
});
const range = fc
  .tuple(fc.integer({ min: 0, max: 0x3fff_ffff }), fc.integer({ min: 0, max: LENGTH }))
  .map(([from, length]) => ({ from, to: from + length }));

test("this host has the SIMD kernel, so that what follows tests it", () => {
  expect(fastest()).toBe("simd");
});

test("the kernel and the reference draw the same words at every address", () => {
  const fast = openDraws(2, LENGTH, "simd");
  const reference = openDraws(2, LENGTH, "reference");
  fc.assert(
    fc.property(address, range, fc.integer({ min: 0, max: 1 }), (at, { from, to }, slot) => {
      const [one, other] = [fast, reference].map((draws) =>
        draws.fill(slot, at.key, at.source, at.year, at.k, from, to).slice(0, to - from),
      );
      expect(one).toEqual(other);
    }),
    { numRuns: 500 },
  );
});

test("a block's words are those of its actors one by one", () => {
  const draws = openDraws(1, LENGTH);
  fc.assert(
    fc.property(address, range, ({ key, source, year, k }, { from, to }) => {
      const words = draws.fill(0, key, source, year, k, from, to);
      const alone = Array.from({ length: to - from }, (_, i) => wordAt(key, source, year, k, from + i));
      expect([...words.subarray(0, to - from)]).toEqual(alone);
    }),
  );
});

test.each(["simd", "reference"] as const)(
  "a %s fill leaves the other rows and the row's rest alone",
  (kind) => {
    const draws = openDraws(3, LENGTH, kind);
    const [key, source] = [keyOf("test"), stream("rain")];
    const rows = [0, 1, 2].map((slot) => draws.fill(slot, key, source, 2016, slot, 0, LENGTH));
    const before = rows.map((row) => row.slice());
    fc.assert(
      fc.property(range, ({ from, to }) => {
        const row = draws.fill(1, key, source, 2017, 0, from, to);
        expect(row.subarray(to - from)).toEqual(before[1]!.subarray(to - from));
        expect([rows[0], rows[2]]).toEqual([before[0], before[2]]);
        draws.fill(1, key, source, 2016, 1, 0, LENGTH);
      }),
    );
  },
);

/** `npx vitest run test/engine/draws.test.ts -u` compiles the kernel anew after a change of its source. */
test("the kernel that is shipped is what its source compiles to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "liannong-kernel-"));
  const out = join(folder, "kernel.wasm");
  const flags = "-O3 --converge --noAssert --runtime stub --importMemory --enable simd --enable bulk-memory";
  const { error, stderr } = await asc.main([
    ...["fill-words.as.ts", "--baseDir", SIMD, "--outFile", out],
    ...flags.split(" "),
  ]);
  expect(error, String(stderr)).toBeNull();
  const text = readFileSync(out).toString("base64");
  rmSync(folder, { recursive: true });
  await expect(
    `/** The kernel of fill-words.as.ts, compiled; written by test/engine/draws.test.ts -u, never by hand. */\nexport const fillWordsWasm =\n  "${text}";\n`,
  ).toMatchFileSnapshot(join(SIMD, "fill-words.wasm.ts"));
});
