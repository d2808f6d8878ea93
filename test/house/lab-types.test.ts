/** The lab's sources know a browser and not Node, so they are checked by themselves; whoever changes what they use hears of it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the lab's sources hold their types", () => {
  const cwd = join(import.meta.dirname, "../..");
  const { stdout, status } = spawnSync("npx", ["tsc", "--noEmit", "-p", "src/lab"], {
    cwd,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});
