/** The library under our arithmetic is itself built on basic operations: none of its files calls what engines differ in. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const LIBRARY = join(import.meta.dirname, "../../node_modules/@stdlib");

/** Exact by the language standard. */
const EXACT = new Set("abs ceil clz32 floor fround f16round imul max min round sign sqrt trunc".split(" "));

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/[^\n]*/g, "");

/** Calls of Math in a file that differ between JavaScript engines, and files compiled for one machine. */
function inexact(text: string): string[] {
  const code = withoutComments(text);
  const calls = [...code.matchAll(/\bMath\s*\.\s*(\w+)/g)].map(([, name]) => name);
  return [
    ...calls.filter((name) => !EXACT.has(name) && !/^[A-Z]/.test(name)),
    ...(code.match(/\*\*/g) ?? []),
  ];
}

test("no file of @stdlib that we run calls an inexact function of Math", () => {
  const files = globSync("*/lib/*.js", { cwd: LIBRARY });
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) =>
    inexact(readFileSync(join(LIBRARY, path), "utf8")).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test("the packages that we import are their JavaScript, not a native build", () => {
  for (const name of ["exp", "ln", "pow", "expm1", "log1p", "erf"]) {
    const entry = readFileSync(join(LIBRARY, `math-base-special-${name}/lib/index.js`), "utf8");
    expect(withoutComments(entry)).not.toMatch(/native/);
  }
});

test("an inexact call is seen", () => {
  expect(inexact("var e = Math.exp( 1 ) + x ** 2; // Math.pow")).toEqual(["exp", "**"]);
  expect(inexact("/* Math.log */ var r = Math.sqrt( Math.LN2 );")).toEqual([]);
});
