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
  // wages grow by 5.2% a year, as the hired farm wage did; organisers keep why they failed and what collectives lost;
  // buyers are tempted by what they agreed to pay; a village registers by what stands bear now, and halves no wages
  expect(await digestOf(smallCounty())).toMatchInlineSnapshot(`"20a32c44427f73fa439978bfec0aed2f"`);
});

test("a small county without programmes ends in the same world as ever", async () => {
  // wages grow by 5.2% a year, as the hired farm wage did; organisers keep why they failed and what collectives lost; a
  // village registers by what stands bear now, and halves no wages
  expect(await digestOf(smallCounty({ instruments: {}, linkages: {} }))).toMatchInlineSnapshot(
    `"4f4d3096d302ba446b144fc57cd20786"`,
  );
});
