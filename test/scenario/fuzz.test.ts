/** Whatever is written, an author meets a scenario or a list of mistakes with places; never anything else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../src/engine/errors.ts";
import { loadScenario } from "../../src/scenario/index.ts";

const good = readFileSync(join(import.meta.dirname, "../broken/parts/good.yaml"), "utf8");
const whole = `${good}
instruments: {awardPerMu: {rate: {value: 200 yuan/mu, source: L1}, minArea: 500 mu, source: L1}}
linkages: {landTransfer: on, contract: off}
shocks: {drought: {events: [{year: 2018, strength: 50%}]}}
metrics: {x: netIncome / 2}
expect: [{metric: x, year: 2018, value: 3, source: L2}]
`;
const names = { metrics: { netIncome: "yuan/person" }, household: ["poor"] };

async function meets(text: string, set: readonly string[] = []): Promise<void> {
  const read = (path: string): string => {
    if (path === "a.yaml") return text;
    throw Object.assign(new Error("none"), { code: "ENOENT" });
  };
  try {
    await loadScenario({ path: "a.yaml", read, set, names });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { place, message } of error.problems) {
      if (set.length === 0) expect(place?.file).toBe("a.yaml");
      expect(place?.line ?? 1).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      expect(message).not.toMatch(/undefined|\[object|Invalid input/);
    }
  }
}

test("the scenario that is mutated below is good", async () => {
  await expect(loadScenario({ path: "a.yaml", read: () => whole, names })).resolves.toBeDefined();
});

test("any text", async () => {
  const yamlish = fc.array(
    fc.constantFrom(
      "a",
      ": ",
      "\n",
      "  ",
      "- ",
      "{",
      "}",
      "[",
      "]",
      ",",
      '"',
      "'",
      "&a ",
      "*a",
      "!t ",
      "|",
      ">",
      "#",
      "?",
      "%",
      "---\n",
      "\t",
      "years",
      "extends",
      "null",
      "~",
      "\uFEFF",
      "\u0000",
      "off",
    ),
    { maxLength: 60 },
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    yamlish.map((all) => all.join("")),
  );
  await fc.assert(
    fc.asyncProperty(text, (one) => meets(one)),
    { numRuns: 500 },
  );
});

test("a good text with a piece cut out, doubled or put in", async () => {
  const spot = fc.nat({ max: whole.length });
  const piece = fc.constantFrom(
    "",
    ":",
    " ",
    "\n",
    "{",
    "}",
    "[",
    "]",
    "off",
    "-1",
    ".nan",
    "1e309",
    '"',
    "*x",
    "null",
    "__proto__: 1\n",
  );
  await fc.assert(
    fc.asyncProperty(spot, fc.nat({ max: 20 }), piece, (at, cut, put) =>
      meets(whole.slice(0, at) + put + whole.slice(at + cut)),
    ),
    { numRuns: 300 },
  );
});

const words = whole.match(/[\w.-]+/g)!;

test("a good text with a word in the place of another", async () => {
  const word = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom("[]", "{}", "true", "constructor", "{a: 1}", "[1]", "9e99", "''"),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: words.length - 1 }), word, (which, put) => {
      let count = 0;
      return meets(whole.replace(/[\w.-]+/g, (found) => (count++ === which ? put : found)));
    }),
    { numRuns: 300 },
  );
});

test("any --set", async () => {
  const pair = fc.tuple(
    fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.oneof(
      fc.constantFrom("off", "on", "3", "[]", "{}", "5%", "", "*a", "null"),
      fc.string({ maxLength: 20 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(pair, ([path, value]) => meets(whole, [`${path.join(".")}=${value}`])),
    { numRuns: 300 },
  );
});

test("floods of brackets, dashes, anchors and documents end in time", async () => {
  for (const flood of ["[", "- ", "? ", "{a: ", "]", "&a ", "! ", "---\n", "%a\n", "'"])
    await meets(flood.repeat(20_000));
});
