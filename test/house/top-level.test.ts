/** The house plan at the top: what may lie there, and what of results/ is kept in git. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDERS = ["src", "scenarios", "results", "bench", "test"];
const FILES =
  /^(package(-lock)?\.json|tsconfig(\.\w+)?\.json|biome\.json|\w+\.config\.ts|README\.md|LICENSE|\..+)$/;

function strayPaths(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [top, ...rest] = path.split("/");
    if (top === "results" && rest[0] !== "reference")
      return [`${path}: of results/, only results/reference is kept in git`];
    const known = rest.length > 0 ? FOLDERS.includes(top) || top.startsWith(".") : FILES.test(top);
    return known
      ? []
      : [`${path}: the top level holds only ${FOLDERS.join(", ")} and the usual single files`];
  });
}

test("the top level holds the five folders, the usual files and nothing else", () => {
  const paths = execFileSync("git", ["ls-files", "-z"], {
    cwd: join(import.meta.dirname, "../.."),
    encoding: "utf8",
  });
  expect(strayPaths(paths.split("\0").filter(Boolean))).toEqual([]);
});

test("a stray folder, a stray file and a kept result are each reported", () => {
  const stray = ["docs/guide.md", "notes.txt", "results/run-1/years.parquet", "src"];
  expect(strayPaths(stray).map((message) => message.split(":")[0])).toEqual(stray);
});

test("the house plan's own paths are accepted", () => {
  const fine = ["src/index.ts", "results/reference/bench.md", ".ci/run", ".gitignore", "tsconfig.build.json"];
  expect(strayPaths([...fine, "LICENSE", "vitest.config.ts", "scenarios/base/county.yaml"])).toEqual([]);
});
