/** The engine's version is the package's. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ENGINE_VERSION } from "../../src/run/version.ts";

test("results carry the version of the package that made them", () => {
  expect(ENGINE_VERSION).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});
