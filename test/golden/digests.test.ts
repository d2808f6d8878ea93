/**
 * Goldens: digests of whole worlds, every column of every year. They pin and do not prove; a change of one is a change of
 * results, and its commit says why. The last reason stands beside each.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../../src/run/run.ts";
import { type Spec, specSchema } from "../../src/model/spec.ts";
import { smallCounty } from "../support/small.ts";

async function digestOf(spec: Spec): Promise<string> {
  const record = await run(
    { spec, canonical: "", seed: "golden", formulas: {}, householdYears: [] },
    () => 0,
  );
  return record.digest;
}

const tiny = () => specSchema.parse(parse(readFileSync("scenarios/tiny.yaml", "utf8")));

test("ten households without luck end in the same world as ever", async () => {
  // organisers have columns for programmes' credit, and there are twenty kinds of payment more; no figure moved
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"6436b42035e835c561f5b9377ccb30ea"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // as above, and programmes have purses; no figure moved
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"1505e7cdd09e91b85c771ac9c174b57f"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // as the first; no figure moved
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"0e0336b2e0dc57ae6b27a68b1e598d97"`,
  );
});
