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
  // room, offers and unsold kg of a county's trade are new columns; areas and service are known before the first year
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"8686961b32dce51cc90fdbafaf19573b"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // young stands take fewer days, their inputs are weighed, the best stand is not cleared, trees' outside supply moves slower
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"47e73553b3a9f7e4e140346ed3d16243"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // young stands take fewer days, their inputs are weighed, the best stand is not cleared, trees' outside supply moves slower
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"cc57541f7fcc6cd57742768c0ce09088"`,
  );
});
