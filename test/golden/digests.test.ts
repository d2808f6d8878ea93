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
  // first golden
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"104161d25fef03219cd1b21d849696b2"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // households reached by the fund and ready for a contract are columns of their own; no other column moved
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"8036ff29f8bb09fc779c16b0134f47b7"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // first golden
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"ce0e9ea8de4a82d4c4dc564d9c43c4c0"`,
  );
});
