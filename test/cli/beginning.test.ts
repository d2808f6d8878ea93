/** How a newcomer begins: the bare name, help with examples, a scenario of one's own, what differs, completion. */
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { programOf } from "../../src/cli/program.ts";
import { liannong, removeFolder, workFolder } from "./command.ts";

let dir = "";
beforeAll(() => {
  dir = workFolder();
});
afterAll(() => removeFolder(dir));

test("called by its name alone, the program says where to begin", async () => {
  const { code, out } = await liannong();
  expect(code).toBe(0);
  for (const word of ["list", "run lixian", "compare", "new", "diff"])
    expect(out).toContain(`liannong ${word}`);
});

/** A command line's words, quoted ones whole. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

test("every command's help ends in examples, and every example is a line that the command takes", async () => {
  const program = await programOf(
    () => true,
    () => {},
  );
  for (const { name, examples } of commands) {
    expect(examples.length, name).toBeGreaterThan(0);
    const command = program.commands.find((one) => one.name() === name)!;
    for (const line of examples) {
      const [called, ...rest] = wordsOf(line);
      const { operands, unknown } = command.parseOptions(rest);
      expect([called, unknown], line).toEqual([name, []]);
      const wanted = command.registeredArguments.filter(({ required }) => required).length;
      expect(operands.length, line).toBeGreaterThanOrEqual(wanted);
    }
  }
});

test("a new scenario is written with its values explained, checked at once, and never over a file", async () => {
  const { code, out } = await liannong(
    "new",
    "mine.yaml",
    "--from",
    "small.yaml",
    "--title",
    "Mine",
    "--add",
    "drought",
  );
  expect(code).toBe(0);
  expect(out).toContain("“Mine” simulates 300 households");
  expect(readFileSync("mine.yaml", "utf8")).toMatch(/^extends: "small\.yaml"$/m);
  const again = await liannong("new", "mine.yaml", "--from", "lixian");
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining("is there already") });
  expect((await liannong("new", "two.yaml", "--from", "lixian", "--add", "drougt")).err).toContain("drought");
  expect((await liannong("new", "three.yaml")).err).toContain("--from lixian");
  expect(existsSync("two.yaml") || existsSync("three.yaml")).toBe(false);
});

test("a scenario of the library or a base can be built on from any folder", async () => {
  expect((await liannong("new", "a.yaml", "--from", "lixian")).code).toBe(0);
  expect(readFileSync("a.yaml", "utf8")).toContain('extends: "library:lixian.yaml"');
  expect((await liannong("new", "b.yaml", "--from", "base/gansu-mountain-county")).code).toBe(0);
});

test("what differs between two scenarios is said in words, in both languages", async () => {
  const { out } = await liannong("diff", "without.yaml", "small.yaml");
  expect(out).toContain("only in the second: award per mu");
  expect((await liannong("diff", "without.yaml", "small.yaml", "--lang", "zh")).out).toContain(
    "仅后者有：按亩奖补",
  );
  expect((await liannong("diff", "small.yaml", "small.yaml")).out).toContain("simulate the same");
  const { differences } = (await liannong("diff", "without.yaml", "small.yaml", "--json")).json<{
    differences: object[];
  }>();
  expect(differences).toContainEqual({ path: "instruments.awardPerMu", kind: "added" });
});

test("a name that nothing has is answered with the nearest that there is", async () => {
  expect((await liannong("check", "smal.yaml")).err).toContain('did you mean "small.yaml"?');
  expect((await liannong("run", "lixian-no-awrd")).err).toContain('did you mean "lixian-no-award"?');
});

test("the list names every scenario in full, since the name is what a person types", async () => {
  const { out } = await liannong("list");
  expect(out).toContain("linkage-classroom-e-commerce ");
  expect(out).not.toContain("…");
});

test("a shell is told how to complete, and completes commands, options and scenarios", async () => {
  const heard: string[] = [];
  const log = console.log;
  console.log = (...words: unknown[]) => void heard.push(words.join(" "));
  try {
    for (const shell of ["bash", "zsh", "fish", "powershell"]) await liannong("complete", shell);
    expect(heard.join("\n")).toContain("liannong complete --");
    heard.length = 0;
    await liannong("complete", "--", "comp");
    await liannong("complete", "--", "run", "lixian-no");
    await liannong("complete", "--", "run", "lixian", "--se");
  } finally {
    console.log = log;
  }
  expect(heard.join("\n")).toMatch(/^compare\t/m);
  expect(heard.join("\n")).toMatch(/^lixian-no-award/m);
  expect(heard.join("\n")).toMatch(/^--seeds\t/m);
});
