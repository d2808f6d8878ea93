/** Commands about scenario files, mistakes on the command line, and files that want to look around. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, workFolder } from "./command.ts";

let dir = "";
beforeAll(() => {
  dir = workFolder();
});
afterAll(() => removeFolder(dir));

test("a good scenario is read back in a paragraph", async () => {
  const { code, out } = await liannong("check", "small.yaml");
  expect(code).toBe(0);
  expect(out).toContain("No mistakes found");
  expect(out.replace(/\s+/g, " ")).toContain("simulates 300 households in 6 villages from 2016 to 2019");
  expect((await liannong("check", "small.yaml", "--lang", "zh")).out).toContain("未发现错误");
});

test("every mistake of a scenario is told on its line, with exit code 2", async () => {
  writeFileSync(
    "bad.yaml",
    "title: {en: Bad, zh: 坏}\nyears: 2016..2019\nproducts: {apple: on}\nlinkage: {}\nmarket: {margin: 5 mu}\n",
  );
  const { code, err } = await liannong("check", "bad.yaml");
  expect(code).toBe(2);
  const lines = err.trim().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^bad\.yaml:4:1 linkage: /);
  expect(lines[1]).toMatch(/^bad\.yaml:5:\d+ market\.margin: /);
  const json = (await liannong("run", "bad.yaml", "--json")).json<{
    error: { kind: string; problems: unknown[] };
  }>();
  expect(json.error).toMatchObject({ kind: "input", problems: [{ rule: "unknown-key" }, {}] });
});

test("a formula and an expectation may name what an enterprise of the scenario brings", async () => {
  const own = "extends: small.yaml\nmetrics: {share: pressJobs / jobs}\n";
  writeFileSync("own.yaml", own);
  expect((await liannong("check", "own.yaml")).code).toBe(0);
  writeFileSync("wrong.yaml", own.replace("pressJobs", "presJobs"));
  expect((await liannong("check", "wrong.yaml")).err).toContain('"pressJobs"');
});

test("the library is listed, and its scenarios are known by name", async () => {
  const list = (await liannong("list", "--json")).json<{ id: string; title: object }[]>();
  expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining(["lixian", "lixian-no-award", "tiny"]));
  expect((await liannong("list")).out).toContain("Ten households");
  expect((await liannong("check", "tiny")).code).toBe(0);
  writeFileSync("mine.yaml", 'extends: "library:tiny.yaml"\n');
  expect((await liannong("check", "mine.yaml")).code).toBe(0);
});

test("the schema is JSON Schema", async () => {
  const schema = (await liannong("schema")).json<{ $schema: string; properties: object }>();
  expect(schema.$schema).toContain("json-schema.org");
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(["extends", "years", "instruments"]));
});

test("a scenario cannot look outside its folder, not even through a link", async () => {
  mkdirSync("inside", { recursive: true });
  writeFileSync("secret.yaml", "title: {en: Secret, zh: 密}\n");
  symlinkSync(join(dir, "secret.yaml"), join("inside", "link.yaml"));
  writeFileSync(join("inside", "a.yaml"), "extends: link.yaml\nyears: 2016..2017\nproducts: {apple: on}\n");
  const linked = await liannong("check", "inside/a.yaml");
  expect(linked.code).toBe(2);
  expect(linked.err).toContain("outside");
  expect(linked.err).not.toContain("Secret");
  writeFileSync(join("inside", "b.yaml"), "extends: ../secret.yaml\n");
  expect((await liannong("check", "inside/b.yaml")).code).toBe(2);
  writeFileSync(join("inside", "c.yaml"), 'extends: "library:../package.json"\n');
  expect((await liannong("check", "inside/c.yaml")).code).toBe(2);
});

test("what is not asked rightly is told with exit code 2", async () => {
  for (const args of [
    ["rnu"],
    ["run"],
    ["run", "small.yaml", "--seeds", "none"],
    ["run", "no-such-file.yaml"],
  ]) {
    const { code, err } = await liannong(...args);
    expect(code, args.join(" ")).toBe(2);
    expect(err).not.toBe("");
  }
  expect((await liannong("rnu")).err).toContain("run");
});

test("help and version end well", async () => {
  const help = await liannong("--help");
  expect(help.code).toBe(0);
  for (const name of ["run", "compare", "explain", "verify"]) expect(help.out).toContain(name);
  expect((await liannong("run", "--help")).out).toContain("--threads");
  expect((await liannong("--version")).out).toMatch(/^\d+\.\d+\.\d+/);
});
