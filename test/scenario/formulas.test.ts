/** Formulas: what they may say, what they are worth, and what hostile ones meet. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FormulaFault, parseFormula } from "../../src/scenario/formulas/parse.ts";
import { metricFormula } from "../../src/scenario/formulas/targets.ts";
import { namesIn } from "../../src/engine/formula.ts";
import { HEAD, load, problemsOf } from "./loading.ts";

const names = new Set(["a", "b", "line", "poor", "labourers", "incomePerCapita"]);
const worth = async (text: string, metrics: Record<string, number | null> = {}) =>
  metricFormula(await parseFormula(text, names))(metrics);

test.each([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["2 - 3 - 4", -5],
  ["-2 ^ 2", -4],
  ["2 ^ 3 * 2", 16],
  ["a ^ 0", 1],
  ["7 / 2", 3.5],
  ["+a", 3],
  ["a > 2 and b < 0", 1],
  ["a > 2 and b > 0", 0],
  ["a == 3 or 1 / 0 > 1", null],
  ["not a", 0],
  ["a >= 3 ? 10 : 20", 10],
  ["if(a < 3, 10, 20)", 20],
  ["if(b == 0, 0, 1 / (b - b))", null],
  ["if(a == 3, 5, 1 / 0)", 5],
  ["min(a, b, 1)", -4],
  ["max(a, b)", 3],
  ["clamp(10, 0, a)", 3],
  ["clamp(-1, 0, a)", 0],
  ["abs(b) + floor(1.7) + ceil(1.2) + round(2.5)", 10],
  ["sqrt(a + 6)", 3],
  ["sqrt(b)", null],
  ["8%", 0.08],
  ["true", 1],
  ["a != b", 1],
  ["1e300 * 1e300", null],
])("%s is %s", async (text, value) => {
  expect(await worth(text, { a: 3, b: -4 })).toBe(value);
});

test("a division by zero, and a metric without a value, give null, whatever is made of them", async () => {
  for (const text of [
    "a / b",
    "a / b > 1",
    "not (a / b)",
    "if(a / b, 1, 2)",
    "max(a / b, 3)",
    "0 * (a / b)",
  ]) {
    expect(await worth(text, { a: 1, b: 0 })).toBeNull();
    expect(await worth(text, { a: 1, b: null })).toBeNull();
    expect(await worth(text, {})).toBeNull();
  }
});

test("arithmetic is what JavaScript's own operators give, to the bit", async () => {
  const formula = metricFormula(await parseFormula("(a + b) * a - b / (a * a) + -b", names));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const wanted = a * a === 0 ? Number.NaN : (a + b) * a - b / (a * a) + -b;
      expect(formula({ a, b })).toBe(Number.isFinite(wanted) ? wanted + 0 : null);
    }),
  );
});

test("a formula is plain data that crosses to a worker, and tells the names it uses", async () => {
  const formula = await parseFormula("max(a, 2 * b) + a", names);
  expect(metricFormula(structuredClone(formula))({ a: 1, b: 4 })).toBe(9);
  expect([...namesIn(formula)]).toEqual(["a", "b"]);
});

test.each([
  ["a = 3", /assignment/],
  ["f(x) = x", /defining a function/],
  ["ones(1e5, 1e5)", /no function "ones"/],
  ["import({a: 1})", /no function "import"/],
  ['evaluate("1")', /no function "evaluate"/],
  ["a.constructor", /looking inside/],
  ['a["constructor"]', /looking inside/],
  ['a.constructor("return 1")()', /./],
  ['cos.constructor("x")', /./],
  ["(a)(b)", /leaving out "\*"/],
  ["2 a", /leaving out "\*"/],
  ['2 + "3"', /a text in quotes/],
  ["constructor", /names "constructor"/],
  ["toString()", /no function "toString"/],
  ["__proto__", /names "__proto__"/],
  ["[1, 2]", /a list/],
  ["{a: 1}", /a map/],
  ["1:3", /a range/],
  ["a; b", /second line/],
  ["a\nb", /second line/],
  ["1 < a < 3", /chain of comparisons/],
  ["a!", /operator "!"/],
  ["a'", /operator "'"/],
  ["a mod 2", /operator "mod"/],
  ["a xor b", /operator "xor"/],
  ["a | b", /operator "\|"/],
  ["~a", /operator "~"/],
  ["a .* b", /operator "\.\*"/],
  ["a to b", /operator "to"/],
  ["5 cm", /leaving out "\*"/],
  ["a ^ b", /exponent/],
  ["a ^ 0.5", /exponent/],
  ["a ^ -1", /exponent/],
  ["a ^ 1000", /exponent/],
  ["Infinity", /Infinity/],
  ["NaN", /NaN/],
  ["1e999", /Infinity/],
  ["null", /null/],
  ["# nothing", /undefined|empty/],
  ["", /empty/],
  ["   ", /empty/],
  ["年 + 1", /cannot be read/],
  ["α + 1", /names "α"/],
  ["aa", /names "aa"/],
  ["lin", /did you mean "line"\?/],
  ["maxx(1, 2)", /did you mean "max"\?/],
  ["sqrt(1, 2)", /takes 1 argument, not 2/],
  ["if(a)", /takes 3 arguments, not 1/],
  ["min()", /takes 1 to 16 arguments, not 0/],
  ["a +", /cannot be read/],
  ["((a)", /cannot be read/],
  [`${"(".repeat(1e5)}a${")".repeat(1e5)}`, /characters; at most/],
  [`${"(".repeat(200)}a${")".repeat(200)}`, /inside one another/],
  [`${"a?".repeat(60)}1`, /inside one another|cannot be read/],
  [`${"-".repeat(450)}a`, /more than 200 parts/],
  [`${"1+".repeat(240)}1`, /more than 200 parts/],
])("%s is refused in words", async (text, words) => {
  await expect(parseFormula(text, names)).rejects.toThrow(FormulaFault);
  await expect(parseFormula(text, names)).rejects.toThrow(words);
});

test("any text is a formula or a fault, quickly", async () => {
  const piece = fc.constantFrom(
    ..."a b 1 2.5 + - * / ^ ( ) , ? : [ ] { } = == ! ' \" . ; % min( if( and not ' ".split(" "),
  );
  const text = fc.oneof(
    fc.string({ maxLength: 600, unit: "grapheme" }),
    fc.array(piece, { maxLength: 200 }).map((all) => all.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      try {
        const value = metricFormula(await parseFormula(one, names))({ a: 1, b: 2 });
        expect(value === null || Number.isFinite(value)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaFault);
      }
    }),
    { numRuns: 300 },
  );
});

test("formulas of a scenario are found wherever they stand, and told at their place", async () => {
  const transfer = (who: string): string =>
    `${HEAD}instruments:\n  generalTransfer: {who: ${who}, amount: line * 0.1}\n`;
  const { formulas } = await load(`${transfer("poor and labourers == 0")}metrics: {x: netIncome / 2, y: 3}`);
  expect(Object.keys(formulas).sort()).toEqual([
    "instruments.generalTransfer.amount",
    "instruments.generalTransfer.who",
    "metrics.x",
    "metrics.y",
  ]);
  expect(await problemsOf(transfer("netIncome > 1"))).toMatchObject([
    {
      rule: "formula",
      place: { line: 5, column: 21 },
      message: expect.stringContaining('names "netIncome"'),
    },
  ]);
});
