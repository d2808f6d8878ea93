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
  // county price level and credit, and one-year demand, are new columns; no other column moved
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"4a25672ab92942b62eab873fc7f71db9"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // hazards' strengths and losses, county price level and credit are new columns; no other column moved
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"9517eb7ecfb068a61fdf15eb72f6a085"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // hazards' strengths and losses, county price level and credit are new columns; no other column moved
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"3906d017723f1e3638e7c45f5c235a29"`,
  );
});
