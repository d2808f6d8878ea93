/** Addresses of luck: no two streams of the model share a counter word, and no two products their draws. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillWords, keyOf, stream } from "../../src/engine/random.ts";
import { productLibrary, shocks } from "../../src/model/catalog.ts";
import { productActor, streams } from "../../src/model/luck.ts";

const MODEL = join(import.meta.dirname, "../../src/model");

/** Names of all streams: those of luck.ts, those that mechanisms write in their files, and one a hazard. */
const written = globSync("**/*.ts", { cwd: MODEL }).flatMap((path) =>
  [...readFileSync(join(MODEL, path), "utf8").matchAll(/\bstream\("([^"]+)"\)/g)].map(([, name]) => name),
);
const names = [...written, ...Object.keys(shocks).map((id) => `hazard ${id}`)];

test("every stream has a name and a counter word of its own", () => {
  expect(names).toEqual(expect.arrayContaining(Object.keys(streams)));
  expect(names.length).toBeGreaterThan(Object.keys(streams).length);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(names.map((name) => stream(name).word)).size).toBe(names.length);
});

test("every product of the library has an address of its own", () => {
  const ids = Object.keys(productLibrary);
  expect(new Set(ids.map(productActor)).size).toBe(ids.length);
});

test("across streams, years and neighbours a household's draws are uncorrelated", () => {
  const count = 20_000;
  const draw = (name: string, year: number, from: number, seed = "1") => {
    const out = new Uint32Array(count);
    fillWords(keyOf(seed), stream(name), year, 0, from, from + count, out);
    return out;
  };
  const base = draw("yieldLuck", 2016, 0);
  const others = [
    draw("reconsider", 2016, 0),
    draw("yieldLuck", 2017, 0),
    draw("yieldLuck", 2016, 1),
    draw("yieldLuck", 2016, 16),
    draw("yieldLuck", 2016, 0, "2"),
  ];
  // Five standard errors of a correlation of independent draws.
  for (const other of others) expect(Math.abs(correlation(base, other))).toBeLessThan(5 / Math.sqrt(count));
});

function correlation(one: Uint32Array, other: Uint32Array): number {
  const scale = 2 ** 32;
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i]! / scale - 0.5) * (other[i]! / scale - 0.5);
  return (sum / one.length) * 12;
}
