/** Links: what goes in comes out, and a stranger's link does no harm. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { linkOf, sessionOf } from "../../src/lab/share/link.ts";

test("a session goes through a link whole, with the texts of every file", async () => {
  const text = fc.string({ unit: "grapheme" });
  const draft = fc.record({ path: text, files: fc.dictionary(text, text), set: fc.array(text) });
  await fc.assert(
    fc.asyncProperty(draft, draft, text, async (a, b, seed) => {
      const session = { a, b, seed: seed.slice(0, 20), seeds: 3 };
      const link = await linkOf(session, { a: {}, b: { "library:x.yaml": "years: 2016..2017" } });
      expect(link).toMatch(/^[\w-]*$/);
      const files = { "library:x.yaml": "years: 2016..2017", ...b.files };
      expect(await sessionOf(link)).toEqual({ ...session, b: { ...b, files } });
    }),
    { numRuns: 50 },
  );
});

test("anything else is no session", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect(await sessionOf(text)).toBeUndefined();
    }),
  );
});

test("a link that would unfold to more than a session could be is refused", async () => {
  const session = {
    a: { path: "a", files: { a: "x".repeat(20 * 2 ** 20) }, set: [] },
    b: { path: "b", files: {}, set: [] },
    seed: "1",
    seeds: 1,
  };
  const link = await linkOf(session, { a: {}, b: {} });
  expect(link.length).toBeLessThan(100_000);
  expect(await sessionOf(link)).toBeUndefined();
});
