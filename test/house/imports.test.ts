/** Which room may import which, who may touch Node, and that no file imports itself round a circle. */
import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

type Source = readonly [path: string, text: string];

const ROOT = join(import.meta.dirname, "../..");

const model = ["engine", "ledger", "metrics", "model"];
const runs = [...model, "scenario", "run"];
const all = [...runs, "execute", "experiments", "output"];

/** For each room, the other rooms that it may import. `index` is src/index.ts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  ledger: ["engine"],
  metrics: ["engine"],
  model: ["engine", "ledger", "metrics"],
  scenario: model,
  run: model,
  execute: runs,
  experiments: runs,
  output: [...runs, "execute", "experiments"],
  cli: all,
  lab: all,
  index: all,
};

/** Only where the program meets the machine: executors, the result store, the command line. */
const MAY_TOUCH_NODE = /^src\/(?:execute\/|cli\/|output\/store[/.-])/;

const IMPORT = new RegExp(
  [
    String.raw`^[ \t]*(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s*as\s+[\w$]+)?)?\s*from\s*["']([^"'\n]+)["']`,
    String.raw`^[ \t]*import\s*["']([^"'\n]+)["']`,
    String.raw`\bimport\(\s*["']([^"'\n]+)["']`,
  ].join("|"),
  "gm",
);

const importsOf = (text: string): string[] => [...text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3]);

const targetOf = (path: string, name: string): string => posix.join(posix.dirname(path), name);

const roomOf = (path: string): string =>
  path === "src/index.ts" ? "index" : (/^src\/([^/]+)\//.exec(path)?.[1] ?? "");

function wrongWay(files: readonly Source[]): string[] {
  return files.flatMap(([path, text]) => {
    const room = roomOf(path);
    const allowed = MAY_IMPORT[room];
    if (!allowed) return [`${path}: no such room; src holds ${Object.keys(MAY_IMPORT).join(", ")}`];
    return importsOf(text).flatMap((name) => {
      if (!name.startsWith(".") || !/\.tsx?$/.test(name)) return [];
      const target = roomOf(targetOf(path, name));
      if (target === room || allowed.includes(target)) return [];
      return [`${path} imports ${name}: ${room} may import ${allowed.join(", ") || "no other room"}`];
    });
  });
}

function touchesNode(files: readonly Source[]): string[] {
  return files.flatMap(([path, text]) => {
    if (MAY_TOUCH_NODE.test(path)) return [];
    const builtins = importsOf(text).filter((name) => isBuiltin(name));
    return builtins.map((name) => `${path} imports ${name}: only execute, output/store and cli touch Node`);
  });
}

function circles(files: readonly Source[]): string[] {
  const edges = new Map(
    files.map(([path, text]) => [path, importsOf(text).map((name) => targetOf(path, name))]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`${[...trail.slice(start), path].join(" imports ")}: no import cycles`);
    if (start >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

const house: Source[] = globSync("src/**/*.{ts,tsx}", { cwd: ROOT })
  .sort()
  .map((path) => [path, readFileSync(join(ROOT, path), "utf8")]);

test("imports go one way through the rooms", () => {
  expect(wrongWay(house)).toEqual([]);
});

test("only executors, the result store and the command line touch Node", () => {
  expect(touchesNode(house)).toEqual([]);
});

test("no file imports itself round a circle", () => {
  expect(circles(house)).toEqual([]);
});

test.each([
  ["src/engine/a.ts", "../ledger/b.ts"],
  ["src/ledger/a.ts", "../metrics/b.ts"],
  ["src/metrics/a.ts", "../ledger/b.ts"],
  ["src/model/steps/a.ts", "../../scenario/b.ts"],
  ["src/scenario/a.ts", "../run/b.ts"],
  ["src/run/a.ts", "../scenario/b.ts"],
  ["src/execute/a.ts", "../experiments/b.ts"],
  ["src/experiments/a.ts", "../execute/b.ts"],
  ["src/output/charts/a.ts", "../../cli/b.ts"],
  ["src/cli/a.ts", "../lab/b.ts"],
  ["src/run/a.ts", "../index.ts"],
  ["src/run/a.ts", "../../test/support/b.ts"],
])("an import the wrong way is reported: %s of %s", (path, name) => {
  expect(wrongWay([[path, `import { b } from "${name}";`]])).toEqual([
    expect.stringMatching(`^${path} imports ${name}: \\w+ may import`),
  ]);
});

test("an import along the way is accepted, and a room that nobody planned is not", () => {
  expect(wrongWay([["src/execute/a.ts", 'import { b } from "../scenario/b.ts";']])).toEqual([]);
  expect(wrongWay([["src/cli/main.ts", 'import { b } from "../output/b.ts";']])).toEqual([]);
  expect(wrongWay([["src/farm/a.ts", ""]])).toEqual([expect.stringContaining("no such room")]);
});

test("every way of writing an import is seen, and a comment is not an import", () => {
  const text = [
    'import a from "./1.ts";',
    'import type { B } from "./2.ts";',
    'import c, {\n  d,\n  type E,\n} from "./3.ts";',
    'import * as f from "./4.ts";',
    'export * from "./5.ts";',
    'export * as g from "./6.ts";',
    'export type { H } from "./7.ts";',
    'import "./8.ts";',
    'const i = await import("./9.ts");',
    '/**\n * import x from "./none.ts";\n */ // import y from "./none.ts";',
  ].join("\n");
  expect(importsOf(text)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `./${n}.ts`));
});

test("a touch of Node is reported with and without its prefix", () => {
  const text = 'import { readFileSync } from "node:fs";\nimport path from "path";';
  expect(touchesNode([["src/scenario/a.ts", text]])).toHaveLength(2);
  expect(touchesNode([["src/output/charts/a.ts", text]])).toHaveLength(2);
  expect(touchesNode([["src/output/store/a.ts", text]])).toEqual([]);
  expect(touchesNode([["src/cli/main.ts", text]])).toEqual([]);
});

test("a circle is reported with its whole way round, type-only imports included", () => {
  const files: Source[] = [
    ["src/model/a.ts", 'import { b } from "./b.ts";'],
    ["src/model/b.ts", 'import type { C } from "./steps/c.ts";'],
    ["src/model/steps/c.ts", 'import { a } from "../a.ts";'],
  ];
  expect(circles(files)).toEqual([
    "src/model/a.ts imports src/model/b.ts imports src/model/steps/c.ts imports src/model/a.ts: no import cycles",
  ]);
});
