/** Each file here holds one mistake (or says how many), and in its first lines the words that its author must be told. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InputError, type Problem } from "../../src/engine/errors.ts";
import { loadScenario } from "../../src/scenario/index.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8");

const names = {
  metrics: { netIncome: "yuan/person", dividendIncome: "yuan/person", rentPerMu: "yuan/mu", headcount: "1" },
  household: ["poor", "labourers", "incomePerCapita", "line"],
};

async function problemsOf(path: string): Promise<readonly Problem[]> {
  try {
    await loadScenario({ path, read, names });
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems;
  }
}

/** "# expects: [file] line:column words" */
const expected = (path: string): [where: string, words: string][] =>
  [...read(path).matchAll(/^# expects: (?:(\S+\.yaml) )?(\d+:\d+) (.*)$/gm)].map((found) => [
    `${found[1] ?? path}:${found[2]}`,
    found[3]!,
  ]);

const files = globSync("*.yaml", { cwd: import.meta.dirname }).sort();

test("there are many broken files, and each but the empty one says what it expects", () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((path) => expected(path).length === 0)).toEqual(["empty.yaml"]);
});

test.each(files.filter((path) => path !== "empty.yaml"))(
  "%s is told at its place, in words that help",
  async (path) => {
    const told = (await problemsOf(path)).map(({ place, path: at, message }) => [
      `${place?.file}:${place?.line}:${place?.column}`,
      at === "" ? message : `${at}: ${message}`,
    ]);
    expect(told).toEqual(expected(path).map(([where, words]) => [where, expect.stringContaining(words)]));
  },
);

test("an empty file is told at its first character", async () => {
  expect(await problemsOf("empty.yaml")).toEqual([
    expect.objectContaining({ rule: "empty-file", place: { file: "empty.yaml", line: 1, column: 1 } }),
  ]);
});

test("the file that the broken ones extend is not broken", async () => {
  expect(await problemsOf("parts/good.yaml")).toEqual([]);
});
