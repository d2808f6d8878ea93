/** Small files with telling names: length, names, leftovers, switched-off tests, opening doc comments. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Source = readonly [path: string, text: string];
type Rule = (sources: readonly Source[]) => string[];

const ROOT = join(import.meta.dirname, "../..");
const MAX_LINES = 220;

const sources = (pattern: string): Source[] =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((path) => [path, readFileSync(join(ROOT, path), "utf8")]);

const tooLong: Rule = (files) =>
  files.flatMap(([path, text]) => {
    const lines = text.trimEnd().split("\n").length;
    return lines > MAX_LINES ? [`${path}: ${lines} lines, at most ${MAX_LINES}: split it by concept`] : [];
  });

const vagueName: Rule = (files) =>
  files.flatMap(([path]) => {
    const vague = /(?:^|\/)(?:utils?|helpers?|misc|common)(?=[./]|$)/i.exec(path);
    return vague ? [`${path}: name it after its concept, not "${vague[0].replace("/", "")}"`] : [];
  });

const leftover: Rule = (files) =>
  files.flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const mark = /\b(?:TO[D]O|FIXM[E]|XX[X])\b/.exec(line);
      return mark ? [`${path}:${index + 1}: ${mark[0]} left over: do it or file it`] : [];
    }),
  );

const switchedOff: Rule = (files) =>
  files.flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const call = /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo)\b/.exec(line);
      return call ? [`${path}:${index + 1}: ${call[0]} switches tests off`] : [];
    }),
  );

const noOpening: Rule = (files) =>
  files.flatMap(([path, text]) =>
    /^(?:#!.*\n)?\s*\/\*\*\s*(?:\*\s*)?[^\s*/]/.test(text) ? [] : [`${path}: open with /** its concept */`],
  );

test("no file in src is longer than 220 lines", () => {
  expect(tooLong(sources("src/**/*.{ts,tsx}"))).toEqual([]);
  expect(tooLong([["src/a.ts", "x;\n".repeat(221)]])).toEqual([expect.stringContaining("221 lines")]);
  expect(tooLong([["src/a.ts", "x;\n".repeat(220)]])).toEqual([]);
});

test("no file or folder is called utils, helpers, misc or common", () => {
  expect(vagueName(sources("{src,test,bench}/**/*.{ts,tsx}"))).toEqual([]);
  const bad = ["src/engine/utils.ts", "src/helpers/sum.ts", "test/misc.test.ts", "src/model/common/x.ts"];
  expect(vagueName(bad.map((path) => [path, ""]))).toHaveLength(bad.length);
  expect(vagueName([["src/model/linkages/commons.ts", ""]])).toEqual([]);
});

test("no reminder is left over in the code", () => {
  expect(leftover(sources("{src,test,bench}/**/*.{ts,tsx}"))).toEqual([]);
  const reminders = [
    ["TO", "DO"],
    ["FIX", "ME"],
    ["XX", "X"],
  ].map((halves) => `// ${halves.join("")} later`);
  expect(leftover([["src/a.ts", reminders.join("\n")]])).toHaveLength(3);
});

test("no test is switched off, nor switches the others off", () => {
  expect(switchedOff(sources("test/**/*.ts"))).toEqual([]);
  const calls = [
    ["test", "only"],
    ["describe", "skip"],
    ["it", "concurrent", "only"],
  ];
  expect(switchedOff([["test/a.test.ts", calls.map((c) => c.join(".")).join("\n")]])).toHaveLength(3);
});

test("every file in src opens with a doc comment that states its concept", () => {
  expect(noOpening(sources("src/**/*.{ts,tsx}"))).toEqual([]);
  expect(
    noOpening([
      ["src/a.ts", "// a\nexport {};"],
      ["src/b.ts", "/** */ export {};"],
    ]),
  ).toHaveLength(2);
  expect(noOpening([["src/a.ts", "#!/usr/bin/env node\n/** The doors of the program. */"]])).toEqual([]);
  expect(noOpening([["src/a.ts", "/**\n * Whole fen.\n */"]])).toEqual([]);
});
