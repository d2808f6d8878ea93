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
  // what is closed to planting is a new column; no other moved
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"8b88558aa0c9fceb401995012e772281"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // the industrial fund marks nobody as reached in years when it is closed; no other column moved
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"61b31de73ad4dd425675a685eadc0777"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // what is closed to planting is a new column; no other moved
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"d742ded7a28781ed3d9ec62a21ee86da"`,
  );
});
