/** Same bits everywhere: no arithmetic, chance or clock that differs between JavaScript engines. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Source = readonly [path: string, text: string];

const ROOT = join(import.meta.dirname, "../..");
const ROOMS = "{engine,ledger,metrics,model,run}";

/** What of Math is exact by the language standard; all the rest may differ by an ulp, or be chance. */
const EXACT =
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2";

const BANS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(String.raw`\bMath\b(?!\.(?:${EXACT.replaceAll(" ", "|")})\b)(?:\s*\.\s*\w+)?`, "g"),
    "differs between JavaScript engines",
  ],
  [/(?<![.\w])Date\b(?!\s*:)/g, "reads a clock"],
  [/\*\*/g, "differs between JavaScript engines: write the product"],
];

/** Comments, strings, the text of templates and regular expressions, in the order they open. */
const QUIET = new RegExp(
  [
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*[^]*?\*\/`,
    String.raw`"(?:\\.|[^"\\\n])*"`,
    String.raw`'(?:\\.|[^'\\\n])*'`,
    String.raw`(?<=(?:^|[(,=:[!&|?{};+\-*%<>~^\n]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*`,
    "[`{}]",
  ].join("|"),
  "y",
);

/** The code alone: line breaks stay, so that line numbers hold; code inside a template's `${}` stays too. */
function codeOf(text: string): string {
  let code = "";
  const open: ("template" | "brace")[] = [];
  for (let at = 0; at < text.length; ) {
    if (open.at(-1) === "template") {
      if (text[at] === "`") open.pop();
      else if (text.startsWith("${", at)) open.push("brace");
      if (text[at] === "\n") code += "\n";
      at += text[at] === "\\" || text.startsWith("${", at) ? 2 : 1;
      continue;
    }
    QUIET.lastIndex = at;
    const found = QUIET.exec(text)?.[0];
    if (found === "`") open.push("template");
    else if (found === "{") open.push("brace");
    else if (found === "}") open.pop();
    if (!found) code += text[at];
    else code += found.length > 1 ? ` ${"\n".repeat(found.split("\n").length - 1)}` : found.replace("`", " ");
    at += found?.length ?? 1;
  }
  return code;
}

function inexact(files: readonly Source[]): string[] {
  return files.flatMap(([path, text]) =>
    codeOf(text)
      .split("\n")
      .flatMap((line, index) =>
        BANS.flatMap(([ban, why]) =>
          [...line.matchAll(ban)].map((found) => `${path}:${index + 1}: ${found[0]} ${why}`),
        ),
      ),
  );
}

test("engine, ledger, metrics, model and run compute the same bits on every engine", () => {
  const paths = globSync(`src/${ROOMS}/**/*.{ts,tsx}`, { cwd: ROOT }).sort();
  expect(inexact(paths.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]))).toEqual([]);
});

const MATH =
  "random exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh cbrt hypot";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the examples are code, held as text
test.each([
  ...MATH.split(" ").map((name) => `Math.${name}(x)`),
  'Math["exp"](x)',
  "const { exp } = Math",
  "new Date()",
  "Date.now()",
  "x ** 2",
  "x **= y",
  "`${Math.exp(x)}`",
  "`{` + Math.exp(`}`)",
  'a / b + Math.exp(x) + "/"',
])("%s is reported", (code) => {
  expect(inexact([["src/model/a.ts", `let x = 1;\nlet y = ${code};`]])).toEqual([
    expect.stringMatching(/^src\/model\/a\.ts:2: (Math|Date|\*\*)/),
  ]);
});

test.each([
  "Math.sqrt(x) + Math.floor(y) * Math.PI",
  "x * x // not x ** 2 nor Math.exp(x)",
  "x /* Math.exp\n Date.now() */ + 1",
  "\"Math.exp(x)\" + 'Date'",
  "`x ** ${y} Math.exp \\` Date`",
  String.raw`/["'**]\/Math.exp/.test(s) + "x"`,
  "row.Date + openingDate",
])("%s is accepted", (code) => {
  expect(inexact([["src/model/a.ts", `let y = ${code};`]])).toEqual([]);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the examples are code, held as text
