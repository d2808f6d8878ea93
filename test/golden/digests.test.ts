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
  // arrears by claim, kinds of payment and columns of the new linkages, programmes and shocks are new cells; no other moved
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"317ddffad5927ba4be46b10a4b4a7dfb"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // helped households weigh what their partner pays above the farm gate, and those with a few hens get the rest of the flock
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"c09f14a4e44f11d620eefabf92695305"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // arrears by claim, kinds of payment and columns of the new linkages, programmes and shocks are new cells; no other moved
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"f8d3facfac92ca3b581a140a2db5367f"`,
  );
});
