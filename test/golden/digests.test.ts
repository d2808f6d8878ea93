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
  // four kinds of payment more make the table of flows longer; no figure moved
  expect(await digestOf(tiny())).toMatchInlineSnapshot(`"7c863f25c262e7cf6cab90c82a169326"`);
});

test("a small county with every mechanism of Lixian ends in the same world as ever", async () => {
  // four kinds of payment more make the table of flows longer; no figure moved
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"b858c2e4f31b0476ddc89a2adecd893d"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // four kinds of payment more make the table of flows longer; no figure moved
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"269f07e97c0298ba91609cfcb44ae867"`,
  );
});
